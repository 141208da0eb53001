"""A name to ranked matches, each saying why it matched; and the names inside a question."""

from knowledge.lookup.entry import How, Match, NameEntry, NameSpot, best
from knowledge.lookup.index import NameIndex
from knowledge.lookup.ordinary import is_ordinary

__all__ = ["How", "Match", "NameEntry", "NameIndex", "NameSpot", "best", "is_ordinary"]
