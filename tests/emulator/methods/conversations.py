"""conversations.info, list, members, history, replies, join, open."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.methods.call import (
    Call,
    Method,
    invalid_arguments,
    readable_channel,
    require_scope,
    visible_channel,
)
from tests.emulator.nouns import Channel, Kind, Message
from tests.emulator.scopes import scope_for

Thing = TypeVar("Thing")


def channel_payload(core: Core, channel: Channel) -> Json:
    """A conversation object (reference/objects/conversation-object)."""
    body: Json = {
        "id": channel.id,
        "name": channel.name,
        "is_channel": channel.kind is Kind.PUBLIC,
        "is_group": channel.kind is Kind.PRIVATE,
        "is_im": channel.kind is Kind.IM,
        "is_mpim": channel.kind is Kind.MPIM,
        "is_private": channel.kind is not Kind.PUBLIC,
        "is_archived": channel.archived,
        "is_member": core.app.bot_user in channel.members,
        "num_members": len(channel.members),
    }
    if channel.kind is Kind.IM:
        body["user"] = next(iter(channel.members - {core.app.bot_user}), core.app.bot_user)
    return body


def page(call: Call, everything: Sequence[Thing], usual: int) -> tuple[list[Thing], Json]:
    """One page with the cursor of the next (apis/web-api/pagination)."""
    cursor = call.text("cursor")
    if cursor and not cursor.startswith("next:"):
        raise RefusalError("invalid_cursor")
    start = int(cursor.removeprefix("next:") or 0)
    end = start + max(1, min(call.number("limit", usual), 999))
    more = f"next:{end}" if end < len(everything) else ""
    return list(everything[start:end]), {"next_cursor": more}


def _info(core: Core, call: Call) -> Json:
    return {
        "channel": channel_payload(core, readable_channel(core, call.needed("channel"), "read"))
    }


def _list(core: Core, call: Call) -> Json:
    """Only public channels unless `types` asks for more (reference/methods/conversations.list)."""
    types = (call.text("types") or "public_channel").split(",")
    kinds = {
        "public_channel": Kind.PUBLIC,
        "private_channel": Kind.PRIVATE,
        "im": Kind.IM,
        "mpim": Kind.MPIM,
    }
    wanted = {kinds[each.strip()] for each in types}
    for kind in wanted:
        require_scope(core, scope_for(kind, "read"))
    whose = call.text("user") if call.method == "users.conversations" else None
    if whose and whose not in core.workspace.users:
        raise RefusalError("user_not_found")
    seen = [
        each
        for each in core.workspace.channels.values()
        if each.kind in wanted
        and _is_listed(core, each, whose)
        and not (call.flag("exclude_archived") and each.archived)
    ]
    some, metadata = page(call, seen, 100)
    return {
        "channels": [channel_payload(core, each) for each in some],
        "response_metadata": metadata,
    }


def _is_listed(core: Core, channel: Channel, whose: str | None) -> bool:
    """Of somebody's own conversations private ones only if the bot is in them too (reference/methods/users.conversations)."""
    with_bot = core.app.bot_user in channel.members or channel.kind is Kind.PUBLIC
    if whose is None:
        return with_bot
    return with_bot and (whose or core.app.bot_user) in channel.members


def _members(core: Core, call: Call) -> Json:
    channel = readable_channel(core, call.needed("channel"), "read")
    some, metadata = page(call, sorted(channel.members), 100)
    return {"members": some, "response_metadata": metadata}


def _told(core: Core, call: Call, message: Message) -> Json:
    """A message as history tells it: metadata only to who asks, threads with their counts."""
    body = message.payload(core.app.team)
    if message.metadata is not None and call.flag("include_all_metadata"):
        body["metadata"] = message.metadata
    replies = core.workspace.replies(message.channel, message.ts)
    if replies:
        users = list(dict.fromkeys(each.user for each in replies))
        body |= {"reply_count": len(replies), "reply_users": users, "reply_users_count": len(users)}
        body |= {"latest_reply": replies[-1].ts, "thread_ts": message.ts}
    return body


