"""What is passed over because a cue is not there, against the slow look at everything."""

import re
from string import ascii_lowercase

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import clock
from knowledge.dates.reading import find_dates, find_dates_at
from knowledge.extract import home
from knowledge.extract.line import Line, line_of
from knowledge.extract.scan import scan_of
from knowledge.extract.tokens import tokenise
from knowledge.patterns import lazy, lowered
from knowledge.places.scanning import find_places, find_places_within
from knowledge.reading import front_matter
from knowledge.reading.file import read_bytes

_PIECES = (
    "the", "The", "a", "A", "an", "couple", "of", "weeks", "day", "days", "before", "after", "week", "ago", "in", "In", "one",
    "twenty-one", "fiscal", "year", "last", "Last", "next", "first", "half", "quarter", "Q3", "FY24", "FY 2024", "May", "mid-May",
    "MAR", "Sept.", "Monday", "26", "26th", "5", "2024", "2024-05-26", "26/5/2024", "today’s", "over", "weekend", "spring", "end",
    "and", "to", "hour", "hours", "an hour and a half", "minutes", "min", "three", "quarters", "hrs", "5hrs", "10:30", "10.30",
    "a.m.", "noon", "p.m", "Minister", "ministers", "through", "o’clock", "J.", "J.F.", "Smith", "Japan’s", "Ph.D.", "Mr.", "(",
    ")", ",", ".", "–", "-", "1.", "New", "Zealand", "Tokyo", "Japan", "日本", "Korea-Japan", "_May", "’s", "U.S.",
)  # fmt: skip
_GAPS = st.sampled_from((" ", " ", " ", " ", "  ", "\n", ""))
_TEXTS = st.lists(st.tuples(st.sampled_from(_PIECES), _GAPS), max_size=14).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def _line(text: str) -> Line:
    return line_of(text, 0, len(text), ())


@given(_TEXTS | st.text(max_size=40))
def test_words_of_a_line_are_its_tokens_where_they_stand(text: str) -> None:
    line = _line(text)

    assert [word.text for word in line.words] == tokenise(text)
    assert [text[at : at + len(w.text)] for at, w in zip(line.starts, line.words, strict=True)] == [
        word.text for word in line.words
    ]


@given(_TEXTS)
def test_dates_looked_for_at_their_words_are_all_dates(text: str) -> None:
    document = read_bytes(f"May 26, 2024\n\nOn that day they said: {text}".encode(), "r.txt")

    scan = scan_of(document)

    for start, line in scan.lines.items():
        alone = document.text[start : line.end]
        if start in scan.dates:
            found = [(d.start - start, d.end - start, d.said) for d in scan.dates[start]]
            assert found == [(d.start, d.end, d.said) for d in find_dates(alone)]


@given(_TEXTS)
def test_a_line_that_may_tell_no_clock_tells_neither_hours_nor_lengths(text: str) -> None:
    if not _line(text).may_tell_clock():
        assert not clock.find_times(text)
        assert not clock.find_durations(text)


@given(_TEXTS)
def test_dates_at_every_letter_are_those_of_the_text(text: str) -> None:
    assert find_dates_at(text, range(len(text))) == find_dates(text)


@given(st.lists(_TEXTS, max_size=5))
def test_places_of_stretches_are_those_of_each_alone(texts: list[str]) -> None:
    whole = "\n".join(texts)
    starts = [sum(len(text) + 1 for text in texts[:k]) for k in range(len(texts))]
    stretches = [(at, at + len(text)) for at, text in zip(starts, texts, strict=True)]

    within = find_places_within(whole, stretches)

    for (start, _), text, found in zip(stretches, texts, within, strict=True):
        moved = [(p.start - start, p.end - start, p.kind, p.name) for p in found]
        assert moved == [(p.start, p.end, p.kind, p.name) for p in find_places(text)]


@given(_TEXTS)
def test_a_length_is_never_passed_over(text: str) -> None:
    if clock._durations(text):
        assert clock._tells_length(text)
    for sure in (clock._TIME_CUE, clock._DIGIT_CUE):
        if sure.search(text):
            assert clock.tells_clock(text)


@pytest.mark.parametrize("mark", home._LAYOUTS, ids=lambda mark: mark.cues[0])
@given(st.data())
def test_a_mark_of_layout_has_its_cue(mark: home._Mark, data: st.DataObject) -> None:
    # A lazy pattern keeps its source until it is searched for; a compiled one tells it.
    pattern = re.compile(mark.pattern.pattern, re.IGNORECASE | re.MULTILINE)
    text = data.draw(st.from_regex(pattern))

    assert any(cue in lowered(text) for cue in mark.cues)


def test_letters_that_case_makes_equal_are_lowered_alike() -> None:
    every = "".join(map(chr, range(0x110000)))

    for letter in ascii_lowercase:
        alike = re.findall(letter, every, re.IGNORECASE)
        assert {lowered(char) for char in alike} == {letter}


def test_a_lazy_pattern_does_what_the_pattern_does() -> None:
    pattern = lazy(r"(?P<word>b+)", re.IGNORECASE)

    assert pattern.pattern == r"(?P<word>b+)"
    assert pattern.sub("-", "aBbc") == "a-c"
    assert [found["word"] for found in pattern.finditer("b aBB")] == ["b", "BB"]


_HEADER_LINES = st.sampled_from(
    ("a: b", "- c", "  - d", "- e: f", "  g: h", "  - i: j", " - k", "l:", "- - m", "   n: o", "p: &q r", "? s", "t: [u]", "- ")
)  # fmt: skip


@given(st.lists(_HEADER_LINES, max_size=12).map("\n".join))
def test_a_header_that_is_not_looked_through_is_plain(source: str) -> None:
    if front_matter._MARKED.search(source):
        return
    depth = deepest = 0
    try:
        for event in yaml.parse(source, Loader=yaml.BaseLoader):
            assert not getattr(event, "anchor", None)
            depth += isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent)
            depth -= isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent)
            deepest = max(deepest, depth)
    except yaml.YAMLError:
        pass  # Then making its values fails in the same place.

    assert deepest <= front_matter._DEEPEST
