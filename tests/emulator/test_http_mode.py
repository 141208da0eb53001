"""Over HTTP: signatures are checked, silence and errors are answered by a repetition."""

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from slack_bolt import Ack, App, BoltResponse
from slack_sdk import WebClient

from tests.emulator import Slack
from tests.emulator.serving import bolt_app, connected

Json = dict[str, Any]


@pytest.fixture
def http() -> Iterator[Slack]:
    with Slack(mode="http") as running:
        yield running


def test_a_request_is_signed_and_a_forged_one_refused(http: Slack) -> None:
    app = bolt_app(http)
    app.event("message")(lambda: None)
    with connected(app, http):
        assert http.verify_url()
        assert http.say("hello").delivery.acked
        assert http.post_raw("{}", secret="wrong")[0] == 401
        assert http.post_raw("{}", age=6 * 60)[0] == 401
        assert http.post_form("command=/diplo", secret="wrong")[0] == 401


def test_over_http_silence_and_errors_are_answered_by_a_repetition(http: Slack) -> None:
    http.patience.ack_seconds, http.patience.retry_after = 0.3, (0.0, 0.1)
    app, slow, seen = bolt_app(http, process_before_response=True), Event(), []

    @app.event("message")
    def message(request: Any) -> None:
        seen.append(
            {
                name: value[0]
                for name, value in request.headers.items()
                if name.startswith("x-slack-retry")
            }
        )
        if len(seen) == 1:
            slow.wait(1)
        elif len(seen) == 2:
            raise ValueError("broken")

    app.error(lambda error: _broken())
    with connected(app, http):
        delivery = http.say("hello", wait=False).delivery
        http.wait_for(lambda: delivery.settled, "an ack")
        slow.set()

    assert delivery.acked
    assert seen == [
        {},
        {"x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout"},
        {"x-slack-retry-num": "2", "x-slack-retry-reason": "http_error"},
    ]


def _broken() -> Any:
    return BoltResponse(status=500, body="")


def test_an_app_may_ask_not_to_be_told_again(http: Slack) -> None:
    app = App(
        client=WebClient(http.app.bot_token, base_url=http.api_url),
        signing_secret=http.app.signing_secret,
    )

    @app.middleware
    def refuse() -> Any:
        return BoltResponse(status=500, headers={"X-Slack-No-Retry": ["1"]}, body="")

    with connected(app, http):
        delivery = http.say("hello").delivery

    assert (len(delivery.attempts), delivery.error) == (1, "dispatch_failed")


def test_an_app_that_is_not_there_cannot_answer(http: Slack) -> None:
    http.request_url = "http://127.0.0.1:9/slack/events"

    assert http.command("/diplo", "hello").error == "dispatch_failed"


def test_a_plain_body_is_the_text_of_the_answer(http: Slack) -> None:
    app = bolt_app(http)

    @app.command("/diplo")
    def command(ack: Ack) -> None:
        ack("just text")

    with connected(app, http):
        [message] = http.command("/diplo", "hello").shown

    assert message.text == "just text"
