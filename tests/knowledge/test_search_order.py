"""The index finds what a plain look at every passage finds, in the same order, and no less after it was written or merged."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.archive import build_archive
from knowledge.desk import Desk, open_desk
from knowledge.search import TextIndex, terms_of
from tests.corpus_cases import ARCHIVES, read_cases
from tests.knowledge.plain_search import invented, questions, rows_of, search, told
from tests.world import desk_of, record


def figures_of(desk: Desk) -> list[int]:
    """The person of each figure of each record."""
    records, who = desk.archive.records, desk.archive.who
    return [who[k, f.name] for k, each in enumerate(records) for f in each.figures]


@pytest.fixture(scope="module")
def crowd() -> Desk:
    """An archive large enough for the words that most passages hold to be kept as bits."""
    return desk_of(*invented(Random(5), 700))


@settings(max_examples=40)
@given(st.integers(0, 2**32), st.integers(1, 12))
def test_a_small_archive_is_searched_like_a_plain_look(seed: int, count: int) -> None:
    random = Random(seed)
    desk = desk_of(*invented(random, count))
    rows = rows_of(desk)

    for asked, speakers in questions(random, 8):
        places, found = told(desk.text, asked, speakers)
        assert (places, found.share) == search(rows, asked, speakers)


def test_a_large_archive_is_searched_like_a_plain_look(crowd: Desk) -> None:
    rows = rows_of(crowd)

    for asked, speakers in questions(Random(6), 120):
        places, found = told(crowd.text, asked, speakers)
        assert (places, found.share) == search(rows, asked, speakers)
        assert [(hit.record, hit.passage.number) for hit in found.hits[:3]] == places[:3]
        assert found.hits.records == list(dict.fromkeys(record for record, _ in places))
        assert found.hits.record_set.tolist() == sorted({record for record, _ in places})


def test_hits_within_some_records_keep_their_order(crowd: Desk) -> None:
    wanted = range(0, 700, 3)
    for asked, speakers in questions(Random(7), 30):
        hits = crowd.text.find(asked, speakers).hits
        inside = [hit.row for hit in hits if hit.record in wanted]
        if len(hits) <= 300:
            assert [hit.row for hit in hits.within(wanted)] == inside
        assert sorted(inside) == sorted(hit.row for hit in hits.within(wanted))


def every_way(desk: Desk, folder: Path) -> Iterator[TextIndex]:
    """The index written and opened, merged of parts, and merged anew of one that had more and other records."""
    records, people = desk.archive.records, figures_of(desk)
    desk.text.write(folder)
    yield TextIndex.open(folder, records)
    cuts = [0, len(records) // 3, len(records) // 2, len(records)]
    parts = [terms_of(records[a:b]) for a, b in zip(cuts, cuts[1:], strict=False)]
    yield TextIndex.merge(parts, people, records)
    other = invented(Random(8), 5)
    before = build_archive([*other, *records[::2]])
    opened = TextIndex(before.records, before.who)
    order = np.empty(len(records), np.int64)
    order[::2] = 5 + np.arange(len(records[::2]))
    order[1::2] = 5 + len(records[::2]) + np.arange(len(records[1::2]))
    yield TextIndex.merge([opened.terms, terms_of(records[1::2])], people, records, order)


@settings(max_examples=20)
@given(st.integers(0, 2**32), st.integers(1, 9))
def test_an_index_is_the_same_however_it_came_about(seed: int, count: int) -> None:
    random = Random(seed)
    desk = desk_of(*invented(random, count))

    with TemporaryDirectory() as folder:
        for text in every_way(desk, Path(folder)):
            for asked, speakers in questions(Random(seed), 6):
                places, found = told(text, asked, speakers)
                assert (places, found.share, found.notes) == _answer(desk, asked, speakers)
            for word in ("coal", "tariffs", "zinc", "Maria"):
                assert text.knows(word) == desk.text.knows(word)


def _answer(desk: Desk, asked: list[str], speakers: frozenset[int]) -> tuple[object, ...]:
    places, found = told(desk.text, asked, speakers)
    return places, found.share, found.notes


def test_a_few_records_that_changed_are_put_in_among_very_many(crowd: Desk) -> None:
    records = list(crowd.archive.records)
    old = {9: "zinc ore", 300: "ore of Japan", 698: "zinc"}
    stale = [record(records[k].name, said=[(None, words)]) for k, words in old.items()]
    before = [stale[sorted(old).index(k)] if k in old else r for k, r in enumerate(records)]
    archive = build_archive([*before, record("99999.txt", said=[(None, "copper")])])
    order = np.arange(len(records))
    order[sorted(old)] = len(archive.records) + np.arange(len(old))

    parts = [
        TextIndex(archive.records, archive.who).terms,
        terms_of(records[k] for k in sorted(old)),
    ]
    text = TextIndex.merge(parts, figures_of(crowd), records, order)

    assert not text.knows("zinc")
    assert not text.knows("copper")
    for asked, speakers in questions(Random(9), 40):
        assert told(text, asked, speakers)[0] == told(crowd.text, asked, speakers)[0]


@pytest.mark.parametrize("archive", sorted(ARCHIVES))
def test_questions_of_the_corpus_find_the_same_in_an_index_from_disk(
    archive: str, tmp_path: Path
) -> None:
    desk = open_desk(ARCHIVES[archive])
    for text in every_way(desk, tmp_path):
        for case in read_cases(archive):
            asked = case.ask.split()
            assert told(text, asked, frozenset())[0] == told(desk.text, asked, frozenset())[0]


def test_a_file_that_was_cut_or_is_no_index_is_refused(tmp_path: Path) -> None:
    desk_of(*invented(Random(1), 2)).text.write(tmp_path)
    file = tmp_path / "text.arrays"
    whole = file.read_bytes()

    for length in (*range(40), *range(40, len(whole), 97), len(whole) - 1):
        file.write_bytes(whole[:length])
        with pytest.raises(ValueError, match=r"arrays|as long"):
            TextIndex.open(tmp_path, ())
