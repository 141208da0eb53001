"""The agent container, where the workspace has it: prompts to begin with, a title, and a status while diplo looks."""

from typing import Any

from slack_bolt import App

from handlers.listeners.asker import Asker, Payload
from handlers.listeners.events import acknowledge
from handlers.listeners.house import House
from handlers.listeners.rim import Call, behind, tell_nobody

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


def announce_question(house: House, call: Call, asker: Asker, text: str) -> None:
    """Show that diplo looks, and name the thread after its question."""
    if house.features.agent and asker.is_direct and asker.thread:
        call.client.assistant_threads_setStatus(
            channel_id=asker.channel, thread_ts=asker.thread, status="is looking in the archive"
        )
        if not house.memory.recall(asker.place):
            call.client.assistant_threads_setTitle(
                channel_id=asker.channel, thread_ts=asker.thread, title=text[:_TITLE]
            )


def _is_conversation(event: Payload) -> bool:
    """Whether the tab with the conversation was opened."""
    return event.get("tab") == "messages"


def _suggest(house: House, call: Call) -> None:
    prompts = [{"title": each, "message": each} for each in house.desk().examples()[:_MOST]]
    call.client.assistant_threads_setSuggestedPrompts(
        **_where(call.body["event"]), title="Ask the archive", prompts=prompts
    )


def _where(event: Payload) -> dict[str, Any]:
    """The container: the older one names its thread, the newer one its channel alone."""
    thread = event.get("assistant_thread")
    if thread:
        return {"channel_id": thread["channel_id"], "thread_ts": thread["thread_ts"]}
    return {"channel_id": event["channel"]}
