"""The meetings and journeys of an archive, each put together when it is looked at."""

from collections.abc import Sequence
from datetime import date

from knowledge.events import Event, Journey, Source
from knowledge.gist.columns import MODES, NO_DAY, STATUSES, Gist
from knowledge.joining.journeys import Travels
from knowledge.joining.lazily import Lazily
from knowledge.joining.meetings import Joined
from knowledge.records import Record


class Occasions(Lazily[Event]):
    """Meetings, oldest first."""

    def __init__(self, joined: Joined, gist: Gist, records: Sequence[Record]) -> None:
        """Take over the columns, and the records that are read when words are asked for."""
        super().__init__()
        self._joined, self._gist, self._records = joined, gist, records

    def __len__(self) -> int:
        return len(self._joined.sources)

    def make(self, at: int) -> Event:
        """A meeting, what its records say of it left to be read."""
        meetings, texts = self._gist.meetings, self._gist.tables.texts
        sources = self._joined.sources[at]
        best = int(sources[0])
        start, end = int(meetings.start[best]), int(meetings.end[best])
        places = zip(
            meetings.record[sources].tolist(), meetings.number[sources].tolist(), strict=True
        )
        return Event(
            people=tuple(self._joined.people[at].tolist()),
            delegation=tuple(self._joined.delegation[at].tolist()),
            sources=Sources(self._records, tuple(places)),
            status=STATUSES[meetings.status[best]],
            mode=MODES[meetings.mode[best]],
            day=date.fromordinal(start) if start != NO_DAY else date.min,
            last_day=date.fromordinal(end) if end != NO_DAY else date.max,
            countries=frozenset(texts[code] for code in meetings.countries[best].tolist()),
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
        self._travels, self._gist, self._records = travels, gist, records

    def __len__(self) -> int:
        return len(self._travels.visits)

    def make(self, at: int) -> Journey:
        """A journey as its record has it."""
        visit = self._travels.visits[at]
        record, number = int(self._gist.visits.record[visit]), int(self._gist.visits.number[visit])
        people = tuple(self._travels.people[at].tolist())
        return Journey(people, self._records[record].visits[number], record)
