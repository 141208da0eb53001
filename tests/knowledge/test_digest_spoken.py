"""Anniversaries that records speak of: told in their year, with what they commemorate and in the record's words."""

from datetime import date, timedelta
from pathlib import Path

from msgspec import structs

from knowledge.anniversaries.spoken import first_working_day
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.desk import Desk, open_desk
from knowledge.records import Commemoration, Found, Record
from tests.world import ALVAREZ, TOMAS, Met, desk_of, record, span

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def speaking(name: str, day: str, falls: str, event: str = "the Treaty") -> Record:
    """A record that speaks of a 50th anniversary."""
    plain = record(name, day, met=[Met([ALVAREZ, TOMAS], day)])
    told = Commemoration(50, Found(span(falls), None), plain.passages[0].span, Found(event, None))
    return structs.replace(plain, commemorations=(told,))


def mornings(desk: Desk, year: int, wish: Wish | None = None) -> list[str]:
    """The days of a year on which something spoken of is told."""
    days = (date(year, 1, 1) + timedelta(n) for n in range(366))
    return [day.isoformat() for day in days if desk.digest(day, wish or Wish()).spoken]


def test_an_anniversary_is_told_as_its_year_begins_and_when_the_day_of_its_record_returns() -> None:
    desk = open_desk(SEEDS)

    assert mornings(desk, 2025) == ["2025-01-01", "2025-05-26"]
    assert mornings(desk, 2024) == mornings(desk, 2026) == []
    (item,) = desk.digest(date(2025, 1, 1)).spoken
    assert item.short == "60th anniversary of the normalization of the Japan-ROK relations"
    assert item.line.record == "002_d1ad6a52aaffda58.txt"
    assert "which marks the 60th anniversary" in item.line.evidence


def test_on_its_own_day_where_the_record_names_one() -> None:
    desk = desk_of(speaking("a.txt", "2024-05-26", "2025-06-22"))

    assert mornings(desk, 2025) == ["2025-06-22"]
    assert [item.kind for item in desk.digest(date(2025, 6, 20)).coming] == [Kind.SPOKEN]


def test_in_its_month_where_the_record_names_one() -> None:
    desk = desk_of(speaking("a.txt", "2024-05-26", "2025-06"))

    assert mornings(desk, 2025) == ["2025-06-02"]


def test_what_is_spoken_of_in_its_own_year_is_told_as_that_year_begins_alone() -> None:
    assert mornings(desk_of(speaking("a.txt", "2025-05-26", "2025")), 2025) == ["2025-01-01"]


def test_the_day_of_a_record_of_29_february_returns_as_the_setting_says() -> None:
    desk = desk_of(speaking("a.txt", "2024-02-29", "2025"))

    assert mornings(desk, 2025)[1:] == ["2025-02-28"]


def test_records_that_speak_of_one_anniversary_are_told_as_one() -> None:
    desk = desk_of(
        speaking("a.txt", "2024-05-26", "2025", "the normalization of relations"),
        speaking("b.txt", "2024-06-26", "2025", "the normalization of diplomatic ties"),
        speaking("c.txt", "2024-07-26", "2025", "the first consulate"),
    )

    told = [(item.line.record, item.line.also) for item in desk.digest(date(2025, 1, 1)).spoken]

    assert told == [("a.txt", ("b.txt",)), ("c.txt", ())]


def test_filters_hold_for_what_is_spoken_of_too() -> None:
    desk = open_desk(SEEDS)

    assert mornings(desk, 2025, Wish(countries=("KR",)))
    assert mornings(desk, 2025, Wish(people=("Yoon",)))
    assert not mornings(desk, 2025, Wish(countries=("NZ",)))
    assert not mornings(desk, 2025, Wish(kinds=(Kind.MEETING,)))


def test_the_first_working_day_is_no_day_of_a_weekend() -> None:
    firsts = [first_working_day(date(2026, month, 15)).day for month in range(1, 13)]

    assert firsts == [1, 2, 2, 1, 1, 1, 1, 3, 1, 1, 2, 1]
    assert first_working_day(date(2026, 8, 31)) == date(2026, 8, 3)
