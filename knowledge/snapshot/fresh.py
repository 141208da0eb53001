"""Files that had to be read, and which record each file of an archive has: one of an older snapshot, or one of these."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np

from knowledge.archive import Archive
from knowledge.records import Record
from knowledge.search.terms import Terms, terms_of
from knowledge.shelves.arrays import Numbers
from knowledge.snapshot.encoding import Encoded, decoded, encoded
from knowledge.snapshot.manifest import Files
from knowledge.snapshot.reading_files import ReadFile, read_chunks
from knowledge.snapshot.record_shelf import RecordShelf
from knowledge.snapshot.segment import Segment

NOT_KEPT: Final = -1
"""Instead of a position: the file has no text."""
Progress = Callable[[Sequence[Path]], Sequence[Path]]
"""Wraps files so that iterating over them shows how far that is."""
_SOME: Final = 2_000


@dataclass(frozen=True, slots=True)
class Joined:
    """What this program joined out of the records of an older snapshot."""

    arrays: Mapping[str, Numbers]
    """Its parts."""
    archive: Archive
    """The archive."""
    ready: Mapping[str, Numbers]
    """What was worked out of that."""


@dataclass(frozen=True, slots=True)
class Before:
    """An older snapshot."""

    files: Files
    """What it was made of."""
    places: Mapping[str, int]
    """Every one of its files by name, with its place among them."""
    same: Mapping[str, int]
    """Those that did not change, likewise."""
    kept: Sequence[int]
    """Position of the record of each file; NOT_KEPT for one without text."""
    records: RecordShelf
    """Its records."""
    terms: Terms
    """What they have to search."""
    joined: Joined | None
    """What was joined out of them; None where another version did that."""

    def position(self, name: str) -> int:
        """Position of the record of a file, NOT_KEPT where there is none."""
        place = self.places.get(name)
        return NOT_KEPT if place is None else self.kept[place]

    def is_same(self, name: str) -> bool:
        """Whether a file with text did not change."""
        place = self.same.get(name)
        return place is not None and self.kept[place] != NOT_KEPT


class Fresh:
    """Files as they are read; a row is a record, counted through those of the older snapshot and all that have been read."""

    def __init__(self, older: RecordShelf | None) -> None:
        """Begin behind the records of an older snapshot."""
        self._older, self._records = older, list[Encoded]()
        self.files: dict[str, tuple[ReadFile, int]] = {}
        """What was read, with its row."""
        self.terms: list[Terms] = []
        """What it has to search, in the order of rows."""

    @property
    def first(self) -> int:
        """The row of the first that was read."""
        return 0 if self._older is None else len(self._older)

    def read(self, folder: Path, names: Sequence[str], progress: Progress) -> None:
        """Read some files."""
        shown = iter(progress([folder / name for name in names]))
        waiting = iter(names)
        for chunk in read_chunks(folder, names):
            self.terms.append(chunk.terms)
            for file in chunk.files:
                next(shown, None)
                self.files[next(waiting)] = file, self._row(file)
        next(shown, None)  # So that the progress hears of the end.

    def take(self, records: Iterable[Record]) -> None:
        """Take over records that were read elsewhere, none without text; they come one by one and none is held on to."""
        waiting = iter(records)
        while some := list(islice(waiting, _SOME)):
            self.terms.append(terms_of(some))
            self._records += map(encoded, some)

    def __len__(self) -> int:
        return len(self._records)

    def _row(self, file: ReadFile) -> int:
        if file.is_blank:
            return NOT_KEPT
        self._records.append(file.record)
        return self.first + len(self._records) - 1

    def records(self, rows: Numbers) -> Iterator[Record]:
        """The records of some rows, each made when it is its turn."""
        older, first = self._older or (), self.first
        for row in rows.tolist():
            yield older[row] if row < first else decoded(self._records[row - first])

    def shelf(self, rows: Numbers) -> RecordShelf:
        """The records of some rows in a new order."""
        own = Segment.of(self._records)
        if self._older is not None:
            return self._older.renewed(own, rows)
        return RecordShelf([own], np.zeros(len(rows), np.uint16), rows.astype(np.uint32))
