"""What Slack delivers again is answered once; what could not be answered is answered when it comes again."""

import pytest

from tests.emulator import Slack
from tests.emulator.talking import Posted
from tests.running import Diplo, running

MENTION_DUPLICATES = 'diplo_duplicates_total{kind="event"}'


def answers(slack: Slack, posted: Posted, expected: int = 1) -> list[str]:
    """Everything that was answered, once nothing more comes."""
    slack.wait_for(lambda: len(slack.answers_to(posted)) >= expected, "all answers")
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
    assert diplo.figure(MENTION_DUPLICATES) == 3


def test_a_mention_that_comes_again_while_it_is_being_answered_is_answered_once(
    slack: Slack, diplo: Diplo
) -> None:
    diplo.desk.hold()
    posted = slack.mention("who met Yoon")
    slack.redeliver(posted.delivery, 0)
    slack.redeliver(posted.delivery, 1)
    diplo.desk.free.set()

    assert len(answers(slack, posted)) == 1


@pytest.mark.parametrize("number", [0, 1], ids=["without", "with"])
def test_a_direct_message_that_comes_again_is_answered_once(
    slack: Slack, diplo: Diplo, number: int
) -> None:
    posted = slack.say("who met Yoon", slack.user)
    slack.redeliver(posted.delivery, number)

    assert len(answers(slack, posted)) == 1


def test_a_command_that_comes_again_is_shown_once(slack: Slack, diplo: Diplo) -> None:
    delivery = slack.command("/diplo", "who met Yoon")
    slack.redeliver(delivery, 0)

    assert len(delivery.acks) == 2
    assert len(slack.ephemerals()) == 1
    assert diplo.figure('diplo_duplicates_total{kind="command"}') == 1


def test_a_press_that_comes_again_is_obeyed_once(slack: Slack, diplo: Diplo) -> None:
    [answer] = slack.command("/diplo", "who met Yoon").shown
    pressed = slack.click(answer, "share")
    slack.redeliver(pressed, 0)
    slack.wait_until_quiet()

    assert len(slack.bot_messages(slack.channel)) == 1
    assert len(pressed.acks) == 2


def test_what_was_answered_before_a_restart_is_not_answered_after_it(
    slack: Slack, sqlite_url: str
) -> None:
    with running(slack, sqlite_url):
        posted = slack.mention("who met Yoon")
        assert len(answers(slack, posted)) == 1
    with running(slack, sqlite_url):
        slack.redeliver(posted.delivery, 1)

        assert len(answers(slack, posted)) == 1


def test_a_first_try_that_broke_down_is_told_and_answered_when_it_comes_again(
    slack: Slack, diplo: Diplo
) -> None:
    diplo.desk.breaks = RuntimeError("the shelf fell down")
    posted = slack.mention("who met Yoon")
    slack.wait_for_ephemeral()
    diplo.desk.breaks = None
    slack.redeliver(posted.delivery, 1)

    [answer] = answers(slack, posted)
    assert "Yoon" in answer
    assert len(slack.ephemerals()) == 1


def test_what_a_process_died_over_is_answered_by_the_next_one_when_it_comes_again(
    slack: Slack, sqlite_url: str
) -> None:
    with running(slack, sqlite_url) as first:
        first.desk.hold()
        posted = slack.mention("who met Yoon")
        first.desk.reached.wait(5)
        first.die()
        with running(slack, sqlite_url):
            slack.redeliver(posted.delivery, 1)
            [answer] = answers(slack, posted)
        first.desk.breaks = ConnectionAbortedError()

    assert "Yoon" in answer


@pytest.mark.parametrize("mode", ["socket"])
def test_an_event_whose_connection_broke_before_its_ack_is_answered_once(
    slack: Slack, diplo: Diplo
) -> None:
    slack.trouble_deliveries(seed=1, cuts=1.0)
    posted = slack.mention("who met Yoon")
    slack.trouble_deliveries(seed=1)

    assert len(answers(slack, posted)) == 1
    assert all(delivery.acked for delivery in posted.deliveries)


@pytest.mark.parametrize("mode", ["socket"])
def test_a_command_whose_connection_broke_before_its_ack_is_answered_on_the_next_one(
    slack: Slack, diplo: Diplo
) -> None:
    slack.trouble_deliveries(seed=1, cuts=1.0)
    delivery = slack.command("/diplo", "who met Yoon")

    assert delivery.acked
    assert "Yoon" in delivery.shown[0].text


def test_a_mention_raises_two_events_and_one_answer_also_where_diplo_follows(
    slack: Slack, sqlite_url: str
) -> None:
    with running(slack, sqlite_url, DIPLO_FOLLOW="on"):
        posted = slack.mention("who met Yoon")
        followed = slack.mention("and in 2023?", slack.wait_for_answer(posted))

        assert [len(each.deliveries) for each in (posted, followed)] == [2, 2]
        assert len(answers(slack, followed, 2)) == 2


def test_nobody_but_people_is_answered_and_nobody_twice_for_an_edit(
    slack: Slack, sqlite_url: str
) -> None:
    with running(slack, sqlite_url, DIPLO_FOLLOW="on") as diplo:
        posted = slack.mention("who met Yoon")
        answer = slack.wait_for_answer(posted)
        slack.edit(posted.message, f"<@{slack.app.bot_user}> who met Kishida")
        slack.bot_says(f"<@{slack.app.bot_user}> who met Yoon")
        slack.bot_says("and in 2023?", answer)
        slack.join(slack.channel, slack.add_user("bob"))
        slack.unpost(posted.message)
        slack.wait_until_quiet()

        assert slack.bot_messages() == [answer]
        assert slack.ephemerals() == []
        assert all(delivery.acked for delivery in slack.deliveries)
        assert diplo.figure(MENTION_DUPLICATES) == 0
