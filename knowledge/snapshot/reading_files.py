"""Reading files into records: a few here, many by as many processes as there are processors."""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import msgspec

from knowledge.records import Problem, Record
from knowledge.search.terms import Terms, terms_of
from knowledge.snapshot.encoding import Encoded, decoded, encoded
from knowledge.snapshot.versions import file_print

MANY: Final = 300
"""From so many files on it is worth to begin other processes."""
_CHUNK: Final = 250
_TRIES: Final = 3


class ReadFile(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file as it was read."""

    record: Encoded
    """What was found in it."""
    size: int
    """Its bytes."""
    changed: int
    """When it was changed last, in nanoseconds."""
    print: bytes
    """Hash of its content; empty where that did not stay the same while it was read."""
    is_blank: bool
    """Whether it has no text."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""


class Chunk(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Files read one after another."""

    files: list[ReadFile]
    """Each of them."""
    terms: Terms
    """What those of them have to search that have a text."""


def read_chunks(folder: Path, names: Sequence[str]) -> Iterator[Chunk]:
    """Read files in their order; what goes wrong in one is told in its record."""
    chunks = [names[k : k + _CHUNK] for k in range(0, len(names), _CHUNK)]
    workers = min(_processors(), len(chunks))
    done = 0
    if len(names) >= MANY and workers > 1:
        try:
            with ProcessPoolExecutor(workers, get_context("spawn"), gc.disable) as pool:
                for read in pool.map(_read_chunk, [str(folder)] * len(chunks), chunks):
                    yield read
                    done += 1
        except (OSError, BrokenProcessPool):
            pass  # Where no process can be begun, or one is killed, the rest is read here.
    for chunk in chunks[done:]:
        yield _read_chunk(str(folder), chunk)


def is_blank(record: Record) -> bool:
    """Whether a record has no text, and so is none of the archive."""
    return not record.document.text.strip()


def _read_chunk(folder: str, names: Sequence[str]) -> Chunk:
    """Read some files."""
    read = _read_together(folder, names)
    return Chunk(
        [file for file, _ in read],
        terms_of([record for _, record in read if not is_blank(record)]),
    )


def _read_together(folder: str, names: Sequence[str]) -> list[tuple[ReadFile, Record]]:
    """Read files step by step, all of them together; one that was changed meanwhile is read again by itself."""
    from knowledge.extract.record import extract_all  # A start that reads nothing does not wait.
    from knowledge.reading.file import read_files

    paths = [os.path.join(folder, name) for name in names]
    before = [(_state(path), file_print(path)) for path in paths]
    records = extract_all(read_files(zip(map(Path, paths), names, strict=True)))
    return [
        (_taken(record, state, content), record)
        if _state(path) == state
        else _read(folder, record.name)
        for record, path, (state, content) in zip(records, paths, before, strict=True)
    ]


def _read(folder: str, name: str) -> tuple[ReadFile, Record]:
    """Read a file until it stays the same meanwhile, or until that takes too long."""
    from knowledge.extract.record import extract  # A start that reads nothing does not wait for it.
    from knowledge.reading.file import read_file

    path = os.path.join(folder, name)
    for _ in range(_TRIES):
        before, content = _state(path), file_print(path)
        record = extract(read_file(Path(path), name))
        if _state(path) == before:
            return _taken(record, before, content), record
    return _taken(record, before, b""), record


def _taken(record: Record, state: tuple[int, int], content: bytes) -> ReadFile:
    """A record as what was read of its file, which was in a state and had a content."""
    kept = encoded(record)
    return ReadFile(kept, *state, content, is_blank(record), decoded(kept).problems)


def _state(path: str) -> tuple[int, int]:
    """Size and time of a file; of one that is gone, nothing."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
