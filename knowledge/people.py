"""The nouns of people over records: a person with every form and every role in time, and what people.yaml says of one."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.records import Basis, Role


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
