"""The front door of the state: open a database, whatever its age, and hand out what is kept in it."""

from datetime import datetime
from pathlib import Path
from typing import assert_never

from sqlalchemy import delete

from handlers.state.address import Address, Kind, read_address
from handlers.state.agenda import Agenda
from handlers.state.database import PATIENCE, Database
from handlers.state.deliveries import Deliveries
from handlers.state.errors import StateError
from handlers.state.feedback import Feedback
from handlers.state.migrating import migrate
from handlers.state.postgresql import PostgreSQL
from handlers.state.seen import Seen
from handlers.state.sqlite import SQLite
from handlers.state.subscriptions import Subscriptions
from handlers.state.tables import seen
from handlers.state.threads import Threads


class State:
    """Everything that diplo keeps; any thread may use it."""

    def __init__(self, database: Database) -> None:
        self.kind: Kind = database.address.kind
        self.threads = Threads(database)
        self.seen = Seen(database)
        self.feedback = Feedback(database)
        self.subscriptions = Subscriptions(database)
        self.deliveries = Deliveries(database)
        self.agenda = Agenda(database)
        self._database = database
        self._ping = delete(seen).where(seen.c.team_id == "", seen.c.event_key == "")

    def ping(self) -> None:
        """Let the database write nothing at all, which needs all that writing needs; a StateError says why it cannot."""
        self._database.change(self._ping, {})

    def expire(self, now: datetime) -> int:
        """Forget what was kept for long enough; how many rows."""
        stores = (self.threads, self.seen, self.deliveries)
        return sum(each.expire(now) for each in stores)

    def close(self) -> None:
        """Let the database go."""
        self._database.close()


def open_state(url: str, patience: float = PATIENCE) -> State:
    """Open a database and bring its tables up to date; a StateError says what keeps it from being used."""
    address = read_address(url)
    _private_file(address)
    database = _database(address, patience)
    try:
        migrate(database)
    except StateError as error:
        database.close()
        # What the driver said may hold what the address held.
        raise StateError(str(error)) from None
    return State(database)


def _database(address: Address, patience: float) -> Database:
    """The database of an address, not yet connected."""
    match address.kind:
        case "sqlite":
            return SQLite(address, patience)
        case "postgresql":
            return PostgreSQL(address, patience)
        case never:
            assert_never(never)


def _private_file(address: Address) -> None:
    """Make the file of a new SQLite database for its owner alone: it holds what people asked in private."""
    if address.file is None:
        return
    try:
        address.file.parent.mkdir(parents=True, exist_ok=True)
        if address.file.is_dir():
            raise StateError(f"The database {address.shown} is a folder; please name a file in it.")
        address.file.touch(mode=0o600)
    except OSError as error:
        folder = Path(address.shown).parent
        raise StateError(
            f"The database {address.shown} cannot be made ({error.strerror}); "
            f"please let diplo write in {folder}, or name another file in DATABASE_URL."
        ) from None
