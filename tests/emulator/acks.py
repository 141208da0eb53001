"""What an ack does on the screen of the user: shows the answer of a command, moves modals, fills menus."""

from collections.abc import Mapping
from typing import Any

from tests.emulator.blocks import option_complaints
from tests.emulator.core import Core, RefusalError
from tests.emulator.deliveries import Delivery, Envelope
from tests.emulator.methods.views import checked_view, push_view, replace_view
from tests.emulator.response_urls import show_answer


class Acks:
    """Acts on the first ack of each delivery."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def __call__(self, delivery: Delivery) -> None:
        """Do what the body of the ack says; what Slack would refuse is noted on the delivery."""
        try:
            self._act(delivery, delivery.answer)
        except RefusalError as refusal:
            delivery.error = refusal.error
            messages: Any = refusal.extra.get("response_metadata", {})
            delivery.complaints = list(messages.get("messages", [])) or [refusal.error]

    def _act(self, delivery: Delivery, body: Any) -> None:
        if delivery.envelope is Envelope.COMMAND:
            self._command(delivery, body)
        elif delivery.payload["type"] == "view_submission":
            self._submission(delivery, body)
        elif delivery.payload["type"] == "block_suggestion":
            if complaints := option_complaints(body):
                raise RefusalError("invalid_options", response_metadata={"messages": complaints})

    def _command(self, delivery: Delivery, body: Any) -> None:
        """An empty ack shows nothing, text is the text of an ephemeral answer."""
        if body in (None, "", {}):
            return
        answer = body if isinstance(body, Mapping) else {"text": str(body)}
        channel = delivery.context["channel"]
        delivery.shown.append(show_answer(self._core, delivery.user, channel, answer))

    def _submission(self, delivery: Delivery, body: Any) -> None:
        """Close, or do the response_action: errors, update, push, clear (surfaces/modals)."""
        stack = self._core.workspace.stacks[delivery.user]
        view = next((each for each in stack if each.id == delivery.context["view"]), None)
        action = body.get("response_action") if isinstance(body, Mapping) else None
        if view is None:
            return
        if action is None:
            stack.remove(view)
        elif action == "clear":
            stack.clear()
        elif action == "errors":
            self._errors(delivery, body)
        elif action in ("update", "push"):
            shown = checked_view(self._core, body.get("view"), "modal", view)
            new = (
                replace_view(self._core, view, shown)
                if action == "update"
                else push_view(self._core, view.user, shown)
            )
            delivery.shown.append(new)
        else:
            raise RefusalError("unknown_response_action")

    def _errors(self, delivery: Delivery, body: Mapping[str, Any]) -> None:
        """Errors stand under input blocks; a key that is no input block makes the whole answer invalid."""
        inputs = {
            block["block_id"]
            for block in delivery.payload["view"]["blocks"]
            if block["type"] == "input"
        }
        errors = body.get("errors") or {}
        if not errors or not set(errors) <= inputs:
            raise RefusalError("invalid_errors")
        delivery.context["errors"] = dict(errors)
