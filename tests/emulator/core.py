"""What all parts of the emulated Slack share: the app, the workspace, the clock, the log of calls, open promises."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from secrets import token_hex

from tests.emulator.clock import Clock, Json
from tests.emulator.faults import Faults
from tests.emulator.nouns import ApiCall, Channel, Message
from tests.emulator.profile import AppProfile
from tests.emulator.workspace import Workspace

TRIGGER_SECONDS = 3.0
"""A trigger_id lives three seconds (interactivity/handling-user-interaction)."""


class RefusalError(Exception):
    """A method says no with a code of Slack; it becomes `{"ok": false, "error": code}`."""

    def __init__(self, error: str, **extra: object) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra


@dataclass(slots=True)
class Trigger:
    """A trigger_id that was handed out."""

    user: str
    """Who acted."""
    born: float
    """When, by the emulated clock."""
    view: str | None = None
    """The view it came from, which views.push puts the next one on."""
    spent: bool = False
    """Whether a view was opened with it."""


@dataclass(slots=True)
class Unfurl:
    """Links of a message that were told to the app."""

    channel: str
    """Channel of the message."""
    ts: str
    """Its timestamp."""
    urls: frozenset[str]
    """Links told in `link_shared`."""


def _quiet(_: Message) -> None:
    """Before the emulator runs nobody hears of messages."""


@dataclass(slots=True)
class Core:
    """One emulated workspace with one installed app."""

    app: AppProfile
    """The installed app."""
    clock: Clock = field(default_factory=Clock)
    """Its clock."""
    faults: Faults = field(default_factory=Faults)
    """What goes wrong."""
    calls: list[ApiCall] = field(default_factory=list)
    """Every call of the Web API and of response URLs."""
    triggers: dict[str, Trigger] = field(default_factory=dict)
    """Triggers by id."""
    unfurls: dict[str, Unfurl] = field(default_factory=dict)
    """Announced links by unfurl id."""
    assistant: dict[tuple[str, str], Json] = field(default_factory=dict)
    """Title, status and prompts by channel and thread."""
    revoked: bool = False
    """Whether the bot token was revoked."""
    pace: float | None = None
    """Least seconds between two posts in a channel; None does not limit."""
    last_posts: dict[str, float] = field(default_factory=dict)
    """When the app last posted in each channel."""
    base_url: str = ""
    """Where the emulator listens, as http://127.0.0.1:port."""
    open_link: Callable[[], str] = lambda: ""
    """Makes the one-time address of a Socket Mode connection."""
    on_message: Callable[[Message], None] = _quiet
    """Told of every new message that people see."""
    on_change: Callable[[str, Message, Message], None] = lambda _subtype, _new, _old: None
    """Told of every changed and deleted message."""
    on_join: Callable[[str, Channel], None] = lambda _user, _channel: None
    """Told of every user who joins a channel."""
    workspace: Workspace = field(init=False)
    """People, conversations, messages, views."""

    def __post_init__(self) -> None:
        self.workspace = Workspace(self.clock)

    def trigger(self, user: str, view: str | None = None) -> str:
        """A new trigger_id, which opens one view within three seconds."""
        number = f"{len(self.triggers) + 1:06d}.{self.workspace.new_id('')}.{token_hex(8)}"
        self.triggers[number] = Trigger(user, self.clock.now(), view)
        return number

    def spend(self, trigger_id: str) -> Trigger:
        """Exchange a trigger_id (reference/methods/views.open, errors)."""
        trigger = self.triggers.get(trigger_id)
        if trigger is None:
            raise RefusalError("invalid_trigger_id")
        if trigger.spent:
            raise RefusalError("exchanged_trigger_id")
        if self.clock.now() - trigger.born > TRIGGER_SECONDS:
            raise RefusalError("expired_trigger_id")
        trigger.spent = True
        return trigger

    def publish(self, message: Message) -> Message:
        """Keep a new message and tell those who listen."""
        self.workspace.put(message)
        self._touch_parent(message)
        if not message.ephemeral:
            self.on_message(message)
        return message

    def _touch_parent(self, message: Message) -> None:
        """A parent carries its own ts as thread_ts once it was answered (messaging/retrieving-messages)."""
        if message.ephemeral or message.thread_ts in (None, message.ts):
            return
        parent = self.workspace.message(message.channel, str(message.thread_ts))
        if parent is not None and parent.thread_ts is None:
            self.workspace.put(replace(parent, thread_ts=parent.ts))
