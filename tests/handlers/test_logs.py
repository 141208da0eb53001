import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from handlers.failures import apology
from handlers.logs import LogStyle, bolt_logger, configure_logs

TOKEN = "xoxb-12-34-secret"
SIGNING = "8f742231b10e8888abcd99yyyzzz85a5"
LOGGERS = ("slack_bolt", "slack_sdk", "slack_sdk.web.base_client", "slack_sdk.webhook.client")


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """What is written; afterwards the logs are as they were."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in LOGGERS}
    yield StringIO()
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def configure(stream: StringIO, **more: Any) -> None:
    configure_logs(stream, LogStyle(**{"as_json": True, "secrets": (TOKEN, SIGNING), **more}))


def entries(stream: StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_an_entry_is_one_line_of_json_with_its_time_and_place(logged: StringIO) -> None:
    configure(logged)

    logging.getLogger("diplo.slack").info("connected as %s", "diplo", extra={"door": "socket"})

    [entry] = entries(logged)
    assert entry.pop("timestamp").endswith("Z")
    assert entry == {
        "event": "connected as diplo",
        "level": "info",
        "logger": "diplo.slack",
        "door": "socket",
    }


def test_people_read_lines_without_colours_unless_they_have_them(logged: StringIO) -> None:
    configure(logged, as_json=False)

    logging.getLogger("diplo").warning("the socket was lost")

    assert "the socket was lost" in logged.getvalue()
    assert "warning" in logged.getvalue()
    assert "\x1b" not in logged.getvalue()


def test_whatever_is_logged_holds_no_secret(logged: StringIO) -> None:
    configure(logged, level="debug")
    log = logging.getLogger("diplo")

    log.info("token %s", TOKEN)
    log.warning({"signing_secret": "abc", "said": [SIGNING]})
    log.error(
        "at postgresql://diplo:hunter2@db/x",
        extra={"response_url": "https://hooks.slack.com/commands/1/2/3"},
    )
    try:
        raise ValueError(f"Bearer {TOKEN}") from OSError(SIGNING)
    except ValueError:
        log.exception("broken")
    logging.getLogger("slack_sdk.web").debug("headers: {'Authorization': 'Bearer %s'}", TOKEN)
    logging.getLogger("py.warnings").warning("ws://x/link/?ticket=tttttt")

    for secret in (TOKEN, SIGNING, "hunter2", "/commands/1/2/3", "tttttt", "'abc'"):
        assert secret not in logged.getvalue()
    assert len(entries(logged)) == 6


def test_a_failure_is_logged_with_its_reference_and_without_what_was_asked(
    logged: StringIO,
) -> None:
    configure(logged)
    question = "who met Yoon?"
    try:
        raise KeyError(question)
    except KeyError as error:
        said = apology(error)

    [entry] = entries(logged)
    assert entry["event"].removeprefix("failure ") in said
    assert "test_logs.py" in entry["exception"]
    assert "KeyError (LOG_LEVEL=debug shows what it says)" in entry["exception"]
    assert "Yoon" not in logged.getvalue()


def test_debugging_shows_what_an_exception_says(logged: StringIO) -> None:
    configure(logged, level="debug")
    try:
        raise KeyError("who met Yoon?")
    except KeyError:
        logging.getLogger("diplo").exception("broken")

    assert "who met Yoon?" in entries(logged)[0]["exception"]


def test_what_the_system_and_slack_say_is_told_with_what_led_to_it(logged: StringIO) -> None:
    configure(logged)
    try:
        try:
            raise OSError(28, "No space left on device")
        except OSError as error:
            raise SlackApiError("refused", {"ok": False, "error": "fatal_error"}) from error
    except SlackApiError:
        logging.getLogger("diplo").exception("broken")

    told = entries(logged)[0]["exception"]
    assert told.index("No space left") < told.index("fatal_error")


def test_libraries_are_heard_when_something_is_wrong_and_are_cut_short(logged: StringIO) -> None:
    logging.getLogger("slack_bolt.App").setLevel(
        logging.NOTSET
    )  # Other tests make apps of their own.
    configure(logged)

    logging.getLogger("slack_bolt.App").info("request body: who met Yoon")
    logging.getLogger("slack_sdk.web.base_client").debug("body: who met Yoon")
    logging.getLogger("slack_bolt.App").warning("x" * 2_000)

    told = logged.getvalue()
    assert "who met Yoon" not in told
    assert "x" * 500 in [entry["event"] for entry in entries(logged)]


def test_loggers_that_the_sdk_asks_for_their_level_have_one(logged: StringIO) -> None:
    configure(logged)

    app = App(
        token=TOKEN, token_verification_enabled=False, signing_secret="x", logger=bolt_logger()
    )

    assert app.logger.level == logging.WARNING
    assert WebClient().logger.level == logging.WARNING
    assert WebhookClient("http://127.0.0.1/x").logger.level == logging.WARNING


def test_configuring_twice_does_not_write_twice(logged: StringIO) -> None:
    configure(logged)
    configure(logged)

    logging.getLogger("diplo").info("once")

    assert len(entries(logged)) == 1
