"""One way to speak to either database: a statement in, rows out, and a StateError for whatever the driver raises."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Executable, QueuePool, Row, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from handlers.state.address import Address
from handlers.state.errors import StateError, told

Insert = sqlite.Insert | postgresql.Insert
"""An insert that knows ON CONFLICT, which both databases have and standard SQL has not."""

PATIENCE = 2.0
"""Seconds to wait for a lock or a connection: Slack waits 3 seconds for an answer."""


class Database:
    """A database, whichever kind. A statement is its own transaction unless `transaction` says otherwise."""

    def __init__(self, address: Address, patience: float = PATIENCE) -> None:
        self.address = address
        self._engine = _engine(address, patience)

    def change(self, statement: Executable, values: Mapping[str, Any]) -> int:
        """Run a statement that writes; how many rows it wrote."""
        with self._told(), self._engine.connect() as connection:
            return connection.execute(statement, values).rowcount

    def first(self, statement: Executable, values: Mapping[str, Any]) -> Row[Any] | None:
        """Run a statement that reads; its first row."""
        with self._told(), self._engine.connect() as connection:
            return connection.execute(statement, values).first()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Several statements as one. SQLite is told at once that it will be written, so that it cannot end in a deadlock."""
        with self._told():
            if self.address.kind == "sqlite":
                with self._engine.begin() as connection:
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                    yield connection
            else:
                with self._engine.execution_options(isolation_level="READ COMMITTED").begin() as it:
                    yield it

    def write_ahead(self) -> None:
        """Let SQLite read while it writes; the file keeps this. PostgreSQL always does."""
        if self.address.kind == "sqlite":
            with self._told(), self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever SQLAlchemy or a driver raises inside is raised as a sentence."""
        try:
            yield
        except (SQLAlchemyError, UnicodeError) as error:
            raise told(error, self.address.shown) from error

    def insert(self, table: Table) -> Insert:
        """An insert in this database's dialect."""
        if self.address.kind == "sqlite":
            return sqlite.insert(table)
        return postgresql.insert(table)

    def close(self) -> None:
        """Let all connections go."""
        self._engine.dispose()


def _engine(address: Address, patience: float) -> Engine:
    """The engine of either kind; every statement commits itself, which saves two round trips."""
    options: dict[str, Any] = {
        "poolclass": QueuePool,
        "pool_timeout": patience,
        "isolation_level": "AUTOCOMMIT",
        "hide_parameters": True,
    }
    try:
        if address.kind == "sqlite":
            return _sqlite(address, patience, options)
        return _postgresql(address, options)
    except ImportError:
        raise StateError("PostgreSQL needs its driver; `make postgresql` installs it.") from None
    except SQLAlchemyError:
        raise StateError(
            f"The database {address.shown} cannot be used with these options; please take them out of DATABASE_URL."
        ) from None


def _sqlite(address: Address, patience: float, options: dict[str, Any]) -> Engine:
    """One connection for all threads: they queue for it in turn, where SQLite would let them poll for its lock."""
    engine = create_engine(
        address.url,
        pool_size=1,
        max_overflow=0,
        pool_reset_on_return=None,
        connect_args={"timeout": patience, "check_same_thread": False},
        **options,
    )

    @event.listens_for(engine, "connect")
    def settle(connection: Any, _record: object) -> None:
        # With a write-ahead log NORMAL loses no consistency, and no commit waits for the disk (sqlite.org/pragma.html).
        connection.execute("PRAGMA synchronous = NORMAL")

    return engine


def _postgresql(address: Address, options: dict[str, Any]) -> Engine:
    """A few connections, looked at before use: a server that restarted costs no answer."""
    return create_engine(
        address.url,
        pool_size=5,
        max_overflow=10,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": address.url.query.get("connect_timeout", "5"),
            # A server that vanished is noticed within seconds (libpq), not after the system's quarter of an hour.
            "tcp_user_timeout": address.url.query.get("tcp_user_timeout", "5000"),
            # Prepared statements do not survive a pooler such as PgBouncer between diplo and the server.
            "prepare_threshold": None,
        },
        **options,
    )
