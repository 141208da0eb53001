"""The Web API of the emulated Slack, called with the real client: rights, refusals, and what stays on screen."""

import http.client
from contextlib import suppress
from json import dumps
from typing import Any
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from tests.emulator import (
    AppProfile,
    LostAnswer,
    LostCall,
    RateLimited,
    Refused,
    ServerError,
    Slack,
    Slow,
    profile_of,
)
from tests.emulator.profile import ALL_EVENTS

BLOCK = {"type": "section", "text": {"type": "mrkdwn", "text": "a"}}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [BLOCK]}
HOME = {"type": "home", "blocks": [BLOCK]}


def refused(client: WebClient, method: str, **args: Any) -> str:
    with pytest.raises(SlackApiError) as error:
        client.api_call(method, json=args)
    return str(error.value.response["error"])


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
    assert (profile.commands, profile.events) == ({"/diplo"}, {"app_mention"})
    assert (profile.home_tab, profile.messages_tab, profile.interactivity) == (True, False, True)


def test_an_unknown_method_is_unknown(client: WebClient) -> None:
    assert refused(client, "chat.shout") == "unknown_method"


def test_a_message_is_shown_and_kept_with_its_metadata(slack: Slack, client: WebClient) -> None:
    metadata = {"event_type": "digest", "event_payload": {"day": "2026-02-20"}}
    posted = client.chat_postMessage(
        channel=slack.channel.id, text="hello", blocks=[BLOCK], metadata=metadata
    )

    [message] = slack.bot_messages(slack.channel)
    [plain] = client.conversations_history(channel=slack.channel.id)["messages"]
    [full] = client.conversations_history(channel=slack.channel.id, include_all_metadata=True)[
        "messages"
    ]
    assert (message.ts, message.text) == (posted["ts"], "hello")
    assert message.blocks[0]["block_id"]
    assert "metadata" not in plain
    assert full["metadata"] == metadata


def test_a_form_and_a_json_body_are_the_same_call(slack: Slack, client: WebClient) -> None:
    client.api_call(
        "chat.postMessage", data={"channel": slack.channel.id, "blocks": dumps([BLOCK])}
    )
    client.api_call("chat.postMessage", json={"channel": slack.channel.id, "blocks": [BLOCK]})

    first, second = (message.blocks[0]["text"] for message in slack.bot_messages())
    assert first == second


def test_methods_that_read_take_no_json(slack: Slack, client: WebClient) -> None:
    assert refused(client, "conversations.info", channel=slack.channel.id) == "invalid_arguments"
    assert client.conversations_info(channel=slack.channel.id)["channel"]["name"] == "general"


def test_messages_are_refused_for_the_reasons_of_slack(slack: Slack, client: WebClient) -> None:
    here = slack.channel.id
    outside = slack.add_channel("outside", with_bot=False)
    hidden = slack.add_channel("hidden", private=True, with_bot=False)
    closed = slack.add_channel("closed", archived=True)

    def post(**args: Any) -> str:
        return refused(client, "chat.postMessage", **args)

    assert post(channel="C0NOWHERE", text="a") == "channel_not_found"
    assert post(channel=outside.id, text="a") == "not_in_channel"
    assert post(channel=hidden.id, text="a") == "channel_not_found"
    assert post(channel=closed.id, text="a") == "is_archived"
    assert post(channel=here) == "no_text"
    assert post(text="a") == "invalid_arguments"
    assert post(channel=here, text="a" * 40_001) == "msg_too_long"
    assert post(channel=here, blocks=[{"type": "section"}]) == "invalid_blocks"
    assert post(channel=here, blocks="[") == "invalid_blocks_format"
    long = [BLOCK | {"text": {"type": "mrkdwn", "text": "x" * 2700}}] * 5
    assert post(channel=here, blocks=long, text="a") == "msg_blocks_too_long"
    assert post(channel=here, text="a", metadata={"event_type": "a"}) == "invalid_metadata_format"
    assert slack.bot_messages() == []


