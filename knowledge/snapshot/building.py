"""An archive built out of files and of what an older snapshot knows of those that did not change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

import numpy as np

from knowledge.archive import Archive, Older, archive_of
from knowledge.gist.columns import Gist
from knowledge.gist.keeping import renewed
from knowledge.gist.settling import settled
from knowledge.gist.taking import take_gist
from knowledge.joining.all import Parts, join_records
from knowledge.joining.lasting import lasting
from knowledge.joining.persons import Persons
from knowledge.people import Curated
from knowledge.reading.archive_folder import Survey
from knowledge.reading.walk import listed
from knowledge.ready import Older as OlderReady
from knowledge.records import Problem, Record
from knowledge.rows import Ints
from knowledge.search import TextIndex, terms_of
from knowledge.shelves.arrays import Numbers
from knowledge.snapshot.fresh import NOT_KEPT, Before, Fresh, Joined, Progress
from knowledge.snapshot.joined_shelf import open_parts_of, open_problems
from knowledge.snapshot.looking import Look
from knowledge.snapshot.manifest import YOUNG
from knowledge.snapshot.record_shelf import RecordShelf
from knowledge.snapshot.versions import PRINT_BYTES
from knowledge.snapshot.who_shelf import who_arrays

UNSURE: Final = bytes(PRINT_BYTES)
"""Instead of a hash: the file was being written, so that it has to be read again."""
_Told = tuple[str, int, int, int, bytes]
"""Name, size, time, row and hash of a file."""


@dataclass(frozen=True, slots=True)
class BuiltFiles:
    """The files of an archive that was built."""

    found: Survey
    """The files."""
    prints: Sequence[bytes]
    """Hash of the content of each."""
    all_rows: Numbers
    """Row of the record of each, as `Fresh` counts; NOT_KEPT for one without text."""

    @property
    def rows(self) -> Numbers:
        """Rows of those that have a text."""
        rows: Numbers = self.all_rows[self.all_rows != NOT_KEPT]
        return rows

    @property
    def kept(self) -> Numbers:
        """Position of the record of each in the archive; NOT_KEPT for one without text."""
        known = self.all_rows != NOT_KEPT
        return np.where(known, np.cumsum(known) - 1, NOT_KEPT)


@dataclass(frozen=True, slots=True)
class Built:
    """An archive in memory, with all that its snapshot needs."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""
    records: RecordShelf
    """Its records as bytes."""
    parts: Parts
    """What it is joined of."""
    curated: Sequence[Curated]
    """What people.yaml says."""
    problems: Mapping[int, Sequence[Problem]]
    """What is wrong with records, by position."""
    who: Mapping[str, Numbers]
    """The person behind each figure."""
    files: BuiltFiles
    """The files that it was made of."""
    older: OlderReady | None
    """What the older snapshot knows of its people."""


def build(look: Look, before: Before | None, progress: Progress) -> Built:
    """Read what is new and join it with the rest."""
    from knowledge.curation import (
        read_curation,  # A start that builds nothing does not wait for it.
    )

    fresh = Fresh(before.records if before else None)
    names = look.found.names
    fresh.read(look.folder, [n for n in names if not (before and before.is_same(n))], progress)
    files = _files(look, before, fresh)
    curated, mistakes = read_curation(look.folder)
    parts = join_records(settled(_gist(before, fresh, files.rows)), curated)
    records, problems = fresh.shelf(files.rows), _problems(before, fresh, files)
    told = (*look.found.problems, *mistakes, *chain(*problems.values()))
    joined = before.joined if before else None
    was = _lasting(joined, parts, curated) if joined else None
    older = Older(joined.archive.names, was) if joined and was is not None else None
    archive, who = archive_of(parts, records, told, curated, older), who_arrays(parts)
    terms = [*([before.terms] if before else ()), *fresh.terms]
    return Built(
        archive,
        TextIndex.merge(terms or [terms_of(())], who["persons"], records, files.rows),
        records,
        parts,
        curated,
        _by_position(problems, files.kept),
        who,
        files,
        OlderReady(joined.ready, was) if joined and was is not None else None,
    )


