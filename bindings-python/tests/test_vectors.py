"""Every conformance vector through the package, as text and as Python values; bytes are compared."""

import json
import pathlib
import unittest

import orderwell
from orderwell import _core

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core" / "conformance"
FILES = sorted(FOLDER.glob("*/*.json"))


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def steps(file):
    return json.loads(file.read_text("utf-8"))["steps"]


class Vectors(unittest.TestCase):
    def test_every_vector_gives_its_bytes(self):
        listed = (FOLDER / "files.txt").read_text("utf-8").split()
        self.assertEqual([str(file.relative_to(FOLDER)) for file in FILES], listed)
        count = 0
        for file in FILES:
            desk = orderwell.Desk()
            for index, step in enumerate(steps(file)):
                text = step["request_text"] if "request_text" in step else compact(step["request"])
                with self.subTest(file=file.name, step=index):
                    self.assertEqual(desk.call(text.encode()), compact(step["reply"]))
                count += 1
        print(f"\nvectors: Python ran {count} steps of {len(FILES)} files as text")
        self.assertGreaterEqual(count, 300)

    def test_dictionaries_give_the_same_bytes(self):
        for file in FILES:
            if file.parent.name == "reading":
                continue  # about text that no dictionary can hold
            desk = orderwell.Desk()
            for index, step in enumerate(steps(file)):
                request = step["request"]
                operation, arguments = request.pop("op"), request
                self.assertEqual(arguments.pop("format"), 1)
                with self.subTest(file=file.name, step=index):
                    self.assertEqual(desk._core.ask(operation, arguments), compact(step["reply"]))

    def test_what_needs_no_desk_is_answered_without_one(self):
        self.assertIn('"request.needs_desk"', orderwell.call(b'{"format":1,"op":"snapshot"}'))
        self.assertIn('"request.needs_desk"', _core.ask("snapshot", {}))


if __name__ == "__main__":
    unittest.main()
