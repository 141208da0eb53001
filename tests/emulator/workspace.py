"""The state of the workspace behind one lock: people, conversations, messages; a test waits here for changes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count
from threading import Condition
from typing import Any

from tests.emulator.clock import Clock
from tests.emulator.nouns import Channel, Kind, Message, User, View


class Workspace:
    """Everything people see in Slack. Take `changed` to read several things at once."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.changed = Condition()
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.closed_views: set[str] = set()
        self._messages: dict[str, dict[str, Message]] = {}
        self._threads: dict[tuple[str, str], dict[str, None]] = {}
        self._numbers = count(1)

    def new_id(self, letter: str) -> str:
        """An id in Slack's form that was never given before."""
        return f"{letter}{next(self._numbers):08d}"

    def add_user(self, name: str, **more: Any) -> User:
        """Somebody joins the workspace."""
        with self.changed:
            user = User(more.pop("id", None) or self.new_id("U"), name, **more)
            self.users[user.id] = user
            return user

    def add_channel(self, name: str, kind: Kind, members: Iterable[str]) -> Channel:
        """A new conversation."""
        letter = {Kind.IM: "D", Kind.MPIM: "G"}.get(kind, "C")
        with self.changed:
            channel = Channel(self.new_id(letter), name, kind, frozenset(members))
            self.channels[channel.id] = channel
            return channel

    def direct(self, user: str, bot: str) -> Channel:
        """The direct conversation of two, opened when there is none."""
        with self.changed:
            for channel in self.channels.values():
                if channel.kind is Kind.IM and channel.members == {user, bot}:
                    return channel
            return self.add_channel("", Kind.IM, (user, bot))

    def alter(self, channel: str, **changes: Any) -> Channel:
        """Change a conversation: its members, whether it is archived."""
        with self.changed:
            altered = self.channels[channel] = replace(self.channels[channel], **changes)
            self.changed.notify_all()
            return altered

    def put(self, message: Message) -> Message:
        """Keep a new or changed message; timestamps grow, so what was put first stands first."""
        with self.changed:
            self._messages.setdefault(message.channel, {})[message.ts] = message
            if message.thread_ts not in (None, message.ts):
                self._threads.setdefault((message.channel, str(message.thread_ts)), {})[
                    message.ts
                ] = None
            self.changed.notify_all()
            return message

    def remove(self, message: Message) -> None:
        """The message is gone."""
        with self.changed:
            self._messages.get(message.channel, {}).pop(message.ts, None)
            self._threads.get((message.channel, str(message.thread_ts)), {}).pop(message.ts, None)
            self.changed.notify_all()

    def message(self, channel: str, ts: str) -> Message | None:
        """A message by its timestamp, public or ephemeral."""
        return self._messages.get(channel, {}).get(ts)

    def messages(
        self, channel: str | None = None, keep: Callable[[Message], bool] = lambda _: True
    ) -> list[Message]:
        """Messages of a conversation or of all, oldest first."""
        with self.changed:
            if channel is not None:
                return list(filter(keep, self._messages.get(channel, {}).values()))
            everything = (
                each for some in self._messages.values() for each in some.values() if keep(each)
            )
            return sorted(everything, key=lambda each: each.ts)

    def replies(self, channel: str, ts: str) -> list[Message]:
        """What everybody sees under a message."""
        with self.changed:
            found = (self.message(channel, each) for each in self._threads.get((channel, ts), {}))
            return [each for each in found if each is not None and not each.ephemeral]

    def view(self, view_id: str) -> View | None:
        """An open view by its id."""
        everything = [
            *self.homes.values(),
            *(view for stack in self.stacks.values() for view in stack),
        ]
        return next((view for view in everything if view.id == view_id), None)
