"""Dates in a question: every way of writing them, what they relate to, and what was assumed in reading them."""

import re
from datetime import date, timedelta

from msgspec import Struct, structs
from msgspec.structs import replace

from knowledge.dates.expression import Edge, Unit
from knowledge.dates.folding import FoldedText, fold, names_no_day
from knowledge.dates.gates import GATE
from knowledge.dates.periods import find_periods, may_hold_period
from knowledge.dates.reading import (
    DateMention,
    Tense,
    find_dates,
    is_explicit,
    is_relative,
)
from knowledge.dates.resolving import resolve_expression
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.dates.vocabulary import MONTH_NAMES, WEEKDAY_NAMES, compiled
from knowledge.patterns import lazy


class AskedDate(Struct, frozen=True, gc=False):
    """A date or period that a question asks for."""

    start: int
    """First character in the question, `since` and the like included."""
    end: int
    """Character after the last."""
    span: DateSpan | None
    """The days asked for; None for a recurring or impossible date."""
    recurring: tuple[int, int | None] | None = None
    """Month and day that are meant in every year: `on 26 May`, `in May`."""
    impossible: bool = False
    """True for a day that the calendar does not have."""
    note: str = ""
    """What was assumed, to be told with the answer; empty when the words were plain."""


_SINCE, _AFTER, _BEFORE, _UNTIL = "since", "after", "before", "until"
_LEAD = compiled(
    r"\b(?:(?P<since>(?:ever )?since|starting(?: from| in| on)?|as of)|(?P<after>after|later than)"
    r"|(?P<before>before|prior to|earlier than)|(?P<until>until|till|up to|up until|through|by|no later than|to)"
    r"|(?P<from>from|between))(?: (?:in|on))?(?: the)?(?: years?)?(?P<about> about| around| approximately)? $"
)
_ONWARDS = compiled(
    r"(?: on| onwards?| forwards?|,? (?:and|or) (?:later|after|since)|\+)(?![\w-]| \d)"
)
_EARLIER = compiled(r",? (?:and|or) (?:earlier|before)\b(?! \d)")
_TO_NOW = compiled(
    r" ?(?:-|–|—|to|until|till|up to|up until) ?(?:now|date|the present|present)(?: day)?\b"
)
_TO = compiled(r" ?(?:-|–|—|to|until|till|through|and) ?(?:the )?")
_TO_INSIDE = lazy(r"\b(?:to|until|till)\b")
_FUTURE = lazy(r"\b(?:will|upcoming|planned|plans?|scheduled|going to|future|next|coming)\b")
_NUMERIC = lazy(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}")


def find_asked(text: str, today: date) -> list[AskedDate]:
    """Find the dates that a question asks for, offsets in the question as it was typed."""
    if is_dateless(text):
        return []
    folded = fold(text)
    found = _periods(folded.text, today)
    for mention in find_dates(folded.text, loose=True):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(_from_mention(mention, folded.text, today))
    found.sort(key=lambda asked: asked.start)
    related = [_related(asked, folded.text, today) for asked in found]
    return [_unfolded(asked, folded, text) for asked in _combined(related, folded.text)]


def is_dateless(text: str) -> bool:
    """Whether a plain text has no word with which a date begins, as most questions have none."""
    low = text.lower()
    return (
        text.isascii() and names_no_day(low) and not may_hold_period(low) and not GATE.search(low)
    )


def _periods(text: str, today: date) -> list[AskedDate]:
    found = []
    for period in find_periods(text, today):
        words = text[period.start : period.end]
        note = f"read {words} as {speak(period.span)}" if period.told and period.span else ""
        found.append(
            AskedDate(
                period.start, period.end, period.span, impossible=period.span is None, note=note
            )
        )
    return found


def _from_mention(mention: DateMention, text: str, today: date) -> AskedDate:
    start, end = mention.start, mention.end
    if mention.impossible:
        return AskedDate(start, end, None, impossible=True)
    first = mention.said.first
    yearless = not is_explicit(mention) and not is_relative(mention) and first.month is not None
    if yearless and first.month is not None and not _is_bounded(mention, text):
        return AskedDate(start, end, None, recurring=(first.month, first.day))
    tense = Tense.FUTURE if _FUTURE.search(text) else Tense.PAST
    span = resolve_expression(mention.said, today, tense)
    if span is None:  # days outside the calendar: `9999 years ago`
        return AskedDate(start, end, None, impossible=True)
    return AskedDate(start, end, span, note=_assumed(mention, span, yearless))


def _is_bounded(mention: DateMention, text: str) -> bool:
    """Whether a date is an end of a period, so that one year is meant."""
    said = mention.said
    ends = said.last is not None or said.edge is Edge.WEEK_OF
    return ends or _lead(text, mention.start) is not None


def _assumed(mention: DateMention, span: DateSpan, yearless: bool) -> str:
    """What to tell about a reading that could have been another."""
    numeric = _NUMERIC.fullmatch(mention.text)
    if numeric and numeric[1] != numeric[2] and (int(numeric[1]) <= 12 or int(numeric[2]) > 12):
        order = "day first" if int(numeric[2]) <= 12 else "month first"
        return f"read {mention.text} as {speak(span)}, {order}"
    said = mention.said
    if said.unit in (Unit.SEASON, Unit.FISCAL) and span.start and span.end:
        days = structs.replace(span, precision=Precision.RANGE)
        return f"read {mention.text} as {speak(days)}"
    weekday = said.first.weekday
    if weekday is not None and span.start and span.start.weekday() != weekday:
        return f"{speak(span)} is a {WEEKDAY_NAMES[span.start.weekday()]}"
    if yearless or (weekday is not None and said.first.month is None) or said.unit is Unit.WEEKEND:
        return f"read {mention.text} as {speak(span)}"
    return ""