def test_the_faults_of_blocks_are_told_with_their_place(slack: Slack, client: WebClient) -> None:
    with pytest.raises(SlackApiError) as error:
        client.chat_postMessage(channel=slack.channel.id, text="a", blocks=[{"type": "section"}])

    assert error.value.response["errors"] == ["needs text or fields [json-pointer:/blocks/0]"]


def test_an_update_takes_a_short_text_and_only_its_own_message(
    slack: Slack, client: WebClient
) -> None:
    here = slack.channel.id
    ts = client.chat_postMessage(channel=here, text="a", blocks=[BLOCK])["ts"]
    alien = slack.say("hello", wait=False).message.ts

    client.chat_update(channel=here, ts=ts, text="b")

    assert refused(client, "chat.update", channel=here, ts=ts, text="a" * 4_001) == "msg_too_long"
    assert refused(client, "chat.update", channel=here, ts=alien, text="b") == "cant_update_message"
    assert (
        refused(client, "chat.update", channel=here, ts="1.000000", text="b") == "message_not_found"
    )
    [message] = slack.bot_messages()
    assert (message.text, message.blocks) == ("b", ())


def test_a_deleted_message_is_gone(slack: Slack, client: WebClient) -> None:
    ts = client.chat_postMessage(channel=slack.channel.id, text="a")["ts"]
    client.chat_delete(channel=slack.channel.id, ts=ts)

    assert slack.bot_messages() == []
    assert refused(client, "chat.delete", channel=slack.channel.id, ts=ts) == "message_not_found"


def test_an_ephemeral_message_is_for_one_member_and_cannot_be_found(
    slack: Slack, client: WebClient
) -> None:
    stranger = slack.add_user("stranger")
    here = slack.channel.id
    ts = client.chat_postEphemeral(channel=here, user=slack.user.id, text="psst")["message_ts"]

    assert [message.text for message in slack.ephemerals()] == ["psst"]
    assert slack.messages() == []
    assert refused(client, "chat.update", channel=here, ts=ts, text="b") == "message_not_found"
    assert (
        refused(client, "chat.postEphemeral", channel=here, user=stranger.id, text="a")
        == "user_not_in_channel"
    )


def test_a_thread_is_read_with_its_parent_first(slack: Slack, client: WebClient) -> None:
    parent = slack.say("question", wait=False).message
    client.chat_postMessage(channel=parent.channel, thread_ts=parent.ts, text="answer")
    slack.say("thanks", where=parent, wait=False)

    thread = client.conversations_replies(channel=parent.channel, ts=parent.ts)["messages"]
    top = client.conversations_history(channel=parent.channel)["messages"]
    assert [message["text"] for message in thread] == ["question", "answer", "thanks"]
    assert [(message["text"], message["reply_count"]) for message in top] == [("question", 2)]


def test_a_link_to_a_reply_names_its_thread(slack: Slack, client: WebClient) -> None:
    parent = slack.say("question", wait=False).message
    ts = client.chat_postMessage(channel=parent.channel, thread_ts=parent.ts, text="answer")["ts"]

    link = client.chat_getPermalink(channel=parent.channel, message_ts=ts)["permalink"]
    assert link.endswith(f"/p{ts.replace('.', '')}?thread_ts={parent.ts}&cid={parent.channel}")


def test_a_direct_conversation_opens_by_user(slack: Slack, client: WebClient) -> None:
    channel = client.conversations_open(users=[slack.user.id])["channel"]["id"]
    client.chat_postMessage(channel=slack.user.id, text="hi")

    assert [message.text for message in slack.bot_messages(slack.dm())] == ["hi"]
    assert channel == slack.dm().id


def test_a_public_channel_can_be_joined(slack: Slack, client: WebClient) -> None:
    outside = slack.add_channel("outside", with_bot=False)
    client.conversations_join(channel=outside.id)

    assert slack.app.bot_user in client.conversations_members(channel=outside.id)["members"]


