"""What is due, and what belongs together when it is written down: one transaction, so that a crash leaves no half of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, update

from handlers.state.database import Database
from handlers.state.deliveries import new_row, values_in_turn, written_in_turn
from handlers.state.ledger import LEASE, Delivery, Kind, Slot, Standing, row_of
from handlers.state.subscriptions import Subscription, subscription_of
from handlers.state.tables import deliveries, subscriptions

_COLUMNS = subscriptions.columns


@dataclass(frozen=True, slots=True)
class Plan:
    """What a subscription is due, as the room of digests reckons it."""

    next_run_at: datetime | None
    """When it is due next; None while it is paused."""
    today: date | None = None
    """The date whose digest is to be sent now."""
    passed: tuple[tuple[date, str], ...] = ()
    """Dates whose digests are not sent any more, each with the reason."""
    trouble: str = ""
    """Why it cannot go on, in the word that is kept; empty while all is well."""


Planner = Callable[[Subscription], Plan]


@dataclass(frozen=True, slots=True)
class Due:
    """A subscription whose time had come."""

    subscription: Subscription
    """The subscription."""
    delivery: Delivery | None
    """Its digest of today, claimed; None when there is none to send, or somebody claimed it before."""


class Agenda:
    """Subscriptions and their ledger together."""

    def __init__(self, database: Database) -> None:
        team = _COLUMNS.team_id == bindparam("at_team")
        this = (team, _COLUMNS.channel_id == bindparam("at_channel"))
        self._database = database
        self._due = _due_one()
        self._add, self._settle = new_row(database), written_in_turn()
        moved = update(subscriptions).where(*this)
        self._move = moved.values(next_run_at=bindparam("to"))
        self._stop = moved.where(_COLUMNS.trouble == "").values(next_run_at=None, trouble=bindparam("why"))  # fmt: skip
        self._next_run = select(func.min(_COLUMNS.next_run_at)).where(team)
        held = deliveries.c.held_until
        self._next_held = select(func.min(held)).where(deliveries.c.team_id == bindparam("at_team"))

    def claim(self, team: str, holder: str, now: datetime, planner: Planner) -> Due | None:
        """Claim today's digest of a subscription whose time has come; None when there is none."""
        with self._database.transaction() as connection:
            row = connection.execute(self._due, {"at_team": team, "now": now}).first()
            if row is None:
                return None
            found = subscription_of(row)
            plan = planner(found)
            mine = None
            for each in _claims(found, plan, holder, now):
                added = self._added(connection, each)
                mine = each if added and not each.is_settled else mine
            self._move_on(connection, found, plan)
        return Due(found, mine)

    def give_up(self, subscription: Subscription, failed: Delivery, why: str) -> bool:
        """Note that a digest cannot be delivered, pause its subscription, and let its owner be told.

        False, and nothing is done, if the delivery is not ours any more.
        """
        with self._database.transaction() as connection:
            values = values_in_turn(failed, failed.turn)
            if connection.execute(self._settle, values).rowcount != 1:
                return False
            self._stop_within(connection, subscription, why, failed)
        return True

    def next_at(self, team: str) -> datetime | None:
        """When there is something to do next; None with nothing."""
        reads = (self._next_run, self._next_held)
        rows = [self._database.first(each, {"at_team": team}) for each in reads]
        return min((row[0] for row in rows if row and row[0]), default=None)

    def _added(self, connection: Connection, delivery: Delivery) -> bool:
        return connection.execute(self._add, row_of(delivery)).rowcount == 1

    def _move_on(self, connection: Connection, found: Subscription, plan: Plan) -> None:
        if plan.trouble:
            connection.execute(self._stop, {**_at(found), "why": plan.trouble})
        else:
            connection.execute(self._move, {**_at(found), "to": plan.next_run_at})

    def _stop_within(
        self, connection: Connection, subscription: Subscription, why: str, failed: Delivery
    ) -> None:
        """Pause what is not paused yet; the word to its owner can be taken at once."""
        stopped = connection.execute(self._stop, {**_at(subscription), "why": why}).rowcount == 1
        slot, now = failed.slot, failed.changed_at
        notice = Slot(slot.team, slot.channel, slot.day, Kind.NOTICE)
        told = Delivery(notice, subscription.set_by, Standing.CLAIMED, now, now, reason=why, held_until=now)  # fmt: skip
        if stopped:
            self._added(connection, told)


def _due_one() -> Select[Any]:
    """What has been due for longest; PostgreSQL passes over what another replica is claiming at this moment."""
    due = _COLUMNS.next_run_at <= bindparam("now")
    return (
        select(subscriptions)
        .where(_COLUMNS.team_id == bindparam("at_team"), due)
        .order_by(_COLUMNS.next_run_at, _COLUMNS.channel_id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


def _claims(found: Subscription, plan: Plan, holder: str, now: datetime) -> Iterator[Delivery]:
    """The rows of a plan."""
    for day, reason in plan.passed:
        slot = Slot(found.team, found.channel, day)
        yield Delivery(slot, found.channel, Standing.SKIPPED, now, now, reason)
    if plan.today is not None:
        slot = Slot(found.team, found.channel, plan.today)
        mine = Delivery(slot, found.channel, Standing.CLAIMED, now, now)
        yield replace(mine, holder=holder, held_until=now + LEASE)


def _at(subscription: Subscription) -> dict[str, str]:
    return {"at_team": subscription.team, "at_channel": subscription.channel}
