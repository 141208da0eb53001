import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest
from slack_bolt import Ack, App

from handlers.metrics import Metrics
from handlers.slack.client import interactive_client
from handlers.slack.finding import Finder
from handlers.slack.health import Health
from handlers.slack.posting import Clocks, Sender
from handlers.slack.running import Parts, run
from handlers.slack.socket import SocketTransport
from handlers.slack.workers import Workers
from handlers.views.message import Message
from tests.emulator import RateLimited, Refused, Slack
from tests.handlers.slack.conftest import Place

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
from threading import Event
from slack_bolt import App
from handlers.metrics import Metrics
from handlers.slack.client import interactive_client
from handlers.slack.finding import Finder
from handlers.slack.health import Health
from handlers.slack.posting import Clocks, Sender
from handlers.slack.running import Parts, run, stop_on_signals
from handlers.slack.socket import SocketTransport
from handlers.slack.workers import Workers

bot, app_token, url = sys.argv[1:]
client, workers, stop = interactive_client(bot, url), Workers(2), Event()
app = App(client=client, process_before_response=True, listener_executor=workers)
app.event("app_mention")(ack=lambda ack: ack(), lazy=[lambda body: Event().wait()])
app.event("message")(lambda ack: ack())
transport = SocketTransport(app, app_token, client)
sender = Sender(Clocks(lambda: 0.0), Finder())
parts = Parts(transport, workers, sender, Health({}, Metrics()), lambda: print("closed", flush=True))
stop_on_signals(stop)
sys.exit(run(parts, stop) or 0)
"""


class Bot:
    """The whole, with a listener that takes as long as a test wants."""

    def __init__(self, slack: Slack) -> None:
        self.slack, self.stop, self.closed = slack, Event(), Event()
        self.reached, self.go_on = Event(), Event()
        self.client = interactive_client(slack.app.bot_token, slack.api_url)
        self.sender = Sender(Clocks(slack.clock.now), Finder())
        workers = Workers(4)
        app = App(client=self.client, process_before_response=True, listener_executor=workers)
        app.event("app_mention")(ack=_acknowledge, lazy=[self._answer])
        app.event("message")(_acknowledge)
        transport = SocketTransport(app, slack.app.app_token, self.client)
        probes = {"socket": transport.trouble}
        self.health = Health(probes, Metrics(), transport.age)
        self.parts = Parts(transport, workers, self.sender, self.health, self.closed.set)
        self.reason = "still running"
        self.thread = Thread(target=self._run, daemon=True)
        self.thread.start()

    def leave(self) -> float:
        """Stop, and say how long that took."""
        began = monotonic()
        self.stop.set()
        self.thread.join(15)
        return monotonic() - began

    def readiness(self) -> tuple[int, Any]:
        connection = HTTPConnection("127.0.0.1", self.health.port, timeout=5)
        connection.request("GET", "/readyz")
        answer = connection.getresponse()
        told = json.loads(answer.read())
        connection.close()
        return answer.status, told

    def _run(self) -> None:
        self.reason = run(self.parts, self.stop, 0)

    def _answer(self, body: dict[str, Any]) -> None:
        self.reached.set()
        self.go_on.wait(10)
        place = Place(body["event"]["channel"], user=body["event"]["user"])
        self.sender.post(self.client, place, Message("finished"))
        self.sender.post(self.client, place, Message("and told"))


def _acknowledge(ack: Ack) -> None:
    ack()


@pytest.fixture
def bot(slack: Slack) -> Iterator[Bot]:
    made = Bot(slack)
    slack.wait_until_connected()
    yield made
    made.go_on.set()
    made.leave()


def test_a_running_bot_is_ready_and_leaves_at_once_when_idle(bot: Bot) -> None:
    bot.slack.wait_for(lambda: bot.readiness()[0] == 200)

    assert bot.leave() < 3
    assert bot.reason == ""
    assert bot.closed.is_set()


def test_what_is_being_answered_is_finished_and_sent_before_leaving(slack: Slack, bot: Bot) -> None:
    slack.mention("slowly")
    assert bot.reached.wait(5)
    bot.stop.set()
    slack.wait_for(lambda: not slack.socket.usable())

    status, told = bot.readiness()
    assert (status, told["parts"]["leaving"]) == (503, "diplo is leaving")
    assert not bot.closed.is_set()
    bot.go_on.set()

    assert bot.leave() < 6
    assert [each.text for each in slack.bot_messages(slack.channel)] == ["finished", "and told"]
    assert bot.closed.is_set()


def test_what_hangs_does_not_keep_diplo_from_leaving(slack: Slack, bot: Bot) -> None:
    slack.fail("chat.postMessage", RateLimited(600), times=9)
    bot.sender.post(bot.client, Place(slack.channel.id), Message("never"))
    slack.mention("slowly")
    assert bot.reached.wait(5)

    assert bot.leave() < 9
    assert bot.closed.is_set()


def test_a_refused_socket_ends_the_run_with_what_to_do(slack: Slack) -> None:
    slack.fail("apps.connections.open", Refused("invalid_auth"))

    bot = Bot(slack)
    bot.thread.join(10)

    assert "SLACK_APP_TOKEN" in bot.reason
    assert bot.closed.is_set()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_process_that_is_told_to_stop_leaves_within_ten_seconds(
    slack: Slack, number: signal.Signals
) -> None:
    arguments = [
        sys.executable,
        "-c",
        PROGRAM,
        slack.app.bot_token,
        slack.app.app_token,
        slack.api_url,
    ]
    process = subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    slack.wait_until_connected()
    slack.mention("a question that hangs")
    began = monotonic()

    os.kill(process.pid, number)
    told, _ = process.communicate(timeout=15)

    assert monotonic() - began < 10
    assert (process.returncode, told) == (0, "closed\n")
