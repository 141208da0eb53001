"""Which events the app gets of what happens, by its subscriptions and by where its bot is a member (reference/events)."""

import re
from secrets import token_hex
from urllib.parse import urlsplit

from tests.emulator.clock import Json
from tests.emulator.core import Core, Unfurl
from tests.emulator.courier import Courier
from tests.emulator.deliveries import Delivery, Envelope
from tests.emulator.nouns import Channel, Kind, Message
from tests.emulator.payloads import event_body

_LINK = re.compile(r"<(https?://[^|>]+)(?:\|[^>]*)?>|(?<![<|])(https?://[^\s<>|]+)")
_MESSAGE_EVENT = {
    Kind.PUBLIC: "message.channels",
    Kind.PRIVATE: "message.groups",
    Kind.IM: "message.im",
    Kind.MPIM: "message.mpim",
}
_SPOKEN = (None, "file_share", "thread_broadcast", "bot_message", "me_message")


class Events:
    """Raises events to the app."""

    def __init__(self, core: Core, courier: Courier) -> None:
        self._core = core
        self._courier = courier

    def tell(self, name: str, event: Json, user: str = "") -> list[Delivery]:
        """One event, when the app subscribed to it; `name` is that of the subscription."""
        if name not in self._core.app.events:
            return []
        number = self._core.workspace.new_id("Ev")
        delivery = Delivery(Envelope.EVENT, event_body(self._core, event, number), user)
        return [self._courier.send(delivery)]

    def message(self, message: Message) -> list[Delivery]:
        """A new message: `message.*` for members, `app_mention` for the mentioned, `link_shared` for known links."""
        if message.ephemeral:
            return []
        channel = self._core.workspace.channels[message.channel]
        told: list[Delivery] = []
        if self._core.app.bot_user in channel.members:
            told += self.mention(message)
            told += self.tell(
                _MESSAGE_EVENT[channel.kind], self._message_event(message, channel), message.user
            )
        return told + self._links(message, channel)

    def change(self, subtype: str, new: Message, old: Message) -> list[Delivery]:
        """An edit or a deletion (reference/events/message/message_changed, message_deleted)."""
        channel, team = self._core.workspace.channels[new.channel], self._core.app.team
        if self._core.app.bot_user not in channel.members:
            return []
        stamp = self._core.clock.stamp()
        event: Json = {
            "type": "message",
            "subtype": subtype,
            "hidden": True,
            "channel": channel.id,
            "channel_type": str(channel.kind),
            "ts": stamp,
            "event_ts": stamp,
            "previous_message": old.payload(team),
        }
        event |= (
            {"message": new.payload(team)}
            if subtype == "message_changed"
            else {"deleted_ts": old.ts}
        )
        return self.tell(_MESSAGE_EVENT[channel.kind], event)

    def _message_event(self, message: Message, channel: Channel) -> Json:
        more = {"channel": channel.id, "event_ts": message.ts, "channel_type": str(channel.kind)}
        return message.payload(self._core.app.team) | more

    def mention(self, message: Message) -> list[Delivery]:
        """Not in direct messages, not of itself (reference/events/app_mention)."""
        channel = self._core.workspace.channels[message.channel]
        bot = self._core.app.bot_user
        named = f"<@{bot}>" in message.text or f"<@{bot}|" in message.text
        if (
            channel.kind is Kind.IM
            or not named
            or message.user == bot
            or message.subtype not in _SPOKEN
        ):
            return []
        body = message.payload(self._core.app.team)
        return self.tell(
            "app_mention",
            body | {"type": "app_mention", "channel": channel.id, "event_ts": message.ts},
            message.user,
        )

    def _links(self, message: Message, channel: Channel) -> list[Delivery]:
        """Known links, at most once each (reference/events/link_shared)."""
        urls = dict.fromkeys(one or two for one, two in _LINK.findall(message.text))
        links = [
            {"domain": domain, "url": url} for url in urls if (domain := self._known_domain(url))
        ]
        if not links or message.user == self._core.app.bot_user:
            return []
        unfurl_id = f"U{token_hex(4)}-{token_hex(8)}"
        self._core.unfurls[unfurl_id] = Unfurl(
            channel.id, message.ts, frozenset(each["url"] for each in links)
        )
        event: Json = {
            "type": "link_shared",
            "user": message.user,
            "channel": channel.id,
            "message_ts": message.ts,
            "links": links,
            "unfurl_id": unfurl_id,
            "source": "conversations_history",
            "is_bot_user_member": self._core.app.bot_user in channel.members,
            "event_ts": self._core.clock.stamp(),
        }
        if message.thread_ts is not None:
            event["thread_ts"] = message.thread_ts
        return self.tell("link_shared", event, message.user)

    def _known_domain(self, url: str) -> str:
        """A registered domain also covers what is under it (messaging/unfurling-links-in-messages)."""
        host = urlsplit(url).hostname or ""
        return next(
            (
                each
                for each in self._core.app.unfurl_domains
                if host == each or host.endswith(f".{each}")
            ),
            "",
        )
