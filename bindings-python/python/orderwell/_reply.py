"""Replies as Python values. What stands in them is made by the core."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar, cast

from . import _core
from . import types as t
from ._notebook import html

T_co = TypeVar("T_co", covariant=True)

# A reply begins with its value and ends with it: what `json.loads` looks for around it is not there.
_read = json.JSONDecoder().raw_decode


class Frame(Protocol):
    """A table with the Arrow PyCapsule interface: a frame of pandas or Polars, a relation of DuckDB."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...


def given(value: object) -> object:
    """JSON text stands for the value that it holds, a frame for its columns."""
    if type(value) is dict:
        return value
    if hasattr(value, "__arrow_c_stream__"):
        return _columns(value)
    return _core.Json(value) if isinstance(value, (str, bytes)) else value


def _columns(frame: object) -> dict[str, list[object]]:
    import pyarrow  # the extra `arrow`

    columns = pyarrow.table(frame).to_pydict()
    # How Arrow hands over an index of pandas that is not a mere count.
    return {name: cells for name, cells in columns.items() if not name.startswith("__index_level_")}


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong or worth a look."""

    code: t.Code
    path: t.Pointer
    detail: str
    retry: bool
    severity: t.Severity
    data: t.Data

    def __str__(self) -> str:
        return f"{self.code} at {self.path!r}: {self.detail}"


class Rejected(Exception):
    """What `unwrap` raises: the reasons of a refusal."""

    def __init__(self, reply: Reply[Any]) -> None:
        super().__init__("\n".join(str(problem) for problem in reply.problems))
        self.reply = reply

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.reply.problems

    def __reduce__(self) -> tuple[Any, ...]:
        return (Rejected, (self.reply,))


class Reply(Generic[T_co]):
    """What was asked for, or why it is refused. A refusal is a value, too."""

    __slots__ = ("_value", "json")
    json: str
    """The reply as the core wrote it."""

    def __init__(self, text: str) -> None:
        self.json = text
        self._value: dict[str, Any] | None = None

    @property
    def value(self) -> T_co:
        """The reply as a dictionary."""
        if self._value is None:
            self._value = _read(self.json)[0]
        return cast(T_co, self._value)

    def _field(self, name: str) -> Any:
        return cast("dict[str, Any]", self.value).get(name)

    @property
    def outcome(self) -> Literal["accepted", "unchanged", "rejected"]:
        return cast("Literal['accepted', 'unchanged', 'rejected']", self._field("outcome"))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why it is refused; empty when it is not."""
        return tuple(Problem(**problem) for problem in self._field("problems") or ())

    @property
    def findings(self) -> tuple[Problem, ...]:
        """What is worth a look although it is not refused."""
        return tuple(Problem(**problem) for problem in self._field("findings") or ())

    def unwrap(self) -> T_co:
        """The reply as a dictionary, unless it is a refusal: then `Rejected` is raised."""
        value = self.value
        if self.outcome == "rejected":
            raise Rejected(self)
        return value

    def __bool__(self) -> bool:
        return self.outcome != "rejected"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reply) and self.json == other.json

    def __hash__(self) -> int:
        return hash(self.json)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Reply, (self.json,))

    def __repr__(self) -> str:
        return f"Reply({self.json})"

    def _repr_html_(self) -> str:
        return html(cast("dict[str, Any]", self.value))
