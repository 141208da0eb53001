"""Which files of a folder are records."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from knowledge.reading.size import MAX_BYTES, too_large
from knowledge.reading.walk import UNKNOWN, Listing, Row, Walk, is_record, listed, walk
from knowledge.records import Problem, ProblemKind

PEOPLE = "people.yaml"
"""The team's own file on people, in the archive folder."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of an archive as its folders list them, none of them opened."""

    listed: Listing
    """The records."""
    problems: tuple[Problem, ...]
    """What cannot be a record though it is called like one, by name."""

    @property
    def names(self) -> list[str]:
        """Names of the records, sorted."""
        return str(self.listed.names, "utf-8", "surrogatepass").split("\0")[:-1]

    @property
    def sizes(self) -> list[int]:
        """Bytes of each."""
        return array("q", self.listed.sizes).tolist()

    @property
    def changed(self) -> list[int]:
        """When each was changed last, in nanoseconds."""
        return array("q", self.listed.changed).tolist()

    @property
    def largest(self) -> int:
        """Bytes of the largest; 0 where there is none."""
        return max(array("q", self.listed.sizes), default=0)

    def rows(self) -> Iterable[Row]:
        """Each with its size and time."""
        return zip(self.names, self.sizes, self.changed, strict=True)


def survey(folder: Path, seen: Walk | None = None) -> Survey:
    """Look through a folder and its subfolders, or take what somebody has just seen of it."""
    found = seen or walk(str(folder))
    every = Survey(found.files, ())
    large = [row for row in every.rows() if row[1] > MAX_BYTES] if every.largest > MAX_BYTES else []
    if not (large or found.links or found.closed):
        return every
    problems = [_closed(name, reason) for name, reason in found.closed]
    root, left_out = folder.resolve(), set(large)
    rows = [row for row in every.rows() if row not in left_out]
    for row in large + found.links:
        if problem := _problem(folder / row[0], row[0], root):
            problems.append(problem)
        elif row[1] != UNKNOWN:
            rows.append(row)
    return Survey(listed(rows), tuple(sorted(problems, key=lambda each: each.file)))


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
