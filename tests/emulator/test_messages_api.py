"""Messages, threads and conversations over the Web API of the emulated Slack, called with the real client."""

from json import dumps
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.emulator import Slack
from tests.emulator.refusals import refused

BLOCK = {"type": "section", "text": {"type": "mrkdwn", "text": "a"}}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [BLOCK]}
HOME = {"type": "home", "blocks": [BLOCK]}


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
