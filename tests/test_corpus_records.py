"""Every record of the two archives is read as `corpus/expected_…` says."""

from typing import Any

import pytest

from tests.corpus_cases import ARCHIVES
from tests.corpus_expected import missed_in, read_expected, slips_in

CASES = [
    pytest.param(each, id=each["record"]) for archive in ARCHIVES for each in read_expected(archive)
]


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_record_has_its_expected_reading(archive: str) -> None:
    files = {file.name for file in ARCHIVES[archive].iterdir() if file.suffix != ".yaml"}

    assert {expected["record"] for expected in read_expected(archive)} == files


@pytest.mark.parametrize("archive", ARCHIVES)
def test_the_expected_readings_are_written_as_the_readme_says(archive: str) -> None:
    assert not [slip for each in read_expected(archive) for slip in slips_in(each)]


@pytest.mark.parametrize("expected", CASES)
def test_a_record_is_read_as_expected(expected: dict[str, Any]) -> None:
    missed = missed_in(expected)

    if missed:
        pytest.fail(
            "\n  ".join([f"{expected['record']}: {expected['title']}", *missed]), pytrace=False
        )
