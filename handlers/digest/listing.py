"""A digest of the database in the words in which people are told of it: when, what became of the last, what is in its way."""

from datetime import date, datetime
from typing import assert_never

from handlers.digest.arrangements import Arrangement
from handlers.digest.schedule import next_run
from handlers.digest.subscribing import Already, Entry, Sending
from handlers.digest.telling import tell_moment, tell_schedule
from handlers.digest.trouble import advice
from handlers.state.ledger import Delivery, Standing
from handlers.views.subscriptions import Told
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak

_UNREADABLE = "as a newer diplo set it, which this one cannot read"


def told_of(entry: Entry) -> Told:
    """A digest as it is listed."""
    kept, arrangement = entry.subscription, entry.arrangement
    at = kept.next_run_at
    return Told(
        channel=kept.channel,
        schedule=words_of(arrangement) if arrangement else _UNREADABLE,
        set_by=kept.set_by,
        next=tell_moment(arrangement.schedule, at) if arrangement and at else "",
        last=_last(entry.last),
        trouble=advice(kept.trouble) if kept.trouble else "",
        goes_on=kept.paused_until is None and not kept.trouble,
    )


def told_before(channel: str, arrangement: Arrangement, by: str, now: datetime) -> Told:
    """A digest as it will be once it is kept."""
    at = next_run(arrangement.schedule, now)
    first = tell_moment(arrangement.schedule, at) if at else ""
    return Told(channel, words_of(arrangement), by, first)


def words_of(arrangement: Arrangement) -> str:
    """When and of what, and whether quiet days are told."""
    quiet = "; quiet days too" if arrangement.tells_quiet_days else ""
    return f"{tell_schedule(arrangement.schedule, arrangement.wish)}{quiet}"


def answer_to(sent: Sending | Already | None) -> str:
    """What is said to whoever wanted today's digest now."""
    match sent:
        case None:
            return "There is no digest here to send. Set one up first: /diplo digest."
        case Sending(day):
            return f"The digest of {_day(day)} is on its way."
        case Already(delivery):
            return f"It is not sent again: {_last(delivery)}."
        case _:
            assert_never(sent)


def _last(delivery: Delivery | None) -> str:
    """What became of a digest."""
    if delivery is None:
        return ""
    day, reason = _day(delivery.slot.day), delivery.reason.rstrip(".")
    why = f" ({reason[:1].lower()}{reason[1:]})" if reason else ""
    match delivery.standing:
        case Standing.SENT:
            return f"the one of {day} was sent"
        case Standing.UNSURE if not delivery.is_settled:
            return f"the one of {day} may have been sent and is being looked up{why}"
        case Standing.UNSURE:
            return f"the one of {day} may have been sent and is not sent again{why}"
        case Standing.FAILED | Standing.SKIPPED:
            return f"the one of {day} was not sent{why}"
        case Standing.CLAIMED | Standing.POSTING:
            return f"the one of {day} is on its way{why}"
        case _:
            assert_never(delivery.standing)


def _day(day: date) -> str:
    return speak(DateSpan.of_day(day))
