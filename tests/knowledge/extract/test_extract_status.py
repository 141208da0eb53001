# ruff: noqa: E501 - sentences are easier to read on one line.
"""Whether a meeting took place: planned, held, looked back on, called off."""

import pytest

from tests.knowledge.extract.telling import days, readout, release, told

B = "Aroha Ngata + Luc Morel"


@pytest.mark.parametrize(
    "body",
    [
        "Foreign Minister Aroha Ngata will meet French Foreign Minister Luc Morel in Paris on 8 March.",
        "Foreign Minister Aroha Ngata is to hold talks with French Foreign Minister Luc Morel tomorrow.",
        "Foreign Minister Aroha Ngata leaves for Paris tomorrow to meet French Foreign Minister Luc Morel.",
        "“I look forward to meeting French Foreign Minister Luc Morel in Paris,” Aroha Ngata says.",
        "Foreign Minister Aroha Ngata is due to meet French Foreign Minister Luc Morel on Friday.",
        "Foreign Minister Aroha Ngata will travel to Paris for talks with French Foreign Minister Luc Morel.",
        "French Foreign Minister Luc Morel will be welcomed to Wellington by Foreign Minister Aroha Ngata next week.",
    ],
)
def test_a_planned_meeting_is_not_told_as_held(body: str) -> None:
    assert {line.split(":")[0] for line in told(release(body))} == {"planned"}


@pytest.mark.parametrize(
    "body",
    [
        "The meeting between Foreign Minister Aroha Ngata and French Foreign Minister Luc Morel has been postponed.",
        "Foreign Minister Aroha Ngata was due to meet French Foreign Minister Luc Morel on Friday but the talks have been cancelled.",
        "Foreign Minister Aroha Ngata will meet French Foreign Minister Luc Morel on Friday.\n\nThe meeting was later called off.",
    ],
)
def test_a_meeting_called_off_is_told_as_cancelled(body: str) -> None:
    assert [line.split(":")[0] for line in told(release(body))] == ["cancelled"]


@pytest.mark.parametrize(
    ("sequel", "day"),
    [
        ("The two ministers last met in Canberra in February.", "2024-02"),
        (
            "“When Minister Morel and I last met, in Nadi in 2022, it rained,” Aroha Ngata said.",
            "2022",
        ),
        ("They had also met in Geneva in June 2023.", "2023-06"),
    ],
)
def test_an_earlier_meeting_is_only_mentioned(sequel: str, day: str) -> None:
    lead = "Foreign Minister Aroha Ngata met French Foreign Minister Luc Morel in Paris today."
    record = release(f"{lead}\n\n{sequel}")
    assert told(record) == [f"held: {B}", f"mentioned: {B}"]
    assert days(record)[1] == day


def test_a_first_meeting_named_in_a_point_is_mentioned() -> None:
    record = readout(
        "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, held a meeting with Mr. Luc Morel, Minister for Foreign Affairs of France.\n\n"
        "1. Minister Mori was pleased to see Minister Morel again after their first meeting in January.\n"
    )
    assert told(record)[1:] == ["mentioned: Mori Kenta + Luc Morel"]
    assert days(record)[1] == "2024-01"


def test_earlier_talks_are_known_by_what_was_discussed() -> None:
    record = readout(
        "On March 5, Mr. MORI Kenta, Prime Minister of Japan, held a summit meeting with Mr. Luc Morel, President of France, in Tokyo.\n\n"
        "1. They welcomed progress on hydrogen, which the two leaders had discussed at Stanford University last November.\n"
    )
    assert told(record)[1:] == ["mentioned: Mori Kenta + Luc Morel"]
    assert days(record)[1] == "2023-11"


def test_leaders_who_look_ahead_to_their_meeting_have_planned_it() -> None:
    record = readout(
        "On March 5, Prime Minister Ann Cole met with President Oleh Bondar of Ukraine in Warsaw.\n\n"
        "The leaders looked ahead to their meeting in Kyiv next month."
    )
    assert told(record) == ["held: Ann Cole + Oleh Bondar", "planned: Ann Cole + Oleh Bondar"]
    assert days(record)[1] == "2024-04"


def test_what_ministers_discuss_at_a_meeting_is_no_further_meeting() -> None:
    record = readout(
        "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, held a meeting with Mr. Luc Morel, Minister for Foreign Affairs of France.\n\n"
        "1. The two ministers also held an exchange of views on trade, including the agreement reached at the end of last year.\n"
    )
    assert told(record) == ["held: Mori Kenta + Luc Morel"]


def test_recent_talks_told_with_their_length_are_held() -> None:
    record = readout(
        "On March 5, Prime Minister Ann Cole spoke with President Oleh Bondar of Ukraine.\n\n"
        "She had also spoken with Chancellor Uta Brandt on March 3 for 20 minutes."
    )
    assert "held: Ann Cole + Uta Brandt" in told(record)


def test_a_meeting_long_before_the_record_is_looked_back_on() -> None:
    record = release(
        "It is a good time for trade.\n\nAroha Ngata met French Foreign Minister Luc Morel in May 2022."
    )
    assert told(record) == [f"mentioned: {B}"]
