"""Kind, mode, status, order and length, and what a question leaves out."""

import pytest

from knowledge.asking.filters import (
    find_kind,
    find_minutes,
    find_mode,
    find_rank,
    find_status,
    is_unconfirmed,
    without_amounts,
)
from knowledge.question import LONGEST, Order
from knowledge.records import Mode, Status
from tests.world import ask, read


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("courtesy calls", "courtesy call"),
        ("working lunches with P", "working lunch"),
        ("trilaterals", "trilateral"),
        ("2+2", "2+2"),
        ("the foreign ministers' meeting", "foreign ministers"),
        ("首脳会談", "summit"),
        ("meetings", ""),
    ],
)
def test_a_kind_is_found_in_the_singular(words: str, kind: str) -> None:
    assert find_kind(words) == kind


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        ("by video", Mode.VIDEO),
        ("did P phone P", Mode.PHONE),
        ("did P call on P", None),
        ("face to face", Mode.IN_PERSON),
        ("did P meet or call P", None),
        ("meetings", None),
    ],
)
def test_a_mode_is_found_where_one_is_asked_for(words: str, mode: Mode | None) -> None:
    assert find_mode(words) is mode


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("was it called off", Status.CANCELLED),
        ("meetings that were held", Status.HELD),
        ("will P meet P", Status.PLANNED),
        ("meetings", None),
    ],
)
def test_a_status_is_found_where_one_is_asked_for(words: str, status: Status | None) -> None:
    assert find_status(words) is status


def test_plans_without_a_read_out_are_unconfirmed() -> None:
    assert is_unconfirmed("planned meetings without a readout")
    assert not is_unconfirmed("planned meetings")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("first meeting", (Order.FIRST, 0, 1)),
        ("the last three meetings", (Order.LAST, 0, 3)),
        ("two latest meetings", (Order.LAST, 0, 2)),
        ("last 5 records", (Order.LAST, 0, 5)),
        ("last 5 years", (Order.LAST, 0, 1)),
        ("the second meeting", (Order.FIRST, 1, 1)),
        ("the second last meeting", (Order.LAST, 1, 1)),
        ("the last but one", (Order.LAST, 1, 1)),
        ("third country meetings", (None, 0, 1)),
        ("who sat next to P", (None, 0, 1)),
        ("next meeting", (Order.NEXT, 0, 1)),
        ("longest meeting", (Order.LONGEST, 0, 1)),
        ("shortest", (Order.SHORTEST, 0, 1)),
        ("last 0 meetings", (Order.LAST, 0, 1)),
    ],
)
def test_which_ones_of_several_are_wanted(words: str, found: tuple[Order | None, int, int]) -> None:
    assert find_rank(words) == found


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("under 30 minutes", (0, 29)),
        ("shorter than an hour", (0, 59)),
        ("at most 30 minutes", (0, 30)),
        ("30 minutes or less", (0, 30)),
        ("over an hour", (61, LONGEST)),
        ("at least 45 minutes", (45, LONGEST)),
        ("two hours or more", (120, LONGEST)),
        ("between 40 and 48 minutes", (40, 48)),
        ("about 50 minutes", (45, 55)),
        ("exactly 50 minutes", (50, 50)),
        ("50 min", (50, 50)),
        ("half an hour", (30, 30)),
        ("meetings", None),
    ],
)
def test_a_length_is_read_in_minutes(words: str, bounds: tuple[int, int] | None) -> None:
    assert find_minutes(words) == bounds


def test_amounts_and_ordinals_are_no_topic() -> None:
    assert (
        without_amounts("the second meeting over 30 minutes on cocoa").split()
        == "the meeting on cocoa".split()
    )
    assert read("last three meetings between 40 and 48 minutes").topic == ()


@pytest.mark.parametrize(
    ("question", "kept", "gone"),
    [
        ("meetings of Alvarez without Okafor", ["a2010.txt", "c2016.txt"], ["f2020.txt"]),
        ("meetings of Alvarez except in 2010", ["c2016.txt"], ["a2010.txt"]),
        ("meetings of Alvarez not by phone", ["a2010.txt"], ["c2016.txt"]),
        ("meetings of Lindqvist not in Lagos", ["a2010.txt"], ["b2015.txt"]),
        ("meetings of Lindqvist but not with Nigeria", ["a2010.txt"], ["b2015.txt", "f2020.txt"]),
        ("meetings of Lindqvist except Sweden-Nigeria ones", ["a2010.txt"], ["b2015.txt", "f2020.txt"]),
        ("meetings with neither Spain nor Nigeria", ["e2019.txt"], ["a2010.txt", "b2015.txt"]),
    ],
)  # fmt: skip
def test_what_is_left_out_stays_out(question: str, kept: list[str], gone: list[str]) -> None:
    records = ask(question).records

    assert set(kept) <= set(records)
    assert not set(gone) & set(records)


def test_no_at_the_beginning_of_a_reply_leaves_nothing_out() -> None:
    assert read("meetings of Lindqvist in Lagos", "no, in Madrid").cities == ("Madrid",)


def test_only_the_words_behind_not_stop_a_list_of_what_is_left_out() -> None:
    question = read("meetings without anybody who spoke of cocoa in Lagos with Okafor")

    assert question.without == ()
    assert [spot.best[0].name for spot in question.people] == ["Amara Okafor"]
