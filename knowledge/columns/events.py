"""Meetings in columns: what filters, counts and headlines look at of thousands of them, in a few operations of numpy each."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Self

import msgspec
import numpy as np
from numpy.typing import NDArray

NO_DAY, NO_END = date.min.toordinal(), date.max.toordinal()
"""Days of a meeting of which the record gives none."""
SHORT = 31
"""Days that most meetings are dated to within; a year of them, or an open time, makes a meeting vague."""
Numbers = NDArray[Any]
_CODES = "codes.json"


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """One value a meeting and column, by position in the archive; positions and days fit 32 bits."""

    first: Numbers
    """Ordinal of the first day, never falling; NO_DAY where none is known."""
    last: Numbers
    """Ordinal of the last day on which it may be; NO_END where none is known."""
    dated: Numbers
    """Whether a record says anything of when."""
    vague: Numbers
    """Positions, rising, of those dated to more than SHORT days, or with an open side."""
    year_from: Numbers
    """First year under which it is looked up; above `year_to` where there is none."""
    year_to: Numbers
    """Last year under which it is looked up."""
    own: Numbers
    """How many days from the first on it has for its own, which come up in later years; 0 for a season, a month."""
    status: Numbers
    """Place of the status in STATUSES."""
    said: Numbers
    """What any record says of whether it was held: one bit for each of STATUSES."""
    mode: Numbers
    """Place of the mode in MODES."""
    announced: Numbers
    """Ordinal of the last day by the first record that announces it; 0 where none does."""
    parties: Numbers
    """Countries of those who met: 64-bit words, one bit for each of `codes`, a row for each 64 of them."""
    lands: Numbers
    """Countries of the places that its records give, in the same bits."""
    land: Numbers
    """Country of the place by the best source: its place in `codes` and 1, or 0."""
    place: Numbers
    """One number for each place as the best source has it; -1 where it has none."""
    minutes: Numbers
    """How long it took; -1 where that is not known."""
    about: Numbers
    """Whether that is only about right."""
    occasion: Numbers
    """One number for each occasion; -1 where none is named."""
    record: Numbers
    """Position of the best source."""
    people_from: Numbers
    """Where in `people` those who met begin; one more than there are meetings."""
    people: Numbers
    """Persons who met, one meeting behind another."""
    sources_from: Numbers
    """Where in `sources` its records begin; one more than there are meetings."""
    sources: Numbers
    """Positions of the records that tell of it, one meeting behind another."""
    told_from: Numbers
    """Where in `told` the meetings of each record begin, up to the last that tells of one; one more than those records."""
    told: Numbers
    """Meetings that records tell of, rising, one record behind another."""
    codes: tuple[str, ...]
    """Countries, ISO 3166-1 alpha-2, by bit."""

    def write(self, folder: Path) -> None:
        """Put each column into a file of its own."""
        for name in _COLUMNS:
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        (folder / _CODES).write_bytes(msgspec.json.encode(self.codes))

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Columns that stay in their files until they are looked at."""
        codes = msgspec.json.decode((folder / _CODES).read_bytes(), type=tuple[str, ...])
        return cls(**{name: _mapped(folder / f"{name}.npy") for name in _COLUMNS}, codes=codes)

    def knows(self, codes: Iterable[str]) -> bool:
        """Whether some meeting is of each of these countries, or in it."""
        return all(code in self.codes for code in codes)

    def has_party(self, at: Numbers, number: int) -> Numbers:
        """For some meetings whether a country took part, given by its place in `codes`."""
        found: Numbers = self.parties[number >> 6][at] & np.uint64(1 << (number & 63)) != 0
        return found

    def bits(self, codes: Iterable[str]) -> Numbers:
        """Some countries as `parties` has those of a meeting; those that no meeting has are left out."""
        row = [0] * len(self.parties)
        for code in codes:
            if code in self.codes:
                at = self.codes.index(code)
                row[at >> 6] |= 1 << (at & 63)
        return np.array(row, np.uint64)[:, None]


_COLUMNS = tuple(field.name for field in fields(EventColumns) if field.name != "codes")


def flat(starts: Numbers, values: Numbers, at: Numbers) -> Numbers:
    """The values of some rows of a ragged table, one row behind another."""
    begin = starts[at]
    sizes = starts[at + 1] - begin
    ends = sizes.cumsum()
    steps = np.arange(ends[-1] if len(ends) else 0)
    found: Numbers = values[(begin - ends + sizes).repeat(sizes) + steps]
    return found


def _mapped(file: Path) -> Numbers:
    # Bare arrays: those of class memmap take several times as long to index.
    return np.asarray(np.load(file, mmap_mode="r", allow_pickle=False))
