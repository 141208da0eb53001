"""What can be examined without Slack: the settings, the archive, the database, the ports."""

import os
import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from handlers.doctor.finding import Finding, off, ok, wrong
from handlers.settings import Settings
from handlers.state import StateError, open_state
from knowledge.desk import find_problems

Watch = Callable[[Sequence[Path]], Sequence[Path]]
"""Shows how far the reading of files has come."""

_MODES = {
    None: "in the terminal only",
    "socket": "in Socket Mode, by SLACK_APP_TOKEN",
    "http": "over HTTP, by SLACK_SIGNING_SECRET",
}
_SQLITE = "sqlite:///"


def examine_settings(settings: Settings) -> Finding:
    """What the settings lead to."""
    said = f"right; diplo answers {_MODES[settings.mode]}"
    if settings.mode == "socket" and settings.slack_signing_secret:
        said += "; SLACK_SIGNING_SECRET is not used"
    return ok("settings", said)


def examine_archive(folder: Path, watch: Watch) -> Finding:
    """Whether the archive can be read."""
    count, problems = find_problems(folder, watch)
    if not count:
        return wrong(
            "archive",
            f"there are no records in {folder}",
            "please put records there, or name another folder in DIPLO_RECORDS; docs/reading.md says what a record is.",
        )
    if problems:
        return ok("archive", _counted(count, len(problems)), "`python bot.py check` lists them.")
    return ok("archive", _counted(count, 0))


def examine_database(settings: Settings) -> Finding:
    """Whether what happened can be remembered; a file that is not there yet is left to the first start."""
    if (file := _missing_file(settings.database_url)) is not None:
        return _place_for(file)
    try:
        state = open_state(settings.database_url)
        try:
            state.ping()
        finally:
            state.close()
    except StateError as error:
        return wrong("database", settings.database, str(error))
    return ok("database", f"{settings.database} opens, and its tables are up to date")


def examine_ports(settings: Settings) -> Iterator[Finding]:
    """Whether the ports that diplo listens on are free."""
    ports = {"PORT": settings.port if settings.mode == "http" else None}
    for name, port in {**ports, "HEALTH_PORT": settings.health_port}.items():
        if port is not None:
            yield _port(name, port)
    if settings.health_port is None:
        yield off("HEALTH_PORT", "not set; nobody can ask for health and figures")


def _missing_file(url: str) -> Path | None:
    """The file of a SQLite database that is still to be made."""
    if not url.startswith(_SQLITE):
        return None
    file = Path(url.removeprefix(_SQLITE))
    return None if file.exists() else file


def _place_for(file: Path) -> Finding:
    """Whether a database can be made there."""
    if os.access(file.parent, os.W_OK | os.X_OK):
        return ok("database", f"{file.name} is made at the first start")
    return wrong(
        "database",
        f"{file} cannot be made",
        "please make its folder and let diplo write there, or name another place in DATABASE_URL.",
    )


def _port(name: str, port: int) -> Finding:
    """Whether one port can be listened on."""
    try:
        with socket.create_server(("", port)):
            return ok(name, f"{port} is free")
    except OSError as error:
        return wrong(
            name,
            f"{port} cannot be listened on: {error.strerror or error}",
            f"please stop what listens there (diplo itself, when it is running), or set {name} to another port.",
        )


def _counted(records: int, problems: int) -> str:
    """How many of each."""
    said = f"{records:,} record{'' if records == 1 else 's'}"
    return f"{said}, {problems:,} problem{'' if problems == 1 else 's'}" if problems else said
