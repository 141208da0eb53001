"""Direct messages, and replies in threads that diplo follows where the team wants that."""

from slack_bolt import App

from handlers.listeners.agents import name_thread, show_status
from handlers.listeners.answering import answer_text
from handlers.listeners.asker import Payload, asker_of_event
from handlers.listeners.digest_orders import order_in
from handlers.listeners.digests import obey_message
from handlers.listeners.events import acknowledge, claimed, is_spoken
from handlers.listeners.following import is_for_us
from handlers.listeners.house import House
from handlers.listeners.mentions import LOOK
from handlers.listeners.rim import Call, behind
from handlers.listeners.wording import without_mention


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
    asker, text = asker_of_event(call.body), _said(call)
    if (order := order_in(text)) is not None:
        obey_message(house, call, order)
        return
    show_status(house, call, asker)
    begun = house.memory.recall(asker.place) is not None
    house.sender.post(call.client, asker, answer_text(house, "direct", asker, text, LOOK))
    if not begun:
        name_thread(house, call, asker, text)


def _answer_reply(house: House, call: Call) -> None:
    asker, text = asker_of_event(call.body), _said(call)
    if is_for_us(house, text, house.memory.recall(asker.place)):
        house.sender.post(call.client, asker, answer_text(house, "thread", asker, text, LOOK))


def _said(call: Call) -> str:
    """What was said; a message may have a file alone."""
    return without_mention(str(call.body["event"].get("text") or ""), call.context.bot_user_id)
