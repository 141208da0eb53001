"""How long the stages of a journey last: until the next stage, or as many days as the programme has."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.vocabulary import COUNT, count_value
from knowledge.extract.journeys import Leg
from knowledge.patterns import lazy
from knowledge.records import Basis, Found, Status

_PROGRAMME = lazy(
    rf"(?<![\w-])(?P<count>{COUNT})[- ]day (?:\w+ )?(?:visit|programme|program|trip|tour|mission|stay|itinerary)\b",
    re.IGNORECASE,
)
_DAYS = lazy(r"[- ]day \w")
_NEAR = lazy(
    r"[- ]day (?:\w+ )?(?:visit|programme|program|trip|tour|mission|stay|itinerary)\b",
    re.IGNORECASE,
)
"""A quick look whether a text counts days at all, and whether those of a journey."""
LONGEST = timedelta(days=7)
"""How far apart two stages may begin for the first to last until the second."""


def close_windows(legs: Sequence[Leg], text: str) -> list[Leg]:
    """Stages with the end that the next stage or the length of the programme sets."""
    closed: list[Leg] = []
    counted = legs and _DAYS.search(text) and _NEAR.search(text)
    programme = _PROGRAMME.search(text) if counted else None
    for position, leg in enumerate(legs):
        following = next((o for o in legs[position + 1 :] if _follows(leg, o)), None)
        if following is not None and following.when is not None:
            closed.append(_until(leg, following.when.value))
        elif programme and all(_same_journey(leg, o) for o in legs):
            closed.append(_for_days(leg, count_value(programme["count"].lower())))
        else:
            closed.append(leg)
    return closed


def _follows(leg: Leg, other: Leg) -> bool:
    """Whether a stage is the next one of the same traveller in another country."""
    abroad = other.place.value.country != leg.place.value.country
    return (
        other.when is not None
        and other.when != leg.when
        and abroad
        and other.traveller == leg.traveller
    )


def _same_journey(leg: Leg, other: Leg) -> bool:
    """Whether two stages are of one traveller in one country, so that the programme is theirs; strangers do not count."""
    return other.traveller != leg.traveller or other.place.value.country == leg.place.value.country


def _until(leg: Leg, following: DateSpan) -> Leg:
    """A stage that lasts until the next one begins, if both begin on a known day within a week of each other."""
    start, last = _first_day(leg), following.start
    if start is None or last is None or not timedelta(0) < last - start <= LONGEST:
        return leg
    return _lasting(leg, DateSpan(start, last, Precision.RANGE))


def _for_days(leg: Leg, days: int) -> Leg:
    """A stage of so many days."""
    start = _first_day(leg)
    if start is None or not 1 < days <= 30:
        return leg
    return _lasting(leg, DateSpan(start, start + timedelta(days=days - 1), Precision.RANGE))


def _first_day(leg: Leg) -> date | None:
    """The day on which a planned stage begins, where it is known to the day."""
    if leg.when is None or leg.status is not Status.PLANNED:
        return None
    return leg.when.value.start if leg.when.value.precision is Precision.DAY else None


def _lasting(leg: Leg, span: DateSpan) -> Leg:
    """A stage over the days of a span, on the words that tell its first day."""
    words = leg.when.span if leg.when else None
    return replace(leg, when=Found(span, words, Basis.INFERRED))
