"""The door `/diplo …`: answered inside the acknowledgement, so that only who asked sees it, at once."""

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from handlers.listeners.answering import answer_text
from handlers.listeners.asker import Payload, asker_of_command
from handlers.listeners.digest_orders import order_in
from handlers.listeners.digests import obey_command
from handlers.listeners.house import House
from handlers.listeners.rim import behind
from handlers.listeners.search import asks_for_form, open_form
from handlers.listeners.wording import typed
from handlers.views.answers import Look
from handlers.views.message import Message

_TOGETHER = 1.0
"""Seconds within which the first of two may still be on its way."""


def register(app: App, house: House) -> None:
    """Listen to the slash command; one listener for all of it, as Bolt spends more on a second than we on an answer."""
    opened, obeyed = behind(house, "search", open_form), behind(house, "digest", obey_command)

    @app.command("/diplo")
    def answer_command(ack: Ack, body: Payload, context: BoltContext, client: WebClient) -> None:
        if not _is_new(house, body, context):
            ack()
        elif asks_for_form(body):
            ack()
            house.workers.submit(opened, body, context, client)
        elif order_in(str(body.get("text") or "")) is not None:
            ack()
            house.workers.submit(obeyed, body, context, client)
        else:
            message = _answer(house, body)
            ack(response_type="ephemeral", **message.arguments())


def _answer(house: House, body: Payload) -> Message:
    """The answer, which only who asked sees; it can be shown to others where there are any."""
    asker, text = asker_of_command(body), typed(str(body.get("text") or ""))
    look = Look(echo=True, sharable=not asker.is_direct, pageable=True, votable=True)
    return answer_text(house, "command", asker, text, look)


def _is_new(house: House, body: Payload, context: BoltContext) -> bool:
    """A command that comes again on the same connection was answered; on another one its answer was lost.

    One that comes beside its twin is answered too: an empty acknowledgement could overtake the answer, and Slack takes
    whichever comes first.
    """
    trigger = body.get("trigger_id")
    key = f"command:{trigger}:{context.get('connection')}"
    if not trigger or house.pressed.add(key):
        return True
    house.metrics.count_duplicate("command")
    return house.pressed.age(key) < _TOGETHER
