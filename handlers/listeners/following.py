"""Threads that diplo follows, where the team wants it: replies without a mention are read, until somebody says stop."""

import re
from dataclasses import replace

from handlers.inquiry import Inquiry
from handlers.listeners.asker import Asker
from handlers.listeners.house import House
from handlers.state.threads import Thread
from handlers.views.apologies import sentence
from handlers.views.message import Message

_STOP = re.compile(r"(?:please )?stop(?: please)?[.! ]*", re.IGNORECASE)
_MOST = 30
"""Answers in one thread that nobody addressed to diplo; then it wants to be mentioned again."""


def begins_to_follow(house: House, asker: Asker) -> bool:
    """Whether replies to an answer need no mention: in threads of channels, where the team wants it."""
    return house.follows and bool(asker.thread) and not asker.is_direct


def asks_to_stop(text: str, thread: Thread | None) -> bool:
    """Whether somebody wants a thread to be left alone that diplo follows."""
    return bool(thread and thread.following and _STOP.fullmatch(text.strip()))


def stop_following(house: House, asker: Asker, thread: Thread) -> Message:
    """Leave a thread alone, and say how to be heard again; what was asked stays known."""
    house.memory.remember(asker.place, replace(thread, following=False))
    return sentence("I will not follow this thread any more. Mention me when you need me.")


def is_for_us(house: House, text: str, thread: Thread | None) -> bool:
    """Whether a reply without a mention is for diplo, rather than for the other people in the thread."""
    if thread is None or not thread.following:
        return False
    before = Inquiry.decode(thread.inquiry)
    asks = before is not None and house.conversation.is_question(text, before)
    return asks_to_stop(text, thread) or (asks and thread.answers < _MOST)
