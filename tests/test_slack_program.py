"""`python bot.py run` in a process of its own, against an emulated Slack: it begins, answers, finishes, and leaves."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from urllib.request import urlopen

import pytest

from handlers.settings import KNOWN
from tests.emulator import Slack, Slow
from tests.emulator.stage import Mode
from tests.running import ROOT, environment_for


@pytest.fixture(params=["socket", "http"])
def slack(request: pytest.FixtureRequest) -> Iterator[Slack]:
    mode: Mode = request.param
    with Slack(mode=mode) as emulated:
        yield emulated


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def surroundings(slack: Slack, database: str, **given: object) -> dict[str, str]:
    """The environment of the process: ours without settings, and those of this test."""
    ours = {name: value for name, value in os.environ.items() if name not in KNOWN}  # noqa: TID251 - a child's
    return {**ours, **environment_for(slack, database, **given)}


@contextmanager
def program(slack: Slack, database: str, **given: object) -> Iterator["subprocess.Popen[str]"]:
    """The program, connected and answering."""
    port, health = free_port(), free_port()
    values = surroundings(slack, database, PORT=port, HEALTH_PORT=health, **given)
    slack.request_url = f"http://127.0.0.1:{port}/slack/events"
    started = subprocess.Popen(
        [sys.executable, "bot.py", "run"],
        cwd=ROOT,
        env=values,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        slack.wait_for(lambda: is_ready(health), "the program", timeout=30)
        yield started
    finally:
        started.kill()
        started.wait(10)


def is_ready(health: int) -> bool:
    """Whether it says so."""
    try:
        with urlopen(f"http://127.0.0.1:{health}/readyz") as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def left(started: "subprocess.Popen[str]") -> tuple[int, float, str]:
    """Its exit code after SIGTERM, after how many seconds, and its log."""
    began = monotonic()
    started.send_signal(signal.SIGTERM)
    _, log = started.communicate(timeout=15)
    return started.returncode, monotonic() - began, log


def test_sigterm_finishes_what_is_being_answered_and_what_waits(
    slack: Slack, sqlite_url: str
) -> None:
    with program(slack, sqlite_url) as started:
        slack.fail("chat.postMessage", Slow(1.0))
        first = slack.mention("who met Yoon")
        second = slack.mention("who met Kishida")
        slack.wait_for(lambda: slack.calls("chat.postMessage"), "the first answer under way")
        code, seconds, log = left(started)

    assert (code, "Traceback" in log) == (0, False), log
    assert seconds < 10
    assert len(slack.answers_to(first)) == len(slack.answers_to(second)) == 1
    assert "Connected to Emulated" in log
    assert "left" in log.splitlines()[-1]
    assert says_nothing(log, slack)


@pytest.mark.parametrize("slack", ["socket"], indirect=True)
def test_what_a_killed_program_was_told_is_answered_by_the_next_one(
    slack: Slack, sqlite_url: str
) -> None:
    with program(slack, sqlite_url) as started:
        started.send_signal(signal.SIGSTOP)
        posted = slack.mention("who met Yoon", wait=False)
        slack.wait_for(lambda: posted.delivery.attempts, "the question on its way")
        started.kill()
    with program(slack, sqlite_url):
        slack.redeliver(posted.delivery, 2)
        answer = slack.wait_for_answer(posted, timeout=40)
        slack.wait_until_quiet()

    assert "Kishida" in answer.text
    assert len(slack.answers_to(posted)) == 1


@pytest.mark.parametrize("slack", ["http"], indirect=True)
def test_a_conversation_goes_on_after_a_restart_and_the_log_has_neither_texts_nor_tokens(
    slack: Slack, sqlite_url: str
) -> None:
    with program(slack, sqlite_url, LOG_LEVEL="info", LOG_FORMAT="json") as started:
        answer = slack.wait_for_answer(slack.mention("who met Yoon"))
        slack.command("/diplo", "when did Kishida meet Yoon")
        slack.say("who is Kishida?", slack.user)
        slack.wait_until_quiet()
        _, _, info = left(started)
    with program(slack, sqlite_url, LOG_LEVEL="warning") as started:
        slack.mention("where?", answer)
        slack.wait_for(lambda: len(slack.answers_to(answer)) == 2, "a follow-up", timeout=20)
        _, _, warning = left(started)

    assert "Seoul" in slack.answers_to(answer)[-1].text
    assert says_nothing(info, slack)
    assert says_nothing(warning, slack)
    assert ["Connected to" in log for log in (info, warning)] == [True, False]


def says_nothing(log: str, slack: Slack) -> bool:
    """Whether a log has neither what people asked or were answered, nor tokens."""
    secrets = (slack.app.bot_token, slack.app.app_token, slack.app.signing_secret)
    return not any(text in log for text in ("Yoon", "Kishida", *secrets))


@pytest.mark.parametrize(
    ("name", "value"),
    [("SLACK_BOT_TOKEN", "xoxb-1-2-wrong"), ("SLACK_APP_TOKEN", "xapp-1-A1-wrong")],
)
def test_a_wrong_token_is_a_sentence_and_an_exit(sqlite_url: str, name: str, value: str) -> None:
    with Slack() as slack:
        done = subprocess.run(
            [sys.executable, "bot.py", "run"],
            cwd=ROOT,
            env=surroundings(slack, sqlite_url, **{name: value}),
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    assert done.returncode == 1
    assert f"Slack refuses {name} (invalid_auth)" in done.stderr
    assert "Please copy" in done.stderr
    assert "Traceback" not in done.stderr
    assert "wrong" not in done.stderr
