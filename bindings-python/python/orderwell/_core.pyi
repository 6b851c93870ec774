from typing import final

__all__ = ["Desk", "Json", "ask", "call"]

@final
class Json:
    """JSON text that stands for a value."""

    def __new__(cls, text: str | bytes) -> Json: ...

@final
class Desk:
    """A desk behind the door: one request in, one reply out. Safe to share between threads."""

    def __new__(cls) -> Desk: ...
    def call(self, request: str | bytes) -> str:
        """Answers one request given as JSON text; other threads run meanwhile."""
    def ask(self, operation: str, arguments: dict[str, object]) -> str:
        """Answers one operation with these arguments; other threads run meanwhile."""

def call(request: str | bytes) -> str:
    """Answers one request that needs no desk, given as JSON text."""

def ask(operation: str, arguments: dict[str, object]) -> str:
    """Answers one operation that needs no desk."""
