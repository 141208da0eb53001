"""A PostgreSQL server: a few connections, looked at before use, so that a server that restarted costs no answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, create_engine
from sqlalchemy.dialects import postgresql

from handlers.state.address import Address
from handlers.state.database import Database
from handlers.state.errors import StateError

_CONNECTIONS = 5
_MORE_AT_TIMES = 10
_LOCK = 0x6469706C6F  # `diplo` in ASCII: the advisory lock that stands for work on the tables


class PostgreSQL(Database):
    """One database on a server, for any number of machines."""

    def __init__(self, address: Address, patience: float) -> None:
        super().__init__(address)
        try:
            self._engine = create_engine(
                address.url,
                pool_size=_CONNECTIONS,
                max_overflow=_MORE_AT_TIMES,
                pool_timeout=patience,
                pool_pre_ping=True,
                isolation_level="AUTOCOMMIT",
                hide_parameters=True,
                connect_args=_arguments(address),
            )
        except ImportError:
            raise StateError(
                "PostgreSQL needs its driver; `make postgresql` installs it."
            ) from None

    def connected(self) -> Connection:
        """A connection of the pool."""
        return self._engine.connect()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """An ordinary transaction of the server."""
        engine = self._engine.execution_options(isolation_level="READ COMMITTED")
        with self.telling(), engine.begin() as connection:
            yield connection

    def prepare(self) -> None:
        """A server needs nothing."""

    def alone(self, connection: Connection, longest: float) -> None:
        """A lock of the transaction, which a pooler such as PgBouncer passes on, unlike one of the session."""
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(longest * 1000)}ms'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")

    def insert(self, table: Table) -> postgresql.Insert:
        """PostgreSQL's insert."""
        return postgresql.insert(table)

    def close(self) -> None:
        """Close the pool."""
        self._engine.dispose()


def _arguments(address: Address) -> dict[str, Any]:
    """What the driver is told, where the address does not say otherwise."""
    patient = {
        "connect_timeout": "5",
        # A server that vanished is noticed within seconds (libpq), not after the system's quarter of an hour.
        "tcp_user_timeout": "5000",
    }
    said = {name: value for name, value in patient.items() if name not in address.url.query}
    # Statements prepared on a server do not survive a pooler between diplo and it.
    return {**said, "prepare_threshold": None}
