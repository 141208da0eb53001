"""A line, told what it is: the parts out of which blocks are made."""

from msgspec import Struct

from knowledge.reading.dateline import Dateline
from knowledge.records import BlockKind


class Piece(Struct, frozen=True):
    """A stretch of a line, and what it is."""

    kind: BlockKind
    """What it is."""
    line: int
    """Which line, from 0."""
    start: int
    """Where it begins in the line."""
    end: int
    """Where it ends in the line."""
    number: str = ""
    """Its number, with those of the points above it."""
    date: Dateline | None = None
    """The date that it gives, for datelines; its places count from the start of the line."""
