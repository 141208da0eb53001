"""What the stores ask of a database, whichever it is; whatever its driver raises becomes a StateError."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from sqlalchemy import Connection, Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, SQLAlchemyError, StatementError

from handlers.state.address import Address
from handlers.state.errors import told

Insert = sqlite.Insert | postgresql.Insert
"""An insert that knows ON CONFLICT, which both databases have and standard SQL has not."""

PATIENCE = 2.0
"""Seconds to wait for a lock or a connection: Slack waits 3 seconds for an answer."""


class Database(ABC):
    """A database; a statement is its own transaction unless `transaction` says otherwise."""

    def __init__(self, address: Address) -> None:
        self.address = address

    @abstractmethod
    def connected(self) -> AbstractContextManager[Connection]:
        """A connection for one thread, on which every statement commits itself."""

    @abstractmethod
    def transaction(self) -> AbstractContextManager[Connection]:
        """A connection on which several statements are as one."""

    @abstractmethod
    def insert(self, table: Table) -> Insert:
        """An insert in this database's dialect."""

    @abstractmethod
    def alone(self, connection: Connection, longest: float) -> None:
        """Keep other processes out of this work until the transaction ends."""

    @abstractmethod
    def close(self) -> None:
        """Let all connections go."""

    @abstractmethod
    def prepare(self) -> None:
        """Whatever this database needs once, before it has tables."""

    def change(self, statement: Executable, values: Mapping[str, Any]) -> int:
        """Run a statement that writes; how many rows it wrote."""
        with self.telling(), self.connected() as connection:
            return connection.execute(statement, values).rowcount

    def first(self, statement: Executable, values: Mapping[str, Any]) -> Row[Any] | None:
        """Run a statement that reads; its first row."""
        with self.telling(), self.connected() as connection:
            return connection.execute(statement, values).first()

    def rows(self, statement: Executable, values: Mapping[str, Any]) -> Sequence[Row[Any]]:
        """Run a statement that reads; all of its rows."""
        with self.telling(), self.connected() as connection:
            return connection.execute(statement, values).all()

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Turn what the database raises inside into a sentence; what diplo itself did wrong stays what it is."""
        try:
            yield
        except DBAPIError as error:
            raise told(error, self.address.shown) from error
        except StatementError:
            raise  # a value that a column does not take never reached the database
        except (SQLAlchemyError, UnicodeError) as error:
            raise told(error, self.address.shown) from error
