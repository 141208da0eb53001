"""What is taken off a question before it is read: mark-up, greetings, file names, slips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.asking.cleaning import MOST, cleaned, take_files
from knowledge.asking.courtesies import without_courtesies
from knowledge.asking.mending import mend
from tests.world import read, world

ODD = st.lists(
    st.sampled_from([*"<>|@#:&;*_~`\"' abYz.", "http://", "&amp;", "\u200b", "😀", "“", "\x00", "ü", "岸"]), max_size=60
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("<@U123> who met *Okafor* ?", "who met Okafor ?"),
        ("<https://a.org/x|the record> &amp; more", "the record & more"),
        ("<https://a.org/x>", "https://a.org/x"),
        ("mail <mailto:a@b.org> me", "mail me"),
        ("“who met Okafor” :wave: 🎉", "who met Okafor"),
        ("_who_ met snake_case", "who met snake_case"),
        ("Lindqvist last sat down with Okafor", "Lindqvist last met with Okafor"),
        ("", ""),
    ],
)
def test_mark_up_and_pictures_go(typed: str, plain: str) -> None:
    assert cleaned(typed) == plain


def test_only_so_much_of_a_text_is_read() -> None:
    assert len(cleaned("word " * 3000)) <= MOST


@given(st.one_of(st.text(max_size=300), ODD))
def test_no_control_character_is_left_in_a_text(text: str) -> None:
    once = cleaned(text)

    assert not any(ord(char) < 32 for char in once)


@given(st.text(alphabet=st.characters(exclude_characters='<>&:_"'), max_size=300))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


def test_files_and_addresses_are_taken_out() -> None:
    words, files = take_files("open b2015.txt and https://a.org/x?y=1, please")

    assert files == ("https://a.org/x?y=1", "b2015.txt")
    assert words == "open and please"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (
            "Hello! I hope you are doing well. I'm preparing a briefing for tomorrow and would be grateful if you "
            "could tell me, if that's not too much trouble, when Lindqvist met Okafor. Many thanks in advance!",
            "when Lindqvist met Okafor.",
        ),
        (
            "Hi team, sorry to bother you again. I was wondering whether you could tell me how long it was? Kind regards, Anna",
            "how long it was?",
        ),
        (
            "We have a press conference tomorrow morning at nine. What did Okafor say about cocoa in 2015?",
            "What did Okafor say about cocoa in 2015?",
        ),
        (
            "Good morning, could you please list all of the meetings that Alvarez had in 2016, thanks, Peter",
            "list all of the meetings that Alvarez had in 2016",
        ),
        (
            "I read that Okafor met Lindqvist in Lagos. Where exactly was that meeting held?",
            "Okafor met Lindqvist in Lagos. Where exactly was that meeting held?",
        ),
        ("thanks so much for your help, thank you very much, many thanks again!", None),
        ("could you tell me please", None),
    ],
)
def test_a_long_text_is_cut_to_what_it_asks(typed: str, asked: str | None) -> None:
    assert without_courtesies(typed) == (typed if asked is None else asked)


def test_what_was_said_around_a_question_is_not_read_as_part_of_it() -> None:
    question = read(
        "Dear all, I hope this finds you well. Our minister flies home tomorrow. "
        "Could you kindly tell me where Lindqvist met Okafor in 2015? Best regards"
    )

    assert question.ask.value == "where"
    assert [spot.best[0].name for spot in question.people] == ["Johan Lindqvist", "Amara Okafor"]
    assert [asked.span.iso() for asked in question.dates if asked.span] == ["2015"]
    assert question.topic == ()


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("meetngs with Okafor", "meetings with Okafor"),
        ("wehn did they meet", "when did they meet"),
        ("minster Alvarez", "minister Alvarez"),
        ("Okafor", "Okafor"),
        ("cocoa", "cocoa"),
        ("Madrid", "Madrid"),
        ("zzzzz", "zzzzz"),
        ("wher", "wher"),
    ],
)
def test_slips_in_plain_words_are_mended_and_names_left_alone(typed: str, mended: str) -> None:
    desk = world()

    words, notes = mend(typed, desk.archive.names, desk.text.knows)

    assert words == mended
    assert bool(notes) == (typed != mended)