def test_lists_come_in_pages(slack: Slack, client: WebClient) -> None:
    for number in range(3):
        slack.add_channel(f"c{number}")

    pages = [page["channels"] for page in client.conversations_list(limit=3)]
    assert [len(page) for page in pages] == [3, 1]


def test_a_user_has_a_clock_and_rights(slack: Slack, client: WebClient) -> None:
    user = client.users_info(user=slack.user.id)["user"]

    assert (user["tz"], user["tz_offset"], user["is_admin"]) == ("Asia/Seoul", 9 * 3600, True)
    assert refused(client, "users.info") == "invalid_arguments"


def test_a_trigger_opens_one_modal_within_three_seconds(slack: Slack, client: WebClient) -> None:
    trigger, late = slack.core.trigger(slack.user.id), slack.core.trigger(slack.user.id)
    client.views_open(trigger_id=trigger, view=MODAL)
    slack.clock.advance(3.5)

    assert refused(client, "views.open", trigger_id=trigger, view=MODAL) == "exchanged_trigger_id"
    assert refused(client, "views.open", trigger_id=late, view=MODAL) == "expired_trigger_id"
    assert refused(client, "views.open", trigger_id="1.2.3", view=MODAL) == "invalid_trigger_id"
    assert refused(client, "views.open", trigger_id=trigger, view=HOME) == "invalid_arguments"


def test_modals_stack_three_high(slack: Slack, client: WebClient) -> None:
    client.views_open(trigger_id=slack.core.trigger(slack.user.id), view=MODAL)
    for _ in range(2):
        client.views_push(trigger_id=slack.core.trigger(slack.user.id), view=MODAL)

    fourth = slack.core.trigger(slack.user.id)
    assert refused(client, "views.push", trigger_id=fourth, view=MODAL) == "push_limit_reached"
    assert [view.root for view in slack.views()] == [slack.views()[0].id] * 3


def test_a_view_is_updated_only_from_its_last_state(slack: Slack, client: WebClient) -> None:
    first = client.views_open(trigger_id=slack.core.trigger(slack.user.id), view=MODAL)["view"]
    client.views_update(view_id=first["id"], hash=first["hash"], view=MODAL)

    stale = refused(client, "views.update", view_id=first["id"], hash=first["hash"], view=MODAL)
    assert stale == "hash_conflict"
    assert refused(client, "views.update", view_id="V0", view=MODAL) == "not_found"


def test_the_home_is_published_for_one_user(slack: Slack, client: WebClient) -> None:
    view = client.views_publish(user_id=slack.user.id, view=HOME)["view"]
    client.views_publish(user_id=slack.user.id, view=HOME, hash=view["hash"])

    assert slack.home() is not None
    assert (
        refused(client, "views.publish", user_id=slack.user.id, view=HOME, hash=view["hash"])
        == "hash_conflict"
    )


def test_a_home_needs_its_tab() -> None:
    with Slack(AppProfile(home_tab=False)) as slack:
        client = WebClient(slack.app.bot_token, base_url=slack.api_url)
        assert refused(client, "views.publish", user_id=slack.user.id, view=HOME) == "not_enabled"


def test_a_link_is_unfurled_once_it_was_told(slack: Slack, client: WebClient) -> None:
    url = "https://example.com/r/1"
    told = slack.share_link(url, wait=False)
    event = next(
        each.payload["event"]
        for each in told.deliveries
        if each.payload["event"]["type"] == "link_shared"
    )

    client.chat_unfurl(
        channel=told.message.channel, ts=told.message.ts, unfurls={url: {"blocks": [BLOCK]}}
    )
    client.chat_unfurl(
        unfurl_id=event["unfurl_id"], source=event["source"], unfurls={url: {"blocks": [BLOCK]}}
    )

    other = {"https://example.com/2": {"blocks": [BLOCK]}}
    assert list(slack.fresh(told.message).unfurls) == [url]
    assert (
        refused(
            client, "chat.unfurl", channel=told.message.channel, ts=told.message.ts, unfurls=other
        )
        == "cannot_unfurl_url"
    )


