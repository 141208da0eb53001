"""What goes wrong with a database, in sentences that say what to do. A password is in none of them."""

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


class StateError(Exception):
    """State that cannot be reached, read or written; its text is meant for people."""


class BusyError(StateError):
    """A database that another program holds at the moment."""


_LOCKED = "is locked by another program; please let only diplo use it"
_SQLITE = {
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_FULL": "cannot grow, as its disk is full; please make room",
    "SQLITE_NOTADB": "is no SQLite database; please name another file, or move this one away",
    "SQLITE_CORRUPT": "is damaged; please move it away and restore a copy, or let diplo begin a new one",
    "SQLITE_CANTOPEN": "cannot be opened; please name a file in a folder that diplo may write",
    "SQLITE_READONLY": "may only be read; please let diplo write the file and its folder",
    "SQLITE_PERM": "may not be used; please let diplo write the file and its folder",
    "SQLITE_IOERR": "cannot be read or written on this disk; please name a file on a sound local disk",
    "SQLITE_ERROR": "does not have the tables that diplo made; please name another file, or move this one away",
}
"""By the name of SQLite's result code (sqlite.org/rescode.html); finer codes begin with these."""

_NO_USER = "refuses the user or the password; please correct DATABASE_URL"
_NOT_READY = "is starting or shutting down; please try again in a moment"
_CROWDED = (
    "has no connection left; please raise max_connections there, or run fewer copies of diplo"
)
_POSTGRESQL = {
    "25006": "may only be read; please name the primary server",
    "28": _NO_USER,
    "42501": "does not let this user create or change tables; please grant it the right",
    "42": "does not have the tables that diplo made; please give diplo a database of its own",
    "53100": "cannot grow, as its disk is full; please make room",
    "53300": _CROWDED,
    "55P03": _LOCKED,
    "57": _NOT_READY,
}
"""By SQLSTATE, or its class after the finer ones (Appendix A of PostgreSQL's documentation)."""

_UNCONNECTED = {
    "password authentication failed": _NO_USER,
    "no password supplied": "wants a password; please write it into DATABASE_URL",
    "does not exist": "does not know this database or user; please create it, or correct DATABASE_URL",
    "no pg_hba.conf entry": "does not let this machine in; please allow it there, or end DATABASE_URL with ?sslmode=require",
    "support ssl": "does not speak TLS; please end DATABASE_URL with ?sslmode=disable",
    "certificate": "shows a certificate that cannot be trusted; please set sslrootcert in DATABASE_URL",
    "too many clients": _CROWDED,
    "remaining connection slots": _CROWDED,
    "starting up": _NOT_READY,
    "shutting down": _NOT_READY,
    "resolve host": "is on a host whose name nobody knows; please correct it in DATABASE_URL",
    "translate host": "is on a host whose name nobody knows; please correct it in DATABASE_URL",
    "invalid connection option": "has an unknown option after the ? of DATABASE_URL; please take it out",
}
"""By the words of a refusal: before there is a connection there is no SQLSTATE."""

_UNREACHABLE = (
    "does not answer; please see that it runs and that DATABASE_URL names the right host and port"
)


def told(error: SQLAlchemyError | UnicodeError, shown: str) -> StateError:
    """What to raise for an error of the database that is shown by this name."""
    busy = _code(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
    return (BusyError if busy else StateError)(f"The database {shown} {_trouble(error)}.")


def _trouble(error: Exception) -> str:
    """The part of the sentence that tells what is wrong and what to do."""
    if isinstance(error, PoolTimeoutError):
        return "is too slow for so many questions at once; please try again in a moment"
    code = _code(error)
    for known in (_SQLITE, _POSTGRESQL):
        for prefix, said in known.items():
            if code.startswith(prefix):
                return said
    if isinstance(error, DBAPIError) and (error.statement is None or error.connection_invalidated):
        words = str(error.orig).lower()
        return next((said for part, said in _UNCONNECTED.items() if part in words), _UNREACHABLE)
    return f"did not do what diplo asked of it ({code or type(error).__name__})"


def _code(error: Exception) -> str:
    """What the driver calls the error: SQLite's result code, PostgreSQL's SQLSTATE, or nothing."""
    said = getattr(error, "orig", None)
    return str(getattr(said, "sqlite_errorname", None) or getattr(said, "sqlstate", None) or "")
