"""Which day a meeting was on, and whether a record of that date still reports it as news."""

from collections.abc import Sequence
from datetime import date, timedelta

from knowledge.dates.reading import DateMention
from knowledge.dates.span import DateSpan, Precision
from knowledge.extract.anchor import Anchor
from knowledge.extract.details.sentence import Details
from knowledge.records import Found, Status

RECENT = timedelta(days=60)
"""How long after a meeting a record may still report it as its news; older ones are looked back on."""


def news(status: Status, when: Found[DateSpan] | None, details: Details, anchor: Anchor) -> Status:
    """A meeting looked back on with its day and length, within a month, is told as held: `had also spoken on Wednesday`."""
    if (
        status is not Status.MENTIONED
        or when is None
        or anchor.day is None
        or when.value.start is None
    ):
        return status
    recent = when.value.precision is Precision.DAY and timedelta(
        0
    ) <= anchor.day - when.value.start <= timedelta(31)
    return Status.HELD if recent and (details.start or details.duration) else status


def is_full(mention: DateMention) -> bool:
    """Whether a mention names a day."""
    return (
        any(char.isdigit() for char in mention.said_text) if hasattr(mention, "said_text") else True
    )


def full_first(mentions: Sequence[DateMention]) -> list[DateMention]:
    """Mentions in the order in which they are believed."""
    return list(mentions)


def is_day(span: DateSpan) -> bool:
    """Whether a span is one calendar day."""
    return span.precision is Precision.DAY


def day_of(found: Found[DateSpan] | None) -> date | None:
    """The first day of a found date."""
    return found.value.start if found else None
