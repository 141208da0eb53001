"""Bring a database up to the tables of today: one process at a time, all steps or none."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from handlers.state.database import Database
from handlers.state.errors import BusyError, StateError

VERSION_TABLE = "diplo_version"
"""Where Alembic notes which step a database is at; its usual name may be another program's."""
LONGEST_WAIT = 10.0
"""Seconds that one process waits for another that is at the same work."""

_STEPS = str(Path(__file__).parent / "migrations")
_PAUSE = 0.05


def migrate(
    database: Database, longest: float = LONGEST_WAIT, clock: Callable[[], float] = monotonic
) -> None:
    """Do every step that this database has not seen, while no other process does."""
    until = clock() + longest
    while True:
        try:
            database.prepare()
            with database.transaction() as connection:
                database.alone(connection, longest)
                _upgrade(connection)
            return
        except CommandError:
            raise StateError(_newer(database.address.shown)) from None
        except BusyError:
            # SQLite does not wait when two processes turn on the write-ahead log of one new file: it says busy at once.
            if clock() >= until:
                raise
            sleep(_PAUSE)


def _upgrade(connection: Connection) -> None:
    """Run Alembic without its files of settings, which would set up logging, and without its global operations."""
    script = ScriptDirectory(_STEPS, version_locations=[_STEPS])

    def steps(heads: tuple[str, ...], _context: MigrationContext) -> list[RevisionStep]:
        # As Alembic's cookbook does; its own types say less than it takes.
        return script._upgrade_revs("head", heads)  # type: ignore[arg-type]

    options = {"fn": steps, "script": script, "version_table": VERSION_TABLE}
    context = MigrationContext.configure(connection, opts=options)
    context.run_migrations(op=Operations(context))


def _newer(shown: str) -> str:
    """What to tell about a step that this version of diplo does not have."""
    return f"The database {shown} was made by a newer diplo; please update this one, or name another database."
