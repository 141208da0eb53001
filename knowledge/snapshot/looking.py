"""Whether a snapshot still holds what the folder holds, and which of its files have to be read again."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.reading.archive_folder import Survey
from knowledge.shelves.arrays import Numbers
from knowledge.snapshot.manifest import YOUNG, Manifest, numbers
from knowledge.snapshot.versions import file_print, people_print


@dataclass(frozen=True, slots=True)
class Look:
    """A folder as it is now."""

    folder: Path
    """The archive."""
    found: Survey
    """Its files."""
    people: bytes
    """Hash of its people.yaml."""

    @classmethod
    def at(cls, folder: Path, found: Survey) -> "Look":
        """The folder whose files were found."""
        return cls(folder, found, people_print(folder))


def is_as_before(look: Look, manifest: Manifest) -> bool:
    """Whether nothing at all was touched since."""
    found, files = look.found, manifest.files
    return (
        look.people == manifest.people
        and found.problems == manifest.problems
        and found.listed == (files.names, files.sizes, files.changed)
    )


def unchanged(look: Look, manifest: Manifest) -> dict[str, int]:
    """The files whose content is as it was, with their place in the manifest: told by their times, or else by their hash."""
    found, files = look.found, manifest.files
    sizes, changed = _values(files.sizes), _values(files.changed)
    place = {name: at for at, name in enumerate(files.split())}
    same: dict[str, int] = {}
    for name, size, time in found.rows():
        at = place.get(name)
        if at is None or sizes[at] != size:
            continue
        if (time == changed[at] and time != YOUNG) or (
            file_print(look.folder / name) == files.print_at(at)
        ):
            same[name] = at
    return same


def settled(changed: Sequence[int], began: int) -> Numbers:
    """Times of files; YOUNG for one changed so lately that a further change might leave it the same time."""
    times = numbers(changed)
    times[times > began - _COARSEST] = YOUNG
    return times


_COARSEST = 2_100_000_000
"""Nanoseconds: FAT counts in two seconds."""


def _values(data: bytes) -> list[int]:
    values: list[int] = np.frombuffer(data, np.int64).tolist()
    return values
