"""What is read out of invented records is what was written into them."""

from itertools import chain, islice

from hypothesis import given, settings

from bench.generate import Sample, generate
from bench.scoring import folded, read_sample, score
from knowledge.records import Found, Span
from tests.measuring.invented import samples

_FLOOR = 0.98


def test_nearly_every_meeting_is_read_with_its_people_day_and_status() -> None:
    archives = (islice(generate(100_000, seed), 150) for seed in range(1, 6))
    found = score(chain.from_iterable(archives))
    assert found.f1 >= _FLOOR, (found.f1, found.missed[:5], found.wrong[:5])


@given(samples())
@settings(max_examples=60, deadline=None)
def test_nobody_is_invented(one: Sample) -> None:
    said = "".join(folded(one.text))
    words = set(folded(one.text))
    for figure in read_sample(one).figures:
        assert all(word in words or word in said for word in folded(figure.name)), figure.name


@given(samples())
@settings(max_examples=60, deadline=None)
def test_every_span_lies_in_the_text(one: Sample) -> None:
    record = read_sample(one)
    spans: list[Span] = [block.span for block in record.document.blocks]
    spans += [span for figure in record.figures for span in figure.spans]
    spans += [passage.span for passage in record.passages]
    spans += [thing.evidence for thing in (*record.meetings, *record.visits)]
    found: list[Found[object] | None] = [m.when for m in record.meetings]  # type: ignore[misc]
    spans += [one.span for one in found if one and one.span]
    assert all(0 <= span.start < span.end <= len(record.document.text) for span in spans)


@given(samples())
@settings(max_examples=60, deadline=None)
def test_all_who_meet_are_among_the_figures_of_the_record(one: Sample) -> None:
    record = read_sample(one)
    for meeting in record.meetings:
        assert set(meeting.participants) <= set(record.figures)
