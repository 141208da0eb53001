"""Modals around what is shown elsewhere too."""

from typing import Any

from handlers.views.limits import MOST_TITLE, plain
from handlers.views.message import Message

View = dict[str, Any]
"""A modal or home tab, as JSON takes it."""


def message_modal(message: Message, title: str = "diplo") -> View:
    """An answer where there is no conversation to put it in: after a press on the home tab."""
    return {
        "type": "modal",
        "callback_id": "answer",
        "title": plain(title, MOST_TITLE),
        "close": plain("Close", MOST_TITLE),
        "blocks": list(message.blocks),
    }
