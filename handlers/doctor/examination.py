"""One examination from the settings to the workspace, finding by finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handlers.doctor.finding import Finding, off, wrong
from handlers.doctor.house import (
    Watch,
    examine_archive,
    examine_database,
    examine_ports,
    examine_settings,
)
from handlers.doctor.workspace import Now, examine_workspace
from handlers.settings import Settings, SettingsError, settings_of_process


@dataclass(frozen=True, slots=True)
class Patient:
    """An installation of diplo, as the doctor is told of it."""

    home: Path
    """The house, where `.env` stands."""
    now: Now
    """The machine's clock."""
    watch: Watch
    """Shows how far the reading of the archive has come."""
    records: Path | None = None
    """The archive, where not the settings shall say."""


def examine(patient: Patient) -> Iterator[Finding]:
    """Examine everything; without settings that can be used there is nothing to go by."""
    try:
        settings = settings_of_process(patient.home)
    except SettingsError as error:
        for mistake in error.mistakes:
            yield wrong("settings", "a mistake", mistake)
        yield off("the rest", "not examined until the settings are right")
        return
    yield from _examine(patient, settings)


def _examine(patient: Patient, settings: Settings) -> Iterator[Finding]:
    """Each thing on its own: what is wrong with one says nothing about the next."""
    yield examine_settings(settings)
    yield examine_archive(patient.records or settings.records, patient.watch)
    yield examine_database(settings)
    yield from examine_ports(settings)
    yield from examine_workspace(settings, patient.now)
