"""The way from a folder to an archive: what is kept is opened, what changed is read, and that is kept for the next time."""

import gc
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from knowledge.archive import Archive
from knowledge.reading.archive_folder import survey
from knowledge.search import Terms, TextIndex
from knowledge.shelves.arrays import Numbers
from knowledge.snapshot.building import Built, build
from knowledge.snapshot.cache import Cache, Kept
from knowledge.snapshot.fresh import Before, Joined, Progress
from knowledge.snapshot.looking import Look, is_as_before, settled, unchanged
from knowledge.snapshot.manifest import FORMAT, Files, Manifest, parts_of, read_as_by_us
from knowledge.snapshot.parts import Opened, open_parts, open_records, write_parts
from knowledge.snapshot.place import NAME
from knowledge.snapshot.record_shelf import RecordShelf
from knowledge.snapshot.scout import Scout
from knowledge.snapshot.versions import program_print, reading_print

FEWEST: Final = 50
"""Fewer records are read sooner than a snapshot of them is written and opened."""
Tell = Callable[[str], object]
"""Says a sentence to whoever runs diplo."""
_BROKEN: Final = (OSError, ValueError, KeyError, IndexError, TypeError)
"""What reading files that are not what they should be may raise."""


@dataclass(frozen=True, slots=True)
class Holding:
    """An archive, wherever it came from."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""
    ready: Mapping[str, Numbers] | None = None
    """What was worked out of it, where that is kept."""
    key: str = ""
    """Name of the snapshot that it lies in; the same only for the same content. Empty for one in memory."""


def open_newest(
    folder: Path, progress: Progress, tell: Tell, scout: Scout | None = None
) -> Holding:
    """The archive as the folder is now; what changed is read, and kept for the next time where that can be."""
    cache = Cache(folder)
    older = _older(cache)
    with _without_collecting():
        look = Look.at(folder, survey(folder, scout.tell() if scout else None))
    if older and is_as_before(look, older.kept.manifest):
        return older.holding()
    begun = _begin(cache, look, tell)
    before = older.before(look) if older else _read_before(cache, look, tell)
    if older and before and _is_same(look, before, older.kept.manifest):
        return _renewed(cache, look, older, begun)
    with _without_collecting():
        built = _built(look, before, progress)
        held = _put(cache, look, built, begun, tell) if begun else None
    return held or Holding(built.archive, built.text)


def open_kept(folder: Path) -> Holding | None:
    """The snapshot of a folder as it lies there, whatever became of the records meanwhile; None where there is none."""
    older = _older(Cache(folder))
    return older.holding() if older else None


@dataclass(frozen=True, slots=True)
class _Older:
    """A snapshot of before."""

    kept: Kept
    """Where it lies and what it says of itself."""
    opened: Opened
    """What it holds."""

    def holding(self) -> Holding:
        """It as what is asked."""
        opened = self.opened
        return Holding(opened.archive, opened.text, opened.ready, self.kept.manifest.key)

    def before(self, look: Look) -> Before:
        """It as what a new one is built on."""
        opened = self.opened
        joined = Joined(opened.joined, opened.archive, opened.ready)
        return _before(self.kept, look, (opened.records, opened.text.terms), joined)


def _older(cache: Cache) -> _Older | None:
    """The snapshot that is there, if it can be used."""
    kept = cache.current()
    if kept is not None:
        with suppress(*_BROKEN):
            return _Older(kept, open_parts(kept.folder))
    return None


def _read_before(cache: Cache, look: Look, tell: Tell) -> Before | None:
    """What another version of diplo has read, if it read records as this one does."""
    kept = cache.current(read_as_by_us)
    if kept is not None:
        with suppress(*_BROKEN):
            before = _before(kept, look, open_records(kept.folder), None)
            tell(f"{NAME} is of another version of diplo: its records are joined anew")
            return before
    if cache.exists():
        tell(f"{NAME} is damaged or of another version of diplo: all records are read anew")
    return None


def _before(
    kept: Kept,
    look: Look,
    records: tuple[RecordShelf, Terms],
    joined: Joined | None,
) -> Before:
    """A snapshot as what a new one is built on."""
    files = kept.manifest.files
    return Before(
        files,
        {name: place for place, name in enumerate(files.split())},
        unchanged(look, kept.manifest),
        np.frombuffer(files.kept, np.int32).tolist(),
        *records,
        joined,
    )


def _begin(cache: Cache, look: Look, tell: Tell) -> Path | None:
    """Where the next snapshot is written; None where a small archive needs none, or nothing can be written."""
    if len(look.found.names) < FEWEST:
        return None
    try:
        return cache.begin()
    except OSError as error:
        tell(
            f"{NAME} cannot be written ({error.strerror or error}): all records are read at each start"
        )
        return None


def _built(look: Look, before: Before | None, progress: Progress) -> Built:
    """The archive out of an older snapshot, or where that is worse damaged than could be seen, without one."""
    if before is not None:
        with suppress(*_BROKEN):
            return build(look, before, progress)
    return build(look, None, progress)


def _is_same(look: Look, before: Before, manifest: Manifest) -> bool:
    """Whether no content changed, only the times of files."""
    return (
        look.people == manifest.people
        and look.found.problems == manifest.problems
        and len(look.found.names) == len(before.places) == len(before.same)
    )


def _renewed(cache: Cache, look: Look, older: _Older, begun: Path | None) -> Holding:
    """The same snapshot, which knows from now on that its files were touched but hold what they held."""
    if begun is not None:
        manifest = older.kept.manifest
        times = settled(look.found.changed, begun.stat().st_mtime_ns).tobytes()
        files = msgspec.structs.replace(manifest.files, changed=times)
        begun.rmdir()
        cache.renew(older.kept, msgspec.structs.replace(manifest, files=files))
    return older.holding()


def _put(cache: Cache, look: Look, built: Built, begun: Path, tell: Tell) -> Holding | None:
    """Keep what was built, and open it from there, so that what was built can be forgotten."""
    try:
        times = settled(built.files.found.changed, begun.stat().st_mtime_ns)
        write_parts(begun, built)
        kept = cache.put(begun, _manifest(look, built, begun, times))
        return _Older(kept, open_parts(kept.folder)).holding()
    except _BROKEN as error:
        shutil.rmtree(begun, ignore_errors=True)
        tell(f"{NAME} could not be written ({error}): all records are read at each start")
        return None


def _manifest(look: Look, built: Built, begun: Path, times: Numbers) -> Manifest:
    """What the snapshot says of itself."""
    names = [file.relative_to(begun).as_posix() for file in begun.rglob("*") if file.is_file()]
    found = replace(
        built.files.found, listed=built.files.found.listed._replace(changed=times.tobytes())
    )
    return Manifest(
        FORMAT,
        program_print(),
        reading_print(),
        look.people,
        look.found.problems,
        Files.of(found, built.files.prints, built.files.kept),
        parts_of(begun, sorted(names)),
    )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Everything made while building is needed: looking for what is not would take half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
