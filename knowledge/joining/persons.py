"""The persons of an archive, each put together when it is looked at."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from knowledge.gist.columns import NONE, Tables
from knowledge.joining.roster import Roster
from knowledge.names.order import surname_of
from knowledge.people import Curated, HeldRole, Person
from knowledge.rows import view
from knowledge.shelves.shelf import Shelf


class Persons(Shelf[Person]):
    """Persons by position."""

    def __init__(self, roster: Roster, tables: Tables, curated: Sequence[Curated]) -> None:
        """Take over the columns, and what their numbers mean."""
        super().__init__(len(roster.naming), self.make)
        self._roster, self._tables, self._curated = roster, tables, curated
        self._naming, self._country = view(roster.naming), view(roster.country)
        self._entries = view(roster.entry)

    def make(self, at: int) -> Person:
        """A person with every form, role and record."""
        known = self._entry(at)
        country = self.country(at)
        return Person(
            name=self.name(at),
            surname=self.surname(at),
            forms=self.forms(at),
            country=country,
            roles=self._roles(at, known),
            records=tuple(self._roster.records.listed(at)),
        )

    def name(self, at: int) -> str:
        """The form shown."""
        known = self._entry(at)
        return known.name if known else self._tables.namings[self._naming[at]][0]

    def surname(self, at: int) -> str | None:
        """The family name."""
        if known := self._entry(at):
            return surname_of(known.name, self.country(at))
        return self._tables.namings[self._naming[at]][1]

    def country(self, at: int) -> str | None:
        """The country spoken for."""
        known, naming = self._entry(at), self._country[at]
        told = None if naming == NONE else self._tables.namings[naming][2]
        return (known.country if known else None) or told

    def forms(self, at: int) -> tuple[str, ...]:
        """Every printed form and curated alias."""
        known = self._entry(at)
        printed = (self._tables.shapes[shape] for shape in self._roster.shapes.listed(at))
        own = (known.name, *known.aliases) if known else ()
        return tuple(dict.fromkeys(chain(*printed, own)))

    def weight(self, at: int) -> int:
        """How many records name the person."""
        return self._roster.records.length(at)

    def _entry(self, at: int) -> Curated | None:
        entry = self._entries[at]
        return None if entry == NONE else self._curated[entry]

    def _roles(self, at: int, known: Curated | None) -> tuple[HeldRole, ...]:
        """Roles in time, oldest first."""
        columns = (self._roster.role, self._roster.day, self._roster.record)
        rows = zip(*(column.listed(at) for column in columns), strict=True)
        seen = [
            HeldRole(self._tables.roles[role], date.fromordinal(day) if day else None, record)
            for role, day, record in rows
        ]
        return tuple(in_time(chain(seen, known.roles)) if known else seen)


def in_time(roles: Iterable[HeldRole]) -> list[HeldRole]:
    """Roles, oldest first."""
    return sorted(roles, key=lambda held: held.day or date.min)
