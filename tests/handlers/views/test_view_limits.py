"""What leaves `limits` is what was written, letter by letter, and fits; nothing in it is obeyed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.views.limits import (
    MOST_BLOCKS,
    MOST_CHARACTERS,
    MOST_SECTION,
    MOST_VALUE,
    bounded,
    button,
    clean,
    context,
    escape,
    fits,
    literal,
    plain,
    row,
    section,
    shortened,
    size,
    split,
    whole_lines,
)
from tests.handlers.views.hostile import TEXTS
from tests.handlers.views.surfaces import WORD_JOINER, obeyed, seen


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("Fish & Chips <b>", "Fish &amp; Chips &lt;b&gt;"),
        ("<!channel> <@U1> <#C1>", "&lt;!channel&gt; &lt;@U1&gt; &lt;#C1&gt;"),
        ("already &lt; escaped", "already &amp;lt; escaped"),
        ("left\u202eright\u200b\x07", "leftright"),
        ("one\x0ctwo\u2028three\r\nfour", "one two three \nfour"),
        ("a\ud800b", "ab"),
    ],
)
def test_what_slack_would_obey_is_escaped_once_and_what_nobody_sees_is_taken_out(
    written: str, sent: str
) -> None:
    assert escape(written) == sent


@pytest.mark.parametrize(
    "mark", ["*bold*", "_slanted_", "~struck~", "`code`", ":smile:", "> quoted"]
)
def test_marks_of_a_record_are_shown_and_not_obeyed(mark: str) -> None:
    shown = literal(f"{mark}\n{mark} at the end {mark}")

    assert seen(shown) == f"{mark}\n{mark} at the end {mark}"
    assert mark not in shown
    assert "\n&gt;" not in shown


@pytest.mark.parametrize("name", ["002_d1ad6a52aaffda58.txt", "2*3", "10:30 to 11:45", "a~b"])
def test_marks_inside_a_word_stay_so_that_file_names_can_be_copied(name: str) -> None:
    assert literal(name) == name


@given(TEXTS)
def test_any_text_is_shown_as_it_was_written(text: str) -> None:
    assert not obeyed([literal(text), escape(text)])
    assert seen(literal(text)) == clean(text).replace(WORD_JOINER, "")


@given(TEXTS, st.integers(60, MOST_SECTION))
def test_what_is_bounded_fits_and_is_a_beginning(text: str, most: int) -> None:
    shown = bounded(text, most)

    assert size(shown) <= most
    assert not obeyed([shown])
    begun = seen(shown).removesuffix("…").rstrip()
    assert clean(text).startswith(begun) or clean(text).rstrip().startswith(begun)


@given(TEXTS, st.integers(60, MOST_SECTION))
def test_what_is_split_loses_no_letter(text: str, most: int) -> None:
    pieces = list(split(text, most))

    assert all(0 < size(piece) <= most for piece in pieces)
    assert "".join("".join(map(seen, pieces)).split()) == "".join(clean(text).split())


@given(TEXTS, st.integers(2, 150))
def test_a_label_is_never_longer_than_it_may_be_and_never_empty(text: str, most: int) -> None:
    assert size(shortened(text, most)) <= most
    assert 0 < size(plain(text, most)["text"]) <= most


def test_a_flag_counts_as_slack_counts_it() -> None:
    assert size("🇰🇷") == 4
    assert size("Seoul") == 5


def test_plain_text_of_any_length_keeps_whole_lines_and_says_how_many_are_left_out() -> None:
    text = "\n".join(f"line {number} & more" for number in range(10_000))

    shown = whole_lines(text)

    *kept, said = shown.split("\n")
    assert size(shown) <= 39_000
    assert kept[-1] == f"line {len(kept) - 1} &amp; more"
    assert said == f"{10_000 - len(kept)} more lines."


def test_a_button_that_carries_too_much_is_left_out_and_so_is_a_row_without_any() -> None:
    good, bad = button("Good", "a", "v" * MOST_VALUE), button("Bad", "b", "v" * (MOST_VALUE + 1))

    assert list(row([good, bad])) == [{"type": "actions", "elements": [good]}]
    assert not list(row([bad]))


@pytest.mark.parametrize(
    ("blocks", "taken"),
    [
        ([section("a")] * MOST_BLOCKS, True),
        ([section("a")] * (MOST_BLOCKS + 1), False),
        ([section("a" * MOST_SECTION)], True),
        ([section("a" * (MOST_SECTION + 1))], False),
        ([context("a" * (MOST_SECTION + 1))], False),
        ([section("🇰🇷" * 751)], False),
        ([section("a" * 2_500)] * 5, True),
        ([section("a" * 2_500)] * 6, False),
        ([section("a", button("b", "c", "d" * 1_900))] * 6, True),
        ([section("a", button("b", "c", "d" * 1_900))] * 7, False),
    ],
)
def test_what_fits_is_told_before_slack_refuses_it(
    blocks: list[dict[str, object]], taken: bool
) -> None:
    assert fits(blocks) is taken


def test_quotes_in_values_are_counted_as_they_are_sent_and_not_as_json_writes_them() -> None:
    written = ['"' * 2_999] * 4

    assert sum(map(len, written)) < MOST_CHARACTERS < len(json.dumps(written))
    assert fits([section(text) for text in written])
