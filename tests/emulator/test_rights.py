"""Tokens, scopes and manifests on the emulated Slack."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.emulator import AppProfile, Slack, profile_of
from tests.emulator.profile import ALL_EVENTS
from tests.emulator.refusals import refused

BLOCK = {"type": "section", "text": {"type": "mrkdwn", "text": "a"}}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [BLOCK]}
HOME = {"type": "home", "blocks": [BLOCK]}


def test_the_token_says_who_it_is_and_what_it_may(slack: Slack, client: WebClient) -> None:
    answer = client.auth_test()

    assert (answer["user_id"], answer["bot_id"]) == (slack.app.bot_user, slack.app.bot_id)
    assert "chat:write" in answer.headers["x-oauth-scopes"].split(",")


def test_tokens_that_do_not_fit_are_refused(slack: Slack, client: WebClient) -> None:
    assert refused(WebClient("", base_url=slack.api_url), "auth.test") == "not_authed"
    assert refused(WebClient("xoxb-x", base_url=slack.api_url), "auth.test") == "invalid_auth"
    assert refused(client, "apps.connections.open") == "not_allowed_token_type"
    app = WebClient(slack.app.app_token, base_url=slack.api_url)
    assert (
        refused(app, "chat.postMessage", channel=slack.channel.id, text="a")
        == "not_allowed_token_type"
    )


def test_a_token_that_was_revoked_works_no_more(slack: Slack, client: WebClient) -> None:
    client.auth_revoke()

    assert refused(client, "auth.test") == "account_inactive"


def test_a_missing_scope_is_named() -> None:
    profile = AppProfile(scopes=frozenset({"commands"}), events=frozenset())
    with Slack(profile) as slack:
        client = WebClient(slack.app.bot_token, base_url=slack.api_url)
        with pytest.raises(SlackApiError) as error:
            client.chat_postMessage(channel=slack.channel.id, text="a")

    assert error.value.response["error"] == "missing_scope"
    assert (error.value.response["needed"], error.value.response["provided"]) == (
        "chat:write",
        "commands",
    )


def test_reading_a_private_channel_asks_for_its_own_scope() -> None:
    profile = AppProfile(scopes=frozenset({"channels:history"}), events=frozenset())
    with Slack(profile) as slack:
        client = WebClient(slack.app.bot_token, base_url=slack.api_url)
        secret = slack.add_channel("secret", private=True)
        with pytest.raises(SlackApiError) as error:
            client.conversations_history(channel=secret.id)

    assert error.value.response["needed"] == "groups:history"


def test_an_event_without_its_scope_cannot_be_subscribed() -> None:
    with pytest.raises(ValueError, match="app_mentions:read"):
        AppProfile(scopes=frozenset(), events=ALL_EVENTS & {"app_mention"})


def test_a_manifest_tells_the_rights() -> None:
    profile = profile_of(
        {
            "features": {
                "slash_commands": [{"command": "/diplo"}],
                "app_home": {"home_tab_enabled": True},
            },
            "oauth_config": {"scopes": {"bot": ["commands", "app_mentions:read"]}},
            "settings": {
                "event_subscriptions": {"bot_events": ["app_mention"]},
                "interactivity": {"is_enabled": True},
            },
        }
    )

    assert profile.scopes == {"commands", "app_mentions:read"}
    assert profile.commands == {"/diplo"}
    assert profile.events == {"app_mention"}
    assert (profile.home_tab, profile.messages_tab, profile.interactivity) == (True, False, True)


def test_an_unknown_method_is_unknown(client: WebClient) -> None:
    assert refused(client, "chat.shout") == "unknown_method"


def test_methods_that_read_take_no_json(slack: Slack, client: WebClient) -> None:
    assert refused(client, "conversations.info", channel=slack.channel.id) == "invalid_arguments"
    assert client.conversations_info(channel=slack.channel.id)["channel"]["name"] == "general"
