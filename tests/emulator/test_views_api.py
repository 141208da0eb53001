"""Triggers, stacks and hashes of views, unfurls and agent threads on the emulated Slack."""

from typing import Any

from slack_sdk import WebClient

from tests.emulator import AppProfile, Slack
from tests.emulator.refusals import refused

BLOCK = {"type": "section", "text": {"type": "mrkdwn", "text": "a"}}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [BLOCK]}
HOME = {"type": "home", "blocks": [BLOCK]}


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
    place: dict[str, Any] = {"channel_id": thread.channel, "thread_ts": thread.ts}
    prompt = {"title": "Who", "message": "who met Yoon"}
    client.assistant_threads_setStatus(status="is looking", **place)
    client.assistant_threads_setTitle(title="Yoon", **place)
    client.assistant_threads_setSuggestedPrompts(prompts=[prompt], **place)

    shown = slack.assistant(thread)
    assert (shown["status"], shown["title"], shown["prompts"]) == ("is looking", "Yoon", [prompt])
    many = refused(client, "assistant.threads.setSuggestedPrompts", prompts=[prompt] * 5, **place)
    assert many == "invalid_arguments"
