"""Persons in columns: who was seen in which role by which record, without looking at a person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import msgspec
import numpy as np

from knowledge.columns.events import Numbers
from knowledge.columns.offices import kept_roles
from knowledge.gist.columns import NONE
from knowledge.gist.keeping import packed
from knowledge.joining.all import Parts
from knowledge.people import Curated
from knowledge.records import Role

_NAMES = ("country", "curated", "roles_from", "roles", "day", "record")


@dataclass(frozen=True, slots=True, eq=False)
class PersonColumns:
    """One value a person and column, by position in the archive."""

    country: Numbers
    """The country spoken for: its place in `codes` and 1, or 0."""
    curated: Numbers
    """Persons, rising, of whom people.yaml tells roles, which are not among these."""
    roles_from: Numbers
    """Where in `roles` those of each person begin; one more than there are persons."""
    roles: Numbers
    """Places in `offices`, one person behind another, those of each oldest first."""
    day: Numbers
    """Ordinal of the day of the record that shows each of these; 0 where it has none."""
    record: Numbers
    """The position of that record."""
    codes: tuple[str, ...]
    """Countries, ISO 3166-1 alpha-2."""
    offices: Sequence[Role]
    """Roles as records print them."""

    def of_country(self, code: str) -> Numbers:
        """For each person whether he or she speaks for a country."""
        number = self.codes.index(code) + 1 if code in self.codes else NONE
        found: Numbers = self.country == number
        return found

    def seen_as(self, fits: Callable[[Role], bool]) -> Numbers:
        """Where in `roles` those stand that fit."""
        wanted = np.array([fits(role) for role in self.offices], np.bool_)
        return np.flatnonzero(wanted[self.roles]) if len(wanted) else np.empty(0, np.intp)

    def roles_of(self, keys: Sequence[int]) -> Numbers:
        """Where in `roles` those of some persons stand, one person behind another."""
        starts = self.roles_from
        rows = [np.arange(starts[key], starts[key + 1], dtype=np.int32) for key in keys]
        return np.concatenate(rows) if rows else np.empty(0, np.int32)

    def bearers(self, at: Numbers) -> Numbers:
        """The persons to whom some places in `roles` belong."""
        found: Numbers = self.roles_from.searchsorted(at, side="right") - 1
        return found

    def arrays(self) -> dict[str, Numbers]:
        """All of it as arrays to be kept."""
        own = {name: getattr(self, name) for name in _NAMES}
        return {**own, "codes": packed(self.codes), "offices": packed(tuple(self.offices))}

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> Self:
        """What was kept among arrays; KeyError where it was not."""
        return cls(
            **{name: arrays[name] for name in _NAMES},
            codes=msgspec.msgpack.decode(arrays["codes"].tobytes(), type=tuple[str, ...]),
            offices=kept_roles(arrays["offices"]),
        )


def columns_of_persons(
    parts: Parts, curated: Sequence[Curated], country: Callable[[int], str | None]
) -> PersonColumns:
    """The columns of joined persons; `country` is the one that each speaks for."""
    roster = parts.roster
    lands = [country(at) for at in range(len(roster.naming))]
    codes = sorted({code for code in lands if code})
    number = {code: at + 1 for at, code in enumerate(codes)}
    known = np.flatnonzero(roster.entry != NONE).tolist()
    told = [at for at in known if curated[int(roster.entry[at])].roles]
    return PersonColumns(
        np.array([number[code] if code else 0 for code in lands], np.uint16),
        np.array(told, np.int32),
        roster.role.starts.astype(np.uint32),
        roster.role.values.astype(np.int32),
        roster.day.values.astype(np.int32),
        roster.record.values.astype(np.int32),
        tuple(codes),
        tuple(parts.gist.tables.roles),
    )
