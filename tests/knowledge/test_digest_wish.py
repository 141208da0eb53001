"""Filters of a digest: countries, people and kinds, and words read as such."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.anniversaries.wish import Kind, Wish
from knowledge.desk import open_desk
from tests.world import ALVAREZ, LINDQVIST, OKAFOR, PETRA, TOMAS, Met, Went, desk_of, record, world

DAY = date(2026, 5, 26)
DESK = desk_of(
    record("a.txt", met=[Met([ALVAREZ, TOMAS], "2023-05-26", "Lagos", "NG")]),
    record("b.txt", met=[Met([OKAFOR, PETRA], "2023-05-26")]),
    record("c.txt", went=[Went([LINDQVIST], "MA", "Rabat", "2023-05-26")]),
    record("d.txt", "2023-05-26", "On cocoa", named=[OKAFOR], countries=["GH"]),
)


def files(wish: Wish) -> str:
    return "".join(sorted(item.line.record[0] for item in DESK.digest(DAY, wish).every))


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Wish(), "abcd"),
        (Wish(countries=("ES",)), "a"),
        (Wish(countries=("NG",)), "abd"),
        (Wish(countries=("MA", "SK")), "bc"),
        (Wish(countries=("GH",)), "d"),
        (Wish(people=("Okafor",)), "bd"),
        (Wish(people=("Alvarez", "Johan Lindqvist")), "ac"),
        (Wish(people=("Novak",)), "ab"),
        (Wish(people=("Novak [Slovakia]", "Petra Novak [Slovakia]")), "ab"),
        (Wish(kinds=(Kind.VISIT, Kind.RECORD)), "cd"),
        (Wish(countries=("NG",), people=("Okafor",), kinds=(Kind.MEETING,)), "b"),
        (Wish(kinds=(Kind.CALL,)), ""),
    ],
)
def test_each_filter_must_be_passed_and_any_of_its_values_is_enough(wish: Wish, told: str) -> None:
    assert files(wish) == told


def test_a_name_that_nobody_bears_is_told_and_lets_nothing_through() -> None:
    digest = DESK.digest(DAY, Wish(people=("Xyzzy", "Okafor")))

    assert digest.unknown == ("Xyzzy",)
    assert len(digest.every) == 2
    assert DESK.digest(DAY, Wish(people=("Xyzzy",))).is_empty


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", Wish()),
        ("Nigeria and Spain", Wish(countries=("NG", "ES"))),
        ("for Nigeria", Wish(countries=("NG",))),
        ("Okafor", Wish(people=("Amara Okafor",))),
        ("Novak", Wish(people=("Novak",))),
        ("only visits and calls", Wish(kinds=(Kind.CALL, Kind.VISIT))),
        ("telephone talks, speeches", Wish(kinds=(Kind.CALL, Kind.SPEECH))),
        ("Spain, Okafor, meetings", Wish(countries=("ES",), people=("Amara Okafor",), kinds=(Kind.MEETING,))),
        ("anniversaries", Wish(kinds=(Kind.SPOKEN,))),
    ],
)  # fmt: skip
def test_words_are_read_as_filters(text: str, wish: Wish) -> None:
    read = world().wish(text)

    assert read.wish == wish
    assert read.unknown == ()


@pytest.mark.parametrize("text", ["Frobnia", "Spain, Xyzzy", "Vienna"])
def test_words_that_name_no_filter_are_given_back(text: str) -> None:
    assert world().wish(text).unknown == (text.rpartition(" ")[2],)


def test_a_name_read_out_of_words_finds_the_same_person_again() -> None:
    desk = open_desk(Path(__file__).parent.parent.parent / "seeds")
    wish = desk.wish("Yoon").wish

    assert [item.short for item in desk.digest(date(2026, 5, 26), wish).every] == [
        "Kishida Fumio – Yoon Suk Yeol (summit meeting)"
    ]
