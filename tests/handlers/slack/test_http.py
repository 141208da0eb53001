from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from socket import create_connection
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest
from slack_bolt import Ack, App

from handlers.slack.client import interactive_client
from handlers.slack.http import HttpTransport
from tests.emulator import Slack


@pytest.fixture
def slack() -> Iterator[Slack]:
    with Slack(mode="http") as running:
        yield running


class Bot:
    """A Bolt app behind the transport; it can be told to take its time."""

    def __init__(self, slack: Slack) -> None:
        self.reached, self.go_on = Event(), Event()
        client = interactive_client(slack.app.bot_token, slack.api_url)
        secret = slack.app.signing_secret
        self.app = App(client=client, signing_secret=secret, process_before_response=True)
        self.app.command("/diplo")(self._answer)
        self.transport = HttpTransport(self.app, 0, "127.0.0.1")
        assert self.transport.trouble() == "not listening yet"
        assert self.transport.start() == ""
        slack.request_url = f"http://127.0.0.1:{self.transport.port}/slack/events"

    def _answer(self, ack: Ack, body: dict[str, Any]) -> None:
        if body["text"] == "slowly":
            self.reached.set()
            self.go_on.wait(5)
        ack(f"You said {body['text']}, für immer")


@pytest.fixture
def bot(slack: Slack) -> Iterator[Bot]:
    made = Bot(slack)
    yield made
    made.transport.stop(1)


def ask(bot: Bot, method: str, path: str, body: bytes = b"") -> tuple[int, str, dict[str, str]]:
    connection = HTTPConnection("127.0.0.1", bot.transport.port, timeout=5)
    connection.request(method, path, body)
    answer = connection.getresponse()
    told = answer.read().decode()
    connection.close()
    return answer.status, told, {name.lower(): value for name, value in answer.getheaders()}


def test_a_signed_command_is_answered(slack: Slack, bot: Bot) -> None:
    assert slack.command("/diplo", "hey").shown[0].text == "You said hey, für immer"
    assert bot.transport.trouble() == ""
    assert bot.transport.age() is None
    assert bot.transport.given_up() == ""


def test_the_address_is_verified(slack: Slack, bot: Bot) -> None:
    assert slack.verify_url()


@pytest.mark.parametrize("forged", [{"secret": "another"}, {"age": 3_600.0}])
def test_a_forged_or_old_request_is_refused(slack: Slack, bot: Bot, forged: dict[str, Any]) -> None:
    status, _ = slack.post_form("command=%2Fdiplo&text=hey", **forged)

    assert status == 401


def test_other_paths_and_methods_are_told_what_is_here(bot: Bot) -> None:
    assert ask(bot, "POST", "/elsewhere")[:2] == (404, "Slack is served at /slack/events.\n")
    status, _, headers = ask(bot, "GET", "/slack/events")
    assert (status, headers["allow"]) == (405, "POST")
    assert "server" not in headers


def test_a_body_that_is_no_text_or_too_large_is_refused(bot: Bot) -> None:
    assert ask(bot, "POST", "/slack/events", b"\xff\xfe")[0] == 400
    with create_connection(("127.0.0.1", bot.transport.port), 5) as caller:
        caller.sendall(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n")
        assert b" 413 " in caller.recv(100)


def test_a_port_that_is_taken_is_told_with_what_to_do(bot: Bot) -> None:
    other = HttpTransport(bot.app, bot.transport.port, "127.0.0.1")

    assert f"PORT {bot.transport.port} cannot be listened on" in other.start()


def test_a_stop_finishes_what_is_being_answered_and_takes_nothing_new(
    slack: Slack, bot: Bot
) -> None:
    delivery = slack.command("/diplo", "slowly", wait=False)
    assert bot.reached.wait(5)
    stopping = Thread(target=bot.transport.stop, args=(3,))

    stopping.start()
    until(lambda: refused(bot))
    bot.go_on.set()
    stopping.join(5)
    slack.wait_for(lambda: delivery.settled)

    assert delivery.shown[0].text == "You said slowly, für immer"


def test_a_stop_does_not_wait_for_ever(slack: Slack, bot: Bot) -> None:
    slack.command("/diplo", "slowly", wait=False)
    assert bot.reached.wait(5)
    began = monotonic()

    bot.transport.stop(0.3)

    assert monotonic() - began < 1.5
    bot.go_on.set()


def refused(bot: Bot) -> bool:
    """Whether a new connection is not taken any more."""
    try:
        return ask(bot, "POST", "/slack/events")[0] == 503
    except OSError:
        return True


def until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    end = monotonic() + seconds
    while not true():
        assert monotonic() < end, "it did not come"
