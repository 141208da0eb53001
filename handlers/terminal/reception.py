"""What every command needs first: settings, screen, folder and day, or a refusal that says what to do."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from handlers.setting_values import read_day
from handlers.settings import Settings, SettingsError, expanded, settings_of_process
from handlers.terminal.paths import not_a_folder
from handlers.terminal.progress import Watched
from handlers.terminal.screen import Screen
from knowledge.snapshot.place import is_kept
from knowledge.snapshot.scout import Scout

if TYPE_CHECKING:
    from knowledge.desk import Desk


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the command line, with all that was asked for already checked."""

    screen: Screen
    """Where answers go."""
    settings: Settings
    """What the surroundings ask for."""
    folder: Path
    """The archive."""
    clock: Callable[[], date]
    """The day it is, or is taken to be."""

    scout: Scout | None = None
    """Looks through the archive meanwhile."""

    def open_desk(self) -> "Desk":
        """The desk of the archive, with a bar while it is got ready."""
        from knowledge.desk import open_desk  # The scout is on its way by now.

        return open_desk(self.folder, self.watch, self.screen.note, self.scout)

    def with_scout(self) -> "Visitor":
        """The same visitor, for whom the archive will be opened soon."""
        return replace(self, scout=Scout(self.folder)) if is_kept(self.folder) else self

    def watch(self, files: Sequence[Path]) -> Sequence[Path]:
        """Files that show how far their reader has come."""
        return Watched(files, self.screen.err)


def receive(
    home: Path, clock: Callable[[tzinfo | None], date], records: Path | None, today: str | None
) -> Visitor:
    """Check settings and options, all mistakes told at once."""
    mistakes: list[str] = []
    settings = _settings(home, mistakes)
    folder = expanded(str(records)) if records else settings.records
    if records and (said := not_a_folder(folder)):
        mistakes.append(said)
    day = _day(today, mistakes) if today is not None else settings.today
    screen = ready_screen(colour=settings.colour)
    if not mistakes and (said := not_a_folder(folder)):
        mistakes.append(said)
    if mistakes:
        screen.refuse(*mistakes)
    zone = settings.timezone
    return Visitor(screen, settings, folder, lambda: clock(zone) if day is None else day)


def ready_screen(*, colour: bool = True) -> Screen:
    """A screen that takes every letter, in whatever locale."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="replace")
    return Screen(colour=colour)


def _settings(home: Path, mistakes: list[str]) -> Settings:
    """The settings, or none at all where they cannot be used; then what is wrong is added."""
    try:
        return settings_of_process(home)
    except SettingsError as error:
        mistakes.extend(error.mistakes)
        return Settings(home / "seeds")


def _day(said: str, mistakes: list[str]) -> date | None:
    """The day of an option; what is wrong with it is added."""
    try:
        return read_day(said)
    except ValueError as error:
        mistakes.append(str(error))
        return None
