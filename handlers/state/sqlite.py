"""A SQLite file: one connection that all threads use in turn, where SQLite would let them poll for its lock."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from sqlalchemy import Connection, NullPool, Table, create_engine
from sqlalchemy.dialects import sqlite

from handlers.state.address import Address
from handlers.state.database import Database
from handlers.state.errors import BusyError


class SQLite(Database):
    """One file, for one machine."""

    def __init__(self, address: Address, patience: float) -> None:
        super().__init__(address)
        self._patience = patience
        self._turn = Lock()
        self._connection: Connection | None = None
        self._engine = create_engine(
            address.url,
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            connect_args={"timeout": patience, "check_same_thread": False},
        )

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """The connection, when it is this thread's turn; it stays open, as opening costs more than a statement."""
        if not self._turn.acquire(timeout=self._patience):
            raise BusyError(f"The database {self.address.shown} is too slow; please try again.")
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
            yield self._connection
        finally:
            self._turn.release()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """SQLite is told at once that it will be written: two that read first and write then would end in a deadlock."""
        with self.telling(), self.connected() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def prepare(self) -> None:
        """Turn on the write-ahead log, in which readers do not wait for a writer."""
        with self.telling(), self.connected() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            # With that log NORMAL loses no consistency, and a commit need not wait for the disk (sqlite.org/wal.html).
            connection.exec_driver_sql("PRAGMA synchronous = NORMAL")

    def alone(self, connection: Connection, longest: float) -> None:
        """A transaction that writes has the file to itself."""

    def insert(self, table: Table) -> sqlite.Insert:
        """SQLite's insert."""
        return sqlite.insert(table)

    def close(self) -> None:
        """Close the file; SQLite then tidies its log away."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
