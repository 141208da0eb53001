"""What the app was granted when it was installed: tokens, scopes, events and commands, as its manifest says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ALL_SCOPES = frozenset(
    "commands app_mentions:read assistant:write channels:history channels:join channels:read chat:write"
    " groups:history groups:read im:history im:read im:write links:read links:write mpim:history mpim:read"
    " users:read users:read.email team:read".split()
)
EVENT_SCOPES: Mapping[str, tuple[str, ...]] = {
    "app_mention": ("app_mentions:read",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "message.mpim": ("mpim:history",),
    "link_shared": ("links:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "channel_archive": ("channels:read",),
    "channel_unarchive": ("channels:read",),
    "channel_left": ("channels:read",),
    "group_archive": ("groups:read",),
    "group_left": ("groups:read",),
    "assistant_thread_started": ("assistant:write",),
    "assistant_thread_context_changed": ("assistant:write",),
    "team_join": ("users:read",),
    "app_home_opened": (),
    "app_uninstalled": (),
    "tokens_revoked": (),
    "app_context_changed": (),
}
ALL_EVENTS = frozenset(EVENT_SCOPES)


@dataclass(frozen=True, slots=True)
class AppProfile:
    """One installed app; the defaults grant everything, so a test takes away what it wants to miss."""

    scopes: frozenset[str] = ALL_SCOPES
    """Scopes of the bot token."""
    events: frozenset[str] = ALL_EVENTS
    """Bot events subscribed to."""
    commands: frozenset[str] = frozenset({"/diplo"})
    """Slash commands of the app."""
    shortcuts: frozenset[str] | None = None
    """Callback ids of shortcuts; None accepts any."""
    unfurl_domains: frozenset[str] = frozenset({"example.com"})
    """Domains whose links raise `link_shared`."""
    home_tab: bool = True
    """Whether the App Home has its Home tab; without it views.publish answers `not_enabled`."""
    messages_tab: bool = True
    """Whether people may write to the app; without it posts answer `messages_tab_disabled`."""
    interactivity: bool = True
    """Whether clicks and shortcuts are sent to the app at all."""
    app_scopes: frozenset[str] = frozenset({"connections:write"})
    """Scopes of the app-level token."""
    name: str = "diplo"
    """Name of the bot user."""
    bot_token: str = "xoxb-emulated-bot"
    """Token of the bot user."""
    app_token: str = "xapp-1-emulated-app"
    """App-level token that opens Socket Mode connections."""
    signing_secret: str = "emulated-signing-secret"
    """Secret that signs requests in HTTP mode."""
    verification_token: str = "emulated-verification"
    """The deprecated token that payloads still carry."""
    app_id: str = "A0DIPLO01"
    """Id of the app."""
    bot_id: str = "B0DIPLO01"
    """Id of the bot, which messages carry as `bot_id`."""
    bot_user: str = "U0DIPLO01"
    """Id of the bot user, which people mention."""
    team: str = "T0EMULATE"
    """Id of the workspace."""
    domain: str = "emulated"
    """Domain of the workspace."""

    def __post_init__(self) -> None:
        """Slack refuses to save a subscription whose scope is not asked for (reference/events)."""
        for event in sorted(self.events):
            scopes = EVENT_SCOPES[event]
            if scopes and not self.scopes & set(scopes):
                raise ValueError(f"The event {event} needs the scope {' or '.join(scopes)}.")


def profile_of(manifest: Mapping[str, Any], **more: Any) -> AppProfile:
    """The profile that a manifest would install, so scenario tests run under the rights the app really asks for."""
    features, settings = manifest.get("features", {}), manifest.get("settings", {})
    home = features.get("app_home", {})
    given: dict[str, Any] = {
        "scopes": frozenset(manifest["oauth_config"]["scopes"]["bot"]),
        "events": frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
        "commands": frozenset(each["command"] for each in features.get("slash_commands", ())),
        "shortcuts": frozenset(each["callback_id"] for each in features.get("shortcuts", ())),
        "unfurl_domains": frozenset(features.get("unfurl_domains", ())),
        "home_tab": bool(home.get("home_tab_enabled")),
        "messages_tab": bool(home.get("messages_tab_enabled")),
        "interactivity": bool(settings.get("interactivity", {}).get("is_enabled")),
    }
    return AppProfile(**(given | more))
