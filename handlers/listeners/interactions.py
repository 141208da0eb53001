"""What all buttons, menus and forms share."""

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack
from slack_bolt.response import BoltResponse

from handlers.inquiry import Inquiry
from handlers.listeners.asker import Payload, asker_of_interaction
from handlers.listeners.house import House
from handlers.views import actions
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
    """How an answer looks where the button stands: as what it replaces, and with the question where that is another one."""
    private = bool((body.get("container") or {}).get("is_ephemeral"))
    direct = asker_of_interaction(body).is_direct
    alone = private or direct or is_view(body)
    return Look(
        echo=private or is_view(body) or not _turns_page(body) or _repeats_question(body),
        overheard=not alone,
        sharable=private and not direct,
        pageable=True,
        votable=True,
        shared_by=_sharer(body),
    )


def _turns_page(body: Payload) -> bool:
    """Whether the question stays the same."""
    return body["actions"][0]["action_id"] in (actions.NEXT, actions.PREVIOUS)


def _repeats_question(body: Payload) -> bool:
    """Whether the message with the button has the question in it."""
    return actions.ASKED in _block_ids(body)


def _sharer(body: Payload) -> str:
    """Who shared the message with the button; empty where nobody did."""
    pairs = (name.partition(":") for name in _block_ids(body))
    return next((user for kind, _, user in pairs if kind == actions.SHARED), "")


def _block_ids(body: Payload) -> list[str]:
    """Ids of the blocks of the message with the button; of one that is private Slack sends none."""
    blocks = (body.get("message") or {}).get("blocks") or ()
    return [str(block.get("block_id") or "") for block in blocks]


def is_view(body: Payload) -> bool:
    """Whether the button stands in a modal or on the home tab."""
    return bool(body.get("view"))
