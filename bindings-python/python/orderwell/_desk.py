"""A desk that can be pickled and copied, beside the operations that the core answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from . import _core
from ._operations import DeskOperations


class Desk(DeskOperations):
    """All orders, stock, invoices and payments of one seller, in memory. Safe to share between threads."""

    __slots__ = ()

    def __init__(self) -> None:
        self._core = _core.Desk()

    def call(self, request: str | bytes) -> str:
        """Answers one request given as JSON text; the reply is JSON text."""
        return self._core.call(request)

    def snapshot_lines(self) -> Iterator[str]:
        """The whole desk as lines of JSON, each to be stored as it is."""
        start: int | None = 0
        while start is not None:
            page = self.snapshot(from_=start).unwrap()
            yield from page["lines"]
            start = page.get("next")

    @classmethod
    def from_snapshot(cls, lines: Iterable[str]) -> Desk:
        """The desk that wrote these lines."""
        desk = cls()
        desk.restore(list(lines)).unwrap()
        return desk

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self).from_snapshot, (list(self.snapshot_lines()),))

    def __copy__(self) -> Desk:
        return type(self).from_snapshot(self.snapshot_lines())

    def __deepcopy__(self, memo: dict[int, Any]) -> Desk:
        return self.__copy__()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Desk) and list(self.snapshot_lines()) == list(other.snapshot_lines())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<orderwell.Desk at sequence {self.apply([]).unwrap()['sequence']}>"
