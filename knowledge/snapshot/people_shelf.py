"""People in files: name and country of each, and apart from them the offices and records, of which some have thousands."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Final

import msgspec
import numpy as np

from knowledge.people import HeldRole, Person
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.heap import Heap
from knowledge.shelves.late import Late
from knowledge.shelves.row import row_of
from knowledge.shelves.shelf import Shelf

Roles = Callable[[int], tuple[HeldRole, ...]]


class _Light(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What most answers look at."""

    name: str
    surname: str | None
    forms: tuple[str, ...]
    country: str | None


class _Named(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The beginning of that."""

    name: str


_KEPT: Final = 16_384
"""Names lately told; each takes some hundred bytes."""
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Light).decode
_decode_name = msgspec.msgpack.Decoder(_Named).decode
_decode_roles = msgspec.msgpack.Decoder(tuple[HeldRole, ...]).decode


class PeopleShelf(Shelf[Person]):
    """People by position."""

    def __init__(self, light: Heap, make: Callable[[int], Person]) -> None:
        """Take over what most answers look at, and what makes a person of it."""
        super().__init__(len(light), make)
        self.name = lru_cache(maxsize=_KEPT)(partial(_name, light))
        """The name of a person, for which nothing else of her or him is made."""


def people_arrays(people: Sequence[Person]) -> dict[str, Numbers]:
    """People as arrays to be kept."""
    light = [_encode(_Light(p.name, p.surname, p.forms, p.country)) for p in people]
    roles = [_encode(tuple(person.roles)) for person in people]
    starts = np.zeros(len(people) + 1, np.uint64)
    np.cumsum([len(person.records) for person in people], out=starts[1:], dtype=np.uint64)
    flat = (position for person in people for position in person.records)
    return {
        **Heap.of(light).arrays("people"),
        **Heap.of(roles).arrays("roles"),
        "records.starts": starts,
        "records.positions": np.fromiter(flat, np.int32, int(starts[-1])),
    }


def open_people(arrays: Mapping[str, Numbers]) -> PeopleShelf:
    """The people kept among arrays; KeyError where there are none."""
    light, roles = Heap.among(arrays, "people"), Heap.among(arrays, "roles")
    starts, positions = arrays["records.starts"].data, arrays["records.positions"]
    late = partial(_roles, roles)

    def made(at: int) -> Person:
        known = _decode(light[at])
        records = row_of(positions[starts[at] : starts[at + 1]])
        return Person(
            known.name, known.surname, known.forms, known.country, Late(late, at), records
        )

    return PeopleShelf(light, made)


def _name(light: Heap, at: int) -> str:
    return _decode_name(light[at]).name


def _roles(heap: Heap, at: int) -> tuple[HeldRole, ...]:
    return _decode_roles(heap[at])
