"""What Python adds around the door: values in and out, pickles, threads, memory, and wrong input."""

import copy
import dataclasses
import datetime
import decimal
import gc
import json
import pickle
import resource
import threading
import unittest

import orderwell
from orderwell import Context, Desk, calculate, document, document_line

STANDARD = {"category": "S", "rate": "19"}
CONTEXT = Context(datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.timezone.utc), datetime.date(2026, 11, 23), "ana")


def gross(*lines):
    return calculate(document("EUR", lines)).unwrap()["calculation"]["totals"]["gross"]


def refusal(quantity, price="1"):
    (problem,) = calculate(document("EUR", [document_line(1, quantity, price, tax=STANDARD)])).problems
    return problem.code, problem.path


def shop():
    desk = Desk()
    address = orderwell.address("DE")
    for command in [
        orderwell.set_seller(command_id="m1", name="Tee & Tassen", address=address, currency="EUR"),
        orderwell.set_location(command_id="m2", location_id="shelf", name="Regal"),
        orderwell.set_customer(command_id="m3", customer_id="C-7", name="Ана", billing_address=address),
        orderwell.set_product(command_id="m4", product_id="TEA", name="茶 <b>", tax=STANDARD),
        orderwell.receive_stock(
            command_id="m5", product_id="TEA", location_id="shelf", quantity=10, received_on="2026-11-23"
        ),
        orderwell.place_order(
            command_id="o1",
            order_id="SO-1",
            customer_id="C-7",
            currency="EUR",
            lines=[orderwell.line(1, "TEA", quantity=2, unit_price=decimal.Decimal("4.90"))],
        ),
    ]:
        desk.execute(command, CONTEXT).unwrap()
    return desk


class Numbers(unittest.TestCase):
    def test_text_integer_and_decimal_are_the_same_number(self):
        for two in ("2", 2, decimal.Decimal("2"), decimal.Decimal("2.0"), decimal.Decimal("0.2E+1")):
            with self.subTest(two=two):
                self.assertEqual(gross(document_line(1, two, decimal.Decimal("4.90"), tax=STANDARD)), "11.66")

    def test_what_is_no_exact_number_is_refused_at_its_path(self):
        quantity = "/document/lines/0/quantity"
        for wrong, code in [
            (1.5, "number.as_json"),
            (1e300, "number.as_json"),
            (float("nan"), "json.no_value"),
            (float("inf"), "json.no_value"),
            (decimal.Decimal("NaN"), "json.no_value"),
            (decimal.Decimal("-Infinity"), "json.no_value"),
            (2**53, "number.as_json"),
            (True, "request.wrong_kind"),
            ({1, 2}, "request.wrong_kind"),
            (object(), "json.no_value"),
            (b"2", "json.no_value"),
            ("2.", "number.not_decimal"),
        ]:
            with self.subTest(wrong=wrong):
                self.assertEqual(refusal(wrong), (code, quantity))


class Values(unittest.TestCase):
    def test_dictionaries_text_and_dataclasses_are_the_same_document(self):
        @dataclasses.dataclass
        class Line:
            line: int
            quantity: str
            unit_price: decimal.Decimal
            tax: dict

        line = document_line(1, "2", "4.90", tax=STANDARD)
        text = '{"currency":"EUR","lines":[{"line":1,"quantity":"2","unit_price":"4.90","tax":{"category":"S","rate":"19"}}]}'
        expected = calculate(document("EUR", [line])).json
        for same in (
            text,
            text.encode(),
            document("EUR", (line,)),
            document("EUR", iter([line])),
            {"currency": "EUR", "lines": [Line(1, "2", decimal.Decimal("4.90"), STANDARD)]},
        ):
            with self.subTest(same=same):
                self.assertEqual(calculate(same).json, expected)

    def test_missing_unknown_and_malformed_fields_have_their_paths(self):
        problems = calculate({"currency": "EUR", "lines": [{"line": 1, "colour": "red"}], 7: 1}).problems
        self.assertEqual(
            [(problem.code, problem.path) for problem in problems],
            [
                ("request.field_unknown", "/document/7"),
                ("request.field_unknown", "/document/lines/0/colour"),
                ("request.field_missing", "/document/lines/0/quantity"),
                ("request.field_missing", "/document/lines/0/unit_price"),
            ],
        )

    def test_a_lone_surrogate_and_a_huge_text_are_problems(self):
        for text, code in [("\ud800", "json.syntax"), ("x" * 20_000_000, "limit.request_bytes")]:
            reply = Desk().execute(orderwell.set_location(command_id="a", location_id="L", name=text), CONTEXT)
            self.assertEqual(reply.problems[0].code, code)

    def test_text_with_quotes_control_characters_and_backslashes_arrives_whole(self):
        name = 'say "hi" \\ tab\tline\n– 茶 😀'
        desk = Desk()
        desk.execute(orderwell.set_location(command_id="a", location_id="L", name=name), CONTEXT).unwrap()
        self.assertEqual(desk.query("location/L").unwrap()["state"]["name"], name)

    def test_a_value_that_holds_itself_ends(self):
        lines = []
        lines.append(lines)
        self.assertEqual(calculate({"currency": "EUR", "lines": lines}).problems[0].code, "limit.request_depth")

    def test_an_exception_in_an_iterator_comes_through_and_changes_nothing(self):
        def commands():
            yield orderwell.set_location(command_id="a", location_id="L", name="x")
            raise ZeroDivisionError

        desk = Desk()
        with self.assertRaises(ZeroDivisionError):
            desk.execute_many(commands(), CONTEXT)
        self.assertEqual(desk, Desk())

    def test_a_date_without_offset_is_refused(self):
        reply = shop().execute(
            orderwell.confirm_order(command_id="c", order_id="SO-1"),
            Context(datetime.datetime(2026, 11, 23), "2026-11-23", "ana"),
        )
        self.assertEqual([(p.code, p.path) for p in reply.problems], [("instant.not_an_instant", "/context/now")])


