"""The door `@diplo …`: answered in the thread, as Slack has no slash commands there."""

from slack_bolt import App

from handlers.listeners.answering import answer_text
from handlers.listeners.asker import asker_of_event
from handlers.listeners.digest_orders import order_in
from handlers.listeners.digests import obey_message
from handlers.listeners.events import acknowledge, claimed, is_spoken
from handlers.listeners.house import House
from handlers.listeners.rim import Call, behind
from handlers.listeners.wording import without_mention
from handlers.views.answers import Look

LOOK = Look(pageable=True, votable=True)


def register(app: App, house: House) -> None:
    """Listen to mentions."""
    app.event("app_mention", matchers=[is_spoken], middleware=[claimed(house)])(
        ack=acknowledge, lazy=[behind(house, "mention", _answer)]
    )


def _answer(house: House, call: Call) -> None:
    asker = asker_of_event(call.body)
    text = without_mention(call.body["event"]["text"], call.context.bot_user_id)
    if (order := order_in(text)) is not None:
        obey_message(house, call, order)
    else:
        house.sender.post(call.client, asker, answer_text(house, "mention", asker, text, LOOK))
