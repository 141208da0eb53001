# ruff: noqa: E501 - sentences are easier to read on one line.
"""Speeches on a day: who speaks before whom, and whether it is still to come."""

import pytest

from knowledge.records import Record
from tests.knowledge.extract.telling import release


def speeches(record: Record) -> list[str]:
    """Every speech as `status: who, kind before whom on day`."""
    return [
        f"{s.status.value.value}: {s.speaker.name}, {s.kind.value} / {s.audience.value if s.audience else ''} / {s.when.value.iso()}"
        for s in record.speeches
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "“On 15 March I will give the keynote address at the inaugural Pacific Partnership Forum in Suva,” Aroha Ngata said.",
            "planned: Aroha Ngata, keynote address / the inaugural Pacific Partnership Forum / 2024-03-15",
        ),
        (
            "Foreign Minister Aroha Ngata will deliver a speech to the Otago Foreign Policy School on Friday.",
            "planned: Aroha Ngata, speech / the Otago Foreign Policy School / 2024-03-08",
        ),
        (
            "Foreign Minister Aroha Ngata addressed the United Nations General Assembly on 23 February 2024.",
            "held: Aroha Ngata, address / the United Nations General Assembly / 2024-02-23",
        ),
        (
            "Foreign Minister Aroha Ngata gave a lecture at the National University of Fiji on 1 March.",
            "held: Aroha Ngata, lecture / the National University of Fiji / 2024-03-01",
        ),
        (
            "Foreign Minister Aroha Ngata gives a speech at the Lowy Institute tomorrow.",
            "planned: Aroha Ngata, speech / the Lowy Institute / 2024-03-06",
        ),
        (
            "The speech that Foreign Minister Aroha Ngata was to deliver is off. She was to give a lecture at the university on 9 March, which has been postponed.",
            "cancelled: Aroha Ngata, lecture / the university / 2024-03-09",
        ),
    ],
)
def test_a_speech_is_read_with_its_day(body: str, told: str) -> None:
    assert speeches(release(body)) == [told]


@pytest.mark.parametrize(
    "body",
    [
        "Foreign Minister Aroha Ngata will address major business forums in both countries.",
        "Foreign Minister Aroha Ngata said the talks of 4 March addressed the issues of today.",
        "Both governments made an address book on 4 March.",
        "Foreign Minister Aroha Ngata will give her full support to the forum on 9 March.",
    ],
)
def test_what_has_no_day_or_is_no_speech_is_left_alone(body: str) -> None:
    assert speeches(release(body)) == []
