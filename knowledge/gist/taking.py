"""Records to their gist: one pass, in which each record is looked at once."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from knowledge.addresses import bare_address
from knowledge.dates.span import DateSpan
from knowledge.gist.columns import NONE, Gist, RecordColumns, Tables
from knowledge.gist.figures import FigureTaker
from knowledge.gist.meetings import MeetingTaker, said
from knowledge.gist.pools import Pools
from knowledge.gist.ranks import office_rank
from knowledge.gist.saying import meals_in
from knowledge.gist.spans import ordinal, told_of, years_in
from knowledge.gist.speeches import JubileeTaker, SpeechTaker
from knowledge.gist.visits import VisitTaker
from knowledge.records import Record, Span, Status
from knowledge.rows import Growing, Listing

_SPEECH: Final = re.compile(
    r"(?:opening |keynote |closing )?(?:address|speech|remarks|lecture)\b", re.IGNORECASE
)
"""Titles of records that are speeches."""


def take_gist(records: Iterable[Record], tables: Tables | None = None) -> Gist:
    """The gist of records in their order, its numbers going on from earlier tables where there are some."""
    pools = Pools(tables)
    documents, figures = _RecordTaker(pools), FigureTaker(pools)
    meetings, visits = MeetingTaker(pools), VisitTaker(pools)
    speeches, jubilees = SpeechTaker(pools), JubileeTaker(pools)
    for position, record in enumerate(records):
        documents.take(record)
        called = figures.take(record.figures, position)
        meetings.take(record.meetings, position, called)
        visits.take(record.visits, position, called)
        speeches.take(record, position, called)
        jubilees.take(record, position, called)
    return Gist(
        pools.tables(),
        documents.columns(),
        figures.columns(),
        meetings.columns(),
        visits.columns(),
        speeches.columns(),
        jubilees.columns(),
    )


class _RecordTaker:
    """What is gathered of records themselves."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        self._names, self._addresses, self._prints = list[str](), list[str](), list[str]()
        self._days = Listing(10)
        self._countries, self._cities = Growing(), Growing()
        self._years, self._called = Growing(), Growing()

    def take(self, record: Record) -> None:
        """One record."""
        document, texts = record.document, self._pools.texts
        published = document.published.value if document.published else None
        self._names.append(document.name)
        self._addresses.append(bare_address(document.url) if document.url else "")
        self._prints.append(document.fingerprint)
        opened, *told = told_of(published)
        day = opened or ordinal(_first_held(record))
        self._days.add((day, opened, *told, _is_speech(record), *self._about(record)))
        self._countries.add([texts[code] for code in record.countries])
        self._cities.add([texts[city] for city in record.cities])
        self._years.add(_years_told(record, published))
        meals = [key for meal in meals_in(document.text) for key in self._pools.called[meal]]
        self._called.add(self._pools.words(document.title.value) + meals)

    def _about(self, record: Record) -> tuple[int, ...]:
        """Where its first passage is, which says what it is about; the first office; the government."""
        opening = record.passages[0].span if record.passages else Span(0, 0)
        home = self._pools.texts[record.home] if record.home else NONE
        return *said(opening), office_rank(record.figures[:1]), home

    def columns(self) -> RecordColumns:
        day, published, *told = self._days.columns()
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
            *told,
        )


def _is_speech(record: Record) -> bool:
    """Whether title or address call the record a speech."""
    title, address = record.document.title.value, record.document.url or ""
    return bool(_SPEECH.match(title)) or "/speech/" in address


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
