# ruff: noqa: E501 - sentences are easier to read on one line.
"""Who is whose guest, who receives whom, and who sits on one side of the table."""

import pytest

from tests.knowledge.extract.telling import countries, days, places, readout, release, told

LUC = "French Foreign Minister Luc Morel"


@pytest.mark.parametrize(
    ("body", "expected", "day"),
    [
        (
            f"Aroha Ngata will be the guest of {LUC} at a dinner on Friday.",
            "planned: Aroha Ngata + Luc Morel",
            "2024-03-08",
        ),
        (
            f"Aroha Ngata is to be the dinner guest of {LUC} on Friday.",
            "planned: Aroha Ngata + Luc Morel",
            "2024-03-08",
        ),
        (
            f"Aroha Ngata was the guest of {LUC} at a dinner yesterday.",
            "held: Aroha Ngata + Luc Morel",
            "2024-03-04",
        ),
        (
            f"Yesterday Aroha Ngata was {LUC}’s dinner guest in Paris.",
            "held: Aroha Ngata + Luc Morel",
            "2024-03-04",
        ),
        (
            "Aroha Ngata was in Paris. She was the guest of Foreign Minister Luc Morel at a lunch on 1 March.",
            "held: Aroha Ngata + Luc Morel",
            "2024-03-01",
        ),
    ],
)
def test_a_guest_meets_the_host(body: str, expected: str, day: str) -> None:
    record = release(body)

    assert (told(record), days(record)) == ([expected], [day])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the guest of Foreign Minister Luc Morel at a working dinner", "working dinner"),
        ("the guest of Foreign Minister Luc Morel at a lunch", "lunch"),
        ("Foreign Minister Luc Morel’s dinner guest", "dinner"),
    ],
)
def test_the_meal_names_the_meeting_of_guest_and_host(words: str, kind: str) -> None:
    (meeting,) = release(f"Aroha Ngata was {words} yesterday.").meetings

    assert meeting.kind.value == kind


def test_the_guest_of_an_institution_meets_nobody() -> None:
    assert told(release("Aroha Ngata was the guest of the University of Paris yesterday.")) == []


def test_a_guest_is_in_the_country_of_the_host() -> None:
    record = release(f"Aroha Ngata was the guest of {LUC} at a dinner yesterday.")

    assert places(record) == [(None, "FR")]


@pytest.mark.parametrize(
    ("body", "country"),
    [
        (f"Aroha Ngata hosted {LUC} for talks today.", "NZ"),
        (f"Aroha Ngata will host {LUC} on Friday.", "NZ"),
        (f"{LUC} received Aroha Ngata today.", "FR"),
        (f"{LUC} will be the guest of Aroha Ngata on Friday.", "NZ"),
        (f"Aroha Ngata was received by {LUC} today.", "FR"),
        (f"Aroha Ngata was hosted by {LUC} yesterday.", "FR"),
        (f"Aroha Ngata called on {LUC} today.", "FR"),
        (f"Aroha Ngata paid a courtesy call on {LUC} today.", "FR"),
    ],
)
def test_a_meeting_is_in_the_country_of_whoever_receives(body: str, country: str) -> None:
    assert places(release(body)) == [(None, country)]


def test_where_nobody_receives_the_country_stays_open() -> None:
    assert places(release(f"Aroha Ngata met {LUC} today.")) == [(None, None)]


def test_in_a_meeting_of_two_and_two_each_side_has_one_country() -> None:
    record = readout(
        "On March 5, Mr. MORI Kenta, Minister for Foreign Affairs of Japan, and Mr. ABE Gen, Minister of Defense, held a 2+2 meeting with Foreign Minister Tess Hart of Australia and Defence Minister Kim Dale."
    )

    assert countries(record) == {
        "Mori Kenta": "JP",
        "Abe Gen": "JP",
        "Tess Hart": "AU",
        "Kim Dale": "AU",
    }
