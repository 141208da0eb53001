"""What is done about digests that are there: seen, paused, resumed, ended, sent now."""

from datetime import date
from typing import assert_never

from slack_sdk import WebClient

from handlers.digest.listing import answer_to, told_of
from handlers.digest.orders import Now, Off, Pause, Resume
from handlers.digest.subscribing import Entry
from handlers.listeners.asker import Asker
from handlers.listeners.digest_setting import Hindered
from handlers.listeners.house import House
from handlers.listeners.rights import general_hindrance, hindrance, manages
from handlers.slack.people import channels_of
from handlers.views.apologies import sentence
from handlers.views.message import Message
from handlers.views.subscriptions import Told, is_direct, stopped_message, told_message

Change = Off | Pause | Resume | Now
_NONE = "There is no digest here. Set one up, for example: /diplo digest on 09:00 Asia/Tokyo weekdays."  # fmt: skip
_UNREADABLE = "A newer diplo set this digest, and I cannot read it. Set it up again: /diplo digest."
FOR_EVER = Pause(date.max)
"""Until somebody resumes it."""


def change(
    house: House, client: WebClient, asker: Asker, target: str, order: Change
) -> Message | Hindered:
    """Do something about the digest of a conversation, if who asks may."""
    entry = house.digests.get(target)
    if entry is None:
        return Hindered(_NONE)
    if why := hindrance(house, client, asker, entry):
        return Hindered(why)
    match order:
        case Off():
            house.digests.unsubscribe(target)
            return stopped_message(target, asker.user)
        case Pause(until):
            return _changed(house.digests.pause(target, until))
        case Resume():
            return _changed(house.digests.resume(target))
        case Now():
            return sentence(answer_to(house.digests.now(target, asker.user)))
        case _:
            assert_never(order)


def digests_seen_by(house: House, user: str) -> tuple[list[Told], int]:
    """All digests but those that go to other people directly, which are counted."""
    every = house.digests.all()
    seen = [each for each in every if not is_direct(each.subscription.channel) or each.subscription.channel == user]  # fmt: skip
    return [told_of(each) for each in seen], len(every) - len(seen)


def digests_of(house: House, client: WebClient, asker: Asker) -> list[Told]:
    """The digests that somebody may change: those they set, and those of their channels where these are known."""
    user = asker.user
    every = house.digests.all()
    found = [e for e in every if not general_hindrance(house, asker, e.subscription.channel)]
    sure = {e.subscription.channel for e in found if _is_own(e, user) or manages(house, user)}
    if len(sure) < len(found):
        sure |= channels_of(client, house.features, user) or frozenset()
    return [told_of(each) for each in found if each.subscription.channel in sure]


def _changed(entry: Entry | None) -> Message | Hindered:
    """How a digest stands now."""
    return told_message(told_of(entry)) if entry else Hindered(_UNREADABLE)


def _is_own(entry: Entry, user: str) -> bool:
    """Whether somebody set a digest, or gets it directly."""
    return user in (entry.subscription.set_by, entry.subscription.channel)
