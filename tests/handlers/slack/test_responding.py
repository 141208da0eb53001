import pytest

from handlers.slack.outcomes import UNREACHABLE, Posted, RateLimited, Refused, Unsure, Way
from handlers.slack.responding import USED_UP, respond
from handlers.views.message import Message
from tests.emulator import LostAnswer, ServerError, Slack
from tests.emulator import RateLimited as Limiting
from tests.handlers.slack.test_client import answering

ANSWER = Message("Yoon met Biden.")


@pytest.fixture
def url(slack: Slack) -> str:
    slack.patience.ack_seconds = 0.1
    return str(slack.command("/diplo", "who met Yoon").payload["response_url"])


def test_an_answer_goes_to_one_person_and_another_to_everybody(slack: Slack, url: str) -> None:
    assert isinstance(respond(url, ANSWER), Posted)
    assert isinstance(respond(url, ANSWER, in_channel=True), Posted)

    assert [each.text for each in slack.ephemerals()] == ["Yoon met Biden."]
    assert [each.text for each in slack.bot_messages()] == ["Yoon met Biden."]


def test_an_address_serves_five_times(url: str) -> None:
    outcomes = [respond(url, ANSWER) for _ in range(6)]

    assert isinstance(outcomes[4], Posted)
    assert isinstance(outcomes[5], Refused)
    assert outcomes[5].reason in USED_UP


def test_an_address_serves_for_half_an_hour(slack: Slack, url: str) -> None:
    slack.clock.advance(1_801)

    outcome = respond(url, ANSWER)

    assert isinstance(outcome, Refused)
    assert outcome.reason in USED_UP


def test_a_lost_answer_is_not_said_twice(slack: Slack, url: str) -> None:
    slack.fail("response_url", LostAnswer())

    assert isinstance(respond(url, ANSWER), Unsure)
    assert len(slack.ephemerals()) == 1


def test_a_limit_and_a_breakdown_are_told(slack: Slack, url: str) -> None:
    slack.fail("response_url", Limiting(3))
    slack.fail("response_url", ServerError(500))

    assert respond(url, ANSWER) == RateLimited(3.0, Way.RESPONSE)
    assert isinstance(respond(url, ANSWER), Unsure)


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ("used_url", "404 Not Found", "used_url"),
        ('{"ok":false,"error":"expired_url"}', "404 Not Found", "expired_url"),
        ('{"ok":false,"error":"no_text"}', "200 OK", "no_text"),
        ("<html>", "403 Forbidden", "status_403"),
        ("{broken", "400 Bad Request", "status_400"),
    ],
)
def test_a_refusal_is_read_in_whatever_form_it_comes(body: str, status: str, reason: str) -> None:
    url = answering(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())

    assert respond(url, ANSWER) == Refused(reason, Way.RESPONSE)


def test_without_an_address_nothing_is_sent() -> None:
    assert respond("", ANSWER) == Refused("no_url", Way.RESPONSE)
    assert respond("http://127.0.0.1:9/x", ANSWER) == Refused(UNREACHABLE, Way.RESPONSE)
