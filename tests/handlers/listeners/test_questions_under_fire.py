"""A short run of the soak of questions; `make soak` has the long one."""

from pathlib import Path

from tests.soak_questions import soak


def test_of_a_hundred_questions_none_is_lost_and_none_answered_twice(tmp_path: Path) -> None:
    tally = soak(100, 7, tmp_path)

    assert tally.outcomes.total() == 100
    assert tally.wrong == 0
    assert tally.duplicates > 0
