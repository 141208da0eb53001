"""What changes who is where: joining, inviting the bot, taking it out, closing channels, removing the app."""

from tests.emulator.clock import Json
from tests.emulator.deliveries import Delivery
from tests.emulator.nouns import Channel, Message, User
from tests.emulator.talking import Posted, Talking


class Membership(Talking):
    """Gestures of membership; they wait for acks unless wait=False."""

    def join(self, channel: Channel, user: User | None = None, wait: bool = True) -> Posted:
        """Somebody joins: a `channel_join` message and a `member_joined_channel` event."""
        who = user or self.user
        changed = self.core.workspace.alter(channel.id, members=self._members(channel) | {who.id})
        text = f"<@{who.id}> has joined the channel"
        posted = self._posted(
            Message(channel.id, "", who.id, text, subtype="channel_join"),
            False,
        )
        event = {
            "type": "member_joined_channel",
            "user": who.id,
            "channel": changed.id,
            "channel_type": "C",
            "team": self.app.team,
            "event_ts": self.core.clock.stamp(),
        }
        told = [*posted.deliveries, *self.events.tell("member_joined_channel", event, who.id)]
        return Posted(posted.message, tuple(self._told(told, wait)))

    def invite_bot(
        self, channel: Channel, mentioned: Posted | None = None, wait: bool = True
    ) -> Posted:
        """Somebody brings the bot into a channel; when a mention led to it, that is told now (reference/events/app_mention)."""
        joined = self.join(channel, self.core.workspace.users[self.app.bot_user], wait)
        if mentioned is None:
            return joined
        told = self.events.mention(mentioned.message)
        return Posted(mentioned.message, tuple(self._told(told, wait)))

    def kick_bot(self, channel: Channel, wait: bool = True) -> list[Delivery]:
        """The bot is taken out (reference/events/channel_left, group_left)."""
        kept = self.core.workspace.alter(
            channel.id, members=self._members(channel) - {self.app.bot_user}
        )
        return self._told(self._channel_event(kept, "left"), wait)

    def archive(self, channel: Channel, wait: bool = True) -> list[Delivery]:
        """The channel is closed."""
        closed = self.core.workspace.alter(channel.id, archived=True)
        return self._told(self._channel_event(closed, "archive"), wait)

    def uninstall(self, wait: bool = True) -> list[Delivery]:
        """The app is removed from the workspace (reference/events/app_uninstalled, tokens_revoked)."""
        self.core.revoked = True
        tokens = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.app.bot_user]}}
        told = [
            *self.events.tell("tokens_revoked", tokens),
            *self.events.tell("app_uninstalled", {"type": "app_uninstalled"}),
        ]
        return self._told(told, wait)

    def _members(self, channel: Channel) -> frozenset[str]:
        return self.core.workspace.channels[channel.id].members

    def _channel_event(self, channel: Channel, what: str) -> list[Delivery]:
        name = f"{'group' if str(channel.kind) == 'group' else 'channel'}_{what}"
        event: Json = {
            "type": name,
            "channel": channel.id,
            "user": self.user.id,
            "event_ts": self.core.clock.stamp(),
        }
        return self.events.tell(name, event)
