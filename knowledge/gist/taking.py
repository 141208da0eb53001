"""Records to their gist: one pass, in which each record is looked at once."""

from collections.abc import Iterable
from datetime import date

from knowledge.addresses import bare_address
from knowledge.dates.span import DateSpan
from knowledge.gist.columns import NO_DAY, Gist, RecordColumns, Tables
from knowledge.gist.figures import FigureTaker
from knowledge.gist.meetings import MeetingTaker, VisitTaker, ordinal
from knowledge.gist.pools import Pools
from knowledge.gist.saying import meals_in
from knowledge.gist.spans import years_in
from knowledge.records import Record, Status
from knowledge.rows import Growing, Listing


def take_gist(records: Iterable[Record], tables: Tables | None = None) -> Gist:
    """The gist of records in their order, its numbers going on from earlier tables where there are some."""
    pools = Pools(tables)
    documents, figures = _RecordTaker(pools), FigureTaker(pools)
    meetings, visits = MeetingTaker(pools), VisitTaker(pools)
    for position, record in enumerate(records):
        documents.take(record)
        called = figures.take(record.figures, position)
        meetings.take(record.meetings, position, called)
        visits.take(record.visits, position, called)
    columns = (documents.columns(), figures.columns(), meetings.columns(), visits.columns())
    return Gist(pools.tables(), *columns)


class _RecordTaker:
    """What is gathered of records themselves."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        self._names, self._addresses, self._prints = list[str](), list[str](), list[str]()
        self._days = Listing(2)
        self._countries, self._cities = Growing(), Growing()
        self._years, self._called = Growing(), Growing()

    def take(self, record: Record) -> None:
        """One record."""
        document, texts = record.document, self._pools.texts
        published = document.published.value if document.published else None
        self._names.append(document.name)
        self._addresses.append(bare_address(document.url) if document.url else "")
        self._prints.append(document.fingerprint)
        opened = ordinal(published.start) if published else NO_DAY
        self._days.add((opened or ordinal(_first_held(record)), opened))
        self._countries.add([texts[code] for code in record.countries])
        self._cities.add([texts[city] for city in record.cities])
        self._years.add(_years_told(record, published))
        meals = [key for meal in meals_in(document.text) for key in self._pools.called[meal]]
        self._called.add(self._pools.words(document.title.value) + meals)

    def columns(self) -> RecordColumns:
        day, published = self._days.columns()
        return RecordColumns(
            self._names,
            self._addresses,
            self._prints,
            day,
            published,
            self._countries.rows(),
            self._cities.rows(),
            self._years.rows(),
            self._called.rows(),
        )


def _first_held(record: Record) -> date | None:
    """The day of the first meeting that a record tells of as held."""
    days = [m.when.value.start for m in record.meetings if m.when and m.status.value is Status.HELD]
    return next((day for day in days if day), None)


def _years_told(record: Record, published: DateSpan | None) -> list[int]:
    """The years of a record and of its meetings."""
    spans = [meeting.when.value for meeting in record.meetings if meeting.when]
    return [
        year for span in (*spans, *([published] if published else ())) for year in years_in(span)
    ]
