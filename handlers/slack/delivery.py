"""A message on its way to people: where Slack refuses it, in a smaller form, and then by another way."""

import logging
from dataclasses import dataclass, replace
from typing import Any, assert_never

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from handlers.slack.calls import attempt
from handlers.slack.outcomes import Outcome, Posted, RateLimited, Refused, Spot, Unsure, Way
from handlers.views.message import Message

log = logging.getLogger("diplo.slack")

EVENT_TYPE = "diplo_answer"
"""The event_type of the metadata by which a message is found again."""
TOO_BIG = frozenset(
    {"invalid_arguments", "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
)  # fmt: skip
"""Refusals of the form of a message; docs.slack.dev/reference/methods/chat.postMessage lists them."""
_LOCKED = "I may not write there, so only you see this; whoever looks after the channel can let me."
_OUTSIDE = "I am not a member there, so only you see this. Type /invite there and choose me, and I answer in place."  # fmt: skip
BARRED = {
    "cannot_reply_to_message": "I could not answer in that thread, so only you see this.",
    "channel_not_found": _OUTSIDE,
    "is_archived": "It is archived, so only you see this.",
    "not_in_channel": _OUTSIDE,
    "restricted_action": _LOCKED,
    "restricted_action_non_threadable_channel": _LOCKED,
    "restricted_action_read_only_channel": _LOCKED,
    "restricted_action_thread_locked": _LOCKED,
    "restricted_action_thread_only_channel": _LOCKED,
    "user_not_in_channel": _OUTSIDE,
}
"""Refusals of the place, and what to tell who asked."""
_TOO_LONG = "My answer does not fit into a message. Please ask for less, for example for one year."
_MOST_BLOCKS = 50


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message with its address."""

    spot: Spot
    """Where it belongs."""
    message: Message
    """What it says."""
    mark: str = ""
    """What it is found by when Slack does not confirm it; empty where nobody will look."""

    @property
    def lane(self) -> str:
        """What is paced: the channel, or the person where there is none."""
        return self.spot.channel or self.spot.user


def deliver(client: WebClient, parcel: Parcel, way: Way = Way.CHANNEL) -> Outcome:
    """Bring a message to people, whatever Slack says of its form and of the place.

    Blocks, then text alone, then a sentence; the channel, then for the person alone, then a direct message.
    """
    way = way if parcel.spot.channel else Way.DIRECT
    outcome = _shrinking(client, parcel, way)
    while isinstance(outcome, Refused) and outcome.reason in BARRED and parcel.spot.user:
        further = _next(way)
        if further is None:
            break
        log.warning("%s refused (%s): going by %s", way.value, outcome.reason, further.value)
        parcel = replace(parcel, message=_noted(parcel, outcome.reason)) if way is Way.CHANNEL else parcel  # fmt: skip
        way = further
        outcome = _shrinking(client, parcel, way)
    return outcome


def post(client: WebClient, parcel: Parcel, way: Way = Way.CHANNEL) -> Outcome:
    """Post a message once, in one way; chat.postMessage takes a person for a channel and opens the direct message."""
    said = {key: value for key, value in parcel.message.arguments().items() if value != []}
    answer = attempt(lambda: _sent(client, parcel, way, said), way)
    if isinstance(answer, SlackResponse):
        return Posted(
            str(answer.get("channel") or parcel.spot.channel),
            str(answer.get("ts") or answer.get("message_ts") or ""),
            way,
        )
    return answer


def _sent(client: WebClient, parcel: Parcel, way: Way, said: dict[str, Any]) -> SlackResponse:
    """The call of a way."""
    spot = parcel.spot
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"id": parcel.mark}} if parcel.mark else None  # fmt: skip
    match way:
        case Way.CHANNEL:
            return client.chat_postMessage(
                channel=spot.channel, thread_ts=spot.thread or None, metadata=metadata, **said
            )
        case Way.WHISPER:
            said = {key: value for key, value in said.items() if not key.startswith("unfurl_")}
            return client.chat_postEphemeral(
                channel=spot.channel, user=spot.user, thread_ts=spot.thread or None, **said
            )
        case Way.DIRECT:
            return client.chat_postMessage(channel=spot.user, metadata=metadata, **said)
        case Way.RESPONSE:
            raise ValueError("a response_url is answered by handlers.slack.responding")
        case _:
            assert_never(way)


def _shrinking(client: WebClient, parcel: Parcel, way: Way) -> Outcome:
    """One way, in a smaller form as long as Slack refuses the form."""
    outcome: Outcome = Refused("no_text", way)
    for message in (parcel.message, Message(parcel.message.text), Message(_TOO_LONG)):
        outcome = post(client, replace(parcel, message=message), way)
        if not (isinstance(outcome, Refused) and outcome.reason in TOO_BIG):
            return outcome
        log.error("message refused (%s): sending a smaller one", outcome.reason)
    return outcome


def _next(way: Way) -> Way | None:
    """What is tried after a way."""
    return {Way.CHANNEL: Way.WHISPER, Way.WHISPER: Way.DIRECT}.get(way)


def _noted(parcel: Parcel, reason: str) -> Message:
    """The message behind a sentence on why it is not where it was asked for."""
    note = f"About <#{parcel.spot.channel}>: {BARRED[reason]}"
    block = {"type": "section", "text": {"type": "mrkdwn", "text": note}}
    blocks = parcel.message.blocks
    room = 0 < len(blocks) < _MOST_BLOCKS
    return Message(f"{note}\n\n{parcel.message.text}", (block, *blocks) if room else ())


def told(outcome: Outcome) -> str:
    """An outcome in a word, for counting."""
    match outcome:
        case Posted():
            return "posted"
        case Refused():
            return "refused"
        case RateLimited():
            return "rate_limited"
        case Unsure():
            return "unsure"
        case _:
            assert_never(outcome)
