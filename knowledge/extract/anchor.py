"""What the dates of a record are counted from: its own date, or, where it has none, the year that its words call the present."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.dates.reading import (
    DateMention,
    candidate_years,
    is_explicit,
    is_relative,
    is_story,
    resolve,
    resolve_with_year,
)
from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan, Precision
from knowledge.patterns import lazy
from knowledge.records import Document, Found


@dataclass(slots=True)
class Anchor:
    """The day a record speaks from."""

    published: Found[DateSpan] | None
    """The record's own date."""
    present_year: int | None
    """For a record without date, the year that it calls the present one, or the only one that fits."""
    main: date | None = None
    """The day told first, which in a record without date is that of its news."""
    told: date | None = None
    """The day told last, which `the following day` counts from."""

    @property
    def day(self) -> date | None:
        """The record's day."""
        return self.published.value.start if self.published else None

    def resolve(self, mention: DateMention, tense: Tense) -> DateSpan | None:
        """The days that a mention means in this record."""
        if is_story(mention) and self.told is not None:
            span = resolve(mention, self.told, tense)
        elif self.day is not None or is_explicit(mention):
            span = self._not_ahead(mention, resolve(mention, self.day, tense), tense)
        else:
            span = self._by_year(mention, tense)
        if span is not None and not is_relative(mention):
            self.told = span.start
            if self.main is None and span.precision is Precision.DAY:
                self.main = span.start
        return span

    def note(self, mention: DateMention, tense: Tense) -> None:
        """Remember a day that a sentence tells, whatever it tells of it: `the day before` counts from it."""
        told = self.told
        span = self.resolve(mention, tense)
        self.told = span.start if span and span.precision is Precision.DAY else told

    def _not_ahead(
        self, mention: DateMention, span: DateSpan | None, tense: Tense
    ) -> DateSpan | None:
        """`The day after`, with no day told to count from, gives what is past no day behind its record."""
        ahead = span and span.start and self.day and span.start > self.day
        return None if ahead and is_story(mention) and tense is Tense.PAST else span

    def _by_year(self, mention: DateMention, tense: Tense) -> DateSpan | None:
        """A date without year in a record without date; what is past is before the day told first."""
        if self.present_year is None or is_relative(mention):
            return None
        span = resolve_with_year(mention, self.present_year)
        past = tense is Tense.PAST
        if past and span and span.start and self.main and span.start > self.main:
            return resolve_with_year(mention, self.present_year - 1)
        return span


_PRESENT = lazy(
    r"\b(?:present|this|current) year,? \(?((?:19|20)\d\d)\b|\b((?:19|20)\d\d),? (?:the present|this) year",
    re.IGNORECASE,
)
_YEAR = lazy(
    r"(?<![\d.,/-])((?:19|20)\d\d)(?![\d-]|[.,]\d|\s*(?:participants|people|troops|million|resolution))"
)


def anchor_of(document: Document, mentions: Sequence[DateMention]) -> Anchor:
    """The anchor of a record."""
    if document.published is not None:
        return Anchor(document.published, None)
    return Anchor(None, _present_year(document, mentions))


def _present_year(document: Document, mentions: Sequence[DateMention]) -> int | None:
    """The year called present, else the one named year on which the first weekday fits, else the only one named."""
    if match := _PRESENT.search(document.text):
        return int(match.group(1) or match.group(2))
    body = "".join(document.said(block.span) + "\n" for block in document.blocks)
    named = sorted({int(year) for year in _YEAR.findall(body)})
    for mention in mentions:
        fitting = [year for year in candidate_years(mention, range(1990, 2101)) if year in named]
        if len(fitting) == 1:
            return fitting[0]
    return named[0] if len(named) == 1 else None
