"""People over records: figures that are one person merged into one, with every form and every role in time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.identity import Holders, Naming, gather, naming_of
from knowledge.names.folding import words
from knowledge.names.order import surname_of
from knowledge.records import Basis, Figure, Role
from knowledge.tenure import Stint, agree, condense, office_of, stints_of


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure in one record."""

    figure: Figure
    """The figure."""
    record: int
    """Position of the record."""
    day: date | None
    """The record's day."""


class HeldRole(Struct, frozen=True, array_like=True, gc=False):
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
    source: str = ""
    """Where a curated one is from."""

    def spoken(self) -> str:
        """When it was held, in words that never tell a curated term as something a record shows."""
        if self.basis is not Basis.CURATED:
            return f"seen on {speak(DateSpan.of_day(self.day))}" if self.day else "on no date given"
        known = self.day or self.until
        term = speak(DateSpan(self.day, self.until, Precision.RANGE)) if known else ""
        origin = f"people.yaml: {self.source}" if self.source else "people.yaml"
        return f"{term} ({origin})".strip()


class Curated(Struct, frozen=True, array_like=True, gc=False):
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


class Person(Struct, frozen=True, array_like=True, gc=False):
    """One person of the archive."""

    name: str
    """The form shown: the fullest one, as the latest record prints it."""
    surname: str | None
    """Family name."""
    forms: tuple[str, ...]
    """Every printed form and curated alias."""
    country: str | None
    """Country spoken for."""
    roles: Sequence[HeldRole]
    """Roles in time, oldest first."""
    records: Sequence[int]
    """Records that name the person."""


def merge_people(
    seen: Sequence[Seen], curated: Sequence[Curated] = ()
) -> tuple[tuple[Person, ...], tuple[int, ...]]:
    """Persons, and for each figure seen the position of its person; in doubt figures stay apart."""
    namings, naming_of_figure = _namings(seen, curated)
    circles = gather(namings)
    holders = Holders(namings, circles)
    groups: dict[int, list[int]] = defaultdict(list)
    strangers: list[int] = []
    for k in range(len(seen)):
        naming = namings[naming_of_figure[k]]
        circle: int | None = circles.of(naming_of_figure[k])
        if naming.parts.bare:
            circle = holders.find(_bare(seen[k]))
        if circle is None:
            strangers.append(k)
        else:
            groups[circle].append(k)
    entries = {circle: circles.entry(circle) for circle in groups}
    gathered = [(members, entries[circle]) for circle, members in groups.items()]
    gathered += [(members, None) for members in _by_office(seen, strangers)]
    gathered.sort(key=lambda group: group[0][0])
    return _persons(seen, curated, gathered)


def _persons(
    seen: Sequence[Seen], curated: Sequence[Curated], groups: list[tuple[list[int], int | None]]
) -> tuple[tuple[Person, ...], tuple[int, ...]]:
    """Groups of figures as persons, and the person of each figure."""
    belongs = [0] * len(seen)
    for position, (members, _) in enumerate(groups):
        for k in members:
            belongs[k] = position
    people = tuple(
        _person([seen[k] for k in members], None if entry is None else curated[entry])
        for members, entry in groups
    )
    return people, tuple(belongs)


def _namings(seen: Sequence[Seen], curated: Sequence[Curated]) -> tuple[list[Naming], list[int]]:
    """Distinct names with their offices, curated ones first, and the name of each figure."""
    namings = list(_curated_namings(curated))
    known: dict[tuple[str, str | None, str | None], int] = {}
    belongs: list[int] = []
    for each in seen:
        key = (each.figure.name, each.figure.surname, _country(each))
        if key not in known:
            known[key] = len(namings)
            namings.append(naming_of(*key))
        namings[known[key]].stints += _stints(each)
        namings[known[key]].sure |= _states_country(each)
        belongs.append(known[key])
    for naming in namings:
        naming.stints = condense(naming.stints)
    return namings, belongs


def _curated_namings(curated: Sequence[Curated]) -> Iterator[Naming]:
    """Every form of every curated person, with the offices that the entry tells."""
    for position, entry in enumerate(curated):
        stints = [
            Stint(key, held.day, held.until or held.day, held.role.former)
            for held in entry.roles
            if (key := office_of(held.role))
        ]
        for form in (entry.name, *entry.aliases):
            naming = naming_of(form, None, entry.country)
            naming.entry, naming.stints = position, list(stints)
            naming.sure = entry.country is not None
            yield naming


def _bare(seen: Seen) -> Naming:
    """A bare family name as one record gives it: its office then tells who is meant."""
    naming = naming_of(seen.figure.name, seen.figure.surname, _country(seen))
    naming.stints = _stints(seen)
    return naming


def _by_office(seen: Sequence[Seen], strangers: Sequence[int]) -> Iterator[list[int]]:
    """Bare family names of nobody known: one person where country, office and time agree, else each alone."""
    rows: dict[tuple[str, str, str], list[list[int]]] = defaultdict(list)
    for k in sorted(strangers, key=lambda k: (seen[k].day or date.min, k)):
        stints, country = _stints(seen[k]), _country(seen[k])
        if not stints or country is None:
            yield [k]
            continue
        row = rows[(" ".join(words(seen[k].figure.name)), country, stints[0].office)]
        if row and agree(_stints(seen[row[-1][-1]]), stints):
            row[-1].append(k)
        else:
            row.append([k])
    for row in rows.values():
        yield from (sorted(group) for group in row)


def _stints(seen: Seen) -> list[Stint]:
    """The offices that a record shows a figure in."""
    return stints_of((found.value for found in seen.figure.roles), seen.day)


def _country(seen: Seen) -> str | None:
    """The country a figure speaks for."""
    return seen.figure.country.value if seen.figure.country else None


def _states_country(seen: Seen) -> bool:
    """Whether the country was read rather than inferred."""
    return seen.figure.country is not None and seen.figure.country.basis is Basis.STATED


def _person(members: Sequence[Seen], known: Curated | None) -> Person:
    """A person out of the figures that are one."""
    fullest = max(members, key=lambda s: (len(words(s.figure.name)), s.day or date.min))
    forms = dict.fromkeys(form for s in members for form in (s.figure.name, *s.figure.forms))
    roles = [HeldRole(found.value, s.day, s.record) for s in members for found in s.figure.roles]
    stated = [s for s in members if _states_country(s)]
    countries = [c for s in stated or members if (c := _country(s))]
    country = max(countries, key=countries.count) if countries else None
    if known:
        country = known.country or country
        forms |= dict.fromkeys((known.name, *known.aliases))
        roles += known.roles
    return Person(
        name=known.name if known else fullest.figure.name,
        surname=surname_of(known.name, country) if known else fullest.figure.surname,
        forms=tuple(forms),
        country=country,
        roles=tuple(sorted(roles, key=lambda held: held.day or date.min)),
        records=tuple(dict.fromkeys(s.record for s in members)),
    )
