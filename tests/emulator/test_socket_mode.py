"""Over Socket Mode: sockets that break, silence that is answered by a repetition, acks that come too late."""

import json
import logging
import time
from collections.abc import Iterator
from typing import Any

import pytest
from aiohttp import ClientSession
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from tests.emulator import Slack
from tests.emulator.serving import hang_up

Json = dict[str, Any]


class Listener:
    """A bare Socket Mode client that notes envelopes and acknowledges as it is told."""

    def __init__(self, slack: Slack, payload: Json | None = None) -> None:
        self.heard: list[SocketModeRequest] = []
        self.frames: list[Json] = []
        self.acking = True
        self.payload = payload
        logger = logging.getLogger("test.listener")
        logger.setLevel(logging.CRITICAL)
        web = WebClient(slack.app.app_token, base_url=slack.api_url)
        self.client = SocketModeClient(
            slack.app.app_token, web_client=web, ping_interval=0.1, logger=logger
        )
        self.client.socket_mode_request_listeners.append(self._hear)
        self.client.on_message_listeners.append(lambda text: self.frames.append(json.loads(text)))
        self.client.connect()

    def ack(self, request: SocketModeRequest) -> None:
        self.client.send_socket_mode_response(SocketModeResponse(request.envelope_id, self.payload))

    def _hear(self, _: object, request: SocketModeRequest) -> None:
        self.heard.append(request)
        if self.acking:
            self.ack(request)


@pytest.fixture
def listener(slack: Slack) -> Iterator[Listener]:
    listening = Listener(slack)
    slack.wait_until_connected()
    yield listening
    hang_up(listening.client, slack)


def test_a_connection_begins_with_hello(slack: Slack, listener: Listener) -> None:
    slack.wait_for(lambda: listener.frames, "hello")

    hello = listener.frames[0]
    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    assert hello["connection_info"] == {"app_id": slack.app.app_id}


def test_envelopes_have_the_form_that_slack_documents(slack: Slack, listener: Listener) -> None:
    slack.mention("hello")
    slack.command("/diplo", "hello")
    event, _, command = listener.heard

    assert (event.type, event.accepts_response_payload) == ("events_api", False)
    assert (event.retry_attempt, event.retry_reason) == (0, "")
    assert (command.type, command.accepts_response_payload) == ("slash_commands", True)
    assert event.payload["authorizations"][0]["user_id"] == slack.app.bot_user
    assert {"trigger_id", "response_url", "channel_id", "team_id"} <= set(command.payload)


def test_an_address_opens_one_connection_only(slack: Slack, listener: Listener) -> None:
    assert listener.client.wss_uri is not None
    used = listener.client.wss_uri.replace("ws://", "http://")

    status, _ = slack.in_loop(_get(used))
    assert status == 408


async def _get(url: str) -> tuple[int, str]:
    async with ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.text()


def test_what_was_not_acknowledged_comes_again_when_the_socket_breaks(
    slack: Slack, listener: Listener
) -> None:
    listener.acking = False
    posted = slack.say("hello", wait=False)
    slack.wait_for(lambda: listener.heard, "the envelope")
    listener.acking = True
    slack.cut_socket()
    slack.wait_for(lambda: posted.delivery.acked, "an ack over the next socket")

    first, second = listener.heard
    assert first.envelope_id == second.envelope_id
    assert [attempt.via for attempt in posted.delivery.attempts] == ["link-1", "link-2"]


def test_silence_is_answered_by_a_repetition_with_a_number(
    slack: Slack, listener: Listener
) -> None:
    slack.patience.ack_seconds, slack.patience.retry_after = 0.2, (0.0, 0.1)
    listener.acking = False
    posted = slack.say("hello", wait=False)
    slack.wait_for(lambda: posted.delivery.settled, "an end")

    assert [request.retry_attempt for request in listener.heard] == [0, 1, 2]
    assert len({request.envelope_id for request in listener.heard}) == 3
    assert len({request.payload["event_id"] for request in listener.heard}) == 1
    assert (posted.delivery.error, posted.delivery.acked) == ("operation_timeout", False)


def test_a_command_without_an_ack_fails_and_is_not_repeated(
    slack: Slack, listener: Listener
) -> None:
    slack.patience.ack_seconds = 0.2
    listener.acking = False
    delivery = slack.command("/diplo", "hello")
    listener.payload = {"text": "too late"}
    listener.ack(listener.heard[0])
    slack.wait_for(lambda: delivery.acks, "the late ack")

    assert (delivery.error, delivery.shown) == ("operation_timeout", [])
    assert len(listener.heard) == 1


def test_only_the_first_ack_counts(slack: Slack, listener: Listener) -> None:
    listener.payload = {"text": "first"}
    delivery = slack.command("/diplo", "hello")
    listener.payload = {"text": "second"}
    listener.ack(listener.heard[0])
    slack.wait_for(lambda: delivery.extra_acks, "the second ack")

    assert [message.text for message in slack.ephemerals()] == ["first"]


def test_an_answer_that_slack_cannot_show_is_told_to_the_test(
    slack: Slack, listener: Listener
) -> None:
    listener.payload = {"text": "a", "blocks": [{"type": "section"}]}
    delivery = slack.command("/diplo", "hello")

    assert (delivery.error, delivery.shown) == ("invalid_blocks", [])
    assert "needs text or fields" in delivery.complaints[0]


def test_connections_take_turns(slack: Slack, listener: Listener) -> None:
    other = Listener(slack)
    slack.wait_until_connected(2)
    for _ in range(4):
        slack.say("hello")
    listener.client.auto_reconnect_enabled = False
    hang_up(other.client, slack)

    assert (len(listener.heard), len(other.heard)) == (2, 2)


def test_a_client_that_is_asked_to_go_comes_back(slack: Slack, listener: Listener) -> None:
    slack.disconnect("refresh_requested")
    slack.wait_for(
        lambda: any(link.name == "link-2" for link in slack.socket.usable()), "a new connection"
    )
    slack.say("hello")

    assert [each["type"] for each in listener.frames][:2] == ["hello", "disconnect"]
    assert len(listener.heard) == 1


def test_pings_are_answered_unless_the_socket_is_silent(slack: Slack, listener: Listener) -> None:
    [link] = slack.socket.usable()
    slack.wait_for(lambda: link.pings > 1, "pings")
    slack.silence_socket()
    heard = link.pings
    time.sleep(0.4)

    assert link.pings == heard


def test_deliveries_can_come_twice_or_lose_their_socket_by_chance(
    slack: Slack, listener: Listener
) -> None:
    slack.patience.retry_after = (0.1,) * 20
    slack.trouble_deliveries(seed=3, duplicates=0.3, cuts=0.2)
    posted = [slack.say(str(number), wait=False) for number in range(20)]
    slack.wait_for(lambda: all(each.delivery.acked for each in posted), "all acks", 15)
    slack.heal()

    texts = [request.payload["event"]["text"] for request in listener.heard]
    assert set(texts) == {str(number) for number in range(20)}
    assert len(texts) > 20
    assert any(attempt.via != "link-1" for each in posted for attempt in each.delivery.attempts)
