"""Meetings and journeys in a line each, as summaries and pages tell them, and digests in part."""

from collections.abc import Iterable

from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak, speak_minutes, speak_time
from knowledge.places.scanning import label
from knowledge.records import Figure, Found, Meeting, Mode, Place, Status, Visit


def tell_meeting(meeting: Meeting) -> str:
    """Day, people and circumstances of a meeting, as one record has them."""
    facts = f"{circumstances(meeting)}{_unless_held(meeting.status.value)}"
    return f"{_when(meeting.when)}: {tell_people(meeting.participants)} ({facts})"


def tell_visit(visit: Visit) -> str:
    """Who travels where and when, as one record has it."""
    names = ", ".join(figure.name for figure in visit.people)
    where = tell_place(visit.place) or "a place not named"
    return f"{_when(visit.when)}: {names} to {where}{_unless_held(visit.status.value)}"


def circumstances(meeting: Meeting) -> str:
    """Kind, place, hour and length of a meeting, as far as they are known."""
    start = meeting.start.value if meeting.start else None
    length = meeting.duration.value if meeting.duration else None
    by_other_means = meeting.mode.value is not Mode.IN_PERSON
    facts = (
        meeting.kind.value,
        f"by {meeting.mode.value.value}" if by_other_means else "",
        tell_place(meeting.place),
        _about(start.approximate, speak_time(start.local)) if start else "",
        _about(length.approximate, speak_minutes(length.minutes)) if length else "",
    )
    return "; ".join(fact for fact in facts if fact)


def tell_people(figures: Iterable[Figure]) -> str:
    """Names with the role that the record gives."""
    return " – ".join(
        f"{figure.name}, {figure.role.value.label}" if figure.role else figure.name
        for figure in figures
    )


def tell_place(place: Found[Place] | None) -> str:
    """Venue, city and country, as far as they are known."""
    if place is None:
        return ""
    parts = (place.value.venue, place.value.city)
    country = label(place.value.country) if place.value.country else ""
    return ", ".join(part for part in (*parts, country) if part)


def _unless_held(status: Status) -> str:
    """What must be said of something that the record does not simply tell as held."""
    return "" if status is Status.HELD else f"; {status.value}"


def _when(when: Found[DateSpan] | None) -> str:
    return speak(when.value) if when else "no date given"


def _about(approximate: bool, text: str) -> str:
    return f"about {text}" if approximate else text