def _lead(text: str, start: int) -> re.Match[str] | None:
    """The words before a date that relate it to others."""
    return _LEAD.search(text, max(0, start - 40), start)


def _relation(lead: re.Match[str] | None) -> str:
    """Which relation the words before a date give it; empty for none."""
    return "" if lead is None else next(name for name in _GROUPS if lead[name])


_GROUPS = (_SINCE, _AFTER, _BEFORE, _UNTIL, "from")


def _related(asked: AskedDate, text: str, today: date) -> AskedDate:
    """Open the span of a date to the side that `since`, `before` or `onwards` says."""
    if asked.span is None:
        return asked
    lead = _lead(text, asked.start)
    relation = _relation(lead)
    start, end = asked.start, asked.end
    about = asked.span.approximate or bool(lead and lead["about"])
    span = structs.replace(asked.span, approximate=about) if about else asked.span
    if relation in ("", "from", _SINCE) and (now := _TO_NOW.match(text, end)):
        span, end = (
            DateSpan(span.start, max(today, span.start or today), Precision.RANGE, about),
            now.end(),
        )
    elif relation in ("", "from", _SINCE) and (after := _ONWARDS.match(text, end)):
        span, end = _opened(span, _SINCE), after.end()
    elif relation == "" and (before := _EARLIER.match(text, end)):
        span, end = _opened(span, _UNTIL), before.end()
    elif (
        relation == _SINCE
        and span.precision is Precision.RANGE
        and _TO_INSIDE.search(text[start:end])
    ):
        pass  # `since 2016 until 2020` has told both ends
    elif relation in (_SINCE, _AFTER, _BEFORE, _UNTIL):
        if lead is not None and lead[0].startswith(
            "to "
        ):  # only a range that `from` opens ends with it
            return asked
        span = _opened(span, relation)
    ranged = end != asked.end or span.precision is Precision.RANGE
    if lead is not None and (relation != "from" or ranged):
        start = lead.start()
    return replace(asked, start=start, end=end, span=span)


def _opened(span: DateSpan, relation: str) -> DateSpan:
    """One side of a span let go; the calendar's own ends stay as they are."""
    start, end = span.start, span.end
    if relation == _SINCE:
        end = None
    elif relation == _AFTER:
        start, end = (end + timedelta(days=1) if end and end < date.max else end), None
    elif relation == _BEFORE:
        start, end = None, (start - timedelta(days=1) if start and start > date.min else start)
    else:
        start = None
    return DateSpan(start, end, Precision.RANGE, span.approximate)


def _combined(found: list[AskedDate], text: str) -> list[AskedDate]:
    """`from last May to today`, `after 2016 and before 2020`: two dates that bound one period."""
    result: list[AskedDate] = []
    for asked in found:
        joined = _joined(result[-1], asked, text) if result else None
        if joined is None:
            result.append(asked)
        else:
            result[-1] = joined
    return result


def _joined(one: AskedDate, two: AskedDate, text: str) -> AskedDate | None:
    if one.span is None or two.span is None:
        return None
    gap = text[one.end : two.start]
    opened = (
        one.span.end is None and two.span.start is None and gap.strip() in ("", "and", ",", "but")
    )
    lead = _lead(text, one.start)
    ranged = _relation(lead) == "from" and _TO.fullmatch(gap)
    ranged_until = _relation(lead) == "from" and two.span.start is None and not gap.strip()
    if not (opened or ranged or ranged_until):
        return None
    start, end = one.span.start, two.span.end
    if start is None or end is None:
        return None
    if start > end:
        if two.span.start is None or one.span.end is None:
            return None
        start, end = two.span.start, one.span.end
    about = one.span.approximate or two.span.approximate
    span = DateSpan(start, end, Precision.RANGE, about)
    note = "; ".join(note for note in (one.note, two.note) if note)
    return AskedDate(lead.start() if lead else one.start, two.end, span, note=note)


def _unfolded(asked: AskedDate, folded: FoldedText, text: str) -> AskedDate:
    """Back to the question as typed, with what was mended in it."""
    start, end = folded.slice(asked.start, asked.end)
    slips = [slip for slip in sorted(folded.mended) if start <= slip[0] < end]
    notes = [f"read {text[at:to]} as {name}" for at, to, name in slips]
    if asked.impossible:
        notes.append(f"there is no {text[start:end].strip()}")
    elif asked.note:
        notes.append(asked.note)
    span = asked.span and structs.replace(asked.span, text=text[start:end].strip())
    return replace(asked, start=start, end=end, span=span, note="; ".join(notes))


def speak_recurring(recurring: tuple[int, int | None]) -> str:
    """Say a day or month that is meant in every year: `26 May`."""
    month, day = recurring
    return MONTH_NAMES[month - 1] if day is None else f"{day} {MONTH_NAMES[month - 1]}"
