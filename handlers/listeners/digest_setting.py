"""A digest is set up: first it is seen that diplo may write there and that who asks is there, then it is kept."""

import logging
from dataclasses import dataclass, replace
from typing import assert_never

from slack_sdk import WebClient

from handlers.digest.arrangements import Arrangement
from handlers.digest.listing import told_before, words_of
from handlers.digest.telling import tell_night
from handlers.listeners.asker import Asker
from handlers.listeners.house import House
from handlers.listeners.rights import NO_MEMBER, general_hindrance, manages
from handlers.slack.delivery import Parcel, post
from handlers.slack.outcomes import Posted, RateLimited, Refused, Unsure, Way
from handlers.state import StateError
from handlers.views.message import Message
from handlers.views.subscriptions import is_direct, set_message

log = logging.getLogger("diplo.digest")

_INVITE = "I am not a member of that channel, so nothing is set up. Type /invite @diplo there, and try again."  # fmt: skip
_ARCHIVED = "That channel is archived, so nothing is set up. Please choose another one."
_UNCLEAR = "Slack did not answer, so nothing is set up. Please try again."
AWAY = "My database is away, so nothing was changed. Please try again later."
_TAKEN_BACK = (
    "My database went away meanwhile: the digest that I have just shown you is not set up. "
    "Please try again later."
)
_REFUSALS = {
    "channel_not_found": _INVITE,
    "not_in_channel": _INVITE,
    "is_archived": _ARCHIVED,
    "user_not_in_channel": NO_MEMBER,
}
"""Answers of docs.slack.dev/reference/methods/chat.postEphemeral, each of which says who is not there."""


@dataclass(frozen=True, slots=True)
class Hindered:
    """Nothing was set up."""

    sentence: str
    """Why, and what to do."""


@dataclass(frozen=True, slots=True)
class Done:
    """It is set up."""

    message: Message
    """When it comes first, and how to stop it."""
    shown: bool
    """Whether who asked has seen that already."""


def set_up(
    house: House, client: WebClient, asker: Asker, target: str, arrangement: Arrangement
) -> Done | Hindered:
    """Set a digest up, or put it in the place of the one that is there."""
    if why := general_hindrance(house, asker, target):
        return Hindered(why)
    shown = False
    try:
        message = _message(house, asker.user, target, arrangement)
        # A mention comes only from a channel that diplo is in, and from somebody who is in it.
        if not is_direct(target) and not (asker.thread and asker.channel == target):
            if why := _unseen(house, client, replace(asker, channel=target), message):
                return Hindered(why)
            shown = True
        house.digests.subscribe(target, arrangement, asker.user)
    except StateError as error:
        log.warning("a digest was not set up: %s", error)
        return Hindered(_TAKEN_BACK if shown else AWAY)
    return Done(message, shown)


def _message(house: House, user: str, target: str, arrangement: Arrangement) -> Message:
    """What is said when it is set up."""
    found = house.digests.get(target)
    before = words_of(found.arrangement) if found and found.arrangement else ""
    now = house.now()
    night = tell_night(arrangement.schedule, now.astimezone(arrangement.schedule.clock).date())
    told = told_before(target, arrangement, user, now)
    return set_message(told, before if before != told.schedule else "", night)


def _unseen(house: House, client: WebClient, asker: Asker, message: Message) -> str:
    """Show it to who asks, in the channel, for which both have to be there; why it cannot be shown, or empty.

    No scope beyond that for writing is needed for this, and none tells as much.
    """
    outcome = post(client, Parcel(replace(asker, thread=""), message), Way.WHISPER)
    match outcome:
        case Posted():
            return ""
        case Refused("user_not_in_channel") if manages(house, asker.user):
            return ""
        case Refused(reason):
            return _REFUSALS.get(reason, f"Slack does not let me write there ({reason}), so nothing is set up.")  # fmt: skip
        case RateLimited(seconds):
            return f"Slack lets me write there too rarely just now. Please try again in {seconds:.0f} seconds."
        case Unsure():
            return _UNCLEAR
        case _:
            assert_never(outcome)
