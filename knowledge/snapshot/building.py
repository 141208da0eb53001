"""An archive built out of files and of what an older snapshot knows of those that did not change."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from knowledge.archive import Archive, build_archive
from knowledge.reading.archive_folder import Survey
from knowledge.reading.walk import listed
from knowledge.search import TextIndex
from knowledge.search.terms import Terms, terms_of
from knowledge.shelves.arrays import Numbers
from knowledge.snapshot.looking import Look
from knowledge.snapshot.manifest import YOUNG, Files
from knowledge.snapshot.reading_files import ReadFile, is_blank, read_chunks
from knowledge.snapshot.record_shelf import Encoded, RecordShelf, decoded
from knowledge.snapshot.versions import PRINT_BYTES
from knowledge.snapshot.who_shelf import who_arrays

Progress = Callable[[Sequence[Path]], Sequence[Path]]
"""Wraps files so that iterating over them shows how far that is."""
UNSURE: Final = bytes(PRINT_BYTES)
"""Instead of a hash: the file was being written, so that it has to be read again."""
_NOT_KEPT: Final = -1


@dataclass(frozen=True, slots=True)
class Before:
    """An older snapshot."""

    files: Files
    """What it was made of."""
    places: Mapping[str, int]
    """Every one of its files by name, with its place among them."""
    same: Mapping[str, int]
    """Those that did not change, likewise."""
    records: RecordShelf
    """Its records."""
    terms: Terms
    """What they have to search."""
    kept: Sequence[int]
    """Position of the record of each file; -1 of one without text."""

    def position(self, place: int) -> int:
        """Position of the record of a file; -1 of one without text."""
        return int(self.kept[place])


@dataclass(frozen=True, slots=True)
class Built:
    """An archive in memory, with all that its snapshot needs."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""
    records: Sequence[Encoded]
    """Its records as bytes."""
    who: Mapping[str, Numbers]
    """The person behind each figure."""
    found: Survey
    """The files that were read."""
    prints: Sequence[bytes]
    """Hash of the content of each."""
    kept: Numbers
    """Position of the record of each; -1 for one without text."""


@dataclass(frozen=True, slots=True)
class _File:
    """One file of the new archive."""

    record: Encoded
    """What was found in it."""
    row: int
    """Where its terms are, counted through those of the older snapshot and of all that was read."""
    size: int
    changed: int
    print: bytes


def build(look: Look, before: Before | None, progress: Progress) -> Built:
    """Read what is new and join it with the rest."""
    from knowledge.curation import (
        read_curation,  # A start that builds nothing does not wait for it.
    )

    reader = _Reader(look, before)
    reader.read(progress)
    files = dict(reader.files())
    records = [decoded(file.record) for file in files.values()]
    blank = np.array([is_blank(record) for record in records], np.bool_)
    curated, mistakes = read_curation(look.folder)
    archive = build_archive(records, [*look.found.problems, *mistakes], curated)
    who = who_arrays(archive.records, archive.who)
    rows = np.array([file.row for file in files.values()], np.int64)[~blank]
    text = TextIndex.merge(reader.terms, who["persons"], archive.records, rows)
    told = listed((name, file.size, file.changed) for name, file in files.items())
    found = Survey(told, look.found.problems)
    return Built(
        archive,
        text,
        [file.record for file, none in zip(files.values(), blank, strict=True) if not none],
        who,
        found,
        [file.print for file in files.values()],
        np.where(blank, _NOT_KEPT, np.cumsum(~blank) - 1),
    )


class _Reader:
    """Files as they are read, and those that need not be."""

    def __init__(self, look: Look, before: Before | None) -> None:
        self._look, self._before = look, before
        self._read: dict[str, tuple[ReadFile, int]] = {}
        self.terms: list[Terms] = [before.terms if before else terms_of(())]

    def read(self, progress: Progress) -> None:
        """Read every file that is new or changed; one without text is read again, which costs nothing."""
        same = self._before.same if self._before else {}
        names = [name for name in self._look.found.names if self._position(same, name) < 0]
        row = len(self._before.records) if self._before else 0
        shown = iter(progress([self._look.folder / name for name in names]))
        waiting = iter(names)
        for chunk in read_chunks(self._look.folder, names):
            self.terms.append(chunk.terms)
            for file in chunk.files:
                next(shown, None)
                self._read[next(waiting)] = file, row
                row += not file.is_blank
        next(shown, None)  # So that the progress hears of the end.

    def files(self) -> Iterator[tuple[str, _File]]:
        """The files of the new archive by name; one that is being written stays as it was, or comes later."""
        found = self._look.found
        for name, size, changed in found.rows():
            read, row = self._read.get(name, (None, 0))
            if read is not None and read.print:
                yield name, _File(read.record, row, read.size, read.changed, read.print)
            elif self._before is not None:
                position = self._position(self._before.places, name)
                if position >= 0:
                    record = self._before.records.bytes_of(position)
                    told = self._before.files.print_at(self._before.places[name])
                    changed, told = (YOUNG, UNSURE) if read else (changed, told)
                    yield name, _File(record, position, size, changed, told)

    def _position(self, places: Mapping[str, int], name: str) -> int:
        """Position of the record that the older snapshot has of a file."""
        if self._before is None or name not in places:
            return _NOT_KEPT
        return self._before.position(places[name])