def build_of(records: Iterable[Record]) -> Built:
    """An archive of records that were read elsewhere, none without text, in the order in which they come."""
    fresh = Fresh(None)
    fresh.take(records)
    rows = np.arange(len(fresh), dtype=np.int64)
    parts, shelf = join_records(settled(_gist(None, fresh, rows)), ()), fresh.shelf(rows)
    archive, who = archive_of(parts, shelf, (), ()), who_arrays(parts)
    text = TextIndex.merge(fresh.terms or [terms_of(())], who["persons"], shelf, rows)
    files = BuiltFiles(Survey(listed(()), ()), [], rows)
    return Built(archive, text, shelf, parts, (), {}, who, files, None)


def _lasting(joined: Joined, parts: Parts, curated: Sequence[Curated]) -> Ints | None:
    """Who each person was in the older snapshot."""
    return lasting(joined.archive.people, Persons(parts.roster, parts.gist.tables, curated))


def _by_position(
    problems: Mapping[int, Sequence[Problem]], kept: Numbers
) -> dict[int, Sequence[Problem]]:
    """The problems of records by their position instead of the place of their file."""
    at = {place: int(kept[place]) for place in problems}
    return {at[place]: found for place, found in problems.items() if at[place] != NOT_KEPT}


def _files(look: Look, before: Before | None, fresh: Fresh) -> BuiltFiles:
    """The files of the new archive; one that is being written stays as it was, or comes later."""
    told: list[_Told] = []
    for name, size, time in look.found.rows():
        if name in fresh.files:
            told += _told(before, fresh, name, size)
        elif before is not None:
            place = before.places[name]
            told.append((name, size, time, before.kept[place], before.files.print_at(place)))
    names, sizes, times, rows, prints = zip(*told, strict=True) if told else ((),) * 5
    columns = listed(zip(names, sizes, times, strict=True))
    return BuiltFiles(replace(look.found, listed=columns), prints, np.array(rows, np.int64))


def _told(before: Before | None, fresh: Fresh, name: str, size: int) -> list[_Told]:
    """What is known of a file that had to be read; nothing where it is to come later."""
    read, row = fresh.files[name]
    if read.print:
        return [(name, read.size, read.changed, row, read.print)]
    position = before.position(name) if before else NOT_KEPT
    return [] if position == NOT_KEPT else [(name, size, YOUNG, position, UNSURE)]


def _gist(before: Before | None, fresh: Fresh, rows: Numbers) -> Gist:
    """What joining needs of the records of some rows."""
    if before is None or before.joined is None:
        return take_gist(fresh.records(rows))
    older, stay = open_parts_of(before.joined.arrays).gist, rows < fresh.first
    newer = take_gist(fresh.records(rows[~stay]), older.tables)
    order = np.where(stay, np.cumsum(stay), np.count_nonzero(stay) + np.cumsum(~stay)) - 1
    return renewed(older, rows[stay], newer, order)


def _problems(
    before: Before | None, fresh: Fresh, files: BuiltFiles
) -> dict[int, Sequence[Problem]]:
    """What is wrong with each file that has something wrong, by its place."""
    older = _older_problems(before) if before else {}
    places = {name: at for at, name in enumerate(files.found.names)}
    told: dict[int, Sequence[Problem]] = {
        places[name]: read.problems
        for name, (read, row) in fresh.files.items()
        if read.problems and name in places and row in (NOT_KEPT, files.all_rows[places[name]])
    }
    at_row = {row: at for at, row in enumerate(files.all_rows.tolist())} if older else {}
    told |= {at_row[row]: found for row, found in older.items() if row in at_row}
    return dict(sorted(told.items()))


def _older_problems(before: Before) -> Mapping[int, Sequence[Problem]]:
    """What is wrong with records of an older snapshot, by position."""
    if before.joined is not None:
        return open_problems(before.joined.arrays)
    return {at: record.problems for at, record in enumerate(before.records) if record.problems}
