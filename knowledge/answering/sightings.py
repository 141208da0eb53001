"""Roles as the records show them: each office of a person once, with every time that it was seen."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answer import Line
from knowledge.answering.case import Case, is_asked_for
from knowledge.answering.offices import WHOLE_POSTS
from knowledge.answering.record_times import seen_at_asked_time
from knowledge.answering.telling import different, listed
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.people import HeldRole, Person
from knowledge.records import Basis, Role

_TITLES = frozenset({"minister", "secretary", "president", "prime minister", "chancellor", "ambassador", "senator"})  # fmt: skip

_MOST_TOLD = 4
"""Days and records of one office that a line has."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A role of a person with all that shows it."""

    person: int
    """Position of the person."""
    held: tuple[HeldRole, ...]
    """The times it was seen."""


def sightings_of(
    case: Case, keys: Sequence[int], then: Callable[[HeldRole], bool]
) -> list[Sighting]:
    """Offices of people, each once with every time it was seen, the fullest label that a record prints first."""
    found: dict[tuple[int, str], list[HeldRole]] = {}
    for key in keys:
        for held in _told_roles(case.archive.people[key]):
            if then(held):
                found.setdefault((key, _office_key(held.role)), []).append(held)
    return [Sighting(key, tuple(sorted(held, key=_fullness))) for (key, _), held in found.items()]


def _told_roles(person: Person) -> list[HeldRole]:
    """Roles without those that only call somebody `Minister` where the same record gives the office."""
    full = {held.record for held in person.roles if held.role.label.casefold() not in _TITLES}
    return [
        held
        for held in person.roles
        if held.role.label.casefold() not in _TITLES or held.record not in full
    ]


def _office_key(role: Role) -> str:
    """One key for the labels of one office: of a foreign minister or head of government the kind, else the words."""
    kept = role.post.value if role.post in WHOLE_POSTS else role.label.casefold()
    return f"former {kept}" if role.former else kept


def _fullness(held: HeldRole) -> tuple[bool, int]:
    """Labels that records print before curated ones, the longest first."""
    return held.basis is Basis.CURATED, -len(held.role.label)


def lines_of(case: Case, found: Iterable[Sighting]) -> list[Line]:
    """Sightings as lines: who, as what, seen when, in which record."""
    return [_line(case, sighting) for sighting in found]


def _line(case: Case, sighting: Sighting) -> Line:
    person, held = case.archive.people[sighting.person], sighting.held
    curated = [h for h in held if h.basis is Basis.CURATED]
    seen = [h for h in held if h.record is not None]
    names = (case.record_name(h.record) for h in seen if h.record is not None)
    records = different(names, _MOST_TOLD)
    days = different((speak(DateSpan.of_day(h.day)) for h in seen if h.day), _MOST_TOLD + 1)
    later = " and later" if len(days) > _MOST_TOLD else ""
    told = [f"seen on {listed(days[:_MOST_TOLD])}{later}"] if days else []
    told += [term.spoken() for term in curated]
    if not told:
        told = ["in a record without date"]
    role = held[0].role
    former = (
        "formerly " if role.former and not role.label.lower().startswith(("former", "ex-")) else ""
    )
    return Line(
        f"{person.name}: {former}{role.label}, {'; '.join(told)}",
        records[0] if records else "people.yaml",
        also=tuple(records[1:]),
    )


def seen_then(case: Case) -> Callable[[HeldRole], bool]:
    """Whether a role was seen, or curated, at the time asked for."""
    question = case.question
    if not question.dates and not question.not_dates:
        return lambda _: True
    seen = seen_at_asked_time(case).data

    def fits(held: HeldRole) -> bool:
        if held.basis is Basis.CURATED:
            span = DateSpan(held.day or date.min, held.until, Precision.RANGE)
            return is_asked_for(question, span)
        return held.record is not None and seen[held.record]

    return fits


def cited_by(lines: Iterable[Line]) -> tuple[str, ...]:
    """Records that lines cite."""
    names = [name for line in lines for name in (line.record, *line.also)]
    return tuple(dict.fromkeys(name for name in names if name and name != "people.yaml"))
