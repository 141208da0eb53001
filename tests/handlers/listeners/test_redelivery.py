"""What Slack delivers again is answered once; what could not be answered is answered when it comes again."""

import pytest

from tests.emulator import Slack
from tests.emulator.talking import Posted
from tests.running import Diplo


def answers(slack: Slack, posted: Posted) -> list[str]:
    slack.wait_for_answer(posted)
    slack.wait_until_quiet()
    return [message.text for message in slack.answers_to(posted)]


@pytest.mark.parametrize("number", [0, 1], ids=["without", "with"])
def test_a_mention_that_comes_again_with_or_without_a_sign_of_it_is_answered_once(
    slack: Slack, diplo: Diplo, number: int
) -> None:
    posted = slack.mention("who met Yoon")
    slack.wait_for_answer(posted)
    for _ in range(3):
        slack.redeliver(posted.delivery, number)

    assert len(answers(slack, posted)) == 1
    assert len(posted.delivery.acks) == 4
    assert diplo.figure('diplo_duplicates_total{kind="event"}') == 3
