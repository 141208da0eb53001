import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import Any

import pytest
from slack_bolt import Ack, App

from handlers.slack.client import interactive_client
from handlers.slack.socket import SocketTransport
from handlers.slack.workers import Workers
from tests.emulator import AppProfile, RateLimited, Refused, ServerError, Slack
from tests.handlers.slack.conftest import Hands


class Bot:
    """A Bolt app that answers a command and remembers through which connections things came."""

    def __init__(self, slack: Slack) -> None:
        self.client = interactive_client(slack.app.bot_token, slack.api_url)
        self.connections: list[str] = []
        self.workers = Workers(2)
        self.app = App(
            client=self.client, process_before_response=True, listener_executor=self.workers
        )
        self.app.command("/diplo")(self._answer)
        self.app.event("app_mention")(ack=_acknowledge, lazy=[self._heard])
        self.app.event("message")(_acknowledge)
        self.app.command("/broken")(_break)

    def _answer(self, ack: Ack, body: dict[str, Any], context: dict[str, Any]) -> None:
        self.connections.append(context["connection"])
        ack(body["text"] * 3)

    def _heard(self, context: dict[str, Any]) -> None:
        self.connections.append(context["connection"])


def _acknowledge(ack: Ack) -> None:
    ack()


def _break() -> None:
    raise ZeroDivisionError


@contextmanager
def running(slack: Slack, bot: Bot, **more: Any) -> Iterator[SocketTransport]:
    transport = SocketTransport(bot.app, slack.app.app_token, bot.client, **more)
    assert transport.start() == ""
    try:
        yield transport
    finally:
        transport.stop(3)


@pytest.fixture
def bot(slack: Slack) -> Bot:
    return Bot(slack)


