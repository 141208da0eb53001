"""Bodies of what Slack sends: events, commands, clicks, submissions (reference/interaction-payloads, apis/events-api)."""

from typing import Any

from tests.emulator.clock import Json
from tests.emulator.core import Core
from tests.emulator.methods.views import view_payload
from tests.emulator.nouns import Channel, Kind, Message, View

_UNNAMED = {Kind.PRIVATE: "privategroup", Kind.IM: "directmessage", Kind.MPIM: "mpdm"}


def channel_name(channel: Channel) -> str:
    """Private places are not named in commands (interactivity/implementing-slash-commands)."""
    return _UNNAMED.get(channel.kind, channel.name)


def event_body(core: Core, event: Json, number: str) -> Json:
    """The outer body of an event (apis/events-api, callback field overview)."""
    app = core.app
    return {
        "token": app.verification_token,
        "team_id": app.team,
        "context_team_id": app.team,
        "context_enterprise_id": None,
        "api_app_id": app.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": number,
        "event_time": int(core.clock.now()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": app.team,
                "user_id": app.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{number}",
    }


def command_body(core: Core, command: str, text: str, user: str, channel: Channel) -> Json:
    """A slash command (interactivity/implementing-slash-commands); the response_url comes with the sending."""
    app = core.app
    return {
        "token": app.verification_token,
        "team_id": app.team,
        "team_domain": app.domain,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": user,
        "user_name": core.workspace.users[user].name,
        "command": command,
        "text": text,
        "api_app_id": app.app_id,
        "is_enterprise_install": "false",
        "trigger_id": core.trigger(user),
    }


def interaction_body(core: Core, kind: str, user: str, **more: Any) -> Json:
    """What all interactions carry (reference/interaction-payloads)."""
    app = core.app
    return {
        "type": kind,
        "token": app.verification_token,
        "api_app_id": app.app_id,
        "team": {"id": app.team, "domain": app.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {
            "id": user,
            "username": core.workspace.users[user].name,
            "name": core.workspace.users[user].name,
            "team_id": app.team,
        },
        **more,
    }


def place_of_message(core: Core, message: Message) -> Json:
    """Where a click on a message came from. Slack does not keep ephemeral messages, so their body is not sent along
    (reference/interaction-payloads/block_actions-payload)."""
    channel = core.workspace.channels[message.channel]
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": message.ephemeral,
    }
    if message.thread_ts is not None:
        container["thread_ts"] = message.thread_ts
    body: Json = {
        "container": container,
        "channel": {"id": channel.id, "name": channel_name(channel)},
    }
    if not message.ephemeral:
        body["message"] = message.payload(core.app.team)
    return body


def place_of_view(core: Core, view: View) -> Json:
    """Where a click in a view came from."""
    return {"container": {"type": "view", "view_id": view.id}, "view": view_payload(core, view)}
