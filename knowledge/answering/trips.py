"""Journeys that were found, in a row: counted and picked in columns, and read one by one only where they are told."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import overload

import numpy as np

from knowledge.answering.positions import firsts
from knowledge.archive import Archive
from knowledge.columns.events import Numbers, flat
from knowledge.events import Journey
from knowledge.gist.columns import STATUSES
from knowledge.records import Status
from knowledge.rows import risen


class Trips(Sequence[Journey]):
    """Journeys of an archive in an order."""

    __slots__ = ("_archive", "at")

    def __init__(self, archive: Archive, at: Numbers) -> None:
        """Positions among its journeys."""
        self._archive, self.at = archive, at

    def __len__(self) -> int:
        return len(self.at)

    @overload
    def __getitem__(self, at: int) -> Journey: ...
    @overload
    def __getitem__(self, at: slice) -> "Trips": ...
    def __getitem__(self, at: int | slice) -> "Journey | Trips":
        if isinstance(at, slice):
            return Trips(self._archive, self.at[at])
        return self._archive.journeys[int(self.at[at])]

    def __iter__(self) -> Iterator[Journey]:
        return map(self._archive.journeys.__getitem__, self.at.tolist())

    def where(self, mask: Numbers) -> "Trips":
        """Those for which a mask is true, in the same order."""
        return Trips(self._archive, self.at[mask])

    def of_status(self, status: Status) -> "Trips":
        """Those of one status."""
        number = STATUSES.index(status)
        return self.where(self._archive.journey_columns.status[self.at] == number)

    def to_country(self, code: str) -> "Trips":
        """Those to a country, or with somebody who speaks for it."""
        return self.where(self._archive.journey_columns.touches(code)[self.at])

    def not_of_status(self, status: Status) -> "Trips":
        """Those of every other status."""
        number = STATUSES.index(status)
        return self.where(self._archive.journey_columns.status[self.at] != number)

    def dated(self) -> "Trips":
        """Those of which a record says when they were."""
        return self.where(self._archive.journey_columns.when.dated[self.at])

    def not_before(self, day: date) -> "Trips":
        """Those that may still be on a day or after it."""
        last = self._archive.journey_columns.when.last[self.at]
        return self.where(last >= day.toordinal())

    def lands(self) -> dict[str, int]:
        """How many of them went to each country."""
        return self._tally(self._archive.journey_columns.land[self.at])

    def homes(self) -> dict[str, int]:
        """With how many of them somebody came who speaks for each country."""
        columns = self._archive.journey_columns
        countries = flat(columns.people_from, columns.countries, self.at).astype(np.int64)
        lengths = columns.people_from[self.at + 1] - columns.people_from[self.at]
        width = len(columns.codes) + 1
        return self._tally(
            risen(np.arange(len(self.at)).repeat(lengths) * width + countries) % width
        )

    def _tally(self, numbers: Numbers) -> dict[str, int]:
        """How often each country comes among their numbers."""
        codes, counts = self._archive.journey_columns.codes, np.bincount(numbers, minlength=1)
        return {codes[k]: count for k, count in enumerate(counts[1:].tolist()) if count}

    def to_each_place(self) -> "Trips":
        """The first one to each place."""
        return Trips(self._archive, self.at[firsts(self._archive.journey_columns.place[self.at])])
