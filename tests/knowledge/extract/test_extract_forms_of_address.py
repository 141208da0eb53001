"""A form of address says which of `he` and `she` may mean somebody."""

import pytest

from tests.knowledge.extract.telling import release, told

MET = "met President Elsa Quispe on Friday."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"Trade Minister Sir Rewi Pene was in Lima with Dame Hana Moss, the Ambassador. She {MET}",
            "held: Hana Moss + Elsa Quispe",
        ),
        (
            f"Dame Hana Moss, the Ambassador, was in Lima with Trade Minister Sir Rewi Pene. He {MET}",
            "held: Rewi Pene + Elsa Quispe",
        ),
        (
            f"Ms Aroha Ngata thanked the Trade Minister, Mr Rewi Pene. He {MET}",
            "held: Rewi Pene + Elsa Quispe",
        ),
        (
            f"Ms Aroha Ngata thanked the Trade Minister, Mr Rewi Pene. She {MET}",
            "held: Aroha Ngata + Elsa Quispe",
        ),
        (
            f"Lord Pene, the Trade Minister, was in Lima with Ms Hana Moss, the Ambassador. She {MET}",
            "held: Hana Moss + Elsa Quispe",
        ),
    ],
)
def test_he_and_she_mean_the_one_so_addressed(body: str, expected: str) -> None:
    assert told(release(body)) == [expected]


def test_sir_is_no_she() -> None:
    record = release(f"Ambassador Sir Rewi Pene was in Lima. She {MET}")

    assert told(record) == ["held: Aroha Ngata + Elsa Quispe"]


def test_a_form_of_address_counts_wherever_the_record_has_it() -> None:
    record = release(
        f"Trade Minister Rewi Pene was in Lima. She {MET}\n\nMr Pene returns on Monday."
    )

    assert told(record) == ["held: Aroha Ngata + Elsa Quispe"]


def test_without_a_form_of_address_a_pronoun_means_whoever_did_something_last() -> None:
    record = release(f"Trade Minister Rewi Pene was in Lima. She {MET}")

    assert told(record) == ["held: Rewi Pene + Elsa Quispe"]
