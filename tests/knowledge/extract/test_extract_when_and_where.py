# ruff: noqa: E501 - sentences are easier to read on one line.
"""When, how long, where and by what means people met."""

from datetime import time

import pytest

from knowledge.records import Mode
from tests.knowledge.extract.telling import days, places, readout, release

MET = "Foreign Minister Aroha Ngata met French Foreign Minister Luc Morel"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (f"{MET} today.", "2024-03-05"),
        (f"{MET} yesterday.", "2024-03-04"),
        (f"{MET} last night.", "2024-03-04"),
        (f"{MET} on Friday.", "2024-03-01"),
        (f"{MET} on 28 February.", "2024-02-28"),
        (f"{MET} to discuss trade and the climate.", "2024-03-05"),
        (
            "Foreign Minister Aroha Ngata will meet French Foreign Minister Luc Morel on Friday.",
            "2024-03-08",
        ),
        (
            "Foreign Minister Aroha Ngata will meet French Foreign Minister Luc Morel tomorrow.",
            "2024-03-06",
        ),
        (
            "Foreign Minister Aroha Ngata will meet French Foreign Minister Luc Morel next week.",
            "2024-03-11/2024-03-17",
        ),
        (
            "Foreign Minister Aroha Ngata will meet French Foreign Minister Luc Morel in May.",
            "2024-05",
        ),
        (
            "Talks between Foreign Minister Aroha Ngata and French Foreign Minister Luc Morel, scheduled for Thursday, have been postponed.",
            "2024-03-07",
        ),
        ("Foreign Minister Aroha Ngata will meet French Foreign Minister Luc Morel.", None),
    ],
)
def test_the_day_is_as_precise_as_the_words(body: str, day: str | None) -> None:
    assert days(release(body)) == [day]


def test_the_day_of_a_document_or_of_a_journey_is_not_that_of_the_meeting() -> None:
    record = release(
        f"{MET} on 1 March to discuss the treaty signed in 2019. Luc Morel arrived on 27 February."
    )
    assert days(record) == ["2024-03-01"]


def test_a_later_sentence_makes_the_day_finer() -> None:
    record = release(
        "Foreign Minister Aroha Ngata will welcome French Foreign Minister Luc Morel to Wellington next week.\n\n"
        "The two ministers will hold their annual talks on Monday 11 March."
    )
    assert days(record) == ["2024-03-11"]


def test_a_planned_meeting_has_the_days_and_the_town_of_its_stage() -> None:
    record = release(
        "Aroha Ngata will travel to Suva on Thursday.\n\nShe will meet Prime Minister Jone Vakatawa."
    )
    assert (days(record), places(record)) == (["2024-03-07"], [("Suva", "FJ")])


def test_a_stage_lasts_until_the_next_one() -> None:
    record = release(
        "Aroha Ngata leaves for Australia tomorrow. There she will meet Foreign Minister Tess Hart.\n\nThe Minister travels to Tonga on Friday."
    )
    assert days(record) == ["2024-03-06/2024-03-08"]


def test_a_programme_of_two_days_has_two_days() -> None:
    record = release(
        "Aroha Ngata will travel to Suva tomorrow. While in Suva she will meet Prime Minister Jone Vakatawa.\n\n"
        "The two-day programme includes a visit to a school. Negotiators will head to Samoa next week."
    )
    assert days(record) == ["2024-03-06/2024-03-07"]


def test_of_a_journey_to_several_countries_the_one_of_the_person_met_is_meant() -> None:
    record = release(
        "Aroha Ngata will travel to Japan and Samoa in May.\n\nShe will meet Samoan Prime Minister Sina Tuala on 14 May."
    )
    assert places(record) == [(None, "WS")]


def test_a_meeting_told_with_also_is_on_the_same_day_in_the_same_town() -> None:
    record = release(
        "This week Aroha Ngata will travel to Tokyo and Seoul.\n\n"
        "In Tokyo on Thursday she will meet Foreign Minister Mori Keiko. She will also see Trade Minister Abe Gen."
    )
    assert days(record) == ["2024-03-07", "2024-03-07"]
    assert places(record) == [("Tokyo", "JP"), ("Tokyo", "JP")]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("in Paris", ("Paris", "FR")),
        ("in Singapore", ("Singapore", "SG")),
        ("in Bali", ("Bali", "ID")),
        ("in France", (None, "FR")),
        ("in Springvale, Australia,", ("Springvale", "AU")),
        ("on the margins of the ASEAN Summit in Jakarta", ("Jakarta", "ID")),
        ("during her visit to Berlin", ("Berlin", "DE")),
        ("and spoke of the war in Ukraine", (None, None)),
        ("before flying to London", (None, None)),
    ],
)
def test_the_place_is_the_one_that_the_words_give(
    words: str, place: tuple[str | None, str | None]
) -> None:
    assert places(release(f"{MET} {words} today.")) == [place]


def test_each_clause_has_its_own_town() -> None:
    record = release(
        "In Apia on Friday Aroha Ngata will hold talks with Prime Minister Sina Tuala, before travelling to Suva where she will be received by President Jone Vakatawa."
    )
    assert places(record) == [("Apia", "WS"), ("Suva", "FJ")]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, received a courtesy call from Mr. Luc Morel, Ambassador of France.",
            (None, "JP"),
        ),
        (
            "On March 5, Mr. Luc Morel, Ambassador of France, paid a courtesy call on Mr. MORI Kenta, Minister for Foreign Affairs of Japan.",
            (None, "JP"),
        ),
        (
            "On March 5, commencing at noon, Mr. MORI Kenta, Minister for Foreign Affairs, met Mr. Luc Morel at the Ministry's guest house.",
            (None, "JP"),
        ),
        (
            "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, who is visiting Viet Nam, held talks with Mr. Tran Van Duc.",
            (None, "VN"),
        ),
        (
            "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, held talks with Mr. Luc Morel. Both had come to Bali, Indonesia, for the G20.",
            ("Bali", "ID"),
        ),
    ],
)
def test_a_read_out_implies_the_place(body: str, place: tuple[str | None, str | None]) -> None:
    assert places(readout(body)) == [place]


