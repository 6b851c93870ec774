"""Orderwell decides about sales orders, from capture to payment, with the same answer in every language.

>>> from orderwell import calculate, document, document_line
>>> lines = [document_line(1, "2", "4.90", tax={"category": "S", "rate": "19"})]
>>> calculate(document("EUR", lines)).unwrap()["calculation"]["totals"]["gross"]
'11.66'
"""

from . import types
from ._core import Json, call
from ._desk import Desk
from ._operations import *  # noqa: F403
from ._operations import __all__ as _operations
from ._reply import Problem, Rejected, Reply
from .commands import *  # noqa: F403
from .commands import __all__ as _commands

__all__ = ["Desk", "Json", "Problem", "Rejected", "Reply", "call", "types", *_operations, *_commands]
