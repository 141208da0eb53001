"""Who may set, change and end a digest: the members of its channel, or those alone whom DIPLO_ADMINS names."""

from slack_sdk import WebClient

from handlers.digest.subscribing import Entry
from handlers.listeners.asker import Asker
from handlers.listeners.house import House
from handlers.slack.people import channels_of
from handlers.views.subscriptions import is_direct

_SOMEBODY_ELSES = "This digest goes to somebody else directly, who alone may change it."
_DIRECTLY = "You can have one directly: write “digest on 09:00” to me."
_ELSEWHERE = f"I answer in some channels only, and this is none of them. {_DIRECTLY}"
_ADMINS = (
    f"Only those who manage me may set up, change and stop the digest of a channel. {_DIRECTLY}"
)
NO_MEMBER = (
    "Only members of a channel may do that, and you are not in this one. "
    "Join it, and type /diplo digest there."
)
_TYPE_IT_THERE = (
    "I cannot see whether you are in that channel. "
    "Please type it there, for example: /diplo digest off."
)


def target_of(asker: Asker) -> str:
    """Whose digest somebody speaks of: that of the channel, and in direct messages their own."""
    return asker.user if asker.is_direct or not asker.channel else asker.channel


def manages(house: House, user: str) -> bool:
    """Whether somebody is on the list of those who manage diplo."""
    return user in house.settings.admins


def hindrance(house: House, client: WebClient, asker: Asker, entry: Entry) -> str:
    """Why somebody may not change a digest that is there; empty if nothing is in the way."""
    target = entry.subscription.channel
    why = general_hindrance(house, asker, target)
    if why or is_direct(target) or asker.channel == target or manages(house, asker.user):
        return why
    channels = channels_of(client, house.features, asker.user)
    if channels is not None:
        return "" if target in channels else NO_MEMBER
    return "" if entry.subscription.set_by == asker.user else _TYPE_IT_THERE


def general_hindrance(house: House, asker: Asker, target: str) -> str:
    """What is in the way whether or not somebody is in the channel."""
    settings = house.settings
    if is_direct(target):
        return "" if target == asker.user else _SOMEBODY_ELSES
    if settings.channels and target not in settings.channels:
        return _ELSEWHERE
    return _ADMINS if settings.admins and not manages(house, asker.user) else ""
