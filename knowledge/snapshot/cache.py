"""The folder of snapshots: written beside, put in place by renaming, and never half there, however many processes do so."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from knowledge.snapshot.manifest import Manifest, read_manifest, write_manifest, written_by_us
from knowledge.snapshot.place import CURRENT, NAME, is_kept

_NEW: Final = "new-"
_OLD: Final = "old-"
_DAY: Final = 86_400 * 10**9
_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole snapshot of this program."""

    folder: Path
    """Where it lies."""
    manifest: Manifest
    """What it holds."""


class Cache:
    """The snapshots of an archive."""

    def __init__(self, archive: Path) -> None:
        """Nothing is looked at yet."""
        self._archive, self._folder = archive, archive / NAME

    def current(self, fits: Callable[[Manifest], bool] = written_by_us) -> Kept | None:
        """The snapshot to be used, if it is whole and fits: was written by this program, where nothing else is said."""
        for _ in range(_TRIES):  # Another process may take it away just now, for a newer one.
            try:
                key = (self._folder / CURRENT).read_text("ascii")
            except (OSError, UnicodeDecodeError):
                return None
            if not key.isalnum():
                return None
            manifest = read_manifest(self._folder / key)
            if manifest is not None:
                return Kept(self._folder / key, manifest) if fits(manifest) else None
        return None

    def exists(self) -> bool:
        """Whether there is any snapshot, whole or not."""
        return is_kept(self._archive)

    def begin(self) -> Path:
        """An empty folder for a new snapshot; OSError where nothing can be written."""
        if self._folder.is_symlink():
            raise OSError(f"{NAME} is a link")
        self._folder.mkdir(exist_ok=True)
        return Path(mkdtemp(prefix=_NEW, dir=self._folder))

    def put(self, written: Path, manifest: Manifest) -> Kept:
        """Make what was written the snapshot to be used; OSError where that cannot be."""
        write_manifest(written, manifest)
        _make_sure(written)
        place = self._folder / manifest.key
        for _ in range(_TRIES):
            with suppress(OSError):
                written.rename(place)
            if not written.exists():
                break
            if read_manifest(place) is not None:  # Another process was sooner with the same one.
                shutil.rmtree(written, ignore_errors=True)
                break
            self._take_away(place)
        found = read_manifest(place)
        if found is None:
            raise OSError("the snapshot could not be put in its place")
        self._point_at(place)
        self._tidy(place)
        return Kept(place, found)

    def renew(self, kept: Kept, manifest: Manifest) -> Kept:
        """Tell of the same content when its files were looked at last; where that cannot be written, nothing is lost."""
        with suppress(OSError):
            write_over(kept.folder, manifest)
        return Kept(kept.folder, manifest)

    def _point_at(self, place: Path) -> None:
        pointer = self._folder / f"{_NEW}{os.getpid()}"
        pointer.write_text(place.name, "ascii")
        pointer.replace(self._folder / CURRENT)

    def _tidy(self, place: Path) -> None:
        """Remove older snapshots, and what was left by processes that were stopped a day ago."""
        now = place.stat().st_mtime_ns
        with os.scandir(self._folder) as entries:
            for entry in [*entries]:
                fresh = entry.name.startswith(_NEW) and now - entry.stat().st_mtime_ns < _DAY
                if entry.name not in (place.name, CURRENT) and not fresh:
                    self._take_away(Path(entry.path))

    def _take_away(self, place: Path) -> None:
        """Remove a snapshot at once or not at all; what somebody has open stays on systems that will not let go of it."""
        aside = place.with_name(f"{_OLD}{os.getpid()}-{place.name}")
        with suppress(OSError):
            place.rename(aside)
            shutil.rmtree(aside, ignore_errors=True)
            aside.unlink(missing_ok=True)


def write_over(place: Path, manifest: Manifest) -> None:
    """Replace the manifest of a snapshot, so that whoever reads it meanwhile sees the old or the new one."""
    aside = Path(mkdtemp(prefix=_NEW, dir=place.parent))
    write_manifest(aside, manifest)
    for file in aside.iterdir():
        file.replace(place / file.name)
    aside.rmdir()


def _make_sure(folder: Path) -> None:
    """See to it that files are on the disk before they are used: after a power cut a renamed folder may else be empty."""
    for here, _, files in os.walk(folder):
        for name in files:
            with open(os.path.join(here, name), "rb+") as file:
                os.fsync(file.fileno())
