"""The agent container, where the workspace has it: prompts to begin with, a status while diplo looks, and a title."""

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App
from slack_sdk.web import SlackResponse

from handlers.listeners.asker import Asker, Payload
from handlers.listeners.events import acknowledge
from handlers.listeners.house import House
from handlers.listeners.rim import Call, behind, tell_nobody
from handlers.slack.calls import attempt

log = logging.getLogger("diplo.slack")

_MOST = 4
"""The most prompts that Slack shows (docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts)."""
_TITLE = 60


def register(app: App, house: House) -> None:
    """Listen to people who open the container; a message in it comes as a direct message."""
    if not house.features.agent:
        return
    prompts = behind(house, "agent", _suggest, tell_nobody)
    app.event("assistant_thread_started")(ack=acknowledge, lazy=[prompts])
    app.event("app_home_opened", matchers=[_is_conversation])(ack=acknowledge, lazy=[prompts])


def show_status(house: House, call: Call, asker: Asker) -> None:
    """Show that diplo looks; Slack takes it away when the answer comes."""
    if _is_in_container(house, asker):
        _try(
            lambda: call.client.assistant_threads_setStatus(
                channel_id=asker.channel, thread_ts=asker.thread, status="is looking in the archive"
            )
        )


def name_thread(house: House, call: Call, asker: Asker, text: str) -> None:
    """Name a thread after its first question."""
    if text and _is_in_container(house, asker):
        _try(
            lambda: call.client.assistant_threads_setTitle(
                channel_id=asker.channel, thread_ts=asker.thread, title=text[:_TITLE]
            )
        )


def _is_in_container(house: House, asker: Asker) -> bool:
    """Whether somebody writes in a thread of the container, which alone has a status and a title."""
    return house.features.agent and asker.is_direct and bool(asker.thread)


def _try(call: Callable[[], SlackResponse]) -> None:
    """Call Slack for something without which an answer is as good."""
    outcome = attempt(call)
    if not isinstance(outcome, SlackResponse):
        log.info("agent container: %s", outcome)


def _is_conversation(event: Payload) -> bool:
    """Whether the tab with the conversation was opened."""
    return event.get("tab") == "messages"


def _suggest(house: House, call: Call) -> None:
    prompts = [{"title": each, "message": each} for each in house.desk().examples()[:_MOST]]
    where = _where(call.body["event"])
    _try(
        lambda: call.client.assistant_threads_setSuggestedPrompts(
            **where, title="Ask the archive", prompts=prompts
        )
    )


def _where(event: Payload) -> dict[str, Any]:
    """The container: the older one names its thread, the newer one its channel alone."""
    thread = event.get("assistant_thread")
    if thread:
        return {"channel_id": thread["channel_id"], "thread_ts": thread["thread_ts"]}
    return {"channel_id": event["channel"]}
