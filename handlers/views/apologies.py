"""A sentence by itself: what could not be done, and what to do."""

from handlers.views.limits import MOST_TITLE, escape, plain, section
from handlers.views.message import Message
from handlers.views.modals import View


def sentence(said: str) -> Message:
    """A message of one sentence."""
    return Message(escape(said), (section(escape(said)),))


def trouble_modal(said: str) -> View:
    """A modal of one sentence."""
    return {
        "type": "modal",
        "callback_id": "trouble",
        "title": plain("diplo", MOST_TITLE),
        "close": plain("Close", MOST_TITLE),
        "blocks": [section(escape(said))],
    }


def trouble_home(said: str) -> View:
    """A home tab of one sentence."""
    return {"type": "home", "callback_id": "trouble", "blocks": [section(escape(said))]}
