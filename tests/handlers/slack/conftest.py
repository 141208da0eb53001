"""The emulated Slack, and time that stands still until a test moves it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from slack_sdk import WebClient

from handlers.slack.client import interactive_client
from tests.emulator import Slack


@dataclass
class Hands:
    """A clock that a test moves by hand."""

    seconds: float = 1_000.0

    def __call__(self) -> float:
        return self.seconds

    def move(self, seconds: float) -> None:
        self.seconds += seconds


@dataclass(frozen=True)
class Place:
    """Where a question was asked."""

    channel: str
    thread: str = ""
    user: str = ""


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def slack() -> Iterator[Slack]:
    with Slack() as running:
        yield running


@pytest.fixture
def client(slack: Slack) -> WebClient:
    return interactive_client(slack.app.bot_token, slack.api_url)
