"""What every command needs first: settings, screen, folder and day, or a refusal that says what to do."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handlers.settings import Settings, SettingsError, read_day, settings_of_process
from handlers.terminal.paths import not_a_folder
from handlers.terminal.progress import Watched
from handlers.terminal.screen import Screen
from knowledge.desk import Desk, open_desk


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

    def open_desk(self) -> Desk:
        """The desk of the archive, with a bar while it is got ready."""
        return open_desk(self.folder, self.watch)

    def watch(self, files: Sequence[Path]) -> Sequence[Path]:
        """Files that show how far their reader has come."""
        return Watched(files, self.screen.err)


def receive(
    home: Path, clock: Callable[[], date], records: Path | None, today: str | None
) -> Visitor:
    """Check settings and options, all mistakes told at once."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="replace")
    try:
        settings = settings_of_process(home)
    except SettingsError as error:
        Screen().refuse(*error.mistakes)
    screen = Screen(colour=settings.colour)
    folder = records.expanduser() if records else settings.records
    day, mistakes = settings.today, [said for said in [not_a_folder(folder)] if said]
    if today is not None:
        try:
            day = read_day(today)
        except ValueError as error:
            mistakes.append(str(error))
    if mistakes:
        screen.refuse(*mistakes)
    return Visitor(screen, settings, folder, clock if day is None else lambda: day)
