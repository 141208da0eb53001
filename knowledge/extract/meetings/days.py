"""Which day a meeting was on, and whether a record of that date still reports it as news."""

from datetime import date, timedelta

from msgspec import structs

from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan, Overlap, Precision
from knowledge.extract.anchor import Anchor
from knowledge.extract.details.sentence import Details
from knowledge.records import Basis, Found, Span, Status

RECENT = timedelta(days=60)
"""How long after a meeting a record may still report it as its news; older ones are looked back on."""
FRESH = timedelta(days=31)
"""How long after a meeting told with its hour or length a record counts it as held, whatever its tense."""
JUST_NOW = timedelta(days=2)
"""A meeting so shortly before its record is news wherever it is told, but in the points of a read-out."""
_TENSES = {Status.PLANNED: Tense.FUTURE, Status.CANCELLED: Tense.FUTURE}


def day_said(anchor: Anchor, details: Details, status: Status) -> Found[DateSpan] | None:
    """The day that the words give: the first of their dates that can be resolved."""
    tense = _TENSES.get(status, Tense.PAST)
    for mention in details.dates:
        span = anchor.resolve(mention, tense)
        if span is not None:
            return Found(span, Span(mention.start, mention.end))
    return None


def within(said: Found[DateSpan], window: Found[DateSpan] | None) -> Found[DateSpan]:
    """A week that is said, cut to the days of the stage on which it falls: `next week`, in London from 14 to 18 June."""
    vague = said.value.precision is not Precision.DAY
    if window is None or not vague or said.value.overlap(window.value) is not Overlap.POSSIBLE:
        return said
    return (
        structs.replace(window, basis=Basis.INFERRED) if _inside(window.value, said.value) else said
    )


def _inside(inner: DateSpan, outer: DateSpan) -> bool:
    """Whether the days of one span lie wholly within another."""
    return inner.overlap(outer) is Overlap.DEFINITE


def aged(status: Status, when: Found[DateSpan] | None, anchor: Anchor) -> Status:
    """A meeting long before the record is looked back on."""
    day, published = (when.value.end if when else None), anchor.day
    old = day is not None and published is not None and published - day > RECENT
    return Status.MENTIONED if old and status is Status.HELD else status


def news(
    status: Status,
    when: Found[DateSpan] | None,
    details: Details,
    anchor: Anchor,
    *,
    news_block: bool,
) -> Status:
    """A meeting looked back on with its day and length, within a month, is held: `had also spoken on Wednesday`."""
    day = _exact_day(when)
    if status is not Status.MENTIONED or day is None or anchor.day is None:
        return status
    past = anchor.day - day
    if not timedelta(0) <= past <= FRESH:
        return status
    told = details.start or details.duration or (news_block and past <= JUST_NOW)
    return Status.HELD if told else status


def _exact_day(when: Found[DateSpan] | None) -> date | None:
    """The day, where it is known to the day."""
    if when is None or when.value.precision is not Precision.DAY:
        return None
    return when.value.start