def _within(call: Call) -> Callable[[Message], bool]:
    """Between oldest and latest, without the two unless inclusive."""
    oldest, latest = call.text("oldest") or "0", call.text("latest") or "9999999999"
    edges = {oldest, latest} if call.flag("inclusive") else set()

    def keep(message: Message) -> bool:
        return message.ts in edges or float(oldest) < float(message.ts) < float(latest)

    return keep


def _readable(core: Core, call: Call) -> Channel:
    channel = readable_channel(core, call.needed("channel"), "history")
    if core.app.bot_user not in channel.members:
        raise RefusalError("not_in_channel")
    return channel


def _history(core: Core, call: Call) -> Json:
    """Newest first, without replies in threads (reference/methods/conversations.history)."""
    channel, within = _readable(core, call), _within(call)
    top = core.workspace.messages(
        channel.id,
        lambda each: (
            not each.ephemeral
            and (each.thread_ts in (None, each.ts) or each.subtype == "thread_broadcast")
            and within(each)
        ),
    )
    some, metadata = page(call, top[::-1], 100)
    more = bool(metadata["next_cursor"])
    told = [_told(core, call, each) for each in some]
    return {"messages": told, "has_more": more, "response_metadata": metadata}


def _replies(core: Core, call: Call) -> Json:
    """Oldest first, the parent at the head (reference/methods/conversations.replies)."""
    channel, within = _readable(core, call), _within(call)
    asked = core.workspace.message(channel.id, call.needed("ts"))
    if asked is None or asked.ephemeral:
        raise RefusalError("thread_not_found")
    parent = core.workspace.message(channel.id, asked.thread_ts or asked.ts) or asked
    thread = [
        parent,
        *(each for each in core.workspace.replies(channel.id, parent.ts) if within(each)),
    ]
    some, metadata = page(call, thread, 1000)
    told = [_told(core, call, each) for each in some]
    return {
        "messages": told,
        "has_more": bool(metadata["next_cursor"]),
        "response_metadata": metadata,
    }


def _join(core: Core, call: Call) -> Json:
    channel = visible_channel(core, call.needed("channel"))
    if channel.kind is not Kind.PUBLIC:
        raise RefusalError("method_not_supported_for_channel_type")
    if channel.archived:
        raise RefusalError("is_archived")
    if core.app.bot_user not in channel.members:
        channel = core.workspace.alter(channel.id, members=channel.members | {core.app.bot_user})
        core.on_join(core.app.bot_user, channel)
    return {"channel": channel_payload(core, channel)}


def _open(core: Core, call: Call) -> Json:
    """The direct conversation with users, opened when there is none (reference/methods/conversations.open)."""
    if given := call.text("channel"):
        return {"channel": channel_payload(core, visible_channel(core, given))}
    users = [each.strip() for each in call.text("users").split(",") if each.strip()]
    if not users:
        raise invalid_arguments("[ERROR] missing required field: users")
    if any(each not in core.workspace.users for each in users):
        raise RefusalError("user_not_found")
    require_scope(core, scope_for(Kind.IM if len(users) == 1 else Kind.MPIM, "write"))
    if len(users) > 1:
        channel = core.workspace.add_channel("", Kind.MPIM, {*users, core.app.bot_user})
    else:
        channel = core.workspace.direct(users[0], core.app.bot_user)
    return {
        "channel": channel_payload(core, channel) if call.flag("return_im") else {"id": channel.id}
    }


METHODS: Mapping[str, Method] = {
    "conversations.info": _info,
    "conversations.list": _list,
    "users.conversations": _list,
    "conversations.members": _members,
    "conversations.history": _history,
    "conversations.replies": _replies,
    "conversations.join": _join,
    "conversations.open": _open,
}
