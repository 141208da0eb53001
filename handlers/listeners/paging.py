"""Buttons that ask again: a name chosen, an example, the next or the previous page."""

import re

from slack_bolt import App

from handlers.listeners.answering import answer_inquiry, keep_inquiry
from handlers.listeners.asker import asker_of_interaction
from handlers.listeners.house import House
from handlers.listeners.interactions import TOO_OLD, acknowledge, look_of, once, pressed_inquiry
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import say, show_message
from handlers.views import actions

_AGAIN = re.compile(
    rf"^(?:{actions.CHOOSE}|{actions.NEXT}|{actions.PREVIOUS}|{actions.EXAMPLE})(?::\d+)?$"
)


def register(app: App, house: House) -> None:
    """Listen to buttons that carry an inquiry."""
    app.action(_AGAIN, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "button", _answer)]
    )


def _answer(house: House, call: Call) -> None:
    inquiry = pressed_inquiry(call.body)
    if inquiry is None:
        say(house, call, TOO_OLD)
        return
    message = answer_inquiry(house, "button", inquiry, look_of(call.body))
    keep_inquiry(house, asker_of_interaction(call.body), inquiry)
    show_message(house, call, message)
