"""A file of records, which later snapshots share: only what was read since is written anew."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np

from knowledge.records import Meeting, Passage, Record, Visit
from knowledge.shelves.arrays import Numbers, open_arrays, write_arrays
from knowledge.shelves.heap import Heap
from knowledge.snapshot.encoding import Encoded, Head, decoded, head_of, passages_in

_decode_meeting = msgspec.msgpack.Decoder(Meeting).decode
_decode_visit = msgspec.msgpack.Decoder(Visit).decode
_SINGLE: Final = ("rest", "texts", "names", "titles")
"""Of these every record has one."""
_SEVERAL: Final = ("meetings", "visits")
"""Of these as many as there are."""


class Segment:
    """Records one behind another, each found by its slot."""

    def __init__(self, arrays: Mapping[str, Numbers], file: Path | None = None) -> None:
        """Take over arrays, and the file in which they lie; KeyError where one is missing."""
        self._arrays, self._file = arrays, file
        self._rest, self.texts, self.names, self.titles = (Heap.among(arrays, n) for n in _SINGLE)
        self._meetings, self._visits = (Heap.among(arrays, name) for name in _SEVERAL)
        self._firsts = tuple(arrays[f"{name}.of"].data for name in _SEVERAL)

    @classmethod
    def of(cls, records: Sequence[Encoded]) -> "Segment":
        """A segment out of memory."""
        single = (
            [one.rest for one in records],
            [one.text for one in records],
            [one.name for one in records],
            [one.title for one in records],
        )
        several = ([one.meetings for one in records], [one.visits for one in records])
        arrays: dict[str, Any] = {}
        for name, column in zip(_SINGLE, single, strict=True):
            arrays |= Heap.of(column).arrays(name)
        for name, rows in zip(_SEVERAL, several, strict=True):
            arrays |= Heap.of(list(chain(*rows))).arrays(name)
            arrays[f"{name}.of"] = np.cumsum([0, *map(len, rows)])
        return cls(arrays)

    @classmethod
    def open(cls, file: Path) -> "Segment":
        """The one that was written into a file; OSError, ValueError or KeyError where there is none."""
        return cls(open_arrays(file), file)

    def write(self, file: Path) -> None:
        """Have it in a new file too: without copying where that can be."""
        if self._file is not None:
            with suppress(OSError):  # Not every system can, and the older file may be gone.
                os.link(self._file, file)
                return
        write_arrays(file, self._arrays)

    def __len__(self) -> int:
        return len(self._rest)

    @property
    def sizes(self) -> Numbers:
        """Bytes of each record, as far as they count."""
        rest, texts = (np.diff(self._arrays[f"{name}.starts"]) for name in ("rest", "texts"))
        sizes: Numbers = rest + texts
        return sizes

    def record(self, slot: int) -> Record:
        """A record."""
        return decoded(self.bytes_of(slot))

    def bytes_of(self, slot: int) -> Encoded:
        """A record as it lies here."""
        return Encoded(
            self._rest[slot],
            self.texts[slot],
            self.names[slot],
            self.titles[slot],
            self._pieces(self._meetings, 0, slot),
            self._pieces(self._visits, 1, slot),
        )

    def head(self, slot: int) -> Head:
        """The beginning of a record."""
        return head_of(self._rest[slot])

    def passages(self, slot: int) -> tuple[Passage, ...]:
        """The passages of a record."""
        return passages_in(self._rest[slot])

    def meeting(self, slot: int, number: int) -> Meeting:
        """A meeting of a record."""
        return _decode_meeting(self._meetings[self._firsts[0][slot] + number])

    def visit(self, slot: int, number: int) -> Visit:
        """A visit of a record."""
        return _decode_visit(self._visits[self._firsts[1][slot] + number])

    def _pieces(self, heap: Heap, kind: int, slot: int) -> list[bytes | memoryview]:
        firsts = self._firsts[kind]
        return [heap[at] for at in range(firsts[slot], firsts[slot + 1])]
