"""Journeys in columns: what filters, counts and headlines look at, without looking at a journey."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import msgspec
import numpy as np

from knowledge.columns.events import Numbers
from knowledge.columns.offices import kept_roles
from knowledge.columns.spans import Spans
from knowledge.gist.columns import NONE
from knowledge.gist.keeping import packed
from knowledge.joining.all import Parts
from knowledge.records import Role
from knowledge.rows import risen

_NAMES = (
    "status",
    "land",
    "place",
    "people_from",
    "people",
    "countries",
    "roles_from",
    "roles",
)


@dataclass(frozen=True, slots=True, eq=False)
class JourneyColumns:
    """One value a journey and column, by position in the archive."""

    when: Spans
    """When each was, oldest first."""
    status: Numbers
    """Place of the status in STATUSES."""
    land: Numbers
    """Country of the place: its place in `codes` and 1, or 0."""
    place: Numbers
    """One number for each place."""
    people_from: Numbers
    """Where in `people` those who travel begin; one more than there are journeys."""
    people: Numbers
    """Persons who travel, one journey behind another."""
    countries: Numbers
    """The country that each of these speaks for, in the whole archive: its place in `codes` and 1, or 0."""
    roles_from: Numbers
    """Where in `roles` those of its travellers begin; one more than there are journeys."""
    roles: Numbers
    """Places in `offices`, one journey behind another."""
    codes: tuple[str, ...]
    """Countries, ISO 3166-1 alpha-2."""
    offices: Sequence[Role]
    """Roles as records print them beside travellers, each with the country that it serves."""

    def touches(self, code: str) -> Numbers:
        """For each journey whether it goes to a country, or somebody travels who speaks for it."""
        if code not in self.codes:
            return np.zeros(len(self.land), np.bool_)
        number = self.codes.index(code) + 1
        found: Numbers = self.land == number
        found[_owners(self.people_from, self.countries == number)] = True
        return found

    def in_office(self, fits: Callable[[Role], bool]) -> Numbers:
        """For each journey whether somebody travels in a role that fits."""
        wanted = np.array([fits(role) for role in self.offices], np.bool_)
        found = np.zeros(len(self.land), np.bool_)
        if len(wanted):
            found[_owners(self.roles_from, wanted[self.roles])] = True
        return found

    def arrays(self) -> dict[str, Numbers]:
        """All of it as arrays to be kept."""
        own = {name: getattr(self, name) for name in _NAMES}
        tables = {"codes": packed(self.codes), "offices": packed(tuple(self.offices))}
        return {**self.when.arrays(), **own, **tables}

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> Self:
        """What was kept among arrays; KeyError where it was not."""
        return cls(
            Spans.among(arrays),
            **{name: arrays[name] for name in _NAMES},
            codes=msgspec.msgpack.decode(arrays["codes"].tobytes(), type=tuple[str, ...]),
            offices=kept_roles(arrays["offices"]),
        )


def columns_of_journeys(parts: Parts, country: Callable[[int], str | None]) -> JourneyColumns:
    """The columns of joined journeys; `country` is the one that a person speaks for."""
    visits, tables = parts.gist.visits.take(parts.travels.visits), parts.gist.tables
    people, roles = parts.travels.people, visits.roles
    lands = [tables.texts[k] if k != NONE else None for k in visits.land.tolist()]
    known = {key: country(key) for key in risen(people.values).tolist()}
    homes = [known[key] for key in people.values.tolist()]
    codes = sorted({code for code in (*lands, *homes) if code})
    used = risen(roles.values)
    return JourneyColumns(
        Spans.told(visits.start, visits.end, visits.precision, visits.vague),
        visits.status.astype(np.uint8),
        _numbered(lands, codes),
        visits.spot.astype(np.int32),
        people.starts.astype(np.int32),
        people.values.astype(np.int32),
        _numbered(homes, codes),
        roles.starts.astype(np.int32),
        np.searchsorted(used, roles.values).astype(np.int32),
        tuple(codes),
        tuple(tables.roles[k] for k in used.tolist()),
    )


def _numbered(told: Sequence[str | None], codes: Sequence[str]) -> Numbers:
    """Countries by their place among some and 1; 0 where none is told."""
    numbers = {code: at + 1 for at, code in enumerate(codes)}
    return np.array([numbers[code] if code else 0 for code in told], np.uint16)


def _owners(starts: Numbers, marked: Numbers) -> Numbers:
    """The rows of a ragged table in which a value is marked."""
    found: Numbers = starts.searchsorted(np.flatnonzero(marked), side="right") - 1
    return found
