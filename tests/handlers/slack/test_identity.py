import pytest
from slack_sdk import WebClient

from handlers.slack.client import interactive_client
from handlers.slack.identity import Identity, Stranger, identify
from handlers.slack.running import arrival
from tests.emulator import AppProfile, RateLimited, Refused, ServerError, Slack


def never(seconds: float) -> None:
    raise AssertionError("there was nothing to wait for")


def test_who_we_are_and_what_we_may_is_told(slack: Slack, client: WebClient) -> None:
    identity = identify(client, never)

    assert isinstance(identity, Identity)
    assert (identity.team_id, identity.user_id) == (slack.app.team, slack.app.bot_user)
    lines = arrival(identity, "51 records.", "by Socket Mode")
    assert lines[0] == "51 records."
    assert f"as {identity.user}, by Socket Mode." in lines[1]
    assert lines[2:] == list(identity.features.sentences())
    assert identity.features.granted == slack.app.scopes


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("invalid_auth", "begins with xoxb-"),
        ("token_revoked", "install the app"),
        ("ekm_access_denied", "look at the app"),
    ],
)
def test_a_refused_token_is_told_with_what_to_do(
    slack: Slack, client: WebClient, code: str, advice: str
) -> None:
    slack.fail("auth.test", Refused(code))

    stranger = identify(client, never)

    assert isinstance(stranger, Stranger)
    assert stranger.sentence.startswith(f"Slack refuses SLACK_BOT_TOKEN ({code}).")
    assert advice in stranger.sentence


def test_a_slack_that_is_slow_to_come_up_is_waited_for(slack: Slack, client: WebClient) -> None:
    waited: list[float] = []
    slack.fail("auth.test", ServerError(503), times=2)
    slack.fail("auth.test", RateLimited(1))

    assert isinstance(identify(client, waited.append), Identity)
    assert waited == [1.0, 2.0]


def test_a_slack_that_cannot_be_reached_is_told_with_its_address() -> None:
    waited: list[float] = []

    stranger = identify(interactive_client("xoxb-x", "http://127.0.0.1:9/api/"), waited.append)

    assert isinstance(stranger, Stranger)
    assert "http://127.0.0.1:9/api/" in stranger.sentence
    assert sum(waited) == 30


def test_a_token_of_somewhere_else_is_refused() -> None:
    with Slack(AppProfile(bot_token="xoxb-right")) as slack:
        assert isinstance(
            identify(interactive_client("xoxb-wrong", slack.api_url), never), Stranger
        )
