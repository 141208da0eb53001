# ruff: noqa: E501 - sentences are easier to read on one line.
"""Days and towns that one sentence tells and another goes on from."""

from datetime import time

import pytest

from knowledge.records import Basis
from tests.knowledge.extract.telling import days, places, readout, release, told

LUC = "French Foreign Minister Luc Morel"
MET = f"Aroha Ngata met {LUC} on 1 March."


@pytest.mark.parametrize(
    ("sequel", "day"),
    [
        ("She also met Defence Minister Max Roux.", "2024-03-01"),
        ("The same evening she met Defence Minister Max Roux.", "2024-03-01"),
        ("The next morning she met Defence Minister Max Roux.", "2024-03-02"),
        ("She met Defence Minister Max Roux the day after.", "2024-03-02"),
        ("The previous evening she had dinner with Defence Minister Max Roux.", "2024-02-29"),
        ("The evening before, she had dinner with Defence Minister Max Roux.", "2024-02-29"),
    ],
)
def test_the_next_meeting_counts_its_day_from_the_one_told_before(sequel: str, day: str) -> None:
    assert days(release(f"{MET} {sequel}")) == ["2024-03-01", day]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Aroha Ngata arrived in Paris on 28 February. The following day she met", "2024-02-29"),
        ("Aroha Ngata gave a lecture on 28 February. The following day she met", "2024-02-29"),
        ("Aroha Ngata will open a fair on 20 March. The next morning she will meet", "2024-03-21"),
    ],
)
def test_the_following_day_counts_from_whatever_was_told_last(body: str, day: str) -> None:
    assert days(release(f"{body} {LUC}.")) == [day]


def test_the_day_of_a_meeting_is_what_the_evening_before_it_counts_from() -> None:
    record = release(
        f"Aroha Ngata opened a fair on 20 February. She met {LUC}. The previous evening she had dinner with Defence Minister Max Roux."
    )

    assert days(record) == ["2024-03-05", "2024-03-04"]


def test_a_day_that_goes_on_from_another_is_inferred() -> None:
    record = release(f"{MET} She also met Defence Minister Max Roux.")

    assert [m.when.basis for m in record.meetings if m.when] == [Basis.STATED, Basis.INFERRED]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("earlier in the day", "2024-03-01"),
        ("that morning", "2024-03-01"),
        ("before", None),
    ],
)
def test_another_hour_of_the_day_is_on_the_day_of_the_news(words: str, day: str | None) -> None:
    record = release(f"{MET} She had met Defence Minister Max Roux {words}.")

    assert told(record)[1] == "mentioned: Aroha Ngata + Max Roux"
    assert days(record) == ["2024-03-01", day]


@pytest.mark.parametrize(
    ("sequel", "day"),
    [
        (" She will also meet Defence Minister Max Roux.", "2024-03-08"),
        (" She will then meet Defence Minister Max Roux.", "2024-03-08"),
        (" She will meet Defence Minister Max Roux.", None),
        ("\n\nShe will also meet Defence Minister Max Roux.", None),
    ],
)
def test_a_plan_goes_on_from_the_day_before_it_in_the_same_breath(
    sequel: str, day: str | None
) -> None:
    record = release(f"Aroha Ngata will meet {LUC} on Friday.{sequel}")

    assert days(record) == ["2024-03-08", day]


@pytest.mark.parametrize(
    ("sequel", "city"),
    [
        (" She also met Defence Minister Max Roux.", "Lyon"),
        (" Later, she met Defence Minister Max Roux.", "Lyon"),
        (" Over lunch she met Defence Minister Max Roux.", "Lyon"),
        (" She met Defence Minister Max Roux.", None),
        ("\n\nShe also met Defence Minister Max Roux.", None),
    ],
)
def test_what_goes_on_in_the_same_paragraph_goes_on_in_the_same_town(
    sequel: str, city: str | None
) -> None:
    record = release(f"Aroha Ngata met {LUC} in Lyon on 1 March.{sequel}")

    assert [place for place, _ in places(record)] == ["Lyon", city]


@pytest.mark.parametrize(
    ("sequel", "place"),
    [
        (f"There Aroha Ngata met {LUC}.", ("Lyon", "FR")),
        (f"Aroha Ngata met {LUC} in the same city today.", ("Lyon", "FR")),
        (f"There is hope, Aroha Ngata said, after she met {LUC} today.", (None, None)),
        (f"Aroha Ngata met {LUC}.", (None, None)),
    ],
)
def test_there_means_the_town_told_last(sequel: str, place: tuple[str | None, str | None]) -> None:
    assert places(release(f"The festival of Lyon opened on 1 March. {sequel}")) == [place]


@pytest.mark.parametrize(
    ("lead", "city"),
    [
        ("Aroha Ngata has wrapped up talks in Jakarta.", "Jakarta"),
        ("Aroha Ngata has concluded two days of meetings in Jakarta.", "Jakarta"),
        ("Aroha Ngata gave a lecture in Jakarta.", None),
        ("Aroha Ngata has welcomed the news from Jakarta.", None),
    ],
)
def test_a_lead_that_sums_up_talks_tells_where_they_were(lead: str, city: str | None) -> None:
    record = release(f"{lead}\n\nShe met Foreign Minister Budi Hart of Indonesia today.")

    assert [place for place, _ in places(record)] == [city]


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        (
            "Foreign Minister Mori Keiko of Japan, visiting Hanoi, opened a school.",
            ("Hanoi", "VN"),
        ),
        ("Foreign Minister Mori Keiko of Japan opened a school in Hanoi.", (None, "VN")),
    ],
)
def test_only_a_stay_puts_meetings_of_another_day_in_the_town_of_the_lead(
    lead: str, place: tuple[str | None, str | None]
) -> None:
    record = readout(
        f"{lead}\n\nOn March 5 Foreign Minister Mori met Foreign Minister Tran Duc of Viet Nam. "
        "On March 4 Foreign Minister Mori met President Le Van in Hanoi."
    )

    assert (days(record), places(record)) == (
        ["2024-03-05", "2024-03-04"],
        [place, ("Hanoi", "VN")],
    )


def test_a_talk_by_telephone_is_not_in_the_town_of_the_dateline() -> None:
    record = readout(
        "Today, Prime Minister Paul Roy of Canada spoke by telephone with President Oleh Bondar of Ukraine.",
        "Rome, Italy",
    )

    assert places(record) == [(None, None)]


@pytest.mark.parametrize(
    ("words", "start", "minutes"),
    [
        ("from 10:05 to 11:00", time(10, 5), 55),
        ("from 3 to 4:30 p.m.", time(15), 90),
        ("between 3 and 4:30 p.m.", time(15), 90),
        ("from 9:15 to 10 a.m.", time(9, 15), 45),
    ],
)
def test_of_two_hours_the_first_is_when_it_began(words: str, start: time, minutes: int) -> None:
    (meeting,) = release(f"Aroha Ngata met {LUC} {words} on 1 March.").meetings

    assert meeting.start is not None
    assert meeting.duration is not None
    assert (meeting.start.value.local, meeting.duration.value.minutes) == (start, minutes)
