"""Records made out of the truth are those that reading would give, as far as meetings go."""

from collections import Counter
from itertools import islice

from bench.as_read import record_of
from bench.generate import generate
from bench.scoring import pairs_read, read_sample
from knowledge.archive import build_archive


def test_most_records_have_the_meetings_and_people_that_are_read_from_their_files() -> None:
    samples = list(islice(generate(100_000, 11), 200))
    same = 0
    for sample in samples:
        made, read = record_of(sample), read_sample(sample)
        same += Counter(pairs_read(made.meetings)) == Counter(pairs_read(read.meetings))
        assert made.document.name == read.document.name
        assert made.document.layout is read.document.layout
    assert same >= 0.95 * len(samples)


def test_an_archive_of_them_knows_everybody_and_every_meeting() -> None:
    samples = list(generate(300, 12))
    archive = build_archive([record_of(sample) for sample in samples])
    told = {each.name for one in samples for met in one.truth.meetings for each in met.people}
    assert {person.name for person in archive.people} <= told
    assert len(archive.people) >= 0.95 * len(told)
    assert len(archive.events) >= 250


def test_passages_and_names_lie_in_the_text() -> None:
    for sample in islice(generate(100_000, 13), 200):
        record = record_of(sample)
        text = record.document.text
        assert record.passages
        for figure in record.figures:
            assert all(text[span.start : span.end] == figure.name for span in figure.spans)
        for passage in record.passages:
            assert "\n" not in text[passage.span.start : passage.span.end]
