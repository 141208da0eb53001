"""Every record of our own is read as `corpus/expected` says."""

from typing import Any

import pytest

from tests.corpus_cases import ARCHIVES
from tests.corpus_expected import missed_in, read_expected


def test_every_record_of_our_own_has_its_expected_reading() -> None:
    assert {expected["record"] for expected in read_expected()} == {
        file.name for file in ARCHIVES["records"].iterdir()
    }


@pytest.mark.parametrize("expected", [pytest.param(e, id=e["record"]) for e in read_expected()])
def test_a_record_is_read_as_expected(expected: dict[str, Any]) -> None:
    missed = missed_in(expected)

    if missed:
        pytest.fail(
            "\n  ".join([f"{expected['record']}: {expected['title']}", *missed]), pytrace=False
        )
