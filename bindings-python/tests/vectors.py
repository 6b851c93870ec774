"""Every conformance vector through Python's own import of the extension module; plain unittest."""

import json
import pathlib
import threading
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

    def test_text_and_bytes_are_the_same_request(self):
        for request in ('{"format":1,"op":"snapshot"}', "no JSON", "grün 茶"):
            with self.subTest(request=request):
                self.assertEqual(_orderwell.Desk().call(request), _orderwell.Desk().call(request.encode()))
                self.assertEqual(_orderwell.call(request), _orderwell.call(request.encode()))

    def test_anything_else_is_a_wrong_argument(self):
        for request in (None, 1, ["{}"], {"format": 1}):
            with self.subTest(request=request), self.assertRaises(TypeError):
                _orderwell.Desk().call(request)

    def test_threads_may_share_a_desk(self):
        desk = _orderwell.Desk()
        request = b'{"format":1,"op":"x","a":[' + b"1," * 100_000 + b"1]}"
        expected, replies = _orderwell.Desk().call(request), []

        def ask():
            for _ in range(10):
                try:
                    replies.append(desk.call(request))
                except Exception as error:  # what a thread raises would not fail a test
                    replies.append(repr(error))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(replies), 40)
        self.assertEqual(set(replies), {expected})

    def test_what_needs_no_desk_is_answered_without_one(self):
        self.assertIn('"request.needs_desk"', _orderwell.call(b'{"format":1,"op":"snapshot"}'))


if __name__ == "__main__":
    unittest.main()
