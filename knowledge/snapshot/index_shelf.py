"""Indexes in files: keys and positions as they are, the bearers of offices made at once when they are first needed."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import msgspec
import numpy as np

from knowledge.indexes import Indexes
from knowledge.postings import Postings as Joined
from knowledge.records import Mode, Post, Role, Status
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.heap import Heap
from knowledge.shelves.postings import Dense, Numbered, Postings

Roles = Mapping[Role, frozenset[int]]
_DENSE: Final = (
    "events_of_person",
    "events_attended",
    "journeys_of_person",
    "records_of_person",
    "events_of_record",
)
"""By number of a person or record."""
_KEYED: Final[Mapping[str, Any]] = {
    "events_of_country": str,
    "events_of_place": str,
    "events_of_year": int,
    "events_of_day": tuple[int, int],
    "events_called": str,
    "events_of_status": Status,
    "events_of_mode": Mode,
    "journeys_to": str,
    "records_of_country": str,
    "records_of_city": str,
    "records_of_year": int,
}
"""By something else, of this kind."""
_SINGLE: Final = ("record_named", "record_at")
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(dict[Post, list[tuple[Role, frozenset[int]]]]).decode


class Bearers(Mapping[Post, Roles]):
    """Persons by kind of office and the role as printed."""

    def __init__(self, heap: Heap) -> None:
        """Take over the one piece that holds them all."""
        self._heap = heap

    @cached_property
    def _made(self) -> dict[Post, Roles]:
        return {post: dict(rows) for post, rows in _decode(self._heap[0]).items()}

    def __getitem__(self, post: Post) -> Roles:
        return self._made[post]

    def __iter__(self) -> Iterator[Post]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def index_arrays(indexes: Indexes) -> dict[str, Numbers]:
    """Indexes as arrays to be kept."""
    arrays: dict[str, Numbers] = {}
    for name in _DENSE:
        index: Joined[int] = getattr(indexes, name)
        keys = np.fromiter(index, np.int64, len(index))
        arrays |= Dense.of_rows(keys, index.rows.lengths, index.rows.values).arrays(name)
    for name, kind in _KEYED.items():
        keyed: Joined[Any] = getattr(indexes, name)
        rows = keyed.rows
        arrays |= Postings.of_rows(keyed, kind, rows.starts, rows.values).arrays(name)
    for name in _SINGLE:
        arrays |= Numbered.of(getattr(indexes, name), str).arrays(name)
    bearers = {
        post: [(role, sorted(keys)) for role, keys in roles.items()]
        for post, roles in indexes.bearers.items()
    }
    return arrays | Heap.of([_encode(bearers)]).arrays("bearers")


def open_indexes(arrays: Mapping[str, Numbers]) -> Indexes:
    """The indexes kept among arrays; KeyError where one is missing."""
    opened: dict[str, Any] = {name: Dense.among(arrays, name) for name in _DENSE}
    opened |= {name: Postings.among(arrays, name, kind) for name, kind in _KEYED.items()}
    opened |= {name: Numbered.among(arrays, name, str) for name in _SINGLE}
    return Indexes(**opened, bearers=Bearers(Heap.among(arrays, "bearers")))
