"""People over records: figures of one name and country merged into a person, with every form and every role in time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.names.folding import words
from knowledge.records import Basis, Figure, Role


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure in one record."""

    figure: Figure
    """The figure."""
    record: int
    """Position of the record."""
    day: date | None
    """The record's day."""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that a record shows a person in."""

    role: Role
    """The role."""
    day: date | None
    """When it was seen: the record's day."""
    record: int | None
    """Position of the record; None for a curated one."""
    until: date | None = None
    """Last day, only where curated."""
    basis: Basis = Basis.STATED
    """Stated or curated."""


@dataclass(frozen=True, slots=True)
class Curated:
    """A person as the team's people.yaml has it."""

    name: str
    """Name as it should be shown."""
    aliases: tuple[str, ...] = ()
    """Other forms, native script included."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    roles: tuple[HeldRole, ...] = ()
    """Roles with dates."""
    source: str = ""
    """Where it is from."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the archive."""

    name: str
    """The form shown: the fullest one, as the latest record prints it."""
    surname: str | None
    """Family name."""
    forms: tuple[str, ...]
    """Every printed form and curated alias."""
    country: str | None
    """Country spoken for."""
    roles: tuple[HeldRole, ...]
    """Roles in time, oldest first."""
    records: tuple[int, ...]
    """Records that name the person."""


def merge_people(
    seen: Sequence[Seen], curated: Sequence[Curated] = ()
) -> tuple[tuple[Person, ...], tuple[int, ...]]:
    """Persons, and for each figure seen the position of its person; in doubt figures stay apart."""
    groups: list[list[int]] = []
    by_key: dict[frozenset[str], list[int]] = defaultdict(list)
    aliases = {
        frozenset(words(form)): entry for entry in curated for form in (entry.name, *entry.aliases)
    }
    belongs = [-1] * len(seen)
    order = sorted(range(len(seen)), key=lambda k: -len(words(seen[k].figure.name)))
    for k in order:
        key = frozenset(words(seen[k].figure.name))
        known = aliases.get(key)
        keys = [key] + (
            [frozenset(words(f)) for f in (known.name, *known.aliases)] if known else []
        )
        group = _group(
            seen, k, [g for each in keys for g in by_key[each]], groups, known is not None
        )
        if group is None and len(key) == 1:
            group = _by_surname(seen, k, groups)
        if group is None:
            group = len(groups)
            groups.append([])
        groups[group].append(k)
        belongs[k] = group
        for each in keys:
            if group not in by_key[each]:
                by_key[each].append(group)
    people = tuple(_person([seen[k] for k in sorted(g)], aliases) for g in groups)
    return people, tuple(belongs)


def _group(
    seen: Sequence[Seen], k: int, candidates: Sequence[int], groups: list[list[int]], curated: bool
) -> int | None:
    """The group of the same name whose country does not speak against it."""
    country = _country(seen[k])
    for group in candidates:
        others = {_country(seen[o]) for o in groups[group]} - {None}
        if curated or country is None or not others or country in others:
            return group
    return None


def _by_surname(seen: Sequence[Seen], k: int, groups: list[list[int]]) -> int | None:
    """The one person of that family name who held the same office for the same country; else nobody."""
    figure = seen[k].figure
    posts = {found.value.post for found in figure.roles}
    surname = words(figure.name)
    fits = [
        g
        for g, members in enumerate(groups)
        if any(
            (other := seen[m].figure).surname
            and words(other.surname) == surname
            and _country(seen[m]) == _country(seen[k]) is not None
            and posts & {found.value.post for found in other.roles}
            for m in members
        )
    ]
    return fits[0] if len(fits) == 1 else None


def _country(seen: Seen) -> str | None:
    """The country a figure speaks for."""
    return seen.figure.country.value if seen.figure.country else None


def _person(members: Sequence[Seen], aliases: dict[frozenset[str], Curated]) -> Person:
    """A person out of the figures that are one."""
    fullest = max(members, key=lambda s: (len(words(s.figure.name)), s.day or date.min))
    known = next(
        (aliases[key] for s in members if (key := frozenset(words(s.figure.name))) in aliases), None
    )
    forms = dict.fromkeys(form for s in members for form in (s.figure.name, *s.figure.forms))
    roles = [HeldRole(found.value, s.day, s.record) for s in members for found in s.figure.roles]
    countries = [c for s in members if (c := _country(s))]
    return Person(
        name=known.name if known else fullest.figure.name,
        surname=fullest.figure.surname,
        forms=tuple(dict.fromkeys((*forms, *(known.aliases if known else ())))),
        country=known.country
        if known and known.country
        else (max(countries, key=countries.count) if countries else None),
        roles=tuple(
            sorted((*roles, *(known.roles if known else ())), key=lambda held: held.day or date.min)
        ),
        records=tuple(dict.fromkeys(s.record for s in members)),
    )
