"""Meetings that were found, in a row: counted and picked in columns, and read one by one only where they are told."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import overload

import numpy as np

from knowledge.answering.positions import firsts
from knowledge.archive import Archive
from knowledge.columns.events import EventColumns, Numbers, flat
from knowledge.columns.told import columns_of
from knowledge.events import Event
from knowledge.gist.columns import STATUSES
from knowledge.records import Status

_EPOCH = date(1970, 1, 1).toordinal()
_HELD = STATUSES.index(Status.HELD)
_FEW, _MANY = 12, 256


class Row(Sequence[Event]):
    """Meetings in an order."""

    __slots__ = ("at", "columns", "events", "kept")

    def __init__(
        self, events: Sequence[Event], columns: EventColumns, at: Numbers, kept: bool = True
    ) -> None:
        """Positions among meetings with their columns; `kept` of the archive, and not as they were announced."""
        self.events, self.columns, self.at, self.kept = events, columns, at, kept

    @classmethod
    def among(cls, archive: Archive, at: Numbers) -> "Row":
        """Meetings of an archive by position."""
        return cls(archive.events, archive.columns, at)

    @classmethod
    def of(cls, events: Sequence[Event]) -> "Row":
        """A few meetings that no archive has as they are."""
        return cls(events, columns_of(events), np.arange(len(events)), kept=False)

    def __len__(self) -> int:
        return len(self.at)

    @overload
    def __getitem__(self, at: int) -> Event: ...
    @overload
    def __getitem__(self, at: slice) -> "Row": ...
    def __getitem__(self, at: int | slice) -> "Event | Row":
        if isinstance(at, slice):
            return self._with(self.at[at])
        return self.events[int(self.at[at])]

    def __iter__(self) -> Iterator[Event]:
        return map(self.events.__getitem__, self.at.tolist())

    @property
    def status(self) -> Numbers:
        """The status of each, by its place in STATUSES."""
        return self.columns.status[self.at]

    @property
    def dated(self) -> Numbers:
        """Whether anything is known of when each was."""
        return self.columns.dated[self.at]

    @property
    def minutes(self) -> Numbers:
        """How long each took; -1 where that is not known."""
        return self.columns.minutes[self.at]

    @property
    def people(self) -> Numbers:
        """Those who met, one meeting behind another."""
        return flat(self.columns.people_from, self.columns.people, self.at)

    @property
    def years(self) -> Numbers:
        """The year of the first day of each."""
        days = self.columns.first[self.at].astype(np.int64) - _EPOCH
        found: Numbers = days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64)
        return found + 1970

    def lands(self) -> dict[str, int]:
        """In how many of them each country took part."""
        columns = self.columns
        counts = [
            (code, int(np.count_nonzero(columns.has_party(self.at, number))))
            for number, code in enumerate(columns.codes)
        ]
        return {code: count for code, count in counts if count}

    def places(self) -> dict[str, int]:
        """How many of them were in each country."""
        counts = np.bincount(self.columns.land[self.at], minlength=1)[1:].tolist()
        return {self.columns.codes[k]: count for k, count in enumerate(counts) if count}

    def with_party(self, code: str) -> "Row":
        """Those in which a country took part, one that some meeting is of or in."""
        return self.where(self.columns.has_party(self.at, self.columns.codes.index(code)))

    def in_country(self, code: str) -> "Row":
        """Those that were in a country, likewise."""
        return self.where(self.columns.land[self.at] == self.columns.codes.index(code) + 1)

    def where(self, mask: Numbers) -> "Row":
        """Those for which a mask is true, in the same order."""
        return self._with(self.at[mask])

    def of_status(self, status: Status) -> "Row":
        """Those of one status."""
        return self.where(self.status == STATUSES.index(status))

    def not_of_status(self, status: Status) -> "Row":
        """Those of every other status."""
        return self.where(self.status != STATUSES.index(status))

    def not_before(self, day: date) -> "Row":
        """Those that may still be on a day or after it."""
        return self.where(self.columns.last[self.at] >= day.toordinal())

    def held_first(self) -> "Row":
        """The same, those held before the others."""
        held = self.status == _HELD
        return self._with(np.concatenate((self.at[held], self.at[~held])))

    def tally(self) -> dict[Status, int]:
        """How many there are of each status."""
        counted = np.bincount(self.status, minlength=len(STATUSES)).tolist()
        return dict(zip(STATUSES, counted, strict=True))

    def met(self, keys: Collection[int]) -> frozenset[int]:
        """Those of some people who met in any of them."""
        if not keys:
            return frozenset()
        if len(self.at) <= _FEW:
            return frozenset(keys).intersection(key for event in self for key in event.people)
        people = self.people
        if len(people) <= _MANY:
            return frozenset(keys).intersection(people.tolist())
        return frozenset(key for key in keys if (people == key).any())

    def distinct(self, column: Numbers) -> "Row":
        """The first one for each value of a column, -1 passed over."""
        values = column[self.at]
        known = self.at[values >= 0]
        return self._with(known[firsts(values[values >= 0])])

    def _with(self, at: Numbers) -> "Row":
        return Row(self.events, self.columns, at, self.kept)
