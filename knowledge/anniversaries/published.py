"""Records that come up on the day of their publication, because nothing in them has a day of its own."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from knowledge.anniversaries.happening import Happening, Thing, Words
from knowledge.anniversaries.offices import office_rank
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.yearly import has_own_days
from knowledge.events import persons
from knowledge.records import Record, Span, Status

_SPOKEN: Final = re.compile(
    r"(?:opening |keynote |closing )?(?:address|speech|remarks|lecture)\b", re.IGNORECASE
)
"""Titles of records that are speeches."""


def published(archive: Archive, told: Iterable[Happening]) -> Iterator[Happening]:
    """Records of a known day of which nothing but a mention comes up, copies of one record once."""
    known = {
        words.record
        for each in told
        if each.status is not Status.MENTIONED
        for words in each.sources
    }
    for position, record in enumerate(archive.records):
        copies = archive.copies.get(position, (position,))
        if position == copies[0] and not known.intersection(copies) and _has_day(record):
            yield _happening(archive, position, copies)


def _has_day(record: Record) -> bool:
    return record.document.published is not None and has_own_days(record.document.published.value)


def _happening(archive: Archive, position: int, copies: Iterable[int]) -> Happening:
    """A record as something that comes up."""
    record = archive.records[position]
    assert record.document.published is not None
    title = record.document.title.value
    spoken = _SPOKEN.match(title) or "/speech/" in (record.document.url or "")
    people = persons(record.figures, archive.who, position)
    return Happening(
        Kind.SPEECH if spoken else Kind.RECORD,
        record.document.published.value,
        Status.HELD,
        people,
        frozenset((*record.countries, *([record.home] if record.home else []))),
        tuple(Words(copy, _opening(archive.records[copy])) for copy in copies),
        Thing.RECORD,
        (position, 0),
        office_rank(record.figures[:1]),
    )


def _opening(record: Record) -> Span:
    """The first passage, which says what the record is about."""
    return record.passages[0].span if record.passages else Span(0, 0)
