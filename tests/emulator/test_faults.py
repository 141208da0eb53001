"""Faults that tests order from the emulated Slack."""

import http.client
from contextlib import suppress
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from tests.emulator import LostAnswer, LostCall, RateLimited, Refused, ServerError, Slack, Slow
from tests.emulator.refusals import refused

BLOCK = {"type": "section", "text": {"type": "mrkdwn", "text": "a"}}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [BLOCK]}
HOME = {"type": "home", "blocks": [BLOCK]}


def test_a_lost_answer_was_done_and_a_lost_call_was_not(slack: Slack, client: WebClient) -> None:
    slack.fail("chat.postMessage", LostAnswer())
    slack.fail("chat.postMessage", LostCall())
    for _ in range(2):
        with pytest.raises((URLError, http.client.HTTPException, ConnectionError)):
            client.chat_postMessage(channel=slack.channel.id, text="a")

    assert len(slack.bot_messages()) == 1


def test_too_many_calls_are_told_to_wait(slack: Slack, client: WebClient) -> None:
    slack.fail("*", RateLimited(1))
    with pytest.raises(SlackApiError) as error:
        client.chat_postMessage(channel=slack.channel.id, text="a")
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=1))
    slack.fail("chat.postMessage", RateLimited(0))
    client.chat_postMessage(channel=slack.channel.id, text="b")

    assert (error.value.response.status_code, error.value.response.headers["Retry-After"]) == (
        429,
        "1",
    )
    assert error.value.response["error"] == "ratelimited"
    assert [call.status for call in slack.calls("chat.postMessage")] == [429, 429, 200]


def test_a_channel_takes_one_post_a_second_when_the_test_says_so(
    slack: Slack, client: WebClient
) -> None:
    slack.core.pace = 1.0
    client.chat_postMessage(channel=slack.channel.id, text="a")

    assert refused(client, "chat.postMessage", channel=slack.channel.id, text="b") == "ratelimited"
    slack.clock.advance(1.1)
    client.chat_postMessage(channel=slack.channel.id, text="c")


def test_errors_of_the_server_and_refusals_come_as_ordered(slack: Slack, client: WebClient) -> None:
    slack.fail("users.info", ServerError(503))
    slack.fail(
        "users.info", Refused("restricted_action"), when=lambda args: args["user"] == slack.user.id
    )
    with pytest.raises(SlackApiError) as broken:
        client.users_info(user=slack.user.id)
    with pytest.raises(SlackApiError) as no:
        client.users_info(user=slack.user.id)

    assert broken.value.response.status_code == 503
    assert no.value.response["error"] == "restricted_action"
    assert client.users_info(user=slack.user.id)["ok"]


def test_a_slow_answer_outlasts_the_patience_of_the_client(slack: Slack) -> None:
    client = WebClient(slack.app.bot_token, base_url=slack.api_url, timeout=1, retry_handlers=[])
    slack.fail("api.test", Slow(1.3))

    with pytest.raises((TimeoutError, URLError)):
        client.api_test()


def test_chance_is_the_same_with_the_same_seed() -> None:
    def outcomes() -> list[int]:
        with Slack() as slack:
            client = WebClient(slack.app.bot_token, base_url=slack.api_url)
            slack.fail_at_random(7, [(RateLimited(), 0.5)], methods=["api.test"])
            for _ in range(12):
                with suppress(SlackApiError):
                    client.api_test()
            return [call.status for call in slack.calls()]

    first = outcomes()
    assert first == outcomes()
    assert set(first) == {200, 429}
