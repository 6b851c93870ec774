"""An order in Python, as a type checker and a reader see it; the README shows its first lines."""

from decimal import Decimal

from orderwell import Context, Desk, calculate, document, document_line, set_location, tax_rate

standard = tax_rate("S", rate="19")
lines = [document_line(1, Decimal("2"), "4.90", tax=standard), document_line(2, 3, "10.00", tax=standard)]
totals = calculate(document("EUR", lines)).unwrap()["calculation"]["totals"]
print(totals["gross"])
assert totals["gross"] == "47.36"

desk = Desk()
context = Context(now="2026-11-23T09:00:00Z", today="2026-11-23", by="ana")
reply = desk.execute(set_location(command_id="m-1", location_id="shelf", name="Shelf"), context)
done = reply.unwrap()
if done["outcome"] == "accepted":
    for event in done["events"]:
        if event["type"] == "location_set":
            print(event["sequence"], event["name"])
for problem in desk.allowed("SO-1").problems:
    print(problem.code, problem.path, problem.data)
