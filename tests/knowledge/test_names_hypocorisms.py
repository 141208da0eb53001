"""Short forms of English given names stand for the long ones, and only for their own."""

import pytest

from knowledge.names.hypocorisms import are_alike, other_forms
from knowledge.namesakes import Likeness, likeness, take_apart


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("liz", "elizabeth"),
        ("tony", "anthony"),
        ("bill", "william"),
        ("jim", "james"),
        ("steve", "stephen"),
        ("kate", "katherine"),
        ("jeff", "geoffrey"),
    ],
)
def test_a_short_name_and_its_long_form_are_alike_both_ways(short: str, long: str) -> None:
    assert are_alike(short, long)
    assert are_alike(long, short)


def test_two_spellings_of_a_long_form_are_alike() -> None:
    assert are_alike("stephen", "steven")
    assert are_alike("philip", "phillip")


@pytest.mark.parametrize("long", ["edward", "theodore"])
def test_a_short_name_may_stand_for_two(long: str) -> None:
    assert are_alike("ted", long)


@pytest.mark.parametrize(
    ("one", "two"),
    [("edward", "theodore"), ("liz", "anthony"), ("kenta", "ken"), ("el", "elizabeth"), ("", "")],
)
def test_other_names_are_not_alike(one: str, two: str) -> None:
    assert not are_alike(one, two)


def test_the_other_forms_of_a_name_leave_out_the_name_itself() -> None:
    assert other_forms("joe") == {"joseph"}
    assert other_forms("liz") == {"elizabeth", "lizzie", "beth", "betty"}
    assert other_forms("kenta") == frozenset()


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Liz Hartley", "Elizabeth Hartley", Likeness.ALIKE),
        ("Liz Hartley", "Elizabeth Marsden", Likeness.APART),
        ("Liz Hartley", "Margaret Hartley", Likeness.APART),
    ],
)
def test_a_short_name_with_the_same_family_name_is_one_person(
    one: str, two: str, expected: Likeness
) -> None:
    family = [name.split()[-1] for name in (one, two)]

    parts = [
        take_apart(name, surname, "GB") for name, surname in zip((one, two), family, strict=True)
    ]

    assert likeness(parts[0], parts[1], "GB") is expected
