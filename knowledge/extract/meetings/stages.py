"""The stage of a journey during which a meeting falls, which gives it its place and its days."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from knowledge.dates.span import DateSpan
from knowledge.extract.journeys import Leg
from knowledge.records import Found, Place, Status


class Stage(Struct, frozen=True, gc=False):
    """Where and when somebody is, as far as the stages told so far say the same."""

    place: Found[Place] | None
    """Where, if one place is told."""
    when: Found[DateSpan] | None
    """When."""
    options: tuple[Found[Place], ...]
    """Every place told."""


def stage_of(
    legs: Sequence[Leg], position: int, people: Sequence[int], status: Status, day: date | None
) -> Stage | None:
    """The stage told last before a sentence, of one of those who meet; one of several places has no place."""
    before = [
        leg
        for leg in legs
        if leg.sentence <= position and leg.traveller in people and not _ahead(leg, status, day)
    ]
    if not before:
        return None
    last = [leg for leg in before if leg.sentence == before[-1].sentence]
    several = len({(leg.place.value.city, leg.place.value.country) for leg in last}) > 1
    places = tuple(leg.place for leg in last)
    when = last[-1].when or _window(before, last[-1])
    return Stage(None if several else last[-1].place, when, places)


def _window(legs: Sequence[Leg], last: Leg) -> Found[DateSpan] | None:
    """The days told before for the country of a stage that tells none."""
    country = last.place.value.country
    same = (leg.when for leg in reversed(legs) if leg.when and leg.place.value.country == country)
    return next(same, None)


def _ahead(leg: Leg, status: Status, day: date | None) -> bool:
    """Whether a stage only begins on the record's day or later, so that a meeting already held was not on it."""
    if status is not Status.HELD or leg.status is not Status.PLANNED:
        return False
    start = leg.when.value.start if leg.when else None
    return start is None or day is None or start >= day


def where_they_are(legs: Sequence[Leg], people: Sequence[int]) -> Found[Place] | None:
    """The town in which one of those who met is said to be: `is in Wellington to launch a scheme`."""
    towns = [
        leg.place
        for leg in legs
        if leg.traveller in people and leg.status is Status.HELD and leg.place.value.city
    ]
    return towns[0] if len({place.value.city for place in towns}) == 1 else None
