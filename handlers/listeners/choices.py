"""Buttons that ask again: choose a name, an example, the next or the previous page."""

import re
from collections.abc import Callable

from slack_bolt import Ack, App

from handlers.listeners.house import House
from handlers.listeners.interactions import once
from handlers.listeners.rim import Call, behind
from handlers.views import actions

_AGAIN = re.compile(
    rf"(?:{actions.CHOOSE}|{actions.NEXT}|{actions.PREVIOUS}|{actions.EXAMPLE})(?::\d+)?"
)


def register(app: App, house: House) -> None:
    """Listen to buttons that carry an inquiry."""
    app.action(_AGAIN, middleware=[once(house)])(
        ack=_acknowledge, lazy=[behind(house, "button", _answer(house))]
    )


def _acknowledge(ack: Ack) -> None:
    ack()


def _answer(house: House) -> Callable[[Call], None]:
    def answer_button(call: Call) -> None: ...

    return answer_button
