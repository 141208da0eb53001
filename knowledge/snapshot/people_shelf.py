"""People in files: name and country of each, and apart from them the offices and records, of which some have thousands."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

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


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Light).decode
_decode_roles = msgspec.msgpack.Decoder(tuple[HeldRole, ...]).decode


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


def open_people(arrays: Mapping[str, Numbers]) -> Shelf[Person]:
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

    return Shelf(len(light), made)


def _roles(heap: Heap, at: int) -> tuple[HeldRole, ...]:
    return _decode_roles(heap[at])
