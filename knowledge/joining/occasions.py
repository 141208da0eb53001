"""The meetings and journeys of an archive, each put together when it is looked at."""

from collections.abc import Sequence
from datetime import date

from knowledge.events import Event, Journey, Source
from knowledge.gist.columns import MODES, NO_DAY, STATUSES, Gist
from knowledge.joining.journeys import Travels
from knowledge.joining.meetings import Joined
from knowledge.records import Record
from knowledge.rows import view
from knowledge.shelves.late import Late
from knowledge.shelves.shelf import Shelf


class Occasions(Shelf[Event]):
    """Meetings, oldest first."""

    def __init__(self, joined: Joined, gist: Gist, records: Sequence[Record]) -> None:
        """Take over the columns, and the records that are read when words are asked for."""
        super().__init__(len(joined.sources), self.make)
        self._joined, self._countries, self._texts = (
            joined,
            gist.meetings.countries,
            gist.tables.texts,
        )
        self._records = records
        columns = gist.meetings
        self._record, self._number = view(columns.record), view(columns.number)
        self._status, self._mode = view(columns.status), view(columns.mode)
        self._start, self._end = view(columns.start), view(columns.end)

    def make(self, at: int) -> Event:
        """A meeting, what its records say of it left to be read."""
        texts, sources = self._texts, self._joined.sources.listed(at)
        best = sources[0]
        start, end = self._start[best], self._end[best]
        return Event(
            people=tuple(self._joined.people.listed(at)),
            delegation=tuple(self._joined.delegation.listed(at)),
            sources=Late(self._sources, at),
            status=STATUSES[self._status[best]],
            mode=MODES[self._mode[best]],
            day=date.fromordinal(start) if start != NO_DAY else date.min,
            last_day=date.fromordinal(end) if end != NO_DAY else date.max,
            countries=frozenset([texts[code] for code in self._countries.listed(best)]),
        )

    def _sources(self, at: int) -> tuple[Source, ...]:
        """What records say of a meeting, the one that tells most first."""
        return tuple(self._source(told) for told in self._joined.sources.listed(at))

    def _source(self, told: int) -> Source:
        record = self._record[told]
        meeting = self._records[record].meetings[self._number[told]]
        return Source(record, meeting.evidence, meeting)


class Journeys(Shelf[Journey]):
    """Journeys, oldest first."""

    def __init__(self, travels: Travels, gist: Gist, records: Sequence[Record]) -> None:
        """Take over the columns, and the records that journeys are read from."""
        self._visits = view(travels.visits)
        super().__init__(len(self._visits), self.make)
        self._travels, self._records = travels, records
        self._record, self._number = view(gist.visits.record), view(gist.visits.number)

    def make(self, at: int) -> Journey:
        """A journey as its record has it."""
        visit = self._visits[at]
        record = self._record[visit]
        told = self._records[record].visits[self._number[visit]]
        return Journey(tuple(self._travels.people.listed(at)), told, record)
