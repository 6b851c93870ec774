"""What does an invoice cost from Python, next to what people write by hand?

One run: the sides take turns, each ratio is that of the medians of their CPU time. The answers of all sides
are compared before the clock starts. Usage: python.py INVOICE; the last lines are `name|measured|limit|kind`.
"""

import decimal
import gc
import json
import pathlib
import statistics
import sys
import time
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Literal

import orderwell
import pydantic

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


def totals(currency, lines):
    """EN 16931 with `decimal`: lines as (line, quantity, price, category, rate, discounts)."""
    decimal.getcontext().rounding = ROUND_HALF_UP
    groups, nets = {}, []
    for number, quantity, price, category, rate, discounts in lines:
        amount = (quantity * price).quantize(CENT)
        for percent in discounts:
            amount -= (quantity * price * percent / HUNDRED).quantize(CENT)
        nets.append({"line": number, "net": str(amount)})
        key = (category, rate)
        groups[key] = groups.get(key, 0) + amount
    taxes = [
        {"category": category, "rate": str(rate), "taxable": str(net), "tax": str((net * rate / HUNDRED).quantize(CENT))}
        for (category, rate), net in sorted(groups.items())
    ]
    net = sum(groups.values())
    tax = sum(Decimal(group["tax"]) for group in taxes)
    return {"lines": nets, "net": str(net), "tax": str(tax), "gross": str(net + tax), "taxes": taxes}


def by_hand(text):
    document = json.loads(text)
    lines = [
        (
            line["line"],
            Decimal(line["quantity"]),
            Decimal(line["unit_price"]),
            line["tax"]["category"],
            Decimal(line["tax"]["rate"]),
            [Decimal(allowance["percent"]) for allowance in line.get("allowances", ())],
        )
        for line in document["lines"]
    ]
    return json.dumps(totals(document["currency"], lines))


Quantity = Annotated[Decimal, pydantic.Field(max_digits=18, decimal_places=6)]
Price = Annotated[Decimal, pydantic.Field(ge=0, max_digits=15, decimal_places=10)]
Percent = Annotated[Decimal, pydantic.Field(ge=0, le=100, max_digits=7, decimal_places=4)]


class Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid")


class Tax(Strict):
    category: Literal["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"]
    rate: Percent


class Allowance(Strict):
    percent: Percent


class Line(Strict):
    line: Annotated[int, pydantic.Field(ge=1, le=999_999)]
    quantity: Quantity
    unit_price: Price
    tax: Tax
    allowances: Annotated[list[Allowance], pydantic.Field(max_length=64)] = []


class Document(Strict):
    currency: Annotated[str, pydantic.Field(pattern="^[A-Z]{3}$")]
    lines: Annotated[list[Line], pydantic.Field(max_length=10_000)]

    @pydantic.model_validator(mode="after")
    def numbers_stand_once(self):
        if len({line.line for line in self.lines}) != len(self.lines):
            raise ValueError("a line number stands twice")
        return self


def with_pydantic(text):
    document = Document.model_validate_json(text)
    lines = [
        (line.line, line.quantity, line.unit_price, line.tax.category, line.tax.rate, [one.percent for one in line.allowances])
        for line in document.lines
    ]
    return json.dumps(totals(document.currency, lines))


def with_orderwell(text):
    return orderwell.calculate(text).json


def figures(reply):
    """The same figures, whoever calculated them."""
    reply = json.loads(reply)
    calculation = reply.get("calculation", reply)
    total = calculation.get("totals", calculation)
    return [line["net"] for line in calculation["lines"]], *(total[name] for name in ("net", "tax", "gross", "taxes"))


def interleaved(sides, rounds, calls):
    """The median CPU time of each side, in rounds that alternate between them."""
    taken = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            started = time.thread_time_ns()
            for _ in range(calls):
                side()
            taken[name].append(time.thread_time_ns() - started)
    return {name: statistics.median(times) for name, times in taken.items()}


CONTEXT = orderwell.Context(now="2026-11-23T09:00:00Z", today="2026-11-23", by="bench")


def desk(orders):
    """A desk with so many orders, and a command that it carries out without end."""
    desk, line = orderwell.Desk(), orderwell.line
    tax = orderwell.tax_rate("S", rate="19")
    desk.execute(orderwell.set_customer(command_id="c", customer_id="C", name="C"), CONTEXT).unwrap()
    desk.execute(orderwell.set_product(command_id="p", product_id="P", name="P", tax=tax), CONTEXT).unwrap()
    for start in range(0, orders, 1000):
        commands = [
            orderwell.place_order(
                command_id=f"o-{number}",
                order_id=f"SO-{number}",
                customer_id="C",
                currency="EUR",
                lines=[line(1, "P", 1, unit_price="1")],
            )
            for number in range(start, min(start + 1000, orders))
        ]
        desk.execute_many(commands, CONTEXT).unwrap()
    count = iter(range(10**9))

    def command():
        number = next(count)
        desk.execute(orderwell.hold_order(command_id=f"h-{number}", order_id="SO-50", hold="check"), CONTEXT).unwrap()
        desk.execute(orderwell.release_hold(command_id=f"r-{number}", order_id="SO-50", hold="check"), CONTEXT).unwrap()

    return command


def main():
    text = pathlib.Path(sys.argv[1]).read_text()
    document = json.loads(text)
    assert figures(by_hand(text)) == figures(with_pydantic(text)) == figures(with_orderwell(text))
    gc.collect()
    gc.disable()
    invoice = interleaved(
        {
            "json": lambda: with_orderwell(text),
            "dict": lambda: orderwell.calculate(document).unwrap(),
            "hand": lambda: by_hand(text),
            "pydantic": lambda: with_pydantic(text),
        },
        rounds=31,
        calls=200,
    )
    small, large = desk(100), desk(20_000)
    kept = interleaved({"small": small, "large": large}, rounds=31, calls=200)
    print({name: f"{nanoseconds / 200_000:.1f} us" for name, nanoseconds in (invoice | kept).items()})
    print(f"Python, JSON to JSON: times faster than json + decimal|{invoice['hand'] / invoice['json']:.2f}|4|least")
    print(f"Python, JSON to JSON: times faster than pydantic + decimal|{invoice['pydantic'] / invoice['json']:.2f}|7|least")
    print(f"Python, dictionaries instead of JSON|{invoice['dict'] / invoice['json']:.2f}|2.5|most")
    print(f"Python, a command with 20,000 orders at the desk instead of 100|{kept['large'] / kept['small']:.2f}|1.5|most")


if __name__ == "__main__":
    main()
