"""Frames of pandas, Polars and DuckDB go in, and come out again."""

import datetime
import decimal
import pathlib
import unittest

import duckdb
import pandas
import polars
import pyarrow
from orderwell import calculate_columns, verify_columns

LINES = {
    "document_id": ["INV-1", "INV-2", "INV-1"],
    "currency": ["EUR", "JPY", "EUR"],
    "quantity": [2, 3, 3],
    "unit_price": ["4.90", "1000", "10.00"],
    "tax_category": ["S", "S", "S"],
    "tax_rate": ["19", "10", "19"],
}
GROSS = ["47.36", "3300"]


def frames(columns):
    arrow = pyarrow.table(columns)
    return {
        "dict": columns,
        "pyarrow": arrow,
        "pandas": pandas.DataFrame(columns),
        "polars": polars.DataFrame(columns),
        "duckdb": duckdb.from_arrow(arrow),
    }


class Frames(unittest.TestCase):
    def test_every_kind_of_frame_is_the_same_table(self):
        for kind, frame in frames(LINES).items():
            with self.subTest(kind=kind):
                done = calculate_columns(frame).unwrap()
                self.assertEqual(done["documents"]["gross"], GROSS)
                self.assertEqual(done["lines"]["net"], ["9.80", "3000", "30.00"])

    def test_decimals_dates_and_nulls_arrive(self):
        columns = dict(LINES, unit_price=[decimal.Decimal("4.90"), decimal.Decimal("1000"), decimal.Decimal("10")])
        columns["discount_percent"] = [None, None, decimal.Decimal("5")]
        for kind, frame in frames(columns).items():
            with self.subTest(kind=kind):
                self.assertEqual(calculate_columns(frame).unwrap()["lines"]["net"], ["9.80", "3000", "28.50"])
        orders = {
            "order_id": ["SO-1"],
            "customer_id": ["C-1"],
            "currency": ["EUR"],
            "product_id": ["TEA"],
            "quantity": [1],
            "ordered_on": [datetime.date(2026, 11, 24)],
        }
        for kind, frame in frames(orders).items():
            with self.subTest(kind=kind):
                found = verify_columns(frame, "2026-11-23").unwrap()
                codes = {problem["code"]: problem["path"] for problem in found["problems"]}
                self.assertEqual(codes["verify.ordered_in_future"], "/columns/ordered_on/0")
                self.assertEqual(found["orders"]["warnings"], [1])

    def test_problems_have_their_row(self):
        columns = dict(LINES, quantity=[2.0, 3.5, 3.0], unit_price=["4.90", "1000", "ten"])
        for kind, frame in frames(columns).items():
            with self.subTest(kind=kind):
                done = calculate_columns(frame).unwrap()
                rows = [(problem["code"], problem["path"], problem["data"]["row"]) for problem in done["problems"]]
                self.assertEqual(
                    rows,
                    [("number.as_json", f"/columns/quantity/{row}", row) for row in range(3)]
                    + [("number.not_decimal", "/columns/unit_price/2", 2)],
                )
                self.assertEqual(done["documents"]["gross"], [None, None])

    def test_a_filtered_frame_of_pandas_has_no_more_columns_than_before(self):
        frame = pandas.DataFrame(LINES)
        done = calculate_columns(frame[frame["currency"] == "EUR"]).unwrap()
        self.assertEqual(done["documents"]["gross"], GROSS[:1])

    def test_another_column_is_refused(self):
        for kind, frame in frames(dict(LINES, colour=["red"] * 3)).items():
            with self.subTest(kind=kind):
                (problem,) = calculate_columns(frame).problems
                self.assertEqual((problem.code, problem.path), ("request.field_unknown", "/columns/colour"))

    def test_figures_become_frames(self):
        documents = calculate_columns(LINES).unwrap()["documents"]
        self.assertEqual(list(pandas.DataFrame(documents)["gross"]), GROSS)
        self.assertEqual(polars.DataFrame(documents)["gross"].to_list(), GROSS)
        figures = pyarrow.table(documents)
        query = "select sum(gross::decimal(18, 2)) from figures where currency = 'EUR'"
        self.assertEqual(duckdb.sql(query).fetchall(), [(decimal.Decimal("47.36"),)])
        self.assertEqual(figures.num_rows, 2)

    def test_the_readme_runs_and_prints_what_it_says(self):
        readme = (pathlib.Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
        blocks = [block.split("```")[0] for block in readme.split("```python\n")[1:]]
        printed = []
        for block in blocks:
            exec(block, {"print": lambda *values: printed.append(" ".join(map(str, values)))})
        self.assertEqual(printed[0], "47.36")
        self.assertIn("INV-1  47.36", printed[1])
        self.assertEqual(printed[2], "/columns/unit_price/1 1")
        self.assertEqual(len(printed), 3)


if __name__ == "__main__":
    unittest.main()
