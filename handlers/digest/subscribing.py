"""What people may do about digests, for the doors: set one up, change, pause and end it, see all, try one, send it now."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from handlers.digest.arrangements import Arrangement, arrangement_of, begun, kept, resumed
from handlers.digest.letters import Composer, footer_of
from handlers.digest.schedule import local_date
from handlers.state import State
from handlers.state.ledger import Delivery, Slot, Standing
from handlers.state.subscriptions import Subscription
from handlers.views.digest import Footer
from handlers.views.message import Message

_ONLY_YOU = "Only you see this."


@dataclass(frozen=True, slots=True)
class Entry:
    """A digest as it is listed."""

    subscription: Subscription
    """Where, who set it, its next run, and its trouble."""
    arrangement: Arrangement | None
    """When and of what; None when this diplo cannot read it."""
    last: Delivery | None = None
    """What became of the last one."""


@dataclass(frozen=True, slots=True)
class Sending:
    """Today's digest is on its way."""

    day: date
    """Its date."""


@dataclass(frozen=True, slots=True)
class Already:
    """Today's digest was claimed before."""

    delivery: Delivery
    """What became of it."""


class Digests:
    """The digests of a workspace; one for each conversation, a channel or a user's direct messages."""

    def __init__(
        self, team: str, state: State, compose: Composer, now: Callable[[], datetime], wake: Callable[[], object]
    ) -> None:  # fmt: skip
        self._team, self._state, self._compose = team, state, compose
        self._now, self._wake = now, wake

    def subscribe(self, channel: str, arrangement: Arrangement, by: str) -> Entry:
        """Set a digest up, or change the one that is there; whoever does it owns it then."""
        now = self._now()
        found = self._state.subscriptions.get(self._team, channel)
        before = replace(found, set_by=by) if found else begun(self._team, channel, by, now)
        return self._keep(before, arrangement)

    def unsubscribe(self, channel: str) -> bool:
        """End a digest; False where there was none."""
        return self._state.subscriptions.remove(self._team, channel)

    def pause(self, channel: str, until: date = date.max) -> Entry | None:
        """Let a digest rest until a date, or until somebody resumes it; None where there is none."""
        return self._change(channel, lambda found: resumed(found, until))

    def resume(self, channel: str) -> Entry | None:
        """Let a digest go on that was paused, by people or by trouble."""
        return self._change(channel, resumed)

    def get(self, channel: str) -> Entry | None:
        """The digest of a conversation."""
        found = self._state.subscriptions.get(self._team, channel)
        return self._entry(found, _read(found)) if found else None

    def all(self) -> tuple[Entry, ...]:
        """All digests, those that come next first, each with what became of its last."""
        last = self._state.deliveries.latest(self._team)
        found = sorted(self._state.subscriptions.of(self._team), key=_order)
        return tuple(Entry(each, _read(each), last.get(each.channel)) for each in found)

    def preview(self, arrangement: Arrangement, set_by: str, day: date | None = None) -> Message:
        """What would be told on a day, for one person's eyes; nobody has set what is only tried."""
        wanted = day or local_date(arrangement.schedule, self._now())
        footer = footer_of(arrangement, set_by, _ONLY_YOU) if set_by else Footer(note=_ONLY_YOU)
        return self._compose(arrangement, wanted, footer).message

    def now(self, channel: str, by: str) -> Sending | Already | None:
        """Send today's digest at once, unless it was sent or is being sent; None where there is no digest to send."""
        entry = self.get(channel)
        if entry is None or entry.arrangement is None:
            return None
        now = self._now()
        slot = Slot(self._team, channel, local_date(entry.arrangement.schedule, now))
        claimed = self._claimed(Delivery(slot, channel, Standing.CLAIMED, now, now, asked_by=by))
        self._wake()
        return claimed

    def _claimed(self, wanted: Delivery) -> Sending | Already:
        """Claim what is wanted, free for the worker to take."""
        ledger = self._state.deliveries
        wanted = replace(wanted, held_until=wanted.made_at)
        if ledger.claim(wanted):
            return Sending(wanted.slot.day)
        found = ledger.get(wanted.slot)
        again = found and replace(wanted, turn=found.turn + 1, tries=found.tries)
        if again and ledger.claim_again(again):
            return Sending(wanted.slot.day)
        return Already(found or wanted)

    def _change(self, channel: str, change: Callable[[Arrangement], Arrangement]) -> Entry | None:
        found = self._state.subscriptions.get(self._team, channel)
        arrangement = _read(found) if found else None
        if found is None or arrangement is None:
            return None
        return self._keep(found, change(arrangement))

    def _keep(self, before: Subscription, arrangement: Arrangement) -> Entry:
        after = kept(before, arrangement, self._now())
        self._state.subscriptions.put(after)
        return self._entry(after, arrangement)

    def _entry(self, found: Subscription, arrangement: Arrangement | None) -> Entry:
        last = self._state.deliveries.latest(self._team).get(found.channel)
        return Entry(found, arrangement, last)


def _read(subscription: Subscription) -> Arrangement | None:
    """What a subscription says, where it can be read."""
    try:
        return arrangement_of(subscription)
    except ValueError:
        return None


def _order(subscription: Subscription) -> tuple[bool, datetime, str]:
    """What comes next first, what is paused last."""
    run = subscription.next_run_at
    return run is None, run or subscription.made_at, subscription.channel
