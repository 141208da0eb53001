"""Indexes in files: keys and positions as they are."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from knowledge.indexes import Indexes
from knowledge.postings import Postings as Joined
from knowledge.records import Mode, Status
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.postings import Dense, Numbered, Postings

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
    return arrays


def open_indexes(arrays: Mapping[str, Numbers]) -> Indexes:
    """The indexes kept among arrays; KeyError where one is missing."""
    opened: dict[str, Any] = {name: Dense.among(arrays, name) for name in _DENSE}
    opened |= {name: Postings.among(arrays, name, kind) for name, kind in _KEYED.items()}
    opened |= {name: Numbered.among(arrays, name, str) for name in _SINGLE}
    return Indexes(**opened)
