"""What comes up on a day: by the day of the event itself, once, and never what did not take place as if it had."""

from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from knowledge.anniversaries.digest import Item
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.span import DateSpan, Precision
from knowledge.desk import Desk, open_desk
from knowledge.records import Found, Record, Status
from tests.world import ALVAREZ, LINDQVIST, OKAFOR, PETRA, TOMAS, Met, Went, desk_of, record, world

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def told(desk: Desk, day: str, wish: Wish | None = None) -> list[str]:
    """What comes up on a day, as `years kind: what`."""
    return list(map(_shown, desk.digest(date.fromisoformat(day), wish or Wish()).every))


def in_month(desk: Desk, day: str) -> list[str]:
    """What is told on a day as of its month."""
    return list(map(_shown, desk.digest(date.fromisoformat(day)).every_month))


def _shown(item: Item) -> str:
    status = "" if item.status is Status.HELD else f" ({item.status.value})"
    return f"{item.years} {item.kind.value}: {item.short}{status}"


def meeting(when: str, status: Status = Status.HELD, name: str = "a.txt", day: str = "") -> Record:
    return record(name, day, met=[Met([ALVAREZ, TOMAS], when, status=status)])


def test_a_meeting_comes_up_every_year_after_it() -> None:
    desk = desk_of(meeting("2016-09-18"))

    assert told(desk, "2026-09-18") == ["10 meetings: Maria Alvarez – Tomas Novak (meeting)"]
    assert told(desk, "2016-09-18") == told(desk, "2015-09-18") == told(desk, "2026-09-19") == []


def test_an_announcement_comes_up_on_the_days_that_it_announces_and_not_on_its_own() -> None:
    desk = open_desk(SEEDS)

    assert told(desk, "2026-05-02") == []
    assert told(desk, "2026-05-14") == [
        "18 meetings: Helen Clark – Fukuda Yasuo (summit meeting) (planned)"
    ]
    assert told(desk, "2026-05-15") == ["18 speeches: Helen Clark (keynote address) (planned)"]
    assert told(desk, "2026-05-16") == [
        "18 meetings: Helen Clark – Lee Myung-bak (summit meeting) (planned)"
    ]


def test_where_a_read_out_exists_the_read_out_is_told() -> None:
    planned = meeting("2018-06-05", Status.PLANNED, "a.txt", "2018-05-02")
    held = meeting("2018-06-05", Status.HELD, "b.txt", "2018-06-05")

    (item,) = desk_of(planned, held).digest(date(2026, 6, 5)).every

    assert item.status is Status.HELD
    assert (item.line.record, item.line.also) == ("b.txt", ("a.txt",))
    assert "planned" not in item.line.text


def test_what_was_planned_is_told_as_planned_then() -> None:
    (item,) = desk_of(meeting("2018-06-05", Status.PLANNED)).digest(date(2026, 6, 5)).every

    assert "planned then; no record that it took place" in item.line.text


@pytest.mark.parametrize("kind", ["meeting", "visit"])
def test_what_was_called_off_never_comes_up_by_itself(kind: str) -> None:
    gone = [Went([TOMAS], "AT", "Vienna", "2019-02-10", Status.CANCELLED)]
    met = [Met([TOMAS, ALVAREZ], "2019-02-10", status=Status.CANCELLED)]
    desk = desk_of(
        record("a.txt", "2019-02-01", "Off", met=met if kind == "meeting" else (), went=gone if kind == "visit" else ())
    )  # fmt: skip

    assert told(desk, "2026-02-10") == []
    assert told(desk, "2026-02-01") == ["7 records: “Off”"]


def test_a_plan_that_another_record_calls_off_does_not_come_up() -> None:
    desk = desk_of(
        record("a.txt", went=[Went([TOMAS], "AT", "Vienna", "2019-02-10", Status.PLANNED)]),
        record("b.txt", went=[Went([TOMAS], "AT", "Vienna", "2019-02-10", Status.CANCELLED)],
               said=[(None, "The visit is off.")]),
    )  # fmt: skip

    assert told(desk, "2026-02-10") == []


