"""Which files of a folder are records."""

import os
from collections.abc import Iterator
from pathlib import Path

from knowledge.reading.file import MAX_BYTES, too_large
from knowledge.records import Problem, ProblemKind

PEOPLE = "people.yaml"
"""The team's own file on people, in the archive folder."""
ENDINGS = frozenset((".txt", ".md", ".markdown", ".html", ".htm"))
"""What a record's file name ends in, in any case."""


def list_records(folder: Path) -> tuple[list[Path], list[Problem]]:
    """List the records of a folder and its subfolders by name, and what cannot be one of them."""
    records: list[tuple[str, Path]] = []
    problems: list[Problem] = []
    root = folder.resolve()
    for path in _files(folder, problems):
        name = record_name(folder, path)
        problem = _problem(path, name, root)
        if problem:
            problems.append(problem)
        elif not path.is_dir():
            records.append((name, path))
    return [path for _, path in sorted(records)], sorted(problems, key=lambda problem: problem.file)


def record_name(folder: Path, path: Path) -> str:
    """The name by which a record is called: its path in the archive, with forward slashes."""
    return path.relative_to(folder).as_posix()


def is_part(folder: Path, path: Path) -> bool:
    """Whether a change at a path may change the archive: a record, the team's people, or a folder that came or went."""
    parts = path.relative_to(folder).parts
    if not parts or any(part.startswith(".") for part in parts):
        return False
    return _is_record(parts[-1]) or parts == (PEOPLE,) or not path.is_file()


def _files(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Every file that is called like a record, and every linked folder, which may lead out of the archive."""

    def unreadable(error: OSError) -> None:
        name = os.path.relpath(error.filename or folder, folder)
        message = f"This folder cannot be listed ({error.strerror}); please check that it exists and may be read."
        problems.append(Problem(Path(name).as_posix(), None, ProblemKind.UNREADABLE, message))

    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        at = Path(here)
        for name in folders:
            if (at / name).is_symlink():
                yield at / name
        for name in files:
            if _is_record(name):
                yield at / name


def _is_record(name: str) -> bool:
    lower = name.lower()
    if lower.startswith((".", "readme")):
        return False
    return os.path.splitext(lower)[1] in ENDINGS


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
