"""Whatever a file holds, it is read in bounded time, and what is found keeps its promises."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.extract.record import extract
from knowledge.reading.file import read_bytes
from knowledge.records import Record, Span

WORDS = (
    "Prime Minister", "Foreign Minister of Japan", "President", "Mr.", "H.E.", "Kishida Fumio", "YOON Suk Yeol",
    "Luc Morel", "met", "with", "held talks", "will meet", "called on", "a courtesy call", "was received by", "and",
    ",", ".", "(", ")", "“", "”", "in", "Seoul", "Japan", "of", "the", "on May 26", "tomorrow", "last August",
    "for 50 minutes", "at 4:35 p.m.", "they", "he", "I", "the two leaders", "visit to", "travels to", "postponed",
    "joined", "counterpart", "from", "France", "attended", "following", "\n\n", "\n1. ", "\n\n# ",
    "gave a speech at the forum", "addressed", "the 60th anniversary", "marks", "next year",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
HEADS = st.sampled_from(
    ("", "May 26, 2024\n\n", "---\ndate: 2024-05-26\nministers:\n  - Hon Luc Morel\n---\n")
)


def spans_of(record: Record) -> list[Span]:
    spans = [span for figure in record.figures for span in figure.spans]
    spans += [role.span for figure in record.figures for role in figure.roles if role.span]
    for meeting in record.meetings:
        values = (meeting.when, meeting.start, meeting.duration, meeting.place, meeting.mode)
        spans += [meeting.evidence, *(value.span for value in values if value and value.span)]
    spans += [visit.evidence for visit in record.visits]
    spans += [speech.evidence for speech in record.speeches]
    spans += [each.evidence for each in record.commemorations]
    return spans + [passage.span for passage in record.passages]


def keeps_its_promises(record: Record) -> None:
    length = len(record.document.text)
    assert all(0 <= span.start <= span.end <= length for span in spans_of(record))
    for meeting in record.meetings:
        named = [figure.name for figure in meeting.participants]
        assert len(named) >= 2
        assert not {f.name for f in meeting.delegation} & set(named)
        assert set(meeting.participants) <= set(record.figures)


@settings(max_examples=200, deadline=None)
@given(HEADS, TEXTS)
def test_sentences_thrown_together_are_read_without_error(head: str, text: str) -> None:
    keeps_its_promises(extract(read_bytes((head + text).encode(), "any.txt")))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_error(text: str) -> None:
    keeps_its_promises(extract(read_bytes(text.encode("utf-8", "ignore"), "any.txt")))


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_a_record_is_read_the_same_way_twice(text: str) -> None:
    document = read_bytes(text.encode(), "any.txt")
    assert extract(document) == extract(document)


@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "(a ",
        "Minister of ",
        "Minister and ",
        "they met ",
        "May ",
        "12 ",
        "visit to Japan and ",
        "“",
        "A. ",
        "a-",
    ],
)
def test_a_line_of_one_thing_repeated_is_read_in_bounded_time(piece: str) -> None:
    document = read_bytes(f"May 26, 2024\n\n{piece * (40_000 // len(piece))}".encode(), "long.txt")
    began = process_time()
    keeps_its_promises(extract(document))
    assert process_time() - began < 10


@pytest.mark.parametrize("mark", "\ue000\ue400\ue800\uec00\uf000\uf400")
def test_characters_of_private_use_are_read_like_any_other_mark(mark: str) -> None:
    text = f"May 26, 2024\n\nPrime Minister Luc Morel met {mark} Foreign Minister Penny Wong in {mark} Seoul."
    record = extract(read_bytes(text.encode(), "any.txt"))
    keeps_its_promises(record)
    assert [figure.name for figure in record.figures] == ["Luc Morel", "Penny Wong"]
