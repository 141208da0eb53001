"""The parts of a snapshot: an archive and its full text into files, and out of them again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

import msgspec

from knowledge.archive import Archive
from knowledge.columns.events import EventColumns
from knowledge.columns.journeys import JourneyColumns
from knowledge.columns.offices import OfficeColumns
from knowledge.columns.persons import PersonColumns
from knowledge.columns.records import RecordColumns
from knowledge.lookup.index import NameIndex
from knowledge.ready import Ready
from knowledge.records import Problem, Status
from knowledge.search import Terms, TextIndex
from knowledge.shelves.arrays import Numbers, open_arrays, write_arrays
from knowledge.shelves.heap import Heap
from knowledge.shelves.late import Late
from knowledge.shelves.postings import Postings
from knowledge.snapshot.building import Built
from knowledge.snapshot.event_shelf import (
    event_arrays,
    journey_arrays,
    open_events,
    open_journeys,
)
from knowledge.snapshot.index_shelf import index_arrays, open_indexes
from knowledge.snapshot.joined_shelf import joined_arrays
from knowledge.snapshot.people_shelf import open_people, people_arrays
from knowledge.snapshot.record_shelf import RecordShelf
from knowledge.snapshot.who_shelf import WhoShelf

_JOINED: Final = "joined"
"""The file of what the archive was joined out of."""
_NAMES: Final = "names"
"""The folder of the index of names."""
_READY: Final = "ready"
"""The file of what is worked out once."""
_COLUMNS: Final = "columns"
"""The folder of the columns of meetings."""
_TIMES: Final = "times"
"""The file of the columns of records."""
_TEXT: Final = "text"
"""The folder of the full text."""
_decode_problems = msgspec.msgpack.Decoder(tuple[Problem, ...]).decode


class _Facts(msgspec.Struct, frozen=True, array_like=True):
    """What is known of the archive as a whole."""

    span: tuple[date, date] | None
    statuses: dict[Status, int]


@dataclass(frozen=True, slots=True)
class Opened:
    """A snapshot, ready to be asked."""

    archive: Archive
    """The archive, whose parts are read when they are looked at."""
    text: TextIndex
    """Its full text, likewise."""
    records: RecordShelf
    """Its records as bytes, for the next snapshot."""
    ready: Mapping[str, Numbers]
    """What was worked out of it, for `Ready`."""
    joined: Mapping[str, Numbers]
    """What it was joined out of, for the next snapshot."""


def write_parts(folder: Path, built: Built) -> None:
    """Write everything into an empty folder; OSError where that cannot be."""
    archive = built.archive
    parts: dict[str, Callable[[], Mapping[str, Numbers]]] = {
        _JOINED: lambda: joined_arrays(built.parts, built.problems),
        "people": lambda: people_arrays(built.parts, built.curated, archive.person_columns),
        "events": lambda: event_arrays(built.parts),
        "offices": archive.office_columns.arrays,
        "journeys": lambda: journey_arrays(built.parts, archive.journey_columns),
        _TIMES: lambda: archive.record_columns.arrays(),
        "indexes": lambda: index_arrays(archive.indexes),
        "who": lambda: built.who,
        "facts": lambda: _fact_arrays(archive),
        _READY: lambda: Ready(archive, built.text, None, built.older).arrays(),
    }
    built.records.write(folder)
    for name, arrays in parts.items():
        write_arrays(folder / name, arrays())
    for name, part in (
        (_NAMES, archive.names),
        (_TEXT, built.text),
        (_COLUMNS, archive.columns),
    ):
        (folder / name).mkdir()
        part.write(folder / name)


def open_parts(folder: Path) -> Opened:
    """Open everything; OSError, ValueError or KeyError where something is missing or no such thing."""
    records = RecordShelf.open(folder)
    persons = open_arrays(folder / "people")
    facts, journeys = open_arrays(folder / "facts"), open_arrays(folder / "journeys")
    known = msgspec.msgpack.decode(Heap.among(facts, "known")[0], type=_Facts)
    archive = Archive(
        records=records,
        people=open_people(persons),
        events=open_events(open_arrays(folder / "events"), records),
        journeys=open_journeys(journeys, records),
        problems=Late(partial(_problems, Heap.among(facts, "problems")), 0),
        names=NameIndex.open(folder / _NAMES),
        indexes=open_indexes(open_arrays(folder / "indexes")),
        copies=Postings.among(facts, "copies", int),
        span=known.span,
        who=WhoShelf(records, open_arrays(folder / "who")),
        statuses=known.statuses,
        columns=EventColumns.open(folder / _COLUMNS),
        office_columns=OfficeColumns.among(open_arrays(folder / "offices")),
        journey_columns=JourneyColumns.among(journeys),
        person_columns=PersonColumns.among(persons),
        record_columns=RecordColumns.among(open_arrays(folder / _TIMES)),
    )
    text = TextIndex.open(folder / _TEXT, records)
    joined = open_arrays(folder / _JOINED)
    return Opened(archive, text, records, open_arrays(folder / _READY), joined)


def open_records(folder: Path) -> tuple[RecordShelf, Terms]:
    """Open the records alone, with what they have to search; raises what `open_parts` does."""
    records = RecordShelf.open(folder)
    return records, TextIndex.open(folder / _TEXT, records).terms


def _fact_arrays(archive: Archive) -> dict[str, Any]:
    """What is neither record nor index."""
    encode = msgspec.msgpack.encode
    known = _Facts(archive.span, dict(archive.statuses))
    return {
        **Heap.of([encode(known)]).arrays("known"),
        **Heap.of([encode(tuple(archive.problems))]).arrays("problems"),
        **Postings.of(archive.copies, int).arrays("copies"),
    }


def _problems(heap: Heap, at: int) -> tuple[Problem, ...]:
    return _decode_problems(heap[at])
