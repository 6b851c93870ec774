"""Every conformance vector through Python's own import of the extension module; plain unittest."""

import json
import pathlib
import unittest

import _orderwell

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core" / "conformance"


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Vectors(unittest.TestCase):
    def test_every_vector_gives_its_bytes(self):
        files = sorted(FOLDER.glob("*/*.json"))
        self.assertGreaterEqual(len(files), 15, "the vectors were not found")
        for file in files:
            desk = _orderwell.Desk()
            for index, step in enumerate(json.loads(file.read_text("utf-8"))["steps"]):
                text = step["request_text"] if "request_text" in step else compact(step["request"])
                with self.subTest(file=file.name, step=index):
                    self.assertEqual(desk.call(text.encode()), compact(step["reply"]))

    def test_what_needs_no_desk_is_answered_without_one(self):
        self.assertIn('"request.needs_desk"', _orderwell.call(b'{"format":1,"op":"snapshot"}'))


if __name__ == "__main__":
    unittest.main()
