"""Bring a database up to the tables of today: one process at a time, all steps or none."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from handlers.state.engine import Database
from handlers.state.errors import BusyError, StateError

VERSION_TABLE = "diplo_version"
"""Where Alembic notes which step a database is at; its usual name may be another program's."""
LONGEST_WAIT = 30.0
"""Seconds that one process waits for another that is at the same work."""

_STEPS = str(Path(__file__).parent / "migrations")
_LOCK = 0x6469706C6F  # `diplo` in ASCII
_PAUSE = 0.05


def migrate(
    database: Database, longest: float = LONGEST_WAIT, clock: Callable[[], float] = monotonic
) -> None:
    """Do every step that this database has not seen, while no other process does."""
    until = clock() + longest
    while True:
        try:
            database.write_ahead()
            with database.transaction() as connection:
                _alone(connection)
                _upgrade(connection)
            return
        except CommandError:
            raise StateError(_newer(database.address.shown)) from None
        except BusyError:
            # SQLite does not wait when two processes turn on the write-ahead log of one new file: it says busy at once.
            if clock() >= until:
                raise
            sleep(_PAUSE)


def context_of(connection: Connection, script: ScriptDirectory) -> MigrationContext:
    """Alembic's view of a database, without its files of settings: those would set up logging."""

    def steps(heads: tuple[str, ...], _context: MigrationContext) -> list[RevisionStep]:
        return script._upgrade_revs("head", heads)  # type: ignore[arg-type]  # as Alembic's cookbook does; its types say less

    return MigrationContext.configure(
        connection, opts={"fn": steps, "script": script, "version_table": VERSION_TABLE}
    )


def _upgrade(connection: Connection) -> None:
    """Each step is given the operations it works with: Alembic's own are global, and two threads would share them."""
    context = context_of(connection, ScriptDirectory(_STEPS, version_locations=[_STEPS]))
    context.run_migrations(op=Operations(context))


def _alone(connection: Connection) -> None:
    """Wait for other processes; the lock goes with the transaction. SQLite's transaction is a lock already."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(LONGEST_WAIT)}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _newer(shown: str) -> str:
    """What to tell about a step that this version of diplo does not have."""
    return f"The database {shown} was made by a newer diplo; please update this one, or name another database."
