"""The files of an archive as its folders list them, none of them opened.

Nothing is imported but the standard library: `scout` runs this file as a program by itself, which is at work before the rest of
the library is even found.
"""

import gc
import marshal
import os
import sys
from typing import NamedTuple

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm")
"""What a record's file name ends in, in any case."""
Row = tuple[str, int, int]
"""A file: its name in the archive, with forward slashes; its bytes; when it was changed last, in nanoseconds."""
UNKNOWN = -1
"""Instead of the bytes of what is a folder, or cannot be looked at."""


class Walk(NamedTuple):
    """What the folders of an archive list."""

    rows: list[Row]
    """The records, in no order."""
    links: list[Row]
    """What may be a record or a folder of records, but is a link, or cannot be looked at."""
    closed: list[tuple[str, str]]
    """Folders that cannot be listed, with the system's reason."""


def walk(folder: str) -> Walk:
    """Look through a folder and its subfolders, in a few microseconds a file."""
    found, waiting = Walk([], [], []), [""]
    while waiting:
        inside = waiting.pop()
        try:
            _look_through(folder, inside, found, waiting)
        except OSError as error:
            found.closed.append((inside.rstrip("/") or ".", str(error.strerror)))
    return found


def is_record(name: str) -> bool:
    """Whether a file of this name is a record."""
    lower = name.lower()
    return lower.endswith(ENDINGS) and not lower.startswith((".", "readme"))


def _look_through(folder: str, inside: str, found: Walk, waiting: list[str]) -> None:
    """Add the records of one folder, and the folders in it."""
    with os.scandir(os.path.join(folder, inside)) as entries:
        for entry in entries:
            name = entry.name
            if _is_folder(entry):
                if name.startswith("."):
                    continue
                if entry.is_symlink():
                    found.links.append((inside + name, UNKNOWN, 0))
                else:
                    waiting.append(f"{inside}{name}/")
            elif is_record(name):
                row = _row(inside + name, entry)
                (found.links if row[1] < 0 or entry.is_symlink() else found.rows).append(row)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a folder or a link to one; a link that leads back to itself is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _row(name: str, entry: "os.DirEntry[str]") -> Row:
    """A file with its size and time."""
    try:
        status = entry.stat()
    except OSError:
        return name, UNKNOWN, 0
    return name, status.st_size, status.st_mtime_ns


if __name__ == "__main__":
    gc.disable()  # Nothing that is made here is ever let go of.
    marshal.dump(tuple(walk(sys.argv[1])), sys.stdout.buffer)
