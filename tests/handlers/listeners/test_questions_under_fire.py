"""A short run of the soak of questions; `make soak` has the long one."""

from pathlib import Path

from tests.soak_questions import soak


def test_of_a_hundred_and_fifty_questions_none_is_lost_and_none_answered_twice(
    tmp_path: Path,
) -> None:
    tally = soak(150, 7, tmp_path)

    assert tally.outcomes.total() == 150
    assert (tally.wrong, tally.story) == (0, [])
    assert tally.troubles["duplicates passed over"] > 0
