"""Who asks and where, read out of any payload that Slack sends."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.state.places import Place

Payload = Mapping[str, Any]
"""The body of a request of Slack."""


@dataclass(frozen=True, slots=True)
class Asker:
    """A person at one of diplo's doors."""

    team: str
    """The workspace."""
    user: str
    """The person."""
    channel: str
    """Where the door is; empty in modals and on the home tab."""
    thread: str = ""
    """The ts of the thread that an answer belongs in; empty outside threads."""

    @property
    def place(self) -> Place:
        """Where the conversation is remembered: a thread has one of its own, outside one it is the person's."""
        return Place(self.team, self.channel, self.thread or f"user:{self.user}")

    @property
    def is_direct(self) -> bool:
        """Whether nobody else listens; ids of direct messages begin with D."""
        return self.channel.startswith("D")


def asker_of_command(body: Payload) -> Asker:
    """Who typed a slash command, which Slack has outside threads only."""
    return Asker(team_of(body), str(body["user_id"]), str(body["channel_id"]))


def asker_of_event(body: Payload) -> Asker:
    """Who wrote a message: in a channel it is answered in its thread, in a direct message where it stands."""
    event = body["event"]
    channel, thread = str(event["channel"]), str(event.get("thread_ts") or "")
    if not thread and not channel.startswith("D"):
        thread = str(event["ts"])
    return Asker(team_of(body), str(event["user"]), channel, thread)


def asker_of_interaction(body: Payload) -> Asker:
    """Who pressed, chose or sent a form."""
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id") or ""
    thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts") or ""
    return Asker(team_of(body), str(body["user"]["id"]), str(channel), str(thread))


def asker_of(body: Payload) -> Asker:
    """Who is behind any payload."""
    if "command" in body:
        return asker_of_command(body)
    return asker_of_event(body) if "event" in body else asker_of_interaction(body)


def team_of(body: Payload) -> str:
    """The workspace of a payload; an app of a whole organisation is told the organisation alone."""
    team = body.get("team") or {}
    enterprise = body.get("enterprise") or {}
    known = (
        body.get("team_id") or team.get("id") or body.get("enterprise_id") or enterprise.get("id")
    )
    return str(known or "")
