"""The door `/diplo …`: answered inside the acknowledgement, so that only who asked sees it, at once."""

from typing import Any

from slack_bolt import Ack, App
from slack_bolt.response import BoltResponse

from handlers.listeners.answering import answer_text
from handlers.listeners.asker import Payload, asker_of_command
from handlers.listeners.house import House
from handlers.views.answers import Look

_LOOK = Look(echo=True, sharable=True, pageable=True, votable=True)


def register(app: App, house: House) -> None:
    """Listen to the slash command."""

    @app.command("/diplo", middleware=[_once(house)])
    def answer_command(ack: Ack, body: Payload) -> None:
        asker = asker_of_command(body)
        message = answer_text(house, "command", asker, str(body.get("text") or ""), _LOOK)
        ack(response_type="ephemeral", **message.arguments())


def _once(house: House) -> Any:
    """A command that comes again on the same connection was answered; on another one its answer was lost."""

    def once(body: Payload, context: Any, ack: Ack, next: Any) -> BoltResponse | None:
        key = f"command:{body.get('trigger_id')}:{context.get('connection')}"
        if body.get("trigger_id") and not house.pressed.add(key):
            house.metrics.count_duplicate("command")
            return ack()
        next()
        return None

    return once
