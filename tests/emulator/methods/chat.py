"""chat.postMessage, update, delete, postEphemeral, getPermalink."""

from collections.abc import Mapping
from dataclasses import replace

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.methods.call import Call, Method, visible_channel
from tests.emulator.methods.writing import LONGEST_UPDATE, Written, written
from tests.emulator.nouns import Channel, Kind, Message


def _target(core: Core, given: str) -> Channel:
    """A channel by id or name; the id of a user means the direct conversation with them (chat.postMessage, channels)."""
    workspace = core.workspace
    if (user := workspace.users.get(given)) is not None:
        return workspace.direct(user.id, core.app.bot_user)
    named = next(
        (
            each
            for each in workspace.channels.values()
            if each.name and each.name == given.lstrip("#")
        ),
        None,
    )
    return visible_channel(core, named.id if named else given)


def _postable(core: Core, channel: Channel) -> None:
    if channel.archived:
        raise RefusalError("is_archived")
    if channel.kind is Kind.IM and not core.app.messages_tab:
        raise RefusalError("messages_tab_disabled")
    member = core.app.bot_user in channel.members
    if not member and not (channel.kind is Kind.PUBLIC and "chat:write.public" in core.app.scopes):
        raise RefusalError("not_in_channel")


def _paced(core: Core, channel: Channel) -> None:
    """About one message a second in a channel (apis/web-api/rate-limits); only when a test sets the pace."""
    if core.pace is None:
        return
    last = core.last_posts.get(channel.id)
    if last is not None and core.clock.now() - last < core.pace:
        raise RefusalError("ratelimited", retry_after=1)
    core.last_posts[channel.id] = core.clock.now()


def bot_message(
    core: Core, channel: str, content: Written, thread_ts: str | None = None
) -> Message:
    """A message by the bot, as Slack keeps it."""
    parent = core.workspace.message(channel, thread_ts) if thread_ts else None
    if parent is not None and parent.thread_ts not in (None, parent.ts):
        thread_ts = parent.thread_ts
    return Message(
        channel=channel,
        ts=core.clock.stamp(),
        user=core.app.bot_user,
        text=content.text,
        blocks=content.blocks,
        thread_ts=thread_ts,
        bot_id=core.app.bot_id,
        app_id=core.app.app_id,
        metadata=content.metadata or None,
        attachments=content.attachments,
        parent_user=parent.user if parent else None,
    )


def _post(core: Core, call: Call) -> Json:
    channel = _target(core, call.needed("channel"))
    _postable(core, channel)
    content = written(core, call)
    _paced(core, channel)
    thread = call.text("thread_ts") or None
    parent = core.workspace.message(channel.id, thread) if thread else None
    if parent is not None and parent.ephemeral:
        raise RefusalError("cannot_reply_to_message")
    message = bot_message(core, channel.id, content, thread)
    if thread and call.flag("reply_broadcast"):
        message = replace(message, subtype="thread_broadcast")
    core.publish(message)
    return {"channel": channel.id, "ts": message.ts, "message": message.payload(core.app.team)}


def _ephemeral(core: Core, call: Call) -> Json:
    """Only one user sees it, and it is not kept (reference/methods/chat.postEphemeral)."""
    channel, user = _target(core, call.needed("channel")), call.needed("user")
    _postable(core, channel)
    content = written(core, call)
    if user not in channel.members:
        raise RefusalError("user_not_in_channel")
    message = bot_message(core, channel.id, content, call.text("thread_ts") or None)
    core.publish(replace(message, audience=user, metadata=None))
    return {"message_ts": message.ts}


def _own(core: Core, call: Call, refusal: str) -> Message:
    """A message of this bot by channel and ts; ephemeral ones cannot be found by anybody."""
    channel = visible_channel(core, call.needed("channel"))
    message = core.workspace.message(channel.id, call.needed("ts"))
    if message is None or message.ephemeral:
        raise RefusalError("message_not_found")
    if channel.archived:
        raise RefusalError("is_inactive" if call.method == "chat.update" else "is_archived")
    if message.bot_id != core.app.bot_id:
        raise RefusalError(refusal)
    return message


def _update(core: Core, call: Call) -> Json:
    """Text alone drops blocks; blocks alone leave no mark of editing (reference/methods/chat.update)."""
    old = _own(core, call, "cant_update_message")
    content = written(core, call, LONGEST_UPDATE)
    stamp = {"user": core.app.bot_user, "ts": core.clock.stamp()}
    new = replace(
        old,
        text=content.text or old.text,
        blocks=content.blocks or (() if content.text else old.blocks),
        attachments=content.attachments,
        metadata=old.metadata if content.metadata is None else content.metadata or None,
        edited=old.edited if content.blocks else stamp,
    )
    core.workspace.put(new)
    core.on_change("message_changed", new, old)
    return {
        "channel": new.channel,
        "ts": new.ts,
        "text": new.text,
        "message": new.payload(core.app.team),
    }


def _delete(core: Core, call: Call) -> Json:
    message = _own(core, call, "cant_delete_message")
    core.workspace.remove(message)
    core.on_change("message_deleted", message, message)
    return {"channel": message.channel, "ts": message.ts}


def _permalink(core: Core, call: Call) -> Json:
    """The address of a message (reference/methods/chat.getPermalink)."""
    channel = visible_channel(core, call.needed("channel"))
    message = core.workspace.message(channel.id, call.needed("message_ts"))
    if message is None or message.ephemeral:
        raise RefusalError("message_not_found")
    link = (
        f"https://{core.app.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    )
    if message.thread_ts not in (None, message.ts):
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


METHODS: Mapping[str, Method] = {
    "chat.postMessage": _post,
    "chat.postEphemeral": _ephemeral,
    "chat.update": _update,
    "chat.delete": _delete,
    "chat.getPermalink": _permalink,
}
