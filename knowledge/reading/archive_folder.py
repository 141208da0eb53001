"""Which files of a folder are records."""

from dataclasses import dataclass
from pathlib import Path

from knowledge.reading.size import MAX_BYTES, too_large
from knowledge.reading.walk import UNKNOWN, Walk, is_record, walk
from knowledge.records import Problem, ProblemKind

PEOPLE = "people.yaml"
"""The team's own file on people, in the archive folder."""


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


def survey(folder: Path, seen: Walk | None = None) -> Survey:
    """Look through a folder and its subfolders, or take what somebody has just seen of it."""
    found = seen or walk(str(folder))
    problems = [_closed(name, reason) for name, reason in found.closed]
    rows = [row for row in found.rows if row[1] <= MAX_BYTES]
    odd = [row for row in found.rows if row[1] > MAX_BYTES] + found.links
    root = folder.resolve() if odd else folder
    for row in odd:
        if problem := _problem(folder / row[0], row[0], root):
            problems.append(problem)
        elif row[1] != UNKNOWN:
            rows.append(row)
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
    return is_record(parts[-1]) or parts == (PEOPLE,) or not path.is_file()


def _closed(name: str, reason: str) -> Problem:
    """A folder that cannot be listed."""
    message = (
        f"This folder cannot be listed ({reason}); please check that it exists and may be read."
    )
    return Problem(name, None, ProblemKind.UNREADABLE, message)


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
