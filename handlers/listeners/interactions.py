"""What all buttons, menus and forms share."""

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack
from slack_bolt.response import BoltResponse

from handlers.inquiry import Inquiry
from handlers.listeners.asker import Payload, asker_of_interaction
from handlers.listeners.house import House
from handlers.views.answers import Look

TOO_OLD = "This button is too old for me. Please ask again."
"""What is said of a button that no version of diplo can read any more."""


def acknowledge(ack: Ack) -> None:
    """Tell Slack that the press arrived; the work goes on behind."""
    ack()


def once(house: House) -> Callable[..., BoltResponse | None]:
    """Middleware: a press delivered twice is obeyed once; one that broke down may come again."""

    def press_once(
        body: Payload, context: Any, ack: Ack, next: Callable[[], None]
    ) -> BoltResponse | None:
        key = f"press:{body.get('trigger_id')}"
        if body.get("trigger_id") and not house.pressed.add(key):
            house.metrics.count_duplicate("interaction")
            return ack()
        context["pressed"] = key
        next()
        return None

    return press_once


def pressed_value(body: Payload) -> str:
    """The value of the button that was pressed, or of the option that was chosen."""
    action = body["actions"][0]
    chosen = action.get("selected_option") or {}
    return str(action.get("value") or chosen.get("value") or "")


def pressed_inquiry(body: Payload) -> Inquiry | None:
    """The inquiry that a button carries."""
    return Inquiry.decode(pressed_value(body))


def look_of(body: Payload) -> Look:
    """How an answer looks where the button stands: only what others do not see can be shared with them."""
    private = bool((body.get("container") or {}).get("is_ephemeral"))
    sharable = private and not asker_of_interaction(body).is_direct
    return Look(echo=private or is_view(body), sharable=sharable, pageable=True, votable=True)


def is_view(body: Payload) -> bool:
    """Whether the button stands in a modal or on the home tab."""
    return bool(body.get("view"))
