"""People in files: of a person, what most questions look at first, and apart from it the roles in time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Final

import msgspec
import numpy as np

from knowledge.columns.persons import PersonColumns
from knowledge.gist.columns import NONE
from knowledge.gist.keeping import packed
from knowledge.joining.all import Parts
from knowledge.joining.persons import Persons, in_time
from knowledge.people import Curated, HeldRole, Person
from knowledge.records import Role
from knowledge.rows import Rows
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.heap import Heap
from knowledge.shelves.late import Late
from knowledge.shelves.row import row_of
from knowledge.shelves.shelf import Shelf


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


class PeopleShelf(Shelf[Person]):
    """People by position."""

    def __init__(self, light: Heap, make: Callable[[int], Person]) -> None:
        """Take over what most answers look at, and what makes a person of it."""
        super().__init__(len(light), make)
        self.name = lru_cache(maxsize=_KEPT)(partial(_name, light))
        """The name of a person, for which nothing else of her or him is made."""


def people_arrays(
    parts: Parts, curated: Sequence[Curated], columns: PersonColumns
) -> dict[str, Numbers]:
    """People as arrays to be kept."""
    roster = parts.roster
    people = Persons(roster, parts.gist.tables, curated)
    known = np.flatnonzero(roster.entry != NONE).tolist()
    curated_roles = {at: curated[int(roster.entry[at])].roles for at in known}
    return {
        **Heap.of([_encode(_light(people, at)) for at in range(len(people))]).arrays("people"),
        **columns.arrays(),
        "roles.curated": packed({at: roles for at, roles in curated_roles.items() if roles}),
        "records.starts": roster.records.starts.astype(np.uint64),
        "records.positions": roster.records.values.astype(np.int32),
    }


def _light(people: Persons, at: int) -> _Light:
    return _Light(people.name(at), people.surname(at), people.forms(at), people.country(at))


def open_people(arrays: Mapping[str, Numbers]) -> PeopleShelf:
    """The people kept among arrays; KeyError where there are none."""
    light, late = Heap.among(arrays, "people"), _Roles(arrays).of
    starts, positions = arrays["records.starts"].data, arrays["records.positions"]

    def made(at: int) -> Person:
        known = _decode(light[at])
        records = row_of(positions[starts[at] : starts[at + 1]])
        return Person(
            known.name, known.surname, known.forms, known.country, Late(late, at), records
        )

    return PeopleShelf(light, made)


def _name(light: Heap, at: int) -> str:
    return _decode_name(light[at]).name


class _Roles:
    """The roles of everybody, in columns."""

    def __init__(self, arrays: Mapping[str, Numbers]) -> None:
        starts = arrays["roles_from"]
        columns = (arrays[name] for name in ("roles", "day", "record"))
        self._columns = [Rows(starts, column) for column in columns]
        self._packed, self._entries = arrays["offices"], arrays["roles.curated"]

    @cached_property
    def _table(self) -> list[Role]:
        return msgspec.msgpack.decode(self._packed.tobytes(), type=list[Role])

    @cached_property
    def _curated(self) -> dict[int, list[HeldRole]]:
        return msgspec.msgpack.decode(self._entries.tobytes(), type=dict[int, list[HeldRole]])

    def of(self, at: int) -> tuple[HeldRole, ...]:
        """The roles of a person, oldest first."""
        rows = zip(*(column.listed(at) for column in self._columns), strict=True)
        seen = [
            HeldRole(self._table[role], date.fromordinal(day) if day else None, record)
            for role, day, record in rows
        ]
        return tuple(in_time([*seen, *self._curated[at]]) if at in self._curated else seen)