def test_an_agent_thread_shows_status_title_and_prompts(slack: Slack, client: WebClient) -> None:
    thread = slack.start_assistant_thread(wait=False).message
    place = {"channel_id": thread.channel, "thread_ts": thread.ts}
    prompt = {"title": "Who", "message": "who met Yoon"}
    client.assistant_threads_setStatus(status="is looking", **place)
    client.assistant_threads_setTitle(title="Yoon", **place)
    client.assistant_threads_setSuggestedPrompts(prompts=[prompt], **place)

    shown = slack.assistant(thread)
    assert (shown["status"], shown["title"], shown["prompts"]) == ("is looking", "Yoon", [prompt])
    many = refused(client, "assistant.threads.setSuggestedPrompts", prompts=[prompt] * 5, **place)
    assert many == "invalid_arguments"


def test_a_lost_answer_was_done_and_a_lost_call_was_not(slack: Slack, client: WebClient) -> None:
    slack.fail("chat.postMessage", LostAnswer())
    slack.fail("chat.postMessage", LostCall())
    for _ in range(2):
        with pytest.raises((URLError, http.client.HTTPException, ConnectionError)):
            client.chat_postMessage(channel=slack.channel.id, text="a")

    assert len(slack.bot_messages()) == 1


def test_too_many_calls_are_told_to_wait(slack: Slack, client: WebClient) -> None:
    slack.fail("*", RateLimited(1))
    with pytest.raises(SlackApiError) as error:
        client.chat_postMessage(channel=slack.channel.id, text="a")
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=1))
    slack.fail("chat.postMessage", RateLimited(0))
    client.chat_postMessage(channel=slack.channel.id, text="b")

    assert (error.value.response.status_code, error.value.response.headers["Retry-After"]) == (
        429,
        "1",
    )
    assert error.value.response["error"] == "ratelimited"
    assert [call.status for call in slack.calls("chat.postMessage")] == [429, 429, 200]


def test_a_channel_takes_one_post_a_second_when_the_test_says_so(
    slack: Slack, client: WebClient
) -> None:
    slack.core.pace = 1.0
    client.chat_postMessage(channel=slack.channel.id, text="a")

    assert refused(client, "chat.postMessage", channel=slack.channel.id, text="b") == "ratelimited"
    slack.clock.advance(1.1)
    client.chat_postMessage(channel=slack.channel.id, text="c")


def test_errors_of_the_server_and_refusals_come_as_ordered(slack: Slack, client: WebClient) -> None:
    slack.fail("users.info", ServerError(503))
    slack.fail(
        "users.info", Refused("restricted_action"), when=lambda args: args["user"] == slack.user.id
    )
    with pytest.raises(SlackApiError) as broken:
        client.users_info(user=slack.user.id)
    with pytest.raises(SlackApiError) as no:
        client.users_info(user=slack.user.id)

    assert broken.value.response.status_code == 503
    assert no.value.response["error"] == "restricted_action"
    assert client.users_info(user=slack.user.id)["ok"]


def test_a_slow_answer_outlasts_the_patience_of_the_client(slack: Slack) -> None:
    client = WebClient(slack.app.bot_token, base_url=slack.api_url, timeout=1, retry_handlers=[])
    slack.fail("api.test", Slow(1.3))

    with pytest.raises((TimeoutError, URLError)):
        client.api_test()


def test_chance_is_the_same_with_the_same_seed() -> None:
    def outcomes() -> list[int]:
        with Slack() as slack:
            client = WebClient(slack.app.bot_token, base_url=slack.api_url)
            slack.fail_at_random(7, [(RateLimited(), 0.5)], methods=["api.test"])
            for _ in range(12):
                with suppress(SlackApiError):
                    client.api_test()
            return [call.status for call in slack.calls()]

    first = outcomes()
    assert first == outcomes()
    assert set(first) == {200, 429}
