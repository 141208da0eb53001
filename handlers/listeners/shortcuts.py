"""The message shortcut `Look this up`: whoever and whatever a message speaks of, in a modal, in threads too."""

from slack_bolt import App

from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import push_view
from handlers.presenting import sources_for
from handlers.views.found import found_message, lines_found
from handlers.views.modals import message_modal

LOOK_UP = "look_up"
"""The callback of the shortcut, as the manifest has it."""


def register(app: App, house: House) -> None:
    """Listen to the shortcut."""
    app.shortcut({"type": "message_action", "callback_id": LOOK_UP}, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "shortcut", _look_up)]
    )


def _look_up(house: House, call: Call) -> None:
    text = str(call.body["message"].get("text") or "")
    desk, today = house.desk(), house.today()
    findings = desk.look_up(text, today)
    sources = sources_for(desk, lines_found(findings))
    push_view(house, call, message_modal(found_message(findings, today, sources), "Look this up"))
