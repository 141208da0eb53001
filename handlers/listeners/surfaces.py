"""Where an answer to a press goes: into the message, the modal, or another way where Slack refuses that one."""

from handlers.listeners.asker import asker_of_interaction
from handlers.listeners.house import House
from handlers.listeners.interactions import is_view
from handlers.listeners.rim import Call, tell
from handlers.slack.outcomes import Posted, Unsure
from handlers.slack.responding import respond
from handlers.views.apologies import sentence
from handlers.views.message import Message
from handlers.views.modals import View, message_modal


def show_message(house: House, call: Call, message: Message) -> None:
    """Put an answer in the place of the one whose button was pressed."""
    if is_view(call.body):
        show_view(call, message_modal(message))
    elif not replaced(call, message):
        house.sender.whisper(call.client, asker_of_interaction(call.body), message)


def say(house: House, call: Call, said: str) -> None:
    """Tell who pressed something a sentence that nobody else sees; over a modal, where there is no conversation."""
    if is_view(call.body):
        push_view(call, message_modal(sentence(said)))
    else:
        tell(house, call, said)


def show_view(call: Call, view: View) -> None:
    """Show a modal: over the conversation, or in the place of the modal whose button was pressed."""
    shown = call.body.get("view") or {}
    if shown.get("type") == "modal":
        call.client.views_update(view_id=shown["id"], view=view)
    else:
        call.client.views_open(trigger_id=call.body["trigger_id"], view=view)


def push_view(call: Call, view: View) -> None:
    """Show a modal over whatever is shown; closing it leads back."""
    if (call.body.get("view") or {}).get("type") == "modal":
        call.client.views_push(trigger_id=call.body["trigger_id"], view=view)
    else:
        call.client.views_open(trigger_id=call.body["trigger_id"], view=view)


def replaced(call: Call, message: Message) -> bool:
    """Whether the message took the place of the one with the button; Slack may still be thinking of it."""
    thread = asker_of_interaction(call.body).thread
    outcome = respond(call.address, message, replace=True, thread=thread)
    return isinstance(outcome, Posted | Unsure)
