"""Every question of the corpus has its expected answer."""

import pytest

from tests.corpus_cases import ARCHIVES, Case, read_cases, slips
from tests.corpus_compare import judged, report


@pytest.mark.parametrize("archive", ARCHIVES)
def test_the_cases_are_written_as_the_readme_says(archive: str) -> None:
    assert not list(slips(read_cases(archive)))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in read_cases("seeds")])
def test_a_question_about_the_seeds_has_its_answer(case: Case) -> None:
    _holds(case)


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.name) for case in read_cases("records")]
)
def test_a_question_about_our_own_records_has_its_answer(case: Case) -> None:
    _holds(case)


def _holds(case: Case) -> None:
    missed, answer = judged(case)

    if missed:
        pytest.fail(report(case, missed, answer), pytrace=False)
