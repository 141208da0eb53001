"""One call of a method with its arguments, read as Slack reads forms: everything may come as a string."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.nouns import Channel, Kind
from tests.emulator.scopes import scope_for


@dataclass(frozen=True, slots=True)
class Call:
    """A call whose token was accepted."""

    method: str
    """Name of the method."""
    args: Json
    """Arguments without the token."""

    def text(self, name: str) -> str:
        """An argument as text; empty when it is not given."""
        value = self.args.get(name)
        return "" if value is None else str(value)

    def needed(self, name: str) -> str:
        """An argument that must be given."""
        if not (value := self.text(name)):
            raise invalid_arguments(f"[ERROR] missing required field: {name}")
        return value

    def flag(self, name: str) -> bool:
        """A boolean argument, which forms write as `true` or `1`."""
        return self.text(name).lower() in ("1", "true")

    def number(self, name: str, usual: int) -> int:
        """A number argument."""
        return int(self.text(name) or usual)

    def structure(self, name: str, error: str) -> Any:
        """An argument that is JSON, as text in forms and as itself in JSON bodies."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as broken:
            raise RefusalError(error) from broken


Method = Callable[[Core, Call], Json]


def invalid_arguments(*messages: str) -> RefusalError:
    """The answer to arguments that do not fit, with Slack's list of what is wrong."""
    return RefusalError("invalid_arguments", response_metadata={"messages": list(messages)})


def require_scope(core: Core, scope: str) -> None:
    """Refuse with needed and provided, as docs.slack.dev/authentication/tokens describes."""
    if scope not in core.app.scopes:
        raise missing_scope(core.app.scopes, scope)


def missing_scope(provided: frozenset[str], *needed: str) -> RefusalError:
    """The answer to a token that lacks a scope."""
    return RefusalError(
        "missing_scope", needed=",".join(needed), provided=",".join(sorted(provided))
    )


def visible_channel(core: Core, channel_id: str) -> Channel:
    """A conversation the bot can see; private ones it is not in are as if they were not there."""
    channel = core.workspace.channels.get(channel_id)
    hidden = (
        channel is not None
        and channel.kind is not Kind.PUBLIC
        and core.app.bot_user not in channel.members
    )
    if channel is None or hidden:
        raise RefusalError("channel_not_found")
    return channel


def readable_channel(core: Core, channel_id: str, right: str) -> Channel:
    """A conversation the token may read (`read` or `history`)."""
    channel = visible_channel(core, channel_id)
    require_scope(core, scope_for(channel.kind, right))
    return channel
