# ruff: noqa: E501 - sentences are easier to read on one line.
"""Anniversaries that records speak of: which one, of what, in which year; where that is not clear, none."""

import pytest

from knowledge.records import Record
from tests.knowledge.extract.telling import readout


def spoken(record: Record) -> list[str]:
    """Every anniversary as `number of what in when`."""
    return [
        f"{c.number} of {c.event.value if c.event else '?'} in {c.when.value.iso()}"
        for c in record.commemorations
    ]


NORMAL = "60 of the normalization of relations in 2025"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("They spoke of preparations towards next year, which marks the 60th anniversary of the normalization of relations, in order to go on.", NORMAL),
        ("Next year marks the 60th anniversary of the normalization of relations.", NORMAL),
        ("They will prepare next year's 60th anniversary of the normalization of relations.", NORMAL),
        ("They spoke of the 60th anniversary of the normalization of relations, which falls in 2025.", NORMAL),
        ("The 60th anniversary of the normalization of relations will be celebrated in 2025.", NORMAL),
        ("The 60th anniversary of the normalization of relations next year is a chance.", NORMAL),
        ("In 2025, the sixtieth anniversary of the normalization of relations, they will meet again.", NORMAL),
        ("2025 will mark 60 years since the normalization of relations.", NORMAL),
        ("They recalled the 60th anniversary of the normalization of relations in 1965.", "60 of the normalization of relations in 2025"),
        ("They recalled the 60th anniversary of the 1965 Treaty on Basic Relations.", "60 of the 1965 Treaty on Basic Relations in 2025"),
        ("The 50th anniversary of the Cultural Agreement had made 2024 a special year.", "50 of the Cultural Agreement in 2024"),
        ("This year marks the centenary of the first consulate.", "100 of the first consulate in 2024"),
        ("On June 22, 2025, the 60th anniversary of the Treaty, both flags will fly.", "60 of the Treaty in 2025-06-22"),
        ("The 50th anniversary in 2025 was a date to work toward.", "50 of ? in 2025"),
    ],
)  # fmt: skip
def test_an_anniversary_is_read_with_its_year(sentence: str, told: str) -> None:
    assert spoken(readout(sentence)) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "They recalled the 80th anniversary of the crossing of the river by foreign troops.",
        "In 2019 they met in Osaka, and they spoke of the 80th anniversary of the crossing.",
        "He brought 30 years of experience in 2023.",
        "They spoke of the 60th anniversary of the Treaty, which falls in 2125.",
        "An anniversary of the Treaty falls in 2025.",
    ],
)
def test_without_its_year_an_anniversary_is_not_kept(sentence: str) -> None:
    assert spoken(readout(sentence)) == []


def test_an_anniversary_is_kept_once_however_often_it_is_spoken_of() -> None:
    twice = "1. Next year marks the 60th anniversary of the Treaty.\n\n2. The 60th anniversary in 2025 is near."

    assert spoken(readout(twice)) == ["60 of the Treaty in 2025"]
