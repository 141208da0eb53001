"""A text as tokens, with the countries and bodies in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.extract.tokens import Token


@dataclass(frozen=True, slots=True)
class Line:
    """A text as tokens, with the countries and bodies in it."""

    text: str
    """The text itself."""
    tokens: Sequence[Token]
    """Its tokens."""
    places: Mapping[int, tuple[int, str, str | None]]
    """First token of a place: one past its last token, its kind, its country."""

    def place(self, index: int) -> tuple[int, str, str | None] | None:
        """The place that begins at a token."""
        return self.places.get(index)

    def low(self, index: int) -> str:
        """A token in lower case; empty past the end."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""
