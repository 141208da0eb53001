"""A short run of the soak of questions; `make soak` has the long one."""

from io import StringIO
from pathlib import Path

from tests.emulator import AppProfile
from tests.soak_questions import soak


def test_of_a_hundred_and_fifty_questions_none_is_lost_none_answered_twice_and_none_written_down(
    tmp_path: Path, logged: StringIO
) -> None:
    tally = soak(150, 7, tmp_path)
    log, app = logged.getvalue(), AppProfile()

    assert tally.outcomes.total() == 150
    assert (tally.wrong, tally.story) == (0, [])
    assert tally.troubles["duplicates passed over"] > 0
    assert "not confirmed" in log
    for secret in ("Yoon", "Kishida", "met", app.bot_token, app.app_token, "ticket="):
        assert secret not in log
