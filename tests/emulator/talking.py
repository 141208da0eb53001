"""What people do in conversations: say, mention, edit, delete, join, invite, open the home, share links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from tests.emulator.clock import Json
from tests.emulator.deliveries import Delivery
from tests.emulator.methods.views import view_payload
from tests.emulator.nouns import Channel, Kind, Message, User
from tests.emulator.stage import Stage

Where = Channel | Message | User | None
"""A channel, a message (its thread), a user (the direct conversation with the bot) or None (the default channel)."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A message somebody wrote, and the events it raised."""

    message: Message
    """The message."""
    deliveries: tuple[Delivery, ...]
    """Its events; app_mention comes before message."""

    @property
    def delivery(self) -> Delivery:
        """The event, when there is one at all: the mention before the message."""
        if not self.deliveries:
            raise LookupError("The message raised no event: is the bot a member and subscribed?")
        return self.deliveries[0]

    def event(self, kind: str) -> Delivery | None:
        """The event of a type, as `message` or `app_mention`."""
        return next(
            (each for each in self.deliveries if each.payload["event"]["type"] == kind), None
        )


class Talking(Stage):
    """Gestures in conversations. They wait until the app acknowledged or Slack lost patience, unless wait=False."""

    def dm(self, user: User | None = None) -> Channel:
        """The direct conversation of a user with the bot."""
        return self.core.workspace.direct((user or self.user).id, self.app.bot_user)

    def say(
        self, text: str, where: Where = None, user: User | None = None, wait: bool = True
    ) -> Posted:
        """Somebody writes a message; text is as on the wire (`&amp;`, `<@U…>`, `<https://…>`)."""
        who = user or self.user
        channel, thread, parent = self._place(where, who)
        if channel.kind is Kind.IM and not self.app.messages_tab:
            raise LookupError("The app has no Messages tab: nobody can write to it.")
        if who.id not in channel.members:
            raise LookupError(f"{who.name} is not in {channel.name or channel.id}: join() first.")
        message = Message(
            channel.id,
            "",
            who.id,
            text,
            (_rich(text),),
            thread_ts=thread,
            parent_user=parent,
            client_msg_id=str(uuid4()),
        )
        return self._posted(message, wait)

    def mention(
        self, text: str = "", where: Where = None, user: User | None = None, wait: bool = True
    ) -> Posted:
        """Somebody writes `@diplo …`, which raises app_mention and message, each where it is subscribed."""
        return self.say(f"<@{self.app.bot_user}> {text}".strip(), where, user, wait)

    def share_link(
        self, url: str, where: Where = None, user: User | None = None, wait: bool = True
    ) -> Posted:
        """Somebody pastes a link, which the client writes in angle brackets."""
        return self.say(f"<{url}>", where, user, wait)

    def bot_says(
        self, text: str, where: Where = None, name: str = "otherbot", wait: bool = True
    ) -> Posted:
        """Another app posts a message."""
        known = next(
            (each for each in self.core.workspace.users.values() if each.name == name), None
        )
        who = known or self.add_user(name, is_bot=True)
        channel, thread, parent = self._place(where, self.user)
        message = Message(
            channel.id,
            "",
            who.id,
            text,
            thread_ts=thread,
            parent_user=parent,
            bot_id=f"B{who.id[1:]}",
        )
        return self._posted(replace(message, app_id=f"A{who.id[1:]}"), wait)

    def edit(self, message: Message, text: str, wait: bool = True) -> list[Delivery]:
        """The writer changes a message."""
        old = self.fresh(message)
        stamp: Json = {"user": old.user, "ts": self.core.clock.stamp()}
        new = self.core.workspace.put(replace(old, text=text, blocks=(_rich(text),), edited=stamp))
        return self._told(self.events.change("message_changed", new, old), wait)

    def unpost(self, message: Message, wait: bool = True) -> list[Delivery]:
        """Somebody deletes a message."""
        self.core.workspace.remove(message)
        return self._told(self.events.change("message_deleted", message, message), wait)

    def open_home(
        self, user: User | None = None, tab: str = "home", wait: bool = True
    ) -> Delivery | None:
        """Somebody opens the app, on its Home or its Messages tab (reference/events/app_home_opened)."""
        who = user or self.user
        event: Json = {
            "type": "app_home_opened",
            "user": who.id,
            "channel": self.dm(who).id,
            "tab": tab,
        }
        event["event_ts"] = self.core.clock.stamp()
        if tab == "home" and (view := self.core.workspace.homes.get(who.id)) is not None:
            event["view"] = view_payload(self.core, view)
        return next(
            iter(self._told(self.events.tell("app_home_opened", event, who.id), wait)), None
        )

    def start_assistant_thread(
        self, user: User | None = None, viewing: Channel | None = None, wait: bool = True
    ) -> Posted:
        """Somebody opens the agent container: a thread in the direct conversation (reference/events/assistant_thread_started)."""
        who = user or self.user
        message = Message(
            self.dm(who).id, self.core.clock.stamp(), self.app.bot_user, "New Assistant Thread"
        )
        message = replace(
            message, thread_ts=message.ts, bot_id=self.app.bot_id, subtype="assistant_app_thread"
        )
        self.core.workspace.put(message)
        context: Json = {"force_search": False}
        if viewing is not None:
            context |= {"channel_id": viewing.id, "team_id": self.app.team, "enterprise_id": None}
        event: Json = {
            "type": "assistant_thread_started",
            "assistant_thread": {
                "user_id": who.id,
                "context": context,
                "channel_id": message.channel,
                "thread_ts": message.ts,
            },
            "event_ts": self.core.clock.stamp(),
        }
        return Posted(
            message,
            tuple(self._told(self.events.tell("assistant_thread_started", event, who.id), wait)),
        )

    def fresh(self, message: Message) -> Message:
        """The message as it stands now."""
        found = self.core.workspace.message(message.channel, message.ts)
        if found is None:
            raise LookupError("The message is gone.")
        return found

    def settle(self, deliveries: Sequence[Delivery]) -> None:
        """Wait until Slack is done with each: acknowledged or given up."""
        longest = self.patience.ack_seconds + 2.0
        end = longest + sum(min(each, 2.0) + longest for each in self.patience.retry_after)
        self.wait_for(lambda: all(map(_heard, deliveries)), "acks", end)

    def _place(self, where: Where, who: User) -> tuple[Channel, str | None, str | None]:
        """Channel, thread and writer of the thread's parent."""
        match where:
            case None:
                return self.core.workspace.channels[self.channel.id], None, None
            case User():
                return self.dm(where), None, None
            case Channel():
                return self.core.workspace.channels[where.id], None, None
            case Message():
                parent = (
                    self.core.workspace.message(where.channel, where.thread_ts or where.ts) or where
                )
                return self.core.workspace.channels[where.channel], parent.ts, parent.user

    def _posted(self, message: Message, wait: bool) -> Posted:
        """Stamp and publish in one, so that timestamps grow in the order of the conversation."""
        with self.core.workspace.changed:
            before = len(self.courier.deliveries)
            message = self.core.publish(replace(message, ts=self.core.clock.stamp()))
            told = self.courier.deliveries[before:]
        return Posted(message, tuple(self._told(told, wait)))

    def _told(self, deliveries: Sequence[Delivery], wait: bool) -> list[Delivery]:
        if wait:
            self.settle(deliveries)
        return list(deliveries)


def _heard(delivery: Delivery) -> bool:
    """Whether there is nothing left to wait for: an ack, an end, or a first silence."""
    return bool(delivery.acks or delivery.settled or delivery.retries)


def _rich(text: str) -> Json:
    """The rich_text block that Slack's clients add to what people write."""
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text or " "}]}
    return {"type": "rich_text", "block_id": uuid4().hex[:5], "elements": [section]}
