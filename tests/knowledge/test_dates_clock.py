"""Clock times with their zones, durations and counts of days in running text."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates.clock import DurationMention, find_day_counts, find_durations, find_times


@pytest.mark.parametrize(
    ("words", "hour", "minute"),
    [
        ("4:35 p.m.", 16, 35), ("4.35pm", 16, 35), ("10:00 a.m.", 10, 0), ("0:00 p.m.", 12, 0), ("0:30 a.m.", 0, 30),
        ("12:15 a.m.", 0, 15), ("12:15 p.m.", 12, 15), ("16:25", 16, 25), ("1640 hrs", 16, 40), ("3 p.m.", 15, 0),
        ("noon", 12, 0), ("midday", 12, 0), ("midnight", 0, 0), ("16h30", 16, 30), ("16:25 p.m.", 16, 25),
        ("at three o'clock in the afternoon", 15, 0), ("at 9 o’clock in the morning", 9, 0), ("14:36:31", 14, 36),
        ("4:35 PM", 16, 35), ("09:05 hours", 9, 5),
    ],
)  # fmt: skip
def test_a_time_is_read_however_it_is_written(words: str, hour: int, minute: int) -> None:
    assert [said.value for said in find_times(words)] == [time(hour, minute)]


@pytest.mark.parametrize(
    "words",
    ["24:00", "24:30 p.m.", "16:25 a.m.", "2.5 million", "1:2:3", "13 people", "$4.35 pm", "these o'clock", "afternoon",
     "4 pmo", "John 3:161"],
)  # fmt: skip
def test_numbers_that_are_no_times_are_left_alone(words: str) -> None:
    assert find_times(words) == []


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("at 8:40 p.m. local time (On July 7, at 9:40 p.m. JST)", ["local", "JST"]),
        ("1:40 p.m. (local time; July 12 at 7:40 p.m. JST)", ["local", "JST"]),
        ("10:00 a.m. (local time. 0:00 p.m. on July 13, Japan time)", ["local", "Japan time"]),
        ("10:30 a.m. local time (11:30 a.m. on July 10, JST)", ["local", "JST"]),
        ("9:40 p.m. JST (8:40 p.m. local time)", ["JST", "local"]),
        ("commencing at 8:45 a.m. (local time) for", ["local"]),
        ("4:35 p.m. for approximately 50 minutes", [None]),
        ("15:00 GMT and 16:00 (Paris time)", ["GMT", "Paris time"]),
        ("at local time 4:35 p.m.", ["local"]),
    ],
)
def test_a_zone_is_bound_to_its_own_time(words: str, zones: list[str | None]) -> None:
    assert [said.zone for said in find_times(words)] == zones


def test_an_approximate_time_is_marked() -> None:
    said = find_times("commencing at around 2:54 p.m.")[0]

    assert said.approximate
    assert said.start == len("commencing at ")


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("50 minutes", 50), ("one hour", 60), ("an hour and a half", 90), ("one and a half hours", 90),
        ("1.5 hours", 90), ("2 hours and 30 minutes", 150), ("an hour and 20 minutes", 80), ("seventy minutes", 70),
        ("half an hour", 30), ("ninety-five minutes", 95), ("a 45-minute talk", 45), ("an hour-long talk", 60),
        ("hour-long", 60), ("three quarters of an hour", 45), ("a quarter of an hour", 15), ("2 hours 30 minutes", 150),
        ("one hour and a quarter", 75), ("half-hour call", 30), ("1 hour 5 min", 65), ("two and a half hours", 150),
        ("90 mins", 90), ("1 hr", 60), ("two hours and a half", 150),
    ],
)  # fmt: skip
def test_a_duration_is_read_in_minutes(words: str, minutes: int) -> None:
    found = find_durations(words)

    assert [(said.minutes, said.approximate, said.from_clock) for said in found] == [
        (minutes, False, False)
    ]


@pytest.mark.parametrize(
    "lead", ["approximately", "about", "around", "nearly", "almost", "some", "just over"]
)
def test_an_approximate_duration_is_marked(lead: str) -> None:
    assert find_durations(f"for {lead} 50 minutes.") == [
        DurationMention(4, len(f"for {lead} 50 minutes"), 50, approximate=True)
    ]


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("from 3:50 p.m. to 4:30 p.m.", 40), ("between 10:00 and 10:45", 45), ("from 3:50 to 4:30 p.m.", 40),
        ("11:30 a.m. to 1 p.m.", 90), ("10:00-10:45", 45), ("from 3 to 4:15 p.m.", 75), ("from 11:30 to 12:10 p.m.", 40),
        ("from 11:30 p.m. until 12:15 a.m.", 45), ("16:00 to 17:10 (local time)", 70),
    ],
)  # fmt: skip
def test_two_ends_of_a_meeting_make_a_duration(words: str, minutes: int) -> None:
    assert [(said.minutes, said.from_clock) for said in find_durations(words)] == [(minutes, True)]


@pytest.mark.parametrize(
    "words",
    ["opened at 3:50 p.m. and 4:30 p.m.", "9:40 p.m. JST (8:40 p.m. local time)", "0 minutes", "the minutes of", "Paris",
     "at 3:50 p.m.; the plenary opened at 4:35 p.m.", "from 13:00 to 4:30 p.m. and 0 hours"],
)  # fmt: skip
def test_what_is_no_duration_is_left_alone(words: str) -> None:
    assert [said.minutes for said in find_durations(words) if not said.from_clock] == []
    assert len(find_durations(words)) == ("from" in words)


@pytest.mark.parametrize(
    ("words", "days"),
    [("a 2-day visit", [2]), ("two-day programme", [2]), ("a three-day-long stay", [3]), ("two days of talks", [2]),
     ("a day", []), ("a day-long meeting", [1]), ("Paris", []), ("today", [])],
)  # fmt: skip
def test_days_are_counted(words: str, days: list[int]) -> None:
    assert [said.days for said in find_day_counts(words)] == days


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("from 10:05 to 11:00 a.m.", time(10, 5)),
        ("from 3:50 to 4:30 p.m.", time(15, 50)),
        ("between 3 and 4:30 p.m.", time(15)),
        ("between 10 and 11:30 a.m.", time(10)),
        ("from 11 to 1 p.m.", time(11)),
        ("from 11:30 a.m. to 12:15 p.m.", time(11, 30)),
    ],
)
def test_a_length_between_two_hours_begins_at_the_first(words: str, begins: time) -> None:
    (said,) = find_durations(words)

    assert (said.begins, said.from_clock) == (begins, True)


def test_a_length_told_in_minutes_has_no_beginning() -> None:
    (said,) = find_durations("for 45 minutes, opening at 3:50 p.m.")

    assert (said.minutes, said.begins, said.from_clock) == (45, None, False)


CLOCKISH = st.sampled_from(
    "3 : 50 3:50 p.m. pm noon to from - – and half a an hour hours minutes two twenty-five o'clock local time "
    "(local JST) about 1640 hrs days 3-day quarter of ½ .".split()
)


@given(st.text() | st.lists(CLOCKISH, max_size=12).map(" ".join))
def test_no_text_is_too_strange(text: str) -> None:
    for found in (find_times(text), find_durations(text), find_day_counts(text)):
        for said in found:
            assert 0 <= said.start < said.end <= len(text)
