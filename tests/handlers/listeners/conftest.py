"""diplo on an emulated Slack, in both modes."""

import logging
from collections.abc import Iterator
from io import StringIO

import pytest

from handlers.logs import LogStyle, configure_logs
from tests.emulator import Slack
from tests.emulator.stage import Mode
from tests.running import Diplo, running

LOGGERS = (
    "slack_bolt",
    "slack_sdk",
    "slack_sdk.web.base_client",
    "slack_sdk.webhook.client",
    "slack_sdk.socket_mode.builtin.client",
    "diplo",
)


@pytest.fixture(params=["socket", "http"])
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


@pytest.fixture
def slack(mode: Mode) -> Iterator[Slack]:
    with Slack(mode=mode) as emulated:
        yield emulated


@pytest.fixture
def diplo(slack: Slack, sqlite_url: str) -> Iterator[Diplo]:
    with running(slack, sqlite_url) as started:
        yield started


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """What diplo writes to its log, as JSON at the level of every day; afterwards the logs are as they were."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    before = {name: logging.getLogger(name).level for name in LOGGERS}
    stream = StringIO()
    configure_logs(stream, LogStyle(level="info", as_json=True))
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)
    for name, known in before.items():
        logging.getLogger(name).setLevel(known)
