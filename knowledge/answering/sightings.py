"""Roles as the records show them: each office of a person once, with every time that it was seen."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from knowledge.answer import Line
from knowledge.answering.case import Case, is_asked_for
from knowledge.answering.offices import WHOLE_POSTS
from knowledge.answering.record_times import seen_at_asked_time
from knowledge.answering.telling import different, listed
from knowledge.columns.events import Numbers
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.people import HeldRole
from knowledge.records import Role

_TITLES = frozenset({"minister", "secretary", "president", "prime minister", "chancellor", "ambassador", "senator"})  # fmt: skip
_MOST_TOLD = 4
"""Days and records of one office that a line has."""
RoleTest = Callable[[Role], bool]
Then = Numbers | None
"""For each record whether roles that it shows were seen at the time asked for; None for all of them."""
EVER: Final = None
"""Whenever they were seen."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A role of a person with all that shows it."""

    person: int
    """Position of the person."""
    role: Role
    """The role by its fullest label, one that a record prints before a curated one."""
    at: Numbers
    """Where records show it among the roles of all persons, the fullest label first."""
    curated: tuple[HeldRole, ...] = ()
    """What people.yaml tells of it."""


def seen_then(case: Case) -> Then:
    """Which records show roles at the time asked for, where one is asked for or left out."""
    dated = case.question.dates or case.question.not_dates
    return seen_at_asked_time(case) if dated else EVER


def sightings_of(
    case: Case, keys: Sequence[int], then: Then, fits: RoleTest = lambda _: True
) -> list[Sighting]:
    """Offices of people, each once with every time it was seen then."""
    columns = case.archive.person_columns
    curated = frozenset(columns.curated.tolist()).intersection(keys)
    at = _told(case, keys, then, fits)
    owners = columns.bearers(at)
    plain = [*_grouped(case, at[~np.isin(owners, list(curated))] if curated else at)]
    for key in sorted(curated):
        plain += _with_curated(case, key, at[owners == key], _without_titles(case, key, then, fits))
    return sorted(plain, key=lambda sighting: sighting.person)


def _told(case: Case, keys: Sequence[int], then: Then, fits: RoleTest) -> Numbers:
    """Where roles that fit stand, without those that only call somebody `Minister` where the same record gives the office."""
    columns = case.archive.person_columns
    every = columns.roles_of(keys)
    used = np.flatnonzero(np.bincount(columns.roles[every], minlength=len(columns.offices)))
    wanted, bare = (np.zeros(len(columns.offices), np.bool_) for _ in range(2))
    for number in used.tolist():
        role = columns.offices[number]
        wanted[number], bare[number] = fits(role), _is_title(role)
    told = wanted[columns.roles[every]]
    if then is not None:
        told &= then[columns.record[every]]
    titles = bare[columns.roles[every]]
    if (told & titles).any():
        shown = columns.bearers(every) * len(case.archive.records) + columns.record[every]
        told &= ~(titles & np.isin(shown, shown[~titles]))
    return every[told]


def _is_title(role: Role) -> bool:
    """Whether a role calls somebody `Minister` and no more."""
    return role.label.casefold() in _TITLES


def _grouped(case: Case, at: Numbers) -> Iterator[Sighting]:
    """Roles by person and office, in the order in which they are first seen."""
    columns = case.archive.person_columns
    owners, roles = columns.bearers(at), columns.roles[at]
    offices: dict[str, int] = {}
    office, size = (np.zeros(len(columns.offices), np.int64) for _ in range(2))
    for number in dict.fromkeys(roles.tolist()):
        role = columns.offices[number]
        office[number] = offices.setdefault(_office_key(role), len(offices))
        size[number] = len(role.label)
    order = np.lexsort((-size[roles], office[roles], owners))
    group = owners[order] * max(len(offices), 1) + office[roles][order]
    begins = np.flatnonzero(np.append(True, group[1:] != group[:-1])[: len(group)])
    rows = np.split(at[order], begins[1:])
    seen_first = np.minimum.reduceat(order, begins) if len(begins) else begins
    for number in np.argsort(seen_first).tolist():
        row = rows[number]
        role = columns.offices[columns.roles[row[0]]]
        yield Sighting(int(owners[order[begins[number]]]), role, row)


