"""The people of the index as bytes in one heap, each taken out when somebody asks for her or him."""

from functools import lru_cache
from typing import Final

import msgspec

from knowledge.lookup.shelf import Array

Words = tuple[str, ...]
_KEPT: Final = 4096
"""People taken out lately: the most named are asked for again and again."""


class Person(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A person of the archive with every name taken apart."""

    key: int
    """Position of the person in the archive."""
    name: str
    """The fullest printed form."""
    country: str | None
    """ISO 3166-1 alpha-2 of the country that the person speaks for."""
    others: tuple[str, ...]
    """Other printed forms."""
    forms: tuple[Words, ...]
    """Words of each printed form in Latin letters, folded, without `Jr.`."""
    surname: frozenset[str]
    """Words of the family name."""
    syllables: frozenset[str]
    """Parts of a given name that never stand alone: the Byung of Byung-se."""
    korean: tuple[tuple[str, str, str], ...]
    """Korean readings: class of the family name, its spelling, letters of the given name."""

    @property
    def printed(self) -> tuple[str, ...]:
        """Every printed form."""
        return (self.name, *self.others)

    @property
    def words(self) -> frozenset[str]:
        """Every word of every form."""
        return frozenset(word for form in self.forms for word in form)


class Called(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The head of a person, which is all that a match tells of."""

    key: int
    """Position of the person in the archive."""
    name: str
    """The fullest printed form."""


class People:
    """People by position, the most named first, so that of those who fit equally well the first are meant."""

    def __init__(self, starts: Array, heap: Array) -> None:
        """Wrap arrays that are filled: where each person begins, and all of them."""
        self._starts = starts.data
        self._heap = heap.data
        self._decode = msgspec.msgpack.Decoder(Person).decode
        self._decode_head = msgspec.msgpack.Decoder(Called).decode
        self._person = lru_cache(maxsize=_KEPT)(self._decoded)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, position: int) -> Person:
        """The person at a position."""
        return self._person(position)

    def kept(self, position: int) -> bytes:
        """The person at a position as kept."""
        return bytes(self._heap[self._starts[position] : self._starts[position + 1]])

    def called(self, position: int) -> Called:
        """The head of the person at a position, which is had for less."""
        return self._decode_head(self._heap[self._starts[position] : self._starts[position + 1]])

    def _decoded(self, position: int) -> Person:
        return self._decode(self._heap[self._starts[position] : self._starts[position + 1]])
