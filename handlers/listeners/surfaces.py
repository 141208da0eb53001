"""Where an answer to a press goes: into the message, the modal, or another way where Slack refuses that one."""

import logging
from collections.abc import Callable

from slack_sdk.web import SlackResponse

from handlers.listeners.asker import asker_of_interaction
from handlers.listeners.house import House
from handlers.listeners.interactions import is_view
from handlers.listeners.rim import Call, tell
from handlers.slack.calls import attempt
from handlers.slack.outcomes import Posted, RateLimited, Refused, Unsure
from handlers.slack.responding import respond
from handlers.views.apologies import sentence
from handlers.views.message import Message
from handlers.views.modals import View, message_modal

log = logging.getLogger("diplo.slack")

_TOO_LATE = frozenset({"exchanged_trigger_id", "expired_trigger_id"})
"""Refusals of what a press lets us open; docs.slack.dev/reference/methods/views.open lists them."""


def show_message(house: House, call: Call, message: Message) -> None:
    """Put an answer in the place of the one whose button was pressed."""
    if is_view(call.body):
        show_view(house, call, message_modal(message))
    elif not replaced(call, message):
        house.sender.whisper(call.client, asker_of_interaction(call.body), message)


def say(house: House, call: Call, said: str) -> None:
    """Tell who pressed something a sentence that nobody else sees; over a modal, where there is no conversation."""
    if is_view(call.body):
        push_view(house, call, message_modal(sentence(said)))
    else:
        tell(house, call, said)


def show_view(house: House, call: Call, view: View) -> None:
    """Show a modal: over the conversation, or in the place of the modal whose button was pressed."""
    shown = call.body.get("view") or {}
    if shown.get("type") == "modal":
        _show(house, call, lambda: call.client.views_update(view_id=shown["id"], view=view))
    else:
        _open(house, call, view)


def push_view(house: House, call: Call, view: View) -> None:
    """Show a modal over whatever is shown; closing it leads back."""
    trigger = call.body["trigger_id"]
    if (call.body.get("view") or {}).get("type") == "modal":
        _show(house, call, lambda: call.client.views_push(trigger_id=trigger, view=view))
    else:
        _open(house, call, view)


def replaced(call: Call, message: Message) -> bool:
    """Whether the message took the place of the one with the button; Slack may still be thinking of it."""
    thread = asker_of_interaction(call.body).thread
    outcome = respond(call.address, message, replace=True, thread=thread)
    return isinstance(outcome, Posted | Unsure)


def _open(house: House, call: Call, view: View) -> None:
    """Show a modal over the conversation."""
    trigger = call.body["trigger_id"]
    _show(house, call, lambda: call.client.views_open(trigger_id=trigger, view=view))


def _show(house: House, call: Call, show: Callable[[], SlackResponse]) -> None:
    """Show a modal; where Slack does not, who pressed is told what to do."""
    match attempt(show):
        case SlackResponse():
            return
        case RateLimited(seconds):
            tell(house, call, f"Slack lets me open nothing for {seconds:.0f} seconds. Please press again then.")  # fmt: skip
        case Unsure():
            tell(house, call, "Slack did not confirm what I showed. If nothing opened, please press again.")  # fmt: skip
        case Refused(reason) if reason in _TOO_LATE:
            tell(house, call, "I was too slow, and Slack lets me open nothing any more. Please press again.")  # fmt: skip
        case Refused("not_found"):
            log.info("a modal was closed before it was shown anew")
        case Refused(reason):
            raise RuntimeError(f"Slack refused a modal: {reason}")
