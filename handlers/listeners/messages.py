"""Direct messages, and replies in threads that diplo follows where the team wants that."""

import re
from dataclasses import replace

from slack_bolt import App

from handlers.inquiry import Inquiry
from handlers.listeners.answering import answer_text
from handlers.listeners.asker import Asker, Payload, asker_of_event
from handlers.listeners.digest_orders import order_in
from handlers.listeners.digests import obey_message
from handlers.listeners.events import acknowledge, claimed, is_spoken
from handlers.listeners.house import House
from handlers.listeners.mentions import LOOK
from handlers.listeners.rim import Call, behind
from handlers.state.threads import Thread
from handlers.views.apologies import sentence

_STOP = re.compile(r"(?:please )?stop[.! ]*", re.IGNORECASE)
_MOST = 30
"""Answers in one thread that nobody addressed to diplo; then it wants to be mentioned again."""


def register(app: App, house: House) -> None:
    """Listen to messages."""
    app.event("message", matchers=[is_spoken, _is_direct], middleware=[claimed(house)])(
        ack=acknowledge, lazy=[behind(house, "direct", _answer_direct)]
    )
    if house.follows:
        app.event("message", matchers=[is_spoken, _is_reply], middleware=[claimed(house)])(
            ack=acknowledge, lazy=[behind(house, "thread", _answer_reply)]
        )


def _is_direct(event: Payload) -> bool:
    """Whether diplo alone is spoken to."""
    return event.get("channel_type") == "im"


def _is_reply(event: Payload, context: Payload) -> bool:
    """Whether it is a reply in a thread of a channel; one with a mention comes as a mention too."""
    mention = f"<@{context.get('bot_user_id')}"
    return bool(event.get("thread_ts")) and mention not in event.get("text", "")


def _answer_direct(house: House, call: Call) -> None:
    asker = asker_of_event(call.body)
    text = call.body["event"].get("text", "")
    if (order := order_in(text)) is not None:
        obey_message(house, call, order)
    else:
        house.sender.post(call.client, asker, answer_text(house, "direct", asker, text, LOOK))


def _answer_reply(house: House, call: Call) -> None:
    asker, text = asker_of_event(call.body), call.body["event"].get("text", "")
    thread = house.memory.recall(asker.place)
    if thread is None or not thread.following:
        return
    if _STOP.fullmatch(text.strip()):
        _stop(house, call, asker, thread)
    elif thread.answers < _MOST and _is_for_us(house, text, thread):
        house.sender.post(call.client, asker, answer_text(house, "thread", asker, text, LOOK))


def _stop(house: House, call: Call, asker: Asker, thread: Thread) -> None:
    """Follow the thread no longer, and say how to be heard again."""
    house.memory.remember(asker.place, replace(thread, following=False))
    house.sender.post(
        call.client,
        asker,
        sentence("I will not follow this thread any more. Mention me when you need me."),
    )


def _is_for_us(house: House, text: str, thread: Thread) -> bool:
    """Whether a reply asks the archive something, rather than the other people in the thread."""
    before = Inquiry.decode(thread.inquiry)
    return before is not None and house.conversation.is_question(text, before)
