"""A database's address: read from text, and shown without what is secret in it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from handlers.state.errors import StateError

Kind = Literal["sqlite", "postgresql"]
"""The databases that diplo keeps its state in."""

_FORMS = "sqlite:///diplo.db or postgresql://user:password@host/name"
_POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is."""

    kind: Kind
    """Which sort of database."""
    url: URL = field(repr=False)
    """How SQLAlchemy is told; may hold a password."""
    shown: str
    """How people are told."""

    @property
    def file(self) -> Path | None:
        """The file of a SQLite database; None for one in memory or on a server."""
        name = self.url.database or ""
        return Path(name) if self.kind == "sqlite" and name != ":memory:" else None


def read_address(text: str) -> Address:
    """Read an address; one that cannot be used is told without repeating it, as it may hold a password."""
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise StateError(f"DATABASE_URL cannot be read; please write {_FORMS}.") from None
    if url.drivername == "sqlite":
        return _sqlite(url)
    if url.drivername in _POSTGRESQL:
        return _postgresql(url)
    raise StateError(
        f"DATABASE_URL names a kind of database that diplo cannot use; please write {_FORMS}."
    )


def _sqlite(url: URL) -> Address:
    """A file, whose `~` is put in; SQLAlchemy takes what stands after two slashes for a host."""
    if url.host or url.username or not url.database:
        raise StateError(
            "DATABASE_URL needs three slashes before a relative path and four before an absolute one: "
            "sqlite:///diplo.db or sqlite:////var/lib/diplo/diplo.db."
        )
    if url.query:
        raise StateError("DATABASE_URL: a SQLite file has no options; please end it before the ?.")
    name = url.database
    try:
        name = str(Path(name).expanduser()) if name.startswith("~") else name
    except RuntimeError:
        raise StateError(f"DATABASE_URL: nobody knows the home folder in {name!r}.") from None
    return Address("sqlite", url.set(database=name), name)


def _postgresql(url: URL) -> Address:
    """A server; a password with a bare @ would be taken for the host, and be told as such by the driver."""
    if "@" in (url.host or ""):
        raise StateError("DATABASE_URL: an @ in the password must be written as %40.")
    place = f"{url.host or 'localhost'}{f':{url.port}' if url.port else ''}"
    shown = f"{url.database} at {place}" if url.database else f"at {place}"
    return Address("postgresql", url.set(drivername="postgresql+psycopg"), shown)
