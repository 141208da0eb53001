"""All that a full text holds, in arrays: worked out once of its terms and its people, written and opened as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from knowledge.search.lists import Lists, Numbers, distinct
from knowledge.search.matching import Posting
from knowledge.search.rows import packed, width_of
from knowledge.search.storage import built, flat, read_arrays, write_arrays
from knowledge.search.terms import Terms, by_key

NOBODY: Final = -1
"""Stands for the person of a figure that is none."""
_FILE: Final = "text.arrays"
_DENSE: Final = 32
_FEWEST: Final = 256
"""A key that more rows hold than these, and one of so many, is kept in bits too."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A full text in arrays."""

    terms: Terms
    """What the records have to search."""
    speakers: Lists
    """For each row the persons whose words it gives."""
    spoken: Lists
    """For each person the rows that give his or her words."""
    dense: Numbers
    """Keys that very many rows hold."""
    bits: Numbers
    """The rows of each of those as bits, one behind the other."""
    record_of: Numbers
    """The record of each row."""
    firsts: Numbers
    """The first row of each record, and at the end the number of rows."""

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self.record_of)

    def posting(self, key: int) -> Posting:
        """The rows of a key."""
        bits, width = None, width_of(self.size)
        at = int(np.searchsorted(self.dense, key))
        if at < len(self.dense) and self.dense[at] == key:
            bits = self.bits[at * width : (at + 1) * width]
        return Posting(self.terms.rows[key], self.terms.titled[key], bits, self.size)

    def write(self, folder: Path) -> None:
        """Write it into a folder."""
        write_arrays(folder / _FILE, dict(flat(self)))

    @classmethod
    def open(cls, folder: Path) -> "Holding":
        """The one written into a folder, mapped."""
        return built(cls, read_arrays(folder / _FILE))


def hold(terms: Terms, people: Sequence[int] | Numbers) -> Holding:
    """A full text of terms, given the person of each figure of each record, or NOBODY."""
    record_of = np.repeat(np.arange(len(terms.passages), dtype=np.int32), terms.passages)
    rows, persons = _voices(terms, np.asarray(people, np.int32), record_of)
    held = terms.rows.lengths
    dense = np.flatnonzero(held > max(_FEWEST, len(record_of) // _DENSE))
    bits = [packed(terms.rows[key], len(record_of)) for key in dense.tolist()]
    spoken = distinct(persons.astype(np.int64) << 32 | rows)
    return Holding(
        terms,
        Lists.of(np.bincount(rows, minlength=len(record_of)), persons),
        by_key(spoken, int(persons.max(initial=NOBODY)) + 1),
        dense.astype(np.int32),
        np.concatenate(bits) if bits else np.empty(0, np.uint64),
        record_of,
        np.concatenate(([0], np.cumsum(terms.passages))).astype(np.int32),
    )


def _voices(terms: Terms, people: Numbers, record_of: Numbers) -> tuple[Numbers, Numbers]:
    """Each person whose words a row gives once, with that row, in the order of the rows."""
    firsts = np.cumsum(terms.figures) - terms.figures
    rows = np.repeat(np.arange(len(record_of)), terms.voices.lengths)
    persons = people[firsts[record_of[rows]] + terms.voices.numbers]
    once = np.unique(rows << 32 | persons.astype(np.int64), return_index=True)[1]
    kept = np.sort(once[persons[once] != NOBODY])
    return rows[kept], persons[kept]
