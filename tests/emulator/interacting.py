"""What people do with the app: commands, buttons, menus, modals, shortcuts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.emulator.clock import Json
from tests.emulator.deliveries import Delivery, Envelope
from tests.emulator.elements import action_of, elements, empty, find, state_of
from tests.emulator.membership import Membership
from tests.emulator.nouns import Channel, Message, User, View
from tests.emulator.payloads import (
    channel_name,
    command_body,
    interaction_body,
    place_of_message,
    place_of_view,
)

SHORTEST_QUERY = 3
"""Characters before an external menu asks the app, when min_query_length is not given (block-elements/select-menu)."""


class Interacting(Membership):
    """Gestures that need an answer within three seconds; they wait for it unless wait=False."""

    def command(
        self,
        command: str,
        text: str = "",
        user: User | None = None,
        channel: Channel | None = None,
        wait: bool = True,
    ) -> Delivery:
        """Somebody types a slash command; `.shown` has what the ack brought on screen."""
        if command not in self.app.commands:
            raise LookupError(
                f"{command} is not a command of the app: {sorted(self.app.commands)}."
            )
        who, where = user or self.user, channel or self.channel
        place = self.core.workspace.channels[where.id]
        body = command_body(self.core, command, text, who.id, place)
        body["response_url"] = self.response_urls.issue("commands", who.id, where.id)
        return self._ask(Delivery(Envelope.COMMAND, body, who.id, {"channel": where.id}), wait)

    def click(
        self,
        where: Message | View,
        action_id: str,
        value: Any = None,
        user: User | None = None,
        wait: bool = True,
    ) -> Delivery:
        """Somebody presses a button or chooses in a menu; value picks the option, or one of several equal buttons."""
        self._interactive()
        block, element = find(self.now(where).blocks, action_id, value)
        action = action_of(block, element, value, self.core.clock.stamp())
        who = self._who(where, user)
        if isinstance(where, View) and element["type"] != "button":
            where = self.fill(where, {action_id: value})
        body = interaction_body(
            self.core, "block_actions", who, actions=[action], **self._place_of(where, who)
        )
        return self._ask(Delivery(Envelope.INTERACTIVE, body, who, self._context(where)), wait)

    def suggest(
        self, where: Message | View, action_id: str, typed: str, user: User | None = None
    ) -> list[Json]:
        """Somebody types in an external menu; returns the options the app offers, of all groups."""
        self._interactive()
        block, element = find(self.now(where).blocks, action_id)
        if len(typed) < element.get("min_query_length", SHORTEST_QUERY):
            raise LookupError(f"{typed!r} is too short: Slack would not ask the app yet.")
        who = self._who(where, user)
        place = self._place_of(where, who, trigger=False)
        body = interaction_body(
            self.core,
            "block_suggestion",
            who,
            action_id=action_id,
            block_id=block["block_id"],
            value=typed,
            **place,
        )
        delivery = self._ask(Delivery(Envelope.INTERACTIVE, body, who, self._context(where)), True)
        if delivery.error or not isinstance(delivery.answer, Mapping):
            raise AssertionError(
                f"Slack would show no options: {delivery.error or 'no answer'} {delivery.complaints}"
            )
        groups = [group["options"] for group in delivery.answer.get("option_groups", ())]
        return [
            *delivery.answer.get("options", ()),
            *(option for group in groups for option in group),
        ]

    def fill(self, view: View, values: Mapping[str, Any]) -> View:
        """Somebody types and chooses in a view without sending it; values by action_id."""
        with self.core.workspace.changed:
            view = self.now(view)
            state = {block: dict(entries) for block, entries in view.state.items()}
            for action_id, value in values.items():
                block, element = find(view.blocks, action_id)
                state.setdefault(block["block_id"], {})[action_id] = state_of(element, value)
            return self._put(replace(view, state=state))

    def submit(
        self, view: View, values: Mapping[str, Any] | None = None, wait: bool = True
    ) -> Delivery:
        """Somebody presses the modal's button; refuses what Slack's client would refuse to send."""
        view = self._complete(self.fill(view, values or {}))
        body = interaction_body(
            self.core,
            "view_submission",
            view.user,
            trigger_id=self.core.trigger(view.user, view.id),
            response_urls=[],
        )
        body["view"] = place_of_view(self.core, view)["view"]
        return self._ask(Delivery(Envelope.INTERACTIVE, body, view.user, {"view": view.id}), wait)

    def close(self, view: View, wait: bool = True) -> Delivery | None:
        """Somebody closes a modal; the app hears of it only with notify_on_close (view-interactions-payload)."""
        view = self.now(view)
        with self.core.workspace.changed:
            self.core.workspace.stacks[view.user].remove(view)
        if not view.body.get("notify_on_close"):
            return None
        body = interaction_body(self.core, "view_closed", view.user, is_cleared=False)
        body["view"] = place_of_view(self.core, view)["view"]
        return self._ask(Delivery(Envelope.INTERACTIVE, body, view.user, {"view": view.id}), wait)

    def shortcut(
        self,
        callback_id: str,
        message: Message | None = None,
        user: User | None = None,
        wait: bool = True,
    ) -> Delivery:
        """Somebody chooses a shortcut of a message, or a global one when no message is given."""
        self._interactive()
        if self.app.shortcuts is not None and callback_id not in self.app.shortcuts:
            raise LookupError(
                f"{callback_id} is not a shortcut of the app: {sorted(self.app.shortcuts)}."
            )
        who = (user or self.user).id
        more: Json = {
            "callback_id": callback_id,
            "trigger_id": self.core.trigger(who),
            "action_ts": self.core.clock.stamp(),
        }
        if message is not None:
            channel = self.core.workspace.channels[message.channel]
            more |= {
                "message_ts": message.ts,
                "message": self.fresh(message).payload(self.app.team),
            }
            more |= {"channel": {"id": channel.id, "name": channel_name(channel)}}
            more["response_url"] = self.response_urls.issue("app", who, channel.id)
        body = interaction_body(self.core, "message_action" if message else "shortcut", who, **more)
        return self._ask(Delivery(Envelope.INTERACTIVE, body, who, {}), wait)

    def now(self, where: Message | View) -> Any:
        """The message or view as it stands now."""
        if isinstance(where, Message):
            return self.fresh(where)
        view = self.core.workspace.view(where.id)
        if view is None:
            raise LookupError("The view is closed.")
        return view

    def _ask(self, delivery: Delivery, wait: bool) -> Delivery:
        self.courier.send(delivery)
        if wait:
            self.wait_for(lambda: delivery.settled, "an ack", 2 * self.patience.ack_seconds + 2.0)
        return delivery

    def _put(self, view: View) -> View:
        workspace = self.core.workspace
        if view.kind == "home":
            workspace.homes[view.user] = view
        else:
            stack = workspace.stacks[view.user]
            stack[[each.id for each in stack].index(view.id)] = view
        return view

    def _complete(self, view: View) -> View:
        """Every input has a state; required ones must not be empty, and there must be a button to press."""
        if "submit" not in view.body and any(block["type"] == "input" for block in view.blocks):
            raise LookupError("The modal has no submit button.")
        state = {block: dict(entries) for block, entries in view.state.items()}
        for block, element in elements(view.blocks):
            if element["type"] in ("button", "overflow", "feedback_buttons", "icon_button"):
                continue
            entry = state.setdefault(block["block_id"], {}).setdefault(
                element["action_id"], state_of(element)
            )
            if block["type"] == "input" and not block.get("optional") and empty(entry):
                raise LookupError(
                    f"Slack would not send the modal: {element['action_id']!r} is required."
                )
        return self._put(replace(view, state=state))

    def _interactive(self) -> None:
        if not self.app.interactivity:
            raise LookupError("The app has no interactivity: Slack would send nothing.")

    def _who(self, where: Message | View, user: User | None) -> str:
        if isinstance(where, View):
            return where.user
        return user.id if user else where.audience or self.user.id

    def _place_of(self, where: Message | View, who: str, trigger: bool = True) -> Json:
        if isinstance(where, View):
            view = self.now(where)
            place = place_of_view(self.core, view)
            return place | ({"trigger_id": self.core.trigger(who, view.id)} if trigger else {})
        message = self.fresh(where)
        place = place_of_message(self.core, message)
        if trigger:
            place |= {"trigger_id": self.core.trigger(who), "state": {"values": {}}}
            place["response_url"] = self.response_urls.issue(
                "actions", who, message.channel, message
            )
        return place

    def _context(self, where: Message | View) -> Json:
        return {"view": where.id} if isinstance(where, View) else {"channel": where.channel}
