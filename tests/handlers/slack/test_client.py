import socket
from collections.abc import Callable
from threading import Thread
from time import monotonic

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.slack.calls import attempt, seconds_of
from handlers.slack.client import background_client, interactive_client, is_repeatable
from handlers.slack.outcomes import UNREACHABLE, RateLimited, Refused, Unsure
from tests.emulator import LostAnswer, ServerError, Slack
from tests.emulator import RateLimited as Limiting

Make = Callable[[str, str], WebClient]


@pytest.mark.parametrize("make", [interactive_client, background_client])
@pytest.mark.parametrize(
    "fault", [LostAnswer(), ServerError(500, performed=True), ServerError(503)]
)
def test_a_post_is_never_tried_again_once_it_was_sent(
    slack: Slack, make: Make, fault: LostAnswer | ServerError
) -> None:
    client = make(slack.app.bot_token, slack.api_url)
    slack.fail("chat.postMessage", fault, times=5)

    outcome = attempt(lambda: client.chat_postMessage(channel=slack.channel.id, text="once"))

    assert isinstance(outcome, Unsure)
    assert len(slack.calls("chat.postMessage")) == 1


@pytest.mark.parametrize("make", [interactive_client, background_client])
@pytest.mark.parametrize("fault", [LostAnswer(), ServerError(502)])
def test_what_may_be_done_twice_is_tried_again(
    slack: Slack, make: Make, fault: LostAnswer | ServerError
) -> None:
    slack.fail("auth.test", fault)

    assert make(slack.app.bot_token, slack.api_url).auth_test()["ok"]
    assert len(slack.calls("auth.test")) == 2


def test_a_listener_is_told_of_a_rate_limit_and_does_not_sleep(
    slack: Slack, client: WebClient
) -> None:
    slack.fail("chat.postMessage", Limiting(30))
    began = monotonic()

    outcome = attempt(lambda: client.chat_postMessage(channel=slack.channel.id, text="x"))

    assert outcome == RateLimited(30.0)
    assert monotonic() - began < 1


def test_the_background_obeys_a_rate_limit(slack: Slack) -> None:
    client = background_client(slack.app.bot_token, slack.api_url)
    slack.fail("chat.postMessage", Limiting(1))
    began = monotonic()

    assert client.chat_postMessage(channel=slack.channel.id, text="x")["ok"]
    assert monotonic() - began >= 1


def test_a_request_that_was_never_sent_is_tried_again_and_then_known_to_be_unsent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    client = interactive_client("xoxb-x", f"http://127.0.0.1:{free}/api/")

    assert attempt(lambda: client.chat_postMessage(channel="C1", text="x")) == Refused(UNREACHABLE)


def test_a_refusal_is_slacks_code(slack: Slack, client: WebClient) -> None:
    assert attempt(lambda: client.chat_postMessage(channel="C404", text="x")) == Refused(
        "channel_not_found"
    )


@pytest.mark.parametrize("said", [b"<html>busy</html>", b'{"ok": tr', b"[]", b"", b"\xff\xfe"])
def test_an_answer_that_is_not_slacks_leaves_it_unsure(said: bytes) -> None:
    address = answering(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(said), said))

    client = interactive_client("xoxb-x", address)

    assert isinstance(attempt(lambda: client.chat_postMessage(channel="C1", text="x")), Unsure)


def test_an_answer_cut_off_leaves_it_unsure() -> None:
    client = interactive_client(
        "xoxb-x", answering(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")
    )

    assert isinstance(attempt(lambda: client.chat_postMessage(channel="C1", text="x")), Unsure)


def test_a_mistake_of_ours_is_not_hidden(client: WebClient) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        attempt(broken)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("0", 1.0), (None, 30.0), ("soon", 30.0), ("1e99", 3600.0), ("nan", 1.0)],
)
def test_retry_after_is_read_with_sense(header: str | None, seconds: float) -> None:
    assert seconds_of(header) == seconds


def test_methods_are_known_by_their_address() -> None:
    assert is_repeatable("https://slack.com/api/views.publish")
    assert is_repeatable("https://slack.com/api/chat.update?x=1")
    assert not is_repeatable("https://slack.com/api/chat.postMessage")
    assert not is_repeatable("https://hooks.slack.com/commands/T1/2/3")


def test_the_sdk_would_have_raised(slack: Slack, client: WebClient) -> None:
    with pytest.raises(SlackApiError):
        client.chat_postMessage(channel="C404", text="x")


def answering(said: bytes) -> str:
    """The address of a server that says the same to everybody and hangs up."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with server:
            while True:
                caller, _ = server.accept()
                with caller:
                    caller.recv(65_536)
                    caller.sendall(said)

    Thread(target=serve, daemon=True).start()
    return f"http://127.0.0.1:{server.getsockname()[1]}/api/"
