"""The things a workspace holds, frozen: a test that keeps one keeps what was true then."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tests.emulator.clock import Json


class Kind(StrEnum):
    """What sort of conversation it is; the value is the `channel_type` of message events (reference/events/message)."""

    PUBLIC = "channel"
    PRIVATE = "group"
    IM = "im"
    MPIM = "mpim"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody in the workspace."""

    id: str
    """Id, as U0000001."""
    name: str
    """Handle."""
    tz: str = "Etc/UTC"
    """Zone of the user's clock, by its IANA name."""
    is_bot: bool = False
    """Whether it is a bot user."""
    is_admin: bool = False
    """Whether it administers the workspace."""
    deleted: bool = False
    """Whether the account is closed."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation of any kind."""

    id: str
    """Id: C… for channels, D… for direct messages, G… for direct messages of several."""
    name: str
    """Name; empty for direct messages."""
    kind: Kind = Kind.PUBLIC
    """What sort it is."""
    members: frozenset[str] = frozenset()
    """Ids of users in it."""
    archived: bool = False
    """Whether it is closed for posting."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands at one moment."""

    channel: str
    """Id of its conversation."""
    ts: str
    """Its timestamp, which is its id in the conversation."""
    user: str
    """Id of who wrote it."""
    text: str
    """Top-level text, which notifications and screen readers take."""
    blocks: tuple[Json, ...] = ()
    """Block Kit, every block with its block_id."""
    thread_ts: str | None = None
    """Timestamp of the parent when it is a reply (or of itself when it was answered)."""
    bot_id: str | None = None
    """Id of the bot that wrote it, None for people."""
    app_id: str | None = None
    """Id of the app that wrote it."""
    subtype: str | None = None
    """Subtype, as `channel_join` (reference/events/message)."""
    metadata: Json | None = None
    """Message metadata, returned only to who asks with include_all_metadata."""
    edited: Json | None = None
    """Who edited it and when."""
    audience: str | None = None
    """The only user who sees it, for ephemeral messages."""
    unfurls: dict[str, Json] = field(default_factory=dict)
    """Unfurled links by URL."""
    parent_user: str | None = None
    """Who wrote the parent, for replies."""
    attachments: tuple[Json, ...] = ()
    """Legacy attachments."""
    client_msg_id: str | None = None
    """Id given by the client of a person."""

    @property
    def ephemeral(self) -> bool:
        """Whether one user alone sees it."""
        return self.audience is not None

    def payload(self, team: str) -> Json:
        """As Slack writes it in events, interactions and history, without metadata."""
        body: Json = {
            "type": "message",
            "user": self.user,
            "ts": self.ts,
            "text": self.text,
            "team": team,
        }
        for name in ("subtype", "thread_ts", "bot_id", "app_id", "edited", "client_msg_id"):
            if (value := getattr(self, name)) is not None:
                body[name] = value
        if self.blocks:
            body["blocks"] = list(self.blocks)
        if self.attachments:
            body["attachments"] = list(self.attachments)
        if self.parent_user is not None:
            body["parent_user_id"] = self.parent_user
        return body


@dataclass(frozen=True, slots=True)
class View:
    """A modal or the home of one user as it stands at one moment."""

    id: str
    """Id of the view."""
    user: str
    """Who sees it."""
    body: Json
    """The view as the app sent it, every block with its block_id."""
    hash: str
    """Changes with every change of the view."""
    root: str
    """Id of the lowest view of its stack."""
    previous: str | None = None
    """Id of the view under it."""
    state: Json = field(default_factory=dict)
    """What the user typed and chose so far: block_id → action_id → state."""

    @property
    def kind(self) -> str:
        """`modal` or `home`."""
        return str(self.body["type"])

    @property
    def blocks(self) -> tuple[Json, ...]:
        """Its blocks."""
        return tuple(self.body["blocks"])


@dataclass(frozen=True, slots=True)
class ApiCall:
    """One call of the Web API, as it was answered."""

    method: str
    """Name, as `chat.postMessage`; `response_url` for posts to response URLs."""
    args: Json
    """Arguments, with blocks, view and metadata decoded."""
    at: float
    """When it came, by the emulated clock."""
    answer: Json
    """What was answered (or would have been, when the answer was lost)."""
    status: int = 200
    """HTTP status."""
    fault: Any = None
    """The fault it met."""