def curated_roles(case: Case, key: int, then: Then) -> list[HeldRole]:
    """What people.yaml tells of a person's roles, those held then."""
    curated = [held for held in case.archive.people[key].roles if held.record is None]
    if then is None:
        return curated
    return [held for held in curated if is_asked_for(case.question, _term(held))]


def _term(held: HeldRole) -> DateSpan:
    return DateSpan(held.day or date.min, held.until, Precision.RANGE)


def _without_titles(case: Case, key: int, then: Then, fits: RoleTest) -> Iterator[HeldRole]:
    """What it tells of roles that fit, likewise without mere titles beside offices."""
    whole = not all(_is_title(held.role) for held in curated_roles(case, key, EVER))
    for held in curated_roles(case, key, then):
        if fits(held.role) and not (whole and _is_title(held.role)):
            yield held


def _with_curated(
    case: Case, key: int, at: Numbers, told: Iterable[HeldRole]
) -> Iterator[Sighting]:
    """The roles of one person by office, those that people.yaml tells in time among those that were seen."""
    columns = case.archive.person_columns
    every: list[tuple[int, Role, int | HeldRole]] = [
        *(
            (day, columns.offices[columns.roles[k]], k)
            for day, k in zip(columns.day[at].tolist(), at.tolist(), strict=True)
        ),
        *((held.day.toordinal() if held.day else 0, held.role, held) for held in told),
    ]
    found: dict[str, list[tuple[Role, int | HeldRole]]] = {}
    for _, role, shown in sorted(every, key=lambda each: each[0]):
        found.setdefault(_office_key(role), []).append((role, shown))
    for group in found.values():
        group.sort(key=lambda each: (not isinstance(each[1], int), -len(each[0].label)))
        seen = [shown for _, shown in group if isinstance(shown, int)]
        curated = tuple(shown for _, shown in group if not isinstance(shown, int))
        yield Sighting(key, group[0][0], np.array(seen, np.int32), curated)


def _office_key(role: Role) -> str:
    """One key for the labels of one office: of a foreign minister or head of government the kind, else the words."""
    kept = role.post.value if role.post in WHOLE_POSTS else role.label.casefold()
    return f"former {kept}" if role.former else kept


def days_of(case: Case, sighting: Sighting) -> list[date]:
    """The days on which an office was seen, and those on which it began."""
    days = case.archive.person_columns.day[sighting.at]
    seen = map(date.fromordinal, days[days > 0].tolist())
    return [*seen, *(held.day for held in sighting.curated if held.day)]


def lines_of(case: Case, found: Iterable[Sighting]) -> list[Line]:
    """Sightings as lines: who, as what, seen when, in which record."""
    return [_line(case, sighting) for sighting in found]


def _line(case: Case, sighting: Sighting) -> Line:
    columns, role = case.archive.person_columns, sighting.role
    names = map(case.record_name, dict.fromkeys(columns.record[sighting.at].tolist()))
    records = different(names, _MOST_TOLD)
    told = [*_seen(columns.day[sighting.at]), *(held.spoken() for held in sighting.curated)]
    if not told:
        told = ["in a record without date"]
    former = (
        "formerly " if role.former and not role.label.lower().startswith(("former", "ex-")) else ""
    )
    return Line(
        f"{case.archive.person_name(sighting.person)}: {former}{role.label}, {'; '.join(told)}",
        records[0] if records else "people.yaml",
        also=tuple(records[1:]),
    )


def _seen(days: Numbers) -> Iterator[str]:
    """On which days an office was seen; nothing where none is known."""
    known = dict.fromkeys(days[days > 0].tolist())
    spoken = (speak(DateSpan.of_day(date.fromordinal(day))) for day in known)
    if told := different(spoken, _MOST_TOLD + 1):
        later = " and later" if len(told) > _MOST_TOLD else ""
        yield f"seen on {listed(told[:_MOST_TOLD])}{later}"


def cited_by(lines: Iterable[Line]) -> tuple[str, ...]:
    """Records that lines cite."""
    names = [name for line in lines for name in (line.record, *line.also)]
    return tuple(dict.fromkeys(name for name in names if name and name != "people.yaml"))