class Replies(unittest.TestCase):
    def test_a_rejection_is_a_value_and_can_be_raised(self):
        reply = shop().execute(orderwell.confirm_order(command_id="c", order_id="SO-9"), CONTEXT)
        self.assertFalse(reply)
        (problem,) = reply.problems
        self.assertEqual((problem.code, problem.path, problem.retry), ("order.unknown", "/command/order_id", True))
        self.assertEqual((problem.severity, problem.data["order_id"]), ("error", "SO-9"))
        with self.assertRaises(orderwell.Rejected) as raised:
            reply.unwrap()
        self.assertEqual(raised.exception.problems, reply.problems)
        self.assertIn("order.unknown", str(raised.exception))
        self.assertEqual(pickle.loads(pickle.dumps(raised.exception)).problems, reply.problems)

    def test_the_same_command_twice_is_unchanged(self):
        desk = shop()
        command = orderwell.confirm_order(command_id="c", order_id="SO-1")
        self.assertEqual(desk.execute(command, CONTEXT).outcome, "accepted")
        again = desk.execute(command, CONTEXT)
        self.assertEqual(again.outcome, "unchanged")
        self.assertIn("sequences", again.unwrap())

    def test_hosts_persist_between_decide_and_apply(self):
        desk = shop()
        decided = desk.decide(orderwell.confirm_order(command_id="c", order_id="SO-1"), CONTEXT).unwrap()
        self.assertEqual(desk, shop())
        self.assertEqual(desk.apply(decided["events"]).unwrap()["orders"], decided["orders"])

    def test_pickle_copy_and_snapshot_keep_a_desk(self):
        desk = shop()
        for same in (
            pickle.loads(pickle.dumps(desk)),
            copy.copy(desk),
            copy.deepcopy(desk),
            Desk.from_snapshot(desk.snapshot_lines()),
        ):
            self.assertEqual(same, desk)
            same.execute(orderwell.confirm_order(command_id="c", order_id="SO-1"), CONTEXT).unwrap()
            self.assertNotEqual(same, desk)
        reply = desk.allowed("SO-1")
        self.assertEqual(pickle.loads(pickle.dumps(reply)), reply)
        self.assertEqual(repr(desk), "<orderwell.Desk at sequence 8>")

    def test_an_order_shows_as_a_table(self):
        html = shop().query("order/SO-1")._repr_html_()
        self.assertIn("<th>unit_price</th>", html)
        self.assertIn("<td>4.9</td>", html)
        self.assertNotIn("<b>", html, "text is escaped")

    def test_what_falls_due_next_is_told(self):
        desk = shop()
        self.assertNotIn("deadline", desk.next_deadline("2026-11-23").unwrap())


class Threads(unittest.TestCase):
    def test_a_desk_may_be_shared(self):
        desk, errors = shop(), []

        def work(number):
            try:
                for index in range(200):
                    desk.execute(
                        orderwell.receive_stock(
                            command_id=f"r-{number}-{index}",
                            product_id="TEA",
                            location_id="shelf",
                            quantity=1,
                            received_on="2026-11-23",
                        ),
                        CONTEXT,
                    ).unwrap()
            except Exception as error:
                errors.append(error)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(errors, [])
        self.assertEqual(desk.query("stock/TEA").unwrap()["state"]["levels"][0]["on_hand"], "810")

    def test_long_work_lets_other_threads_run(self):
        lines = [document_line(number, "2", "4.90", tax=STANDARD) for number in range(1, 9_001)]
        documents = [document("EUR", lines)] * 8
        text = json.dumps({"format": 1, "op": "calculate_many", "documents": documents})
        ticks, done = [], threading.Event()

        def tick():
            while not done.is_set():
                ticks.append(1)

        ticker = threading.Thread(target=tick)
        ticker.start()
        before = len(ticks)
        orderwell.call(text)
        during = len(ticks) - before
        done.set()
        ticker.join()
        self.assertGreater(during, 1000, "another thread ran while the core worked")


class Memory(unittest.TestCase):
    def test_a_million_rejected_calls_keep_memory_flat(self):
        desk = shop()
        command = orderwell.confirm_order(command_id="c", order_id="SO-9")
        wrong = document("EUR", [{"line": 1, "quantity": 1.5}])

        def loop(count):
            for _ in range(count):
                desk.execute(command, CONTEXT)
                calculate(wrong)
            gc.collect()
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

        before = loop(20_000)
        self.assertLess(loop(480_000) - before, 4_096, "KiB more after a million refusals")


if __name__ == "__main__":
    unittest.main()
