"""What goes wrong with a database, in sentences that say what to do. A password is in none of them."""

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


class StateError(Exception):
    """State that cannot be reached, read or written; its text is meant for people."""


class BusyError(StateError):
    """A database that another program holds at the moment."""


_SQLITE = {
    "SQLITE_BUSY": "is locked by another program; please let only diplo use it",
    "SQLITE_LOCKED": "is locked by another program; please let only diplo use it",
    "SQLITE_FULL": "cannot grow, as its disk is full; please make room",
    "SQLITE_NOTADB": "is not a SQLite database; please name another file, or move this one away",
    "SQLITE_CORRUPT": "is damaged; please move it away and restore a copy, or let diplo begin a new one",
    "SQLITE_CANTOPEN": "cannot be opened; please name a file in a folder that diplo may write",
    "SQLITE_READONLY": "may only be read; please let diplo write the file and its folder",
    "SQLITE_PERM": "may not be used; please let diplo write the file and its folder",
    "SQLITE_IOERR": "cannot be read or written by this disk; please name a file on a sound local disk",
}
"""By the name of SQLite's result code (sqlite.org/rescode.html); finer codes begin with these."""

_POSTGRESQL = {
    "28": "refuses the user or the password; please correct DATABASE_URL",
    "3D": "does not have this database; please create it, or correct DATABASE_URL",
    "25006": "may only be read; please name the primary server",
    "42501": "does not let this user create or change tables; please grant it the right",
    "42P07": "holds tables of diplo's names that diplo did not make; please give diplo its own database",
    "53100": "cannot grow, as its disk is full; please make room",
    "53300": "has no connection left; please raise max_connections or run fewer copies",
    "55P03": "is locked by another program; please try again when it has finished",
    "57": "is shutting down or starting; please try again in a moment",
}
"""By SQLSTATE or its class (postgresql.org/docs, Appendix A)."""

_UNCONNECTED = {
    "password authentication failed": _POSTGRESQL["28"],
    "no password supplied": "wants a password; please write it into DATABASE_URL",
    "does not exist": "does not know this database or user; please create it, or correct DATABASE_URL",
    "no pg_hba.conf entry": "does not let this machine in; please allow it there, or add ?sslmode=require",
    "ssl": "and diplo do not agree on encryption; please set ?sslmode= in DATABASE_URL",
    "too many clients": _POSTGRESQL["53300"],
    "starting up": _POSTGRESQL["57"],
    "shutting down": _POSTGRESQL["57"],
    "resolve host": "is on a host whose name is unknown; please correct it in DATABASE_URL",
    "translate host": "is on a host whose name is unknown; please correct it in DATABASE_URL",
    "invalid connection option": "has an unknown option after the ? in DATABASE_URL; please take it out",
}
"""By words of a refused connection, which has no SQLSTATE yet."""

_UNREACHABLE = (
    "does not answer; please see that it runs and that DATABASE_URL names the right host and port"
)
_OTHERWISE = "did not do what diplo asked of it; the log has the rest"


def told(error: Exception, shown: str) -> StateError:
    """What to raise for an error of the database that is shown by this name."""
    name = str(getattr(getattr(error, "orig", None), "sqlite_errorname", ""))
    kind = BusyError if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) else StateError
    return kind(f"The database {shown} {_trouble(error)}.")


def _trouble(error: Exception) -> str:
    """The part of the sentence that tells what is wrong and what to do."""
    if isinstance(error, PoolTimeoutError):
        return "is too slow for so many questions at once; please try again in a moment"
    if not isinstance(error, DBAPIError):
        return _OTHERWISE
    if name := getattr(error.orig, "sqlite_errorname", None):
        return _by_prefix(_SQLITE, str(name))
    if state := getattr(error.orig, "sqlstate", None):
        return _by_prefix(_POSTGRESQL, str(state))
    if error.connection_invalidated or error.statement is None:
        words = str(error.orig).lower()
        return next((said for part, said in _UNCONNECTED.items() if part in words), _UNREACHABLE)
    return _OTHERWISE


def _by_prefix(known: dict[str, str], code: str) -> str:
    """What is known of a code, or of the class that it belongs to."""
    return next((said for prefix, said in known.items() if code.startswith(prefix)), _OTHERWISE)