def until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait for something that no other thread announces."""
    end = monotonic() + seconds
    while not true():
        assert monotonic() < end, "it did not come"
        sleep(0.01)


def test_a_command_is_answered_in_its_acknowledgement(slack: Slack, bot: Bot) -> None:
    with running(slack, bot) as transport:
        slack.wait_until_connected()

        delivery = slack.command("/diplo", "hey")

        assert delivery.shown[0].text == "heyheyhey"
        assert transport.trouble() == ""
        assert transport.given_up() == ""
        assert (transport.age() or 99) < 5


def test_a_long_answer_arrives_whole(slack: Slack, bot: Bot) -> None:
    with running(slack, bot):
        slack.wait_until_connected()

        delivery = slack.command("/diplo", "é" * 10_000)

        assert delivery.answer["text"] == "é" * 30_000


def test_a_large_request_is_read_whole(slack: Slack, bot: Bot) -> None:
    with running(slack, bot):
        slack.wait_until_connected()

        slack.mention("x" * 900_000)

        until(lambda: len(bot.connections) == 1)


def test_a_lost_socket_is_opened_again_at_once(slack: Slack, bot: Bot) -> None:
    with running(slack, bot):
        slack.wait_until_connected()
        first = slack.socket.usable()[0].name
        began = monotonic()

        slack.cut_socket()
        slack.wait_for(lambda: [each for each in slack.socket.usable() if each.name != first])

        assert monotonic() - began < 2.5
        assert slack.command("/diplo", "x").shown[0].text == "xxx"


def test_a_redelivery_on_another_socket_is_told_apart(slack: Slack, bot: Bot) -> None:
    with running(slack, bot):
        slack.wait_until_connected()
        delivery = slack.mention("hello").delivery
        slack.cut_socket()
        slack.wait_until_connected()
        slack.redeliver(delivery, number=0)

        until(lambda: len(bot.connections) == 2)
        assert len(set(bot.connections)) == 2
        assert all(bot.connections)


def test_slack_asking_to_reconnect_is_heeded_without_a_gap(slack: Slack, bot: Bot) -> None:
    with running(slack, bot):
        slack.wait_until_connected()

        slack.disconnect("refresh_requested", close_after=5)
        deliveries = [slack.command("/diplo", str(each)) for each in range(5)]

        assert [each.error for each in deliveries] == [""] * 5
        assert [len(each.attempts) for each in deliveries] == [1] * 5


def test_a_silent_socket_is_given_up(
    slack: Slack, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.slack.socket_client._PING_SECONDS", 0.2)
    with running(slack, bot):
        slack.wait_until_connected()
        first = slack.socket.usable()[0]

        slack.silence_socket()

        slack.wait_for(
            lambda: [each for each in slack.socket.usable() if each is not first], timeout=8
        )


def test_reconnecting_survives_a_slack_in_trouble(slack: Slack, bot: Bot) -> None:
    with running(slack, bot) as transport:
        slack.wait_until_connected()
        slack.fail("apps.connections.open", ServerError(503), times=2)
        slack.fail("apps.connections.open", Refused("internal_error"))
        slack.fail("apps.connections.open", RateLimited(1))

        slack.cut_socket()
        until(lambda: "reconnecting" in transport.trouble())
        slack.wait_until_connected(timeout=20)

        assert slack.command("/diplo", "x").error == ""


def test_a_listener_that_breaks_down_does_not_break_the_socket() -> None:
    with Slack(AppProfile(commands=frozenset({"/diplo", "/broken"}))) as slack:
        slack.patience.ack_seconds = 0.3
        with running(slack, Bot(slack)):
            slack.wait_until_connected()

            assert slack.command("/broken", "").error
            assert slack.command("/diplo", "y").error == ""


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("invalid_auth", "xapp-"),
        ("missing_scope", "connections:write"),
        ("forbidden_team", "Socket Mode"),
    ],
)
def test_a_refused_token_is_told_with_what_to_do(
    slack: Slack, bot: Bot, code: str, advice: str
) -> None:
    slack.fail("apps.connections.open", Refused(code))
    transport = SocketTransport(bot.app, slack.app.app_token, bot.client)

    said = transport.start()

    assert advice in said
    assert "https://" not in said
    transport.stop(1)


def test_a_slack_that_is_away_at_the_start_is_tried_again(slack: Slack, bot: Bot) -> None:
    slack.fail("apps.connections.open", ServerError(503), times=2)

    with running(slack, bot):
        slack.wait_until_connected()


def test_after_too_long_without_a_socket_it_is_given_up(
    slack: Slack, bot: Bot, clock: Hands
) -> None:
    transport = SocketTransport(bot.app, slack.app.app_token, bot.client, patience=300, clock=clock)
    slack.fail("apps.connections.open", ServerError(503), times=99)
    transport.start()
    clock.move(299)
    assert transport.given_up() == ""

    clock.move(1)

    assert "restart" in transport.given_up()
    assert transport.trouble() == "not connected to Slack yet"
    transport.stop(1)


def test_after_a_stop_nothing_is_heard(slack: Slack, bot: Bot) -> None:
    with running(slack, bot):
        slack.wait_until_connected()
    slack.patience.ack_seconds = 0.1

    assert slack.command("/diplo", "x").error
    assert bot.connections == []


def test_a_socket_under_load_loses_nothing(slack: Slack, bot: Bot) -> None:
    with running(slack, bot):
        slack.wait_until_connected()

        deliveries = [slack.command("/diplo", str(each), wait=False) for each in range(100)]
        slack.wait_for(lambda: all(each.settled for each in deliveries), timeout=20)

        assert [each.shown[0].text for each in deliveries] == [str(each) * 3 for each in range(100)]


def test_nothing_that_is_said_goes_to_the_log(
    slack: Slack, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with running(slack, bot):
        slack.wait_until_connected()
        slack.command("/diplo", "who met Yoon")
        slack.cut_socket()
        slack.wait_until_connected()

    told = "\n".join(record.getMessage() for record in caplog.records)
    assert "Yoon" not in told
    assert "ticket=" not in told
    assert slack.app.app_token not in told