def test_the_town_of_the_dateline_is_where_a_read_out_from_abroad_was_written() -> None:
    record = readout(
        "Today, Prime Minister Paul Roy met with President Oleh Bondar.", "Rome, Italy"
    )
    assert places(record) == [("Rome", "IT")]


def test_the_town_in_which_a_guest_is_said_to_be_is_the_place() -> None:
    record = release(
        "Aroha Ngata met Chancellor Uta Brandt today.\n\nUta Brandt is in Wellington to give a lecture."
    )
    assert places(record) == [("Wellington", "NZ")]


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        (f"{MET} today.", Mode.IN_PERSON),
        (
            "Foreign Minister Aroha Ngata spoke by phone with French Foreign Minister Luc Morel today.",
            Mode.PHONE,
        ),
        (
            "Foreign Minister Aroha Ngata spoke with French Foreign Minister Luc Morel today.",
            Mode.PHONE,
        ),
        (
            "Foreign Minister Aroha Ngata spoke with French Foreign Minister Luc Morel in Paris today.",
            Mode.IN_PERSON,
        ),
        (
            "Foreign Minister Aroha Ngata had a call with French Foreign Minister Luc Morel today.",
            Mode.PHONE,
        ),
        (
            "French Foreign Minister Luc Morel paid a courtesy call on Foreign Minister Aroha Ngata today.",
            Mode.IN_PERSON,
        ),
        (
            "Foreign Minister Aroha Ngata called on French Foreign Minister Luc Morel today.",
            Mode.IN_PERSON,
        ),
        (
            "Foreign Minister Aroha Ngata met French Foreign Minister Luc Morel by video conference today.",
            Mode.VIDEO,
        ),
        (
            "Foreign Minister Aroha Ngata held virtual talks with French Foreign Minister Luc Morel today.",
            Mode.VIDEO,
        ),
    ],
)
def test_how_they_spoke(body: str, mode: Mode) -> None:
    assert [m.mode.value for m in release(body).meetings] == [mode]


def test_a_call_has_no_place() -> None:
    record = release(
        "From Suva, Aroha Ngata had a phone call with Foreign Minister Luc Morel in Paris today."
    )
    assert places(record) == [(None, None)]


def test_the_heading_of_a_call_says_so_for_its_first_meeting_only() -> None:
    record = release(
        "Aroha Ngata had talks with French Foreign Minister Luc Morel today.\n\nIn Suva she then met Prime Minister Jone Vakatawa.",
        title="Phone call with France",
    )
    assert [m.mode.value for m in record.meetings] == [Mode.PHONE, Mode.IN_PERSON]


@pytest.mark.parametrize(
    ("words", "start", "minutes"),
    [
        ("commencing at 4:35 p.m. for approximately 50 minutes", time(16, 35), 50),
        ("from 8:40 p.m. local time (9:40 p.m. JST) for one hour", time(20, 40), 60),
        ("at noon for an hour and a half", time(12, 0), 90),
        ("for 30 minutes followed by a dinner of approximately one hour", None, 90),
        ("for 90 minutes (including 30 minutes alone)", None, 90),
    ],
)
def test_the_hour_and_the_length(words: str, start: time | None, minutes: int) -> None:
    record = readout(
        f"On March 5, {words}, Mr. MORI Kenta, Prime Minister of Japan, held talks with Mr. Luc Morel, President of France."
    )
    (meeting,) = record.meetings
    assert (meeting.start.value.local if meeting.start else None) == start
    assert meeting.duration is not None
    assert meeting.duration.value.minutes == minutes


def test_a_record_without_date_takes_the_year_that_it_calls_present() -> None:
    record = readout(
        "On March 4, Mr. MORI Kenta, Prime Minister of Japan, met Mr. Luc Morel. They spoke of the present year 2011.",
        day="Tokyo",
    )
    assert days(record) == ["2011-03-04"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            "Prime Minister Paul Roy held a courtesy call with Ambassador Luc Morel of France.",
            "courtesy call",
        ),
        ("Prime Minister Paul Roy met President Luc Morel of France.", "summit meeting"),
        (
            "Prime Minister Paul Roy spoke by phone with President Luc Morel of France.",
            "summit telephone talk",
        ),
        (
            "Foreign Minister Paul Roy met Foreign Minister Luc Morel of France.",
            "foreign ministers' meeting",
        ),
        (
            "Foreign Minister Paul Roy held the 10th India-France Joint Commission Meeting with Foreign Minister Luc Morel of France.",
            "joint commission meeting",
        ),
        (
            "Foreign Minister Paul Roy continued the conversation with Ambassador Luc Morel.",
            "meeting",
        ),
        (
            "Foreign Minister Paul Roy held a planned working lunch with Ambassador Luc Morel.",
            "working lunch",
        ),
    ],
)
def test_a_meeting_is_called_what_the_record_calls_it(body: str, kind: str) -> None:
    assert [m.kind.value for m in readout(body).meetings] == [kind]


def test_the_occasion_is_the_gathering_at_whose_margins_people_met() -> None:
    record = readout(
        "Foreign Minister Paul Roy met Foreign Minister Luc Morel on the margins of the UN General Assembly in New York."
    )
    assert [m.occasion.value for m in record.meetings if m.occasion] == ["UN General Assembly"]
