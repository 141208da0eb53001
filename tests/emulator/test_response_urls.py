"""response_url: five answers in thirty minutes, as docs.slack.dev/interactivity/handling-user-interaction says."""

from typing import Any

import pytest
from slack_sdk.webhook import WebhookClient, WebhookResponse

from tests.emulator import LostAnswer, Message, RateLimited, Slack
from tests.emulator.methods.chat import bot_message
from tests.emulator.methods.writing import Written


def url_of_command(slack: Slack) -> str:
    return slack.response_urls.issue("commands", slack.user.id, slack.channel.id)


def url_of_message(slack: Slack, message: Message) -> str:
    return slack.response_urls.issue("actions", slack.user.id, message.channel, message)


def posted(slack: Slack, text: str = "old") -> Message:
    return slack.core.publish(
        bot_message(slack.core, slack.channel.id, Written(text, (), (), None))
    )


def send(url: str, **body: Any) -> WebhookResponse:
    return WebhookClient(url).send_dict(body)


def test_an_answer_is_private_unless_it_says_otherwise(slack: Slack) -> None:
    url = url_of_command(slack)

    assert send(url, text="for you").status_code == 200
    assert send(url, text="for all", response_type="in_channel").status_code == 200
    assert [message.text for message in slack.ephemerals()] == ["for you"]
    assert [message.text for message in slack.messages()] == ["for all"]


def test_the_sixth_answer_is_refused(slack: Slack) -> None:
    url = url_of_command(slack)
    statuses = [send(url, text=str(number)).status_code for number in range(6)]

    assert statuses == [200] * 5 + [404]
    assert "used_url" in send(url, text="more").body
    assert len(slack.ephemerals()) == 5


def test_half_an_hour_later_the_address_is_gone(slack: Slack) -> None:
    url = url_of_command(slack)
    slack.clock.advance(30 * 60 + 1)
    answer = send(url, text="late")

    assert (answer.status_code, "expired_url" in answer.body) == (404, True)
    assert slack.ephemerals() == []


def test_an_original_is_replaced_and_deleted(slack: Slack) -> None:
    message = posted(slack)
    url = url_of_message(slack, message)
    send(url, text="new", replace_original=True)
    assert [each.text for each in slack.messages()] == ["new"]

    send(url, delete_original=True)
    assert slack.messages() == []


def test_an_answer_can_go_into_a_thread(slack: Slack) -> None:
    message = posted(slack)
    send(
        url_of_message(slack, message),
        text="reply",
        response_type="in_channel",
        thread_ts=message.ts,
    )

    assert [each.text for each in slack.messages(thread=message)] == ["reply"]


def test_blocks_are_checked_here_too(slack: Slack) -> None:
    answer = send(url_of_command(slack), text="a", blocks=[{"type": "section"}])

    assert (answer.status_code, "invalid_blocks" in answer.body) == (400, True)
    assert send(url_of_command(slack)).status_code == 400


def test_answers_work_where_the_bot_is_no_member(slack: Slack) -> None:
    outside = slack.add_channel("outside", with_bot=False)
    send(
        slack.response_urls.issue("commands", slack.user.id, outside.id),
        text="a",
        response_type="in_channel",
    )

    assert [each.text for each in slack.messages(outside)] == ["a"]


def test_faults_can_be_ordered_for_response_urls(slack: Slack) -> None:
    slack.fail("response_url", RateLimited(1))
    slack.fail("response_url", LostAnswer())
    url = url_of_command(slack)

    limited = send(url, text="a")
    with pytest.raises(Exception, match=r"closed|reset|disconnect"):
        WebhookClient(url, retry_handlers=[]).send_dict({"text": "b"})

    assert (limited.status_code, limited.headers["Retry-After"]) == (429, "1")
    assert [message.text for message in slack.ephemerals()] == ["b"]
    assert [call.status for call in slack.calls("response_url")] == [429, 200]
