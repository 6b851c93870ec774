"""Replies as tables, for notebooks: whatever stands in them, nothing added."""

from __future__ import annotations

from html import escape
from typing import Any


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_text(part)}" for name, part in value.items())
    if isinstance(value, list):
        return "; ".join(_text(part) for part in value)
    return str(value)


def _rows(rows: list[dict[str, Any]]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(_text(row.get(name, '')))}</td>" for name in names) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def html(value: dict[str, Any]) -> str:
    """Lists of records become tables; a record becomes a table of its fields, its own tables below."""
    plain: dict[str, Any] = {}
    tables: list[str] = []
    for name, part in value.items():
        if isinstance(part, list) and part and all(isinstance(row, dict) for row in part):
            tables.append(f"<h4>{escape(name)}</h4>{_rows(part)}")
        elif isinstance(part, dict) and part:
            tables.append(f"<h4>{escape(name)}</h4>{html(part)}")
        elif part not in ([], {}):
            plain[name] = part
    fields = "".join(f"<tr><th>{escape(name)}</th><td>{escape(_text(part))}</td></tr>" for name, part in plain.items())
    return (f"<table><tbody>{fields}</tbody></table>" if fields else "") + "".join(tables)
