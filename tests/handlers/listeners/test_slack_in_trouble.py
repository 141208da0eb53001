"""Slack refuses, breaks down or asks for patience: nothing is lost, nothing said twice, and nobody waits for others."""

from itertools import pairwise
from time import monotonic

import pytest

from handlers.slack.outbox import PACE
from handlers.slack.responding import respond
from handlers.views.apologies import sentence
from tests.emulator import (
    AppProfile,
    Channel,
    LostAnswer,
    RateLimited,
    ServerError,
    Slack,
)
from tests.emulator.faults import When
from tests.emulator.talking import Posted
from tests.running import Diplo, running

CORE = AppProfile(
    scopes=frozenset({"app_mentions:read", "chat:write", "commands", "im:history"}),
    events=frozenset({"app_mention", "message.im", "app_home_opened"}),
)
"""What manifest.yaml asks for: no channel may be read."""


def in_channel(channel: Channel) -> When:
    """Calls about a channel."""
    return lambda args: args.get("channel") == channel.id


def posts(slack: Slack, channel: Channel) -> list[tuple[float, int]]:
    """When a channel was posted to, and with which status."""
    return [
        (call.at, call.status)
        for call in slack.calls("chat.postMessage")
        if call.args["channel"] == channel.id
    ]


def asked(slack: Slack, channels: list[Channel]) -> list[Posted]:
    """A question in each channel at once."""
    return [slack.mention("who met Yoon", each, wait=False) for each in channels]


def test_retry_after_is_obeyed_in_one_channel_while_everybody_else_is_answered(
    slack: Slack, diplo: Diplo
) -> None:
    crowd = [slack.add_channel(f"busy-{number}") for number in range(12)]
    quiet = slack.add_channel("quiet")
    for each in crowd:
        slack.fail("chat.postMessage", RateLimited(5), when=in_channel(each))
    waiting = asked(slack, crowd)
    slack.wait_for(lambda: len(slack.calls("chat.postMessage")) == len(crowd), "refusals")
    began = monotonic()
    [other] = asked(slack, [quiet])
    slack.wait_for_answer(other)
    slack.command("/diplo", "who met Yoon")

    assert monotonic() - began < 3
    assert [slack.answers_to(each) for each in waiting] == [[]] * len(crowd)
    for each, channel in zip(waiting, crowd, strict=True):
        slack.wait_for_answer(each)
        (refused, _), (done, _) = posts(slack, channel)
        assert done - refused >= 5
    assert diplo.figure('diplo_posts_total{outcome="rate_limited"}') == len(crowd)


def test_answers_in_one_channel_keep_slacks_pace(slack: Slack, diplo: Diplo) -> None:
    slack.core.pace = 1.0
    questions = [slack.mention("who met Yoon"), slack.mention("list meetings"), slack.mention("x")]
    for each in questions:
        slack.wait_for_answer(each)
    made = posts(slack, slack.channel)

    assert [status for _, status in made] == [200, 200, 200]
    assert all(later - earlier >= PACE for (earlier, _), (later, _) in pairwise(made))
    assert {answer.thread_ts for answer in slack.bot_messages()} == {
        each.message.ts for each in questions
    }


@pytest.mark.parametrize("fault", [LostAnswer(), ServerError(503, performed=True)])
@pytest.mark.parametrize("mode", ["socket"])
def test_an_answer_that_arrived_unconfirmed_is_not_posted_twice(
    slack: Slack, diplo: Diplo, fault: LostAnswer | ServerError
) -> None:
    slack.fail("chat.postMessage", fault)
    posted = slack.mention("who met Yoon")
    slack.wait_for(lambda: slack.calls("conversations.replies"), "a look")
    slack.wait_until_quiet()

    assert len(slack.answers_to(posted)) == 1
    assert slack.ephemerals() == []


@pytest.mark.parametrize("mode", ["socket"])
def test_an_answer_that_did_not_arrive_is_posted_again_once_that_is_sure(
    slack: Slack, diplo: Diplo
) -> None:
    slack.fail("chat.postMessage", ServerError(500))
    posted = slack.mention("who met Yoon")
    slack.wait_for_answer(posted)

    assert len(slack.calls("chat.postMessage")) == 2
    assert len(slack.calls("conversations.replies")) == 2


def test_where_nothing_may_be_read_who_asked_is_told_that_slack_did_not_confirm(
    sqlite_url: str,
) -> None:
    with Slack(CORE) as slack, running(slack, sqlite_url):
        slack.fail("chat.postMessage", ServerError(500))
        posted = slack.mention("who met Yoon")
        told = slack.wait_for_ephemeral()

        assert "did not confirm" in told.text
        assert told.thread_ts == posted.message.ts
        assert len(slack.calls("chat.postMessage")) == 1