def test_calls_are_told_apart_from_meetings() -> None:
    assert told(world(), "2026-09-01") == ["10 calls: Maria Alvarez – Tomas Novak (telephone talk)"]


def test_a_visit_comes_up_on_its_first_day_and_a_meeting_during_it_on_its_own() -> None:
    desk = world()

    assert told(desk, "2025-03-09") == ["10 visits: Johan Lindqvist to Lagos, Nigeria"]
    assert told(desk, "2025-03-10") == ["10 meetings: Johan Lindqvist – Amara Okafor (summit meeting)"]  # fmt: skip
    assert told(desk, "2025-03-11") == []


def test_a_visit_that_begins_with_a_meeting_there_is_told_by_the_meeting() -> None:
    met = [Met([LINDQVIST, OKAFOR], "2015-03-10", "Lagos", "NG")]

    same = desk_of(record("a.txt", met=met, went=[Went([LINDQVIST], "NG", "Lagos", "2015-03-10")]))
    elsewhere = desk_of(record("a.txt", met=met, went=[Went([LINDQVIST], "GH", "Accra", "2015-03-10")]))  # fmt: skip

    assert len(told(same, "2025-03-10")) == 1
    assert len(told(elsewhere, "2025-03-10")) == 2


def test_a_visit_made_is_not_lost_behind_a_meeting_that_was_only_planned() -> None:
    desk = desk_of(
        record("a.txt", met=[Met([LINDQVIST, OKAFOR], "2015-03-10", "Lagos", "NG", status=Status.PLANNED)]),
        record("b.txt", went=[Went([LINDQVIST], "NG", "Lagos", "2015-03-10")]),
    )  # fmt: skip

    assert told(desk, "2025-03-10") == [
        "10 visits: Johan Lindqvist to Lagos, Nigeria",
        "10 meetings: Johan Lindqvist – Amara Okafor (meeting) (planned)",
    ]


def test_records_of_one_visit_are_one_thing_and_the_surest_is_told() -> None:
    desk = desk_of(
        record("a.txt", went=[Went([LINDQVIST], "NG", "Lagos", "2015-03", Status.PLANNED)]),
        record("b.txt", went=[Went([LINDQVIST], "NG", "Lagos", "2015-03-09/2015-03-11")]),
    )

    (item,) = desk.digest(date(2025, 3, 9)).every

    assert (item.line.record, item.line.also, item.status) == ("b.txt", ("a.txt",), Status.HELD)
    assert in_month(desk, "2025-03-03") == []


def test_two_visits_of_one_month_are_two_whatever_else_is_said_of_the_month() -> None:
    desk = desk_of(
        record("a.txt", went=[Went([LINDQVIST], "NG", "Lagos", "2015-03", Status.PLANNED)]),
        record("b.txt", went=[Went([LINDQVIST], "NG", "Lagos", "2015-03-09")]),
        record("c.txt", went=[Went([LINDQVIST], "NG", "Lagos", "2015-03-20")]),
    )

    assert told(desk, "2025-03-09") == told(desk, "2025-03-20")
    assert len(told(desk, "2025-03-20")) == 1
    assert in_month(desk, "2025-03-03") == []


def test_a_record_comes_up_on_its_day_where_nothing_in_it_has_a_day() -> None:
    desk = desk_of(
        record("a.txt", "2016-09-18", "On fisheries", named=[ALVAREZ]),
        record("b.txt", "2016-09-18", "Talks", met=[Met([ALVAREZ, TOMAS], "2016-09-17")]),
        record("c.txt", "2016-09-18", "Talks soon", met=[Met([PETRA, TOMAS], "2016-10")]),
        record("d.txt", "2016-09-18", "Recalled", met=[Met([PETRA, OKAFOR], "2014-05", status=Status.MENTIONED)]),
    )  # fmt: skip

    assert told(desk, "2026-09-18") == ["10 records: “On fisheries”", "10 records: “Recalled”"]


