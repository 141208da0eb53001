"""Small bots on the emulated Slack, for tests of the emulator itself."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from tests.emulator import Slack


@pytest.fixture
def slack() -> Iterator[Slack]:
    with Slack() as running:
        yield running


@pytest.fixture
def client(slack: Slack) -> WebClient:
    return WebClient(slack.app.bot_token, base_url=slack.api_url, retry_handlers=[])
