"""Meetings that no verb of meeting tells: people who sign or agree side by side, and matters taken up with somebody."""

import pytest

from tests.knowledge.extract.telling import days, places, release, told

THEP = "Thai Foreign Minister Somsak Thep"
LUC = "French Foreign Minister Luc Morel"


@pytest.mark.parametrize(
    "verb",
    ["agreed to open talks on trade", "reaffirmed their ties", "discussed trade", "launched a scheme",
     "exchanged views on trade", "addressed the press"],
)  # fmt: skip
def test_people_who_do_it_together_on_a_day_in_a_town_have_met(verb: str) -> None:
    record = release(f"On Friday, in Bangkok, Aroha Ngata and {THEP} {verb}.")

    assert told(record) == ["held: Aroha Ngata + Somsak Thep"]
    assert (days(record), places(record)) == (["2024-03-01"], [("Bangkok", "TH")])


@pytest.mark.parametrize(
    "body",
    [
        f"On Friday Aroha Ngata and {THEP} agreed to open talks on trade.",
        f"In Bangkok, Aroha Ngata and {THEP} agreed to open talks on trade.",
        f"Aroha Ngata and {THEP} agreed to open talks on trade.",
        "On Friday, in Bangkok, Aroha Ngata agreed to open talks on trade.",
    ],
)
def test_to_agree_needs_a_day_a_town_and_somebody_else(body: str) -> None:
    assert told(release(body)) == []


def test_three_who_agree_side_by_side_have_all_met() -> None:
    record = release(
        f"On Friday, in Bangkok, Aroha Ngata, {THEP} and Lao Foreign Minister Kham Sy agreed to open talks."
    )

    assert told(record) == ["held: Aroha Ngata + Somsak Thep + Kham Sy"]


@pytest.mark.parametrize(
    "verb",
    ["signed an agreement", "initialled a treaty", "exchanged notes"],
)  # fmt: skip
def test_to_sign_needs_a_day_and_no_town(verb: str) -> None:
    dated = release(f"On Friday Aroha Ngata and {THEP} {verb}.")
    undated = release(f"Aroha Ngata and {THEP} {verb}.")

    assert told(dated) == ["held: Aroha Ngata + Somsak Thep"]
    assert [m.kind.value for m in dated.meetings] == ["signing"]
    assert told(undated) == []


def test_who_will_sign_is_to_meet() -> None:
    record = release(f"Aroha Ngata and {THEP} will sign an agreement on Friday.")

    assert (told(record), days(record)) == (["planned: Aroha Ngata + Somsak Thep"], ["2024-03-08"])


def test_a_pronoun_may_sign_beside_a_name() -> None:
    record = release(
        "Aroha Ngata was in Bangkok. On Friday she and Foreign Minister Somsak Thep signed an agreement."
    )

    assert told(record) == ["held: Aroha Ngata + Somsak Thep"]


@pytest.mark.parametrize(
    "words",
    ["is to take the matter up with", "will raise fishing with", "will go over the plans with", "is to compare notes with"],
)  # fmt: skip
def test_a_matter_to_be_taken_up_with_somebody_is_a_meeting_planned(words: str) -> None:
    assert told(release(f"Aroha Ngata {words} {LUC}.")) == ["planned: Aroha Ngata + Luc Morel"]


@pytest.mark.parametrize(
    "words",
    ["discussed fishing with", "raised fishing with", "took the matter up with", "went over the plans with",
     "compared notes with"],
)  # fmt: skip
def test_a_matter_talked_over_is_a_meeting_held_if_a_day_or_a_town_is_told(words: str) -> None:
    assert told(release(f"Aroha Ngata {words} {LUC} yesterday.")) == [
        "held: Aroha Ngata + Luc Morel"
    ]
    assert told(release(f"Aroha Ngata {words} {LUC} in Paris.")) == [
        "held: Aroha Ngata + Luc Morel"
    ]
    assert told(release(f"Aroha Ngata {words} {LUC}.")) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Aroha Ngata was in Paris yesterday. With Foreign Minister Luc Morel, she discussed fishing.",
            "held: Aroha Ngata + Luc Morel",
        ),
        (
            "Aroha Ngata was in Paris yesterday. With Foreign Minister Luc Morel the Minister went over the plans.",
            "held: Aroha Ngata + Luc Morel",
        ),
        (
            f"With {LUC}, Aroha Ngata will discuss fishing.",
            "planned: Aroha Ngata + Luc Morel",
        ),
    ],
)
def test_the_one_with_whom_it_is_discussed_may_open_the_sentence(body: str, expected: str) -> None:
    assert told(release(body)) == [expected]
