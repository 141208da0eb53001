# ruff: noqa: E501 - sentences are easier to read on one line.
"""Whom those who take part speak for."""

import pytest

from tests.knowledge.extract.telling import countries, readout

MET = "On March 5, Foreign Minister Mori Kenta held talks with Foreign Minister Hana Moss."


@pytest.mark.parametrize(
    ("sequel", "country"),
    [
        ("Mr. Mori took part for Japan.", "JP"),
        ("Mr. Mori represented Japan.", "JP"),
        ("Mr. Mori spoke on behalf of Japan.", "JP"),
        ("Mr. Mori was there for Japan.", "JP"),
        ("Mr. Mori thanked Japan.", None),
        ("Mr. Mori took part for his party.", None),
    ],
)
def test_who_takes_part_for_a_country_is_of_that_country(sequel: str, country: str | None) -> None:
    assert countries(readout(f"{MET} {sequel}")) == {"Mori Kenta": country, "Hana Moss": None}


def test_two_who_take_part_for_a_country_are_both_of_it() -> None:
    record = readout(
        "On March 5, the 11th Ministerial Meeting was held in Singapore. Foreign Minister Mori Kenta and Defence Minister Abe Gen took part for Japan."
    )

    assert countries(record) == {"Mori Kenta": "JP", "Abe Gen": "JP"}


def test_each_of_two_speaks_for_a_country_of_their_own() -> None:
    record = readout(f"{MET} Mr. Mori spoke for Japan, Ms. Moss spoke for New Zealand.")

    assert countries(record) == {"Mori Kenta": "JP", "Hana Moss": "NZ"}


def test_a_country_known_already_is_not_changed_by_speaking_for_another() -> None:
    record = readout(
        "On March 5, Foreign Minister Mori Kenta of Japan held talks with Foreign Minister Hana Moss. Mr. Mori spoke for Australia."
    )

    assert countries(record)["Mori Kenta"] == "JP"
