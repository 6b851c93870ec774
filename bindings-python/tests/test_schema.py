"""The committed schema says what the door takes and gives: every vector is checked against it."""

import json
import pathlib
import unittest

import jsonschema

CORE = pathlib.Path(__file__).resolve().parents[2] / "core"
SCHEMA = json.loads((CORE / "schema" / "wire.schema.json").read_text("utf-8"))
# Refusals that a schema states; all other codes are about values, which a schema cannot know.
SHAPE = {"request.field_missing", "request.field_unknown", "request.wrong_kind", "request.value_unknown"}


def reply_validators():
    for operation in SCHEMA["x-operations"]:
        definition = {"$schema": SCHEMA["$schema"], "$ref": operation["reply"], "$defs": SCHEMA["$defs"]}
        yield operation["op"], jsonschema.Draft202012Validator(definition)


class Schema(unittest.TestCase):
    def test_every_vector_fits(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        requests = {}
        for choice in SCHEMA["oneOf"]:
            one = {**choice, "$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"]}
            requests[choice["properties"]["op"]["const"]] = jsonschema.Draft202012Validator(one)
        replies = dict(reply_validators())
        taken = refused = 0
        for file in sorted((CORE / "conformance").glob("*/*.json")):
            for index, step in enumerate(json.loads(file.read_text("utf-8"))["steps"]):
                request, reply = step.get("request"), step["reply"]
                operation = request.get("op") if isinstance(request, dict) else None
                if operation not in requests:
                    continue
                with self.subTest(file=file.name, step=index):
                    replies[operation].validate(reply)
                    codes = {problem["code"] for problem in reply.get("problems", [])}
                    if reply["outcome"] != "rejected" and codes:
                        continue  # a table is answered although some of its cells are refused
                    if reply["outcome"] != "rejected":
                        requests[operation].validate(without_null(request))
                        taken += 1
                    elif codes and codes <= SHAPE and operation not in ("query", "restore"):
                        self.assertFalse(requests[operation].is_valid(request), request)
                        refused += 1
        self.assertGreater(taken, 150)
        self.assertGreater(refused, 5)


def without_null(value):
    """Absent and `null` are the same; the schema has only the first."""
    if isinstance(value, dict):
        return {name: without_null(part) for name, part in value.items() if part is not None}
    return [without_null(part) for part in value] if isinstance(value, list) else value


if __name__ == "__main__":
    unittest.main()
