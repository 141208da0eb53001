"""Which scope each method asks for, from the facts box of docs.slack.dev/reference/methods/<method>."""

from collections.abc import Mapping

from tests.emulator.nouns import Kind

_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
_READ = ("channels:read", "groups:read", "im:read", "mpim:read")

METHOD_SCOPES: Mapping[str, tuple[str, ...]] = {
    "api.test": (),
    "auth.test": (),
    "auth.revoke": (),
    "apps.connections.open": ("connections:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.unfurl": ("links:write",),
    "chat.getPermalink": (),
    "views.open": (),
    "views.push": (),
    "views.update": (),
    "views.publish": (),
    "conversations.info": _READ,
    "conversations.list": _READ,
    "conversations.members": _READ,
    "conversations.history": _HISTORY,
    "conversations.replies": _HISTORY,
    "conversations.join": ("channels:join",),
    "conversations.leave": (
        "channels:write",
        "groups:write",
        "im:write",
        "mpim:write",
        "channels:manage",
    ),
    "conversations.open": ("im:write", "mpim:write", "channels:manage", "groups:write"),
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "users.conversations": _READ,
    "bots.info": ("users:read",),
    "team.info": ("team:read",),
    "assistant.threads.setStatus": ("chat:write", "assistant:write"),
    "assistant.threads.setTitle": ("assistant:write",),
    "assistant.threads.setSuggestedPrompts": ("assistant:write",),
}
"""Any one of the scopes opens the method; an empty tuple asks for none."""

FORM_ONLY = frozenset(
    "conversations.info conversations.list conversations.members conversations.history conversations.replies"
    " users.info users.list users.conversations bots.info team.info chat.getPermalink".split()
)
"""Methods that list only `application/x-www-form-urlencoded`: arguments in a JSON body are not seen (apis/web-api)."""

APP_TOKEN_METHODS = frozenset({"apps.connections.open"})
"""Methods for app-level tokens (`xapp-…`)."""

NO_TOKEN_METHODS = frozenset({"api.test"})
"""Methods that anybody may call."""

_PREFIX = {Kind.PUBLIC: "channels", Kind.PRIVATE: "groups", Kind.IM: "im", Kind.MPIM: "mpim"}


def scope_for(kind: Kind, right: str) -> str:
    """The scope for one kind of conversation, as `groups:history` for a private channel."""
    return f"{_PREFIX[kind]}:{right}"
