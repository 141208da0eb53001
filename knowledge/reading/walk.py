"""The files of an archive as its folders list them, none of them opened.

Nothing is imported but the standard library: `scout` runs this file as a program by itself, which is at work before the rest of
the library is even found.
"""

import gc
import marshal
import os
import sys
from array import array
from collections.abc import Iterable
from typing import NamedTuple

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm")
"""What a record's file name ends in, in any case."""
Row = tuple[str, int, int]
"""A file: its name in the archive, with forward slashes; its bytes; when it was changed last, in nanoseconds."""
UNKNOWN = -1
"""Instead of the bytes of what is a folder, or cannot be looked at."""


class Listing(NamedTuple):
    """Files by name, in columns: of a hundred thousand it is seen in a moment whether they are as before."""

    names: bytes
    """Names in UTF-8, sorted, with a NUL behind each; what is no text in one is kept as it is."""
    sizes: bytes
    """Bytes of each, in 64 bits."""
    changed: bytes
    """When each was changed last, in nanoseconds, in 64 bits."""


class Walk(NamedTuple):
    """What the folders of an archive list."""

    files: Listing
    """The records."""
    links: list[Row]
    """What may be a record or a folder of records, but is a link, or cannot be looked at."""
    closed: list[tuple[str, str]]
    """Folders that cannot be listed, with the system's reason."""


def walk(folder: str) -> Walk:
    """Look through a folder and its subfolders, in a few microseconds a file."""
    rows: list[Row] = []
    found, waiting = Walk(listed(()), [], []), [""]
    while waiting:
        inside = waiting.pop()
        try:
            _look_through((folder, inside), rows, found.links, waiting)
        except OSError as error:
            found.closed.append((inside.rstrip("/") or ".", str(error.strerror)))
    return found._replace(files=listed(rows))


def listed(rows: Iterable[Row]) -> Listing:
    """Files in columns."""
    in_order = sorted(rows)
    return Listing(
        "".join([f"{row[0]}\0" for row in in_order]).encode("utf-8", "surrogatepass"),
        array("q", [row[1] for row in in_order]).tobytes(),
        array("q", [row[2] for row in in_order]).tobytes(),
    )


def is_record(name: str) -> bool:
    """Whether a file of this name is a record."""
    lower = name.lower()
    return lower.endswith(ENDINGS) and not lower.startswith((".", "readme"))


def _look_through(
    where: tuple[str, str], rows: list[Row], links: list[Row], waiting: list[str]
) -> None:
    """Add the records of one folder of an archive, and the folders in it."""
    _, inside = where
    with os.scandir(os.path.join(*where)) as entries:
        for entry in entries:
            name = entry.name
            if _is_folder(entry):
                if name.startswith("."):
                    continue
                if entry.is_symlink():
                    links.append((inside + name, UNKNOWN, 0))
                else:
                    waiting.append(f"{inside}{name}/")
            elif is_record(name):
                row = _row(inside + name, entry)
                (links if row[1] < 0 or entry.is_symlink() else rows).append(row)


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
    files, links, closed = walk(sys.argv[1])
    marshal.dump((tuple(files), links, closed), sys.stdout.buffer)
