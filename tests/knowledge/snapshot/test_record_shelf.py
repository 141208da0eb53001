"""Records that come and go lie in few files, whatever became of them, and most of their bytes are never copied."""

from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.records import Record
from knowledge.snapshot.encoding import encoded
from knowledge.snapshot.record_shelf import MOST_SEGMENTS, RecordShelf
from knowledge.snapshot.segment import Segment
from tests.knowledge.invented_records import invented_record


def records_of(random: Random, count: int) -> list[Record]:
    return [invented_record(random, f"{random.randint(0, 999):03}.txt") for _ in range(count)]


def segment_of(records: list[Record]) -> Segment:
    return Segment.of([encoded(record) for record in records])


def files_in(folder: Path) -> list[Path]:
    return sorted((folder / "segments").iterdir())


def test_what_was_there_before_is_shared_and_not_copied(tmp_path: Path) -> None:
    random = Random(1)
    older, newer = records_of(random, 9), records_of(random, 1)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    RecordShelf.of(segment_of(older)).write(tmp_path / "one")
    shelf = RecordShelf.open(tmp_path / "one").renewed(segment_of(newer), np.arange(10))
    shelf.write(tmp_path / "two")
    assert files_in(tmp_path / "two")[0].samefile(files_in(tmp_path / "one")[0])
    assert list(RecordShelf.open(tmp_path / "two")) == [*older, *newer]


def test_a_file_that_is_gone_meanwhile_is_written_again(tmp_path: Path) -> None:
    random = Random(2)
    older, newer = records_of(random, 9), records_of(random, 1)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    RecordShelf.of(segment_of(older)).write(tmp_path / "one")
    shelf = RecordShelf.open(tmp_path / "one")
    files_in(tmp_path / "one")[0].unlink()
    shelf.renewed(segment_of(newer), np.arange(10)).write(tmp_path / "two")
    assert list(RecordShelf.open(tmp_path / "two")) == [*older, *newer]


@given(st.randoms(use_true_random=False))
def test_records_are_found_after_many_changes_in_few_files(random: Random) -> None:
    records = records_of(random, random.randint(0, 12))
    shelf = RecordShelf.of(segment_of(records))
    for _ in range(random.randint(1, 14)):
        newer = records_of(random, random.randint(0, 3))
        rows = [at for at in range(len(records) + len(newer)) if random.random() < 0.9]
        random.shuffle(rows)
        shelf = shelf.renewed(segment_of(newer), np.array(rows, np.int64))
        every = [*records, *newer]
        records = [every[at] for at in rows]
        assert list(shelf) == records
        assert shelf.count_of_segments <= MOST_SEGMENTS
    for at, record in enumerate(records):
        assert shelf.name_of(at) == record.name
        assert shelf.title_of(at) == record.document.title.value
        assert [shelf.meeting(at, k) for k in range(len(record.meetings))] == [*record.meetings]
        assert [shelf.visit(at, k) for k in range(len(record.visits))] == [*record.visits]


@pytest.mark.parametrize("count", [0, 1])
def test_very_few_records_are_kept_too(tmp_path: Path, count: int) -> None:
    records = records_of(Random(3), count)
    RecordShelf.of(segment_of(records)).write(tmp_path)
    assert list(RecordShelf.open(tmp_path)) == records
