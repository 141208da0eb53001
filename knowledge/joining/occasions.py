"""The meetings and journeys of an archive, each put together when it is looked at."""

from collections.abc import Sequence
from datetime import date

from knowledge.events import Event, Journey, Source
from knowledge.gist.columns import MODES, NO_DAY, STATUSES, Gist
from knowledge.joining.journeys import Travels
from knowledge.joining.lazily import Lazily
from knowledge.joining.meetings import Joined
from knowledge.records import Record
from knowledge.rows import view


class Occasions(Lazily[Event]):
    """Meetings, oldest first."""

    def __init__(self, joined: Joined, gist: Gist, records: Sequence[Record]) -> None:
        """Take over the columns, and the records that are read when words are asked for."""
        super().__init__()
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

    def __len__(self) -> int:
        return len(self._joined.sources)

    def make(self, at: int) -> Event:
        """A meeting, what its records say of it left to be read."""
        texts, sources = self._texts, self._joined.sources.listed(at)
        best = sources[0]
        start, end = self._start[best], self._end[best]
        return Event(
            people=tuple(self._joined.people.listed(at)),
            delegation=tuple(self._joined.delegation.listed(at)),
            sources=Sources(
                self._records, tuple([(self._record[k], self._number[k]) for k in sources])
            ),
            status=STATUSES[self._status[best]],
            mode=MODES[self._mode[best]],
            day=date.fromordinal(start) if start != NO_DAY else date.min,
            last_day=date.fromordinal(end) if end != NO_DAY else date.max,
            countries=frozenset([texts[code] for code in self._countries.listed(best)]),
        )


class Sources(Lazily[Source]):
    """Records that tell of one meeting."""

    def __init__(self, records: Sequence[Record], places: tuple[tuple[int, int], ...]) -> None:
        """Note the records, and which meeting of each it is."""
        super().__init__()
        self._records, self._places = records, places

    def __len__(self) -> int:
        return len(self._places)

    def make(self, at: int) -> Source:
        """What one record says."""
        record, number = self._places[at]
        meeting = self._records[record].meetings[number]
        return Source(record, meeting.evidence, meeting)


class Journeys(Lazily[Journey]):
    """Journeys, oldest first."""

    def __init__(self, travels: Travels, gist: Gist, records: Sequence[Record]) -> None:
        """Take over the columns, and the records that journeys are read from."""
        super().__init__()
        self._travels, self._records = travels, records
        self._visits = view(travels.visits)
        self._record, self._number = view(gist.visits.record), view(gist.visits.number)

    def __len__(self) -> int:
        return len(self._visits)

    def make(self, at: int) -> Journey:
        """A journey as its record has it."""
        visit = self._visits[at]
        record = self._record[visit]
        told = self._records[record].visits[self._number[visit]]
        return Journey(tuple(self._travels.people.listed(at)), told, record)
