"""What a snapshot was made of, and how its files must look: whatever differs from that is not used."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from zlib import crc32

import msgspec
import numpy as np

from knowledge.reading.archive_folder import Survey
from knowledge.records import Problem
from knowledge.shelves.arrays import Numbers
from knowledge.snapshot.versions import PRINT_BYTES, print_of, program_print, reading_print

FORMAT: Final = 2
"""Counted up when files are laid out otherwise."""
_FILE: Final = "manifest"
_WHOLE: Final = 1 << 22
"""A part of up to so many bytes is checked byte for byte, of a larger one the beginning and the end."""
_EDGE: Final = 1 << 16
YOUNG: Final = 0
"""Instead of a time: the file had just been changed, so that its time may stay the same at the next change."""


class Part(msgspec.Struct, frozen=True, array_like=True):
    """A file of the snapshot."""

    size: int
    """Its bytes."""
    check: int
    """CRC-32 of what is checked of it."""


class Files(msgspec.Struct, frozen=True, array_like=True):
    """The records as they were read, in columns: a hundred thousand are compared in a moment."""

    names: bytes
    """Names, sorted, with a NUL behind each."""
    sizes: bytes
    """Bytes of each, in 64 bits."""
    changed: bytes
    """When each was changed last, in nanoseconds; YOUNG where that tells nothing."""
    prints: bytes
    """Hash of the content of each."""
    kept: bytes
    """Position of each among the records of the archive in 32 bits; -1 for one without text."""

    @classmethod
    def of(cls, found: Survey, prints: Sequence[bytes], kept: Numbers) -> "Files":
        """The files of a survey with what reading them told."""
        return cls(
            *found.listed,
            b"".join(prints),
            kept.astype(np.int32).tobytes(),
        )

    def split(self) -> list[str]:
        """Each name for itself."""
        return str(self.names, "utf-8", "surrogatepass").split("\0")[:-1]

    def print_at(self, at: int) -> bytes:
        """Hash of the content of a file."""
        return self.prints[at * PRINT_BYTES : (at + 1) * PRINT_BYTES]


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """What a snapshot says of itself."""

    format: int
    """FORMAT of whoever wrote it."""
    program: bytes
    """Hash of the library that wrote it."""
    reading: bytes
    """Hash of that part of it which read the records."""
    people: bytes
    """Hash of people.yaml."""
    problems: tuple[Problem, ...]
    """What could not be a record."""
    files: Files
    """The records."""
    parts: dict[str, Part]
    """The files of the snapshot but this one, by their path in it."""

    @property
    def key(self) -> str:
        """Name of what it was made of: two of one name hold the same."""
        made_of = (self.format, self.program, self.people, self.problems)
        files = (self.files.names, self.files.prints)
        return print_of(msgspec.msgpack.encode((*made_of, *files))).hex()


def written_by_us(manifest: Manifest) -> bool:
    """Whether this very program wrote it."""
    return manifest.format == FORMAT and manifest.program == program_print()


def read_as_by_us(manifest: Manifest) -> bool:
    """Whether the records were read as this program reads them, whatever became of the rest of it."""
    return manifest.format == FORMAT and manifest.reading == reading_print()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write it as the last file of a snapshot."""
    data = msgspec.msgpack.encode(manifest)
    (folder / _FILE).write_bytes(print_of(data) + data)


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest, if it is one and the files of the snapshot are as it says."""
    try:
        data = (folder / _FILE).read_bytes()
        told, data = data[:PRINT_BYTES], data[PRINT_BYTES:]
        if told != print_of(data):
            return None
        manifest = msgspec.msgpack.decode(data, type=Manifest)
        return manifest if parts_of(folder, manifest.parts) == manifest.parts else None
    except (OSError, msgspec.MsgspecError):
        return None


def parts_of(folder: Path, names: Sequence[str] | dict[str, Part]) -> dict[str, Part]:
    """How files look; OSError where one is missing."""
    return {name: _part(folder / name) for name in names}


def numbers(values: Sequence[int]) -> Numbers:
    """Sizes or times as an array."""
    return np.array(values, np.int64)


def _part(file: Path) -> Part:
    with file.open("rb") as opened:
        size = opened.seek(0, 2)
        opened.seek(0)
        if size <= _WHOLE:
            return Part(size, crc32(opened.read()))
        beginning = opened.read(_EDGE)
        opened.seek(-_EDGE, 2)
        return Part(size, crc32(opened.read(), crc32(beginning)))
