"""Records in files, found by position: most lie in a file that older snapshots share, what was read since in smaller ones."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from knowledge.dates.span import DateSpan
from knowledge.records import Found, Meeting, Passage, Record, Span, Visit
from knowledge.shelves.arrays import Numbers, open_arrays, write_arrays
from knowledge.shelves.shelf import Shelf
from knowledge.snapshot.encoding import Head
from knowledge.snapshot.segment import Segment

KEPT: Final = 512
"""Records lately looked at that stay made; each takes some ten kilobytes."""
MOST_SEGMENTS: Final = 8
"""More files than these are made into two."""
_LEAST_USED: Final = 0.7
"""Where less of the bytes than that is of any use, all is written anew."""
_FOLDER: Final = "segments"
_CONTENTS: Final = "records"


class RecordShelf(Shelf[Record]):
    """Records by position."""

    def __init__(self, segments: Sequence[Segment], which: Numbers, slots: Numbers) -> None:
        """Take over segments, and for each record in which of them it is, and where there."""
        self._segments, self._which, self._slots = tuple(segments), which, slots
        self._segment_at, self._slot_at = which.data, slots.data
        super().__init__(len(which), self._made, KEPT)
        self._head = lru_cache(maxsize=KEPT)(self._head_made)
        self.passages_of = lru_cache(maxsize=KEPT)(self._passages_made)
        """The passages of a record, for which nothing else of it is made."""

    @classmethod
    def of(cls, segment: Segment) -> "RecordShelf":
        """All of a segment as it lies."""
        slots = np.arange(len(segment), dtype=np.uint32)
        return cls([segment], np.zeros(len(segment), np.uint16), slots)

    def renewed(self, newer: Segment, rows: Numbers) -> "RecordShelf":
        """These records and newer ones, counted one behind another, in a new order; few bytes are copied."""
        which = np.concatenate((self._which, np.full(len(newer), len(self._segments), np.uint16)))
        slots = np.concatenate((self._slots, np.arange(len(newer), dtype=np.uint32)))
        found = RecordShelf((*self._segments, newer), which[rows], slots[rows])
        return found._tidied()

    @classmethod
    def open(cls, folder: Path) -> "RecordShelf":
        """The shelf written into a folder; OSError, ValueError or KeyError where there is none."""
        arrays = open_arrays(folder / _CONTENTS)
        count = int(arrays["segments"][0])
        segments = [Segment.open(folder / _FOLDER / str(number)) for number in range(count)]
        return cls(segments, arrays["which"], arrays["slots"])

    def write(self, folder: Path) -> None:
        """Write it into a folder."""
        (folder / _FOLDER).mkdir()
        for number, segment in enumerate(self._segments):
            segment.write(folder / _FOLDER / str(number))
        count = np.array([len(self._segments)])
        contents = {"segments": count, "which": self._which, "slots": self._slots}
        write_arrays(folder / _CONTENTS, contents)

    @property
    def count_of_segments(self) -> int:
        """In how many files the records lie."""
        return len(self._segments)

    def meeting(self, position: int, number: int) -> Meeting:
        """A meeting of a record."""
        return self._at(position).meeting(self._slot_at[position], number)

    def visit(self, position: int, number: int) -> Visit:
        """A visit of a record."""
        return self._at(position).visit(self._slot_at[position], number)

    def name_of(self, position: int) -> str:
        """The file name of a record."""
        return self._at(position).names.text(self._slot_at[position])

    def title_of(self, position: int) -> str:
        """The title of a record."""
        return self._at(position).titles.text(self._slot_at[position])

    def url_of(self, position: int) -> str | None:
        """The address of a record's original, for which nothing else of the record is made."""
        return self._head(position).url

    def published_of(self, position: int) -> Found[DateSpan] | None:
        """The day of a record, where it gives one."""
        return self._head(position).published

    def said(self, position: int, span: Span) -> str:
        """The words of a span."""
        return self._at(position).texts.text(self._slot_at[position])[span.start : span.end]

    def _at(self, position: int) -> Segment:
        return self._segments[self._segment_at[position]]

    def _made(self, position: int) -> Record:
        return self._at(position).record(self._slot_at[position])

    def _head_made(self, position: int) -> Head:
        return self._at(position).head(self._slot_at[position])

    def _passages_made(self, position: int) -> tuple[Passage, ...]:
        return self._at(position).passages(self._slot_at[position])

    def _tidied(self) -> "RecordShelf":
        """The same without segments of no use, in one where much is of none, in two where they are many."""
        used = np.array([self._used(number) for number in range(len(self._segments))])
        whole = sum(int(segment.sizes.sum()) for segment in self._segments)
        if used.sum() < _LEAST_USED * whole:
            return self._regrouped([], range(len(self._segments)))
        live = np.flatnonzero(np.bincount(self._which, minlength=len(used))).tolist()
        if len(live) <= MOST_SEGMENTS:
            return self if len(live) == len(used) else self._regrouped(live, [])
        largest = int(used.argmax())
        return self._regrouped([largest], [number for number in live if number != largest])

    def _used(self, number: int) -> int:
        """Bytes of a segment that are of use."""
        slots = self._slots[self._which == number]
        return int(self._segments[number].sizes[slots].sum())

    def _regrouped(self, stay: Sequence[int], join: Sequence[int]) -> "RecordShelf":
        """Some segments as they are, and the records of others in a new one behind them."""
        number = np.zeros(len(self._segments), np.uint16)
        number[list(stay)] = np.arange(len(stay))
        number[list(join)] = len(stay)
        moved = np.flatnonzero(np.isin(self._which, list(join)))
        slots = self._slots.copy()
        slots[moved] = np.arange(len(moved))
        segments = [self._segments[at] for at in stay]
        if join:
            bytes_of = (self._at(at).bytes_of(self._slot_at[at]) for at in moved.tolist())
            segments.append(Segment.of(list(bytes_of)))
        return RecordShelf(segments, number[self._which], slots)