def test_a_record_that_is_a_speech_is_told_as_one() -> None:
    desk = desk_of(record("a.txt", "2018-06-29", "Address to the Otago Foreign Policy School"))

    assert told(desk, "2026-06-29", Wish(kinds=(Kind.SPEECH,))) == [
        "8 speeches: “Address to the Otago Foreign Policy School”"
    ]


def test_copies_of_a_record_come_up_once_with_each_other() -> None:
    desk = desk_of(
        record("a.txt", "2016-09-18", "One", named=[ALVAREZ]),
        record("b.txt", "2016-09-18", "Two", named=[ALVAREZ]),
    )

    (item,) = desk.digest(date(2026, 9, 18)).every

    assert (item.line.record, item.line.also) == ("a.txt", ("b.txt",))


def test_a_meeting_of_a_few_days_comes_up_on_its_first() -> None:
    desk = desk_of(meeting("2008-06-16/2008-06-20"))

    assert len(told(desk, "2018-06-16")) == 1
    assert told(desk, "2018-06-17") == []


def test_what_is_known_to_the_month_only_is_told_on_its_first_working_day() -> None:
    desk = desk_of(meeting("2018-08"))

    assert in_month(desk, "2026-08-03") == ["8 meetings: Maria Alvarez – Tomas Novak (meeting)"]
    assert in_month(desk, "2026-08-01") == in_month(desk, "2026-08-04") == []
    assert in_month(desk, "2018-08-01") == []
    assert told(desk, "2026-08-01") == []


def test_about_a_day_is_no_day_but_its_month() -> None:
    span = DateSpan(date(2016, 9, 1), date(2016, 9, 1), Precision.DAY, approximate=True)
    desk = desk_of(_dated(span))

    assert told(desk, "2026-09-01") == []
    assert len(in_month(desk, "2026-09-01")) == 1


@pytest.mark.parametrize(
    "span",
    [
        DateSpan(date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR),
        DateSpan(date(2016, 3, 1), date(2016, 5, 31), Precision.SEASON),
        DateSpan(date(2016, 9, 1), None, Precision.RANGE),
        DateSpan(date(2016, 9, 20), date(2016, 11, 30), Precision.RANGE),
        None,
    ],
)
def test_what_is_vaguer_than_a_month_does_not_come_up(span: DateSpan | None) -> None:
    desk = desk_of(_dated(span))

    assert desk.nearest(date(2026, 9, 1)) is None
    assert not [day for month in range(1, 13) for day in range(1, 6) if in_month(desk, f"2026-{month:02}-{day:02}")]  # fmt: skip


def _dated(when: DateSpan | None) -> Record:
    """A meeting at a time that the shorthand of the world does not know."""
    plain = meeting("2016-09-01")
    told = structs.replace(plain.meetings[0], when=Found(when, None) if when else None)
    return structs.replace(plain, meetings=(told,))


def test_the_nearest_day_may_lie_in_the_year_before_or_after() -> None:
    desk = desk_of(meeting("2016-01-02"))

    assert desk.nearest(date(2025, 12, 30)) == date(2026, 1, 2)
    assert desk.nearest(date(2026, 1, 10)) == date(2026, 1, 2)
    assert desk.nearest(date(2016, 1, 5)) == date(2017, 1, 2)
    assert desk.nearest(date(2014, 6, 1)) is None


def test_the_ends_of_the_calendar_are_no_matter() -> None:
    desk = desk_of(meeting("2016-06-01"))

    assert desk.nearest(date.max) == date(9999, 6, 1)
    assert desk.nearest(date.min) is None
    assert desk.digest(date.max, Wish(weekly=True)).days == (date.max,)
    assert desk.digest(date.min).is_empty
