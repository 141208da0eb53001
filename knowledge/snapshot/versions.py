"""What a snapshot depends on besides the records: this program itself, and the team's people.yaml."""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from knowledge.reading.archive_folder import PEOPLE
from knowledge.reading.size import MAX_PEOPLE_BYTES

_HOME: Final = Path(__file__).parent.parent
_READING: Final = (
    "addresses.py",
    "data",
    "dates",
    "extract",
    "names",
    "patterns.py",
    "places",
    "reading",
    "records.py",
    "remembering.py",
    "rows.py",
    "search",
    "shelves",
    "snapshot/encoding.py",
    "snapshot/reading_files.py",
    "snapshot/record_shelf.py",
    "snapshot/segment.py",
    "snapshot/versions.py",
)
"""What records as they are kept depend on: who reads them, who takes their words, who writes them down."""
_ENDINGS: Final = (".py", ".json", ".yaml", ".txt")
PRINT_BYTES: Final = 16
"""Bytes of a hash that stands for a content."""


def program_print() -> bytes:
    """A hash over the library: whoever changes how records are joined need not remember to count a version up."""
    return _prints()[0]


def reading_print() -> bytes:
    """A hash over what reads records: while it stays, records are kept though the rest of the library changed."""
    return _prints()[1]


def is_reading(file: str) -> bool:
    """Whether a file of the library is among what reads records."""
    return file.startswith(tuple(f"{name}/" for name in _READING)) or file in _READING


def people_print(folder: Path) -> bytes:
    """A hash of people.yaml, of a link to it, or of there being none."""
    path = folder / PEOPLE
    whole = blake2b(digest_size=PRINT_BYTES)
    try:
        whole.update(bytes((path.is_symlink(), path.resolve().is_relative_to(folder.resolve()))))
        with path.open("rb") as file:
            whole.update(b"here" + file.read(MAX_PEOPLE_BYTES + 1))
    except (OSError, RuntimeError) as error:
        whole.update(type(error).__name__.encode())
    return whole.digest()


def print_of(data: bytes) -> bytes:
    """A hash of a content."""
    return blake2b(data, digest_size=PRINT_BYTES).digest()


def file_print(path: str | Path) -> bytes:
    """A hash of the content of a file, also of one that cannot be read."""
    try:
        with open(path, "rb", 0) as file:
            return print_of(file.read())
    except (OSError, ValueError):
        return print_of(b"\0 cannot be read")


@cache
def _prints() -> tuple[bytes, bytes]:
    """The hashes of the library and of what reads records."""
    whole, reading = blake2b(digest_size=PRINT_BYTES), blake2b(digest_size=PRINT_BYTES)
    for file in sorted(_sources()):
        data = file.encode() + (_HOME / file).read_bytes()
        whole.update(data)
        if is_reading(file):
            reading.update(data)
    return whole.digest(), reading.digest()


def _sources() -> Iterator[str]:
    """Files of the library, as they are called in it."""
    for here, folders, files in os.walk(_HOME):
        folders[:] = [name for name in folders if not name.startswith("__")]
        for name in files:
            if name.endswith(_ENDINGS):
                yield Path(here, name).relative_to(_HOME).as_posix()