def test_what_may_be_done_twice_is_tried_again_after_a_breakdown(
    slack: Slack, diplo: Diplo
) -> None:
    slack.fail("views.publish", ServerError(500))
    slack.open_home()
    slack.wait_for(slack.home, "the home tab")

    assert [call.status for call in slack.calls("views.publish")] == [500, 200]


def test_who_asked_where_diplo_was_taken_out_meanwhile_is_answered_alone(
    slack: Slack, diplo: Diplo
) -> None:
    diplo.desk.hold()
    slack.mention("who met Yoon")
    slack.kick_bot(slack.channel)
    diplo.desk.free.set()
    [told] = slack.wait_for(
        lambda: slack.ephemerals() or slack.bot_messages(slack.dm()), "an answer"
    )

    assert "Kishida" in told.text
    assert "/invite" in told.text
    assert f"<#{slack.channel.id}>" in told.text


def test_who_asked_in_a_channel_that_was_archived_is_answered_directly(
    slack: Slack, diplo: Diplo
) -> None:
    diplo.desk.hold()
    slack.mention("who met Yoon")
    slack.archive(slack.channel)
    diplo.desk.free.set()
    [told] = slack.wait_for(lambda: slack.bot_messages(slack.dm()), "an answer")

    assert "Kishida" in told.text
    assert "archived" in told.text


def test_a_command_and_sharing_need_no_membership(slack: Slack, diplo: Diplo) -> None:
    foreign = slack.add_channel("foreign", with_bot=False)
    [answer] = slack.command("/diplo", "who met Yoon", channel=foreign).shown
    slack.click(answer, "share")
    [shared] = slack.wait_for(lambda: slack.bot_messages(foreign), "the answer for everybody")

    assert "Kishida" in shared.text


def test_an_address_that_expired_while_a_button_was_obeyed_leaves_the_answer_to_another_way(
    slack: Slack, diplo: Diplo
) -> None:
    [answer] = slack.command("/diplo", "who met Yoon").shown
    diplo.desk.hold()
    slack.click(answer, "choose:0")
    slack.clock.advance(1900)
    diplo.desk.free.set()
    told = slack.wait_for_ephemeral(after=1)

    assert "Yun" in told.text
    assert slack.calls("response_url")[-1].answer["error"] == "expired_url"


def test_a_form_sent_after_half_an_hour_is_answered_by_another_way(
    slack: Slack, diplo: Diplo
) -> None:
    slack.command("/diplo", "find")
    form = slack.wait_for_view()
    slack.clock.advance(1900)
    slack.submit(form, {"topic": "semiconductors"})
    told = slack.wait_for_ephemeral()

    assert "semiconductors" in told.text
    assert told.channel == slack.channel.id


def test_a_form_whose_address_was_used_up_is_answered_by_another_way(
    slack: Slack, diplo: Diplo
) -> None:
    opened = slack.command("/diplo", "find")
    form = slack.wait_for_view()
    for _ in range(5):
        respond(opened.payload["response_url"], sentence("used"))
    slack.submit(form, {"topic": "semiconductors"})
    told = slack.wait_for_ephemeral(after=5)

    assert "semiconductors" in told.text
    assert slack.calls("response_url")[-1].answer["error"] == "used_url"


def test_a_record_for_which_slack_gave_too_little_time_is_asked_for_again(
    slack: Slack, diplo: Diplo
) -> None:
    [answer] = slack.command("/diplo", "who met Yoon").shown
    diplo.desk.hold()
    slack.click(answer, "record:0")
    slack.clock.advance(4)
    diplo.desk.free.set()
    told = slack.wait_for_ephemeral(after=1)

    assert "press" in told.text
    assert "reference" not in told.text
    assert diplo.figure('diplo_errors_total{where="record"}') == 0


def test_a_record_that_slack_limits_is_asked_for_again_in_a_moment(
    slack: Slack, diplo: Diplo
) -> None:
    [answer] = slack.command("/diplo", "who met Yoon").shown
    slack.fail("views.open", RateLimited(7))
    slack.click(answer, "record:0")
    told = slack.wait_for_ephemeral(after=1)

    assert "7 seconds" in told.text
    assert "reference" not in told.text


def test_sharing_that_slack_limits_or_does_not_confirm_is_told(slack: Slack, diplo: Diplo) -> None:
    [answer] = slack.command("/diplo", "who met Yoon").shown
    slack.fail("response_url", ServerError(500, performed=True))
    slack.click(answer, "share")
    told = slack.wait_for_ephemeral(after=1)

    assert "did not confirm" in told.text
    assert len(slack.bot_messages(slack.channel)) == 1
