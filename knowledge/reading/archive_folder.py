"""Which files of a folder are records."""

import os
from dataclasses import dataclass
from pathlib import Path

from knowledge.reading.size import MAX_BYTES, too_large
from knowledge.records import Problem, ProblemKind

PEOPLE = "people.yaml"
"""The team's own file on people, in the archive folder."""
ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm")
"""What a record's file name ends in, in any case."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of an archive as its folders list them, none of them opened."""

    names: tuple[str, ...]
    """Names of the records, sorted."""
    sizes: tuple[int, ...]
    """Bytes of each."""
    changed: tuple[int, ...]
    """When each was changed last, in nanoseconds."""
    problems: tuple[Problem, ...]
    """What cannot be a record though it is called like one, by name."""


def survey(folder: Path) -> Survey:
    """Look through a folder and its subfolders, in a few microseconds a file."""
    rows: list[tuple[str, int, int]] = []
    problems: list[Problem] = []
    root, waiting = folder.resolve(), [""]
    while waiting:
        _look_through(_Place(folder, root, waiting.pop()), rows, waiting, problems)
    rows.sort()
    names, sizes, changed = zip(*rows, strict=True) if rows else ((), (), ())
    return Survey(names, sizes, changed, tuple(sorted(problems, key=lambda each: each.file)))


def list_records(folder: Path) -> tuple[list[Path], list[Problem]]:
    """List the records of a folder and its subfolders by name, and what cannot be one of them."""
    found = survey(folder)
    return [folder / name for name in found.names], list(found.problems)


def record_name(folder: Path, path: Path) -> str:
    """The name by which a record is called: its path in the archive, with forward slashes."""
    return path.relative_to(folder).as_posix()


def is_part(folder: Path, path: Path) -> bool:
    """Whether a change at a path may change the archive: a record, the team's people, or a folder that came or went."""
    parts = path.relative_to(folder).parts
    if not parts or any(part.startswith(".") for part in parts):
        return False
    return _is_record(parts[-1]) or parts == (PEOPLE,) or not path.is_file()


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder that is looked through."""

    folder: Path
    """The archive."""
    root: Path
    """The archive, links resolved."""
    inside: str
    """Where in it, with a slash at the end; empty for the archive itself."""


def _look_through(
    place: _Place, rows: list[tuple[str, int, int]], waiting: list[str], problems: list[Problem]
) -> None:
    """Add the records of one folder, and the folders in it."""
    try:
        with os.scandir(os.path.join(place.folder, place.inside)) as entries:
            for entry in entries:
                if _is_folder(entry):
                    if not entry.name.startswith("."):
                        _enter(place, entry, waiting, problems)
                elif _is_record(entry.name):
                    _take(place, entry, rows, problems)
    except OSError as error:
        name = place.inside.rstrip("/") or "."
        message = f"This folder cannot be listed ({error.strerror}); please check that it exists and may be read."
        problems.append(Problem(name, None, ProblemKind.UNREADABLE, message))


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a folder or a link to one; a link that leads back to itself is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _enter(
    place: _Place, entry: "os.DirEntry[str]", waiting: list[str], problems: list[Problem]
) -> None:
    """Look through a folder later; a linked one may lead out of the archive and is none of it."""
    name = f"{place.inside}{entry.name}"
    if not entry.is_symlink():
        waiting.append(f"{name}/")
    elif problem := _problem(place.folder / name, name, place.root):
        problems.append(problem)


def _take(
    place: _Place,
    entry: "os.DirEntry[str]",
    rows: list[tuple[str, int, int]],
    problems: list[Problem],
) -> None:
    """Add a record, or what is wrong with it."""
    name = f"{place.inside}{entry.name}"
    try:
        status = entry.stat()
    except OSError:
        status = None
    if status is None or status.st_size > MAX_BYTES or entry.is_symlink():
        # Only of what is out of the ordinary a path is made and resolved, which takes long.
        if problem := _problem(place.folder / name, name, place.root):
            problems.append(problem)
            return
    if status is not None:
        rows.append((name, status.st_size, status.st_mtime_ns))


def _is_record(name: str) -> bool:
    lower = name.lower()
    return lower.endswith(ENDINGS) and not lower.startswith((".", "readme"))


def _problem(path: Path, name: str, root: Path) -> Problem | None:
    """Why a file is left out; linked folders inside the archive are, silently, as their files are listed anyway."""
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            message = (
                "This link leads out of the archive; please copy the file into the folder instead."
            )
            return Problem(name, None, ProblemKind.OUTSIDE_ARCHIVE, message)
        size = path.stat().st_size
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "the link leads back to itself"
        message = (
            f"This file cannot be opened ({reason}); please check that it exists and may be read."
        )
        return Problem(name, None, ProblemKind.UNREADABLE, message)
    if size > MAX_BYTES and not path.is_dir():
        return Problem(name, None, ProblemKind.TOO_LARGE, too_large(size))
    return None
