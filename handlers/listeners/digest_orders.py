"""Orders about digests, typed behind `digest`: carried out where they were typed."""

import logging
import re
from dataclasses import dataclass, replace
from typing import assert_never

from slack_sdk import WebClient

from handlers.digest.arrangements import Arrangement
from handlers.digest.orders import (
    Form,
    ListAll,
    Now,
    Off,
    On,
    Pause,
    Preview,
    Resume,
    Unclear,
)
from handlers.digest.schedule import Schedule
from handlers.digest.wording import MORNING, read_order
from handlers.digest.wording import Asker as Typist
from handlers.listeners.asker import Asker
from handlers.listeners.clocks import zone_for
from handlers.listeners.digest_changes import change, digests_seen_by
from handlers.listeners.digest_setting import AWAY, Hindered, set_up
from handlers.listeners.house import House
from handlers.listeners.rights import target_of
from handlers.state import StateError
from handlers.views.apologies import sentence
from handlers.views.message import Message
from handlers.views.subscriptions import list_message, orders_message

log = logging.getLogger("diplo.digest")

_DIGEST = re.compile(r"digests?\b[:,]?\s*(?P<order>.*)", re.IGNORECASE | re.DOTALL)
_HELP = re.compile(r"(?:help|hilfe|\?+)[ .!]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Obeyed:
    """What became of an order."""

    message: Message
    """What is said to who gave it."""
    private: bool = False
    """Whether it is for their eyes alone."""
    shown: bool = False
    """Whether they have seen it already."""


def order_in(text: str) -> str | None:
    """What somebody orders about digests; None where it is a question."""
    match = _DIGEST.fullmatch(text.strip())
    return match["order"].strip() if match else None


def obey(house: House, client: WebClient, asker: Asker, text: str) -> Obeyed | Form:
    """Carry an order out; opening the form is left to the door."""
    try:
        return _obeyed(house, client, asker, text)
    except StateError as error:
        log.warning("an order about digests was not carried out: %s", error)
        return _said(Hindered(AWAY))


def _obeyed(house: House, client: WebClient, asker: Asker, text: str) -> Obeyed | Form:
    """What comes of an order."""
    if _HELP.fullmatch(text):
        return Obeyed(orders_message(), private=True)
    zone = zone_for(house, client, asker.user)
    today = house.now().astimezone(Schedule(MORNING, zone).clock).date()
    order = read_order(text, Typist(zone, today, house.desk().wish))
    match order:
        case Form():
            return order
        case Unclear(said):
            return Obeyed(sentence(said), private=True)
        case On():
            return _set(house, client, asker, order)
        case ListAll():
            digests, unseen = digests_seen_by(house, asker.user)
            return Obeyed(list_message(digests, unseen=unseen), private=True)
        case Preview():
            return Obeyed(_preview(house, asker, order, zone), private=True)
        case Off() | Pause() | Resume() | Now():
            return _said(change(house, client, asker, target_of(asker), order))
        case _:
            assert_never(order)


def _set(house: House, client: WebClient, asker: Asker, order: On) -> Obeyed:
    """Set a digest up."""
    arrangement = Arrangement(order.schedule, order.wish, tells_quiet_days=order.quiet_told)
    done = set_up(house, client, asker, target_of(asker), arrangement)
    if isinstance(done, Hindered):
        return _said(done)
    return Obeyed(done.message, shown=done.shown)


def _said(done: Message | Hindered) -> Obeyed:
    """What was done, for all to see; why nothing was, for who asked."""
    if isinstance(done, Hindered):
        return Obeyed(sentence(done.sentence), private=True)
    return Obeyed(done)


def _preview(house: House, asker: Asker, order: Preview, zone: str) -> Message:
    """What the digest of this place tells on a day, or would tell if there was one."""
    entry = house.digests.get(target_of(asker))
    found = entry.arrangement if entry else None
    arrangement = found or Arrangement(Schedule(MORNING, zone))
    if order.wish is not None:
        arrangement = replace(arrangement, wish=order.wish)
    set_by = entry.subscription.set_by if entry and found and order.wish is None else ""
    return house.digests.preview(arrangement, set_by, order.day)
