"""The ledger of digests: who may touch a delivery, and what became of it.

Every write names the turn in which the delivery was taken, so that whoever was taken for dead and comes back changes nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Update, bindparam, delete, select, update

from handlers.state.database import Database, Insert
from handlers.state.ledger import LEASE, Delivery, Kind, Slot, Standing, delivery_of, row_of
from handlers.state.tables import deliveries

KEPT = timedelta(days=400)
"""How long a settled delivery is remembered: a year of mornings, and some."""
SILENCE = "Whoever was posting it did not say what became of it."
"""Why a delivery is unsure that was taken from somebody who was posting it."""
_COLUMNS = deliveries.columns
_KEY = tuple(column.name for column in deliveries.primary_key.columns)
_NOT_SENT = tuple(each.value for each in (Standing.CLAIMED, Standing.POSTING, Standing.UNSURE))


class Deliveries:
    """Deliveries by what they are."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._get = select(deliveries).where(*_here())
        self._add = new_row(database)
        self._write = written_in_turn()
        self._confirm = _update(_COLUMNS.standing.in_(_NOT_SENT))
        self._renew = _update(_COLUMNS.standing == Standing.SKIPPED.value)
        self._open, self._latest, self._known = _open_one(), _latest(), _known()
        old = _COLUMNS.changed_at <= bindparam("limit")
        self._expire = delete(deliveries).where(_COLUMNS.held_until.is_(None), old)

    def get(self, slot: Slot) -> Delivery | None:
        """What became of a delivery; None where it was never claimed."""
        row = self._database.first(self._get, _at(slot))
        return delivery_of(row) if row else None

    def claim(self, delivery: Delivery) -> bool:
        """Claim what nobody has claimed; False where somebody did, ever."""
        return self._database.change(self._add, row_of(delivery)) == 1

    def claim_again(self, delivery: Delivery) -> bool:
        """Claim what was skipped, because somebody asks for it after all."""
        return self._change(self._renew, delivery)

    def take(self, team: str, holder: str, now: datetime) -> Delivery | None:
        """Take what waits longest of what nobody holds; what was being posted then is unsure from now on."""
        with self._database.transaction() as connection:
            row = connection.execute(self._open, {"team": team, "now": now}).first()
            if row is None:
                return None
            found = delivery_of(row)
            mine = _taken(found, holder, now)
            connection.execute(self._write, values_in_turn(mine, found.turn))
        return mine

    def begin(self, delivery: Delivery, now: datetime) -> Delivery | None:
        """Note that Slack is about to be asked, before it is, and renew the lease; None if somebody else has it now."""
        begun = replace(
            delivery,
            standing=Standing.POSTING,
            reason="",
            tries=delivery.tries + 1,
            looks=0,
            tried_at=now,
            changed_at=now,
            held_until=now + LEASE,
        )
        return begun if self.settle(begun) else None

    def settle(self, delivery: Delivery) -> bool:
        """Write down how a delivery of ours stands; False if somebody else has it now.

        That Slack confirmed it is true whoever has it, and ends what the other is about to do.
        """
        if self._change(self._write, delivery):
            return True
        return delivery.standing is Standing.SENT and self._change(self._confirm, delivery)

    def latest(self, team: str) -> Mapping[str, Delivery]:
        """The last digest of each conversation."""
        found = map(delivery_of, self._database.rows(self._latest, {"team": team}))
        return {each.slot.channel: each for each in found}

    def conversation_with(self, team: str, target: str) -> str:
        """In which conversation messages to a target stand, as Slack told it once; empty where it never did."""
        row = self._database.first(self._known, {"team": team, "target": target})
        return str(row.posted_in) if row else ""

    def expire(self, now: datetime) -> int:
        """Forget what was settled long ago; how many."""
        return self._database.change(self._expire, {"limit": now - KEPT})

    def _change(self, statement: Update, delivery: Delivery) -> bool:
        return self._database.change(statement, values_in_turn(delivery, delivery.turn)) == 1


def new_row(database: Database) -> Insert:
    """An insert that leaves a row alone that is there: of many who claim at once the database lets one."""
    insert = database.insert(deliveries).on_conflict_do_nothing(index_elements=list(_KEY))
    return insert.execution_options(preserve_rowcount=True)


def written_in_turn() -> Update:
    """A change of an open delivery by whoever took it last, and by nobody else."""
    return _update(_COLUMNS.turn == bindparam("my_turn"), _COLUMNS.held_until.is_not(None))


def values_in_turn(delivery: Delivery, turn: int) -> dict[str, Any]:
    """What is written of a delivery that was taken in a turn."""
    own = {name: value for name, value in row_of(delivery).items() if name not in _KEY}
    return {**own, **_at(delivery.slot), "my_turn": turn}


def _taken(found: Delivery, holder: str, now: datetime) -> Delivery:
    """A delivery that changes hands."""
    mine = replace(found, turn=found.turn + 1, holder=holder, held_until=now + LEASE)
    if found.standing is not Standing.POSTING:
        return mine
    return replace(mine, standing=Standing.UNSURE, reason=SILENCE, changed_at=now)


def _open_one() -> Select[Any]:
    """What waits longest; PostgreSQL passes over what another replica is taking at this moment."""
    free = _COLUMNS.held_until <= bindparam("now")
    return (
        select(deliveries)
        .where(_COLUMNS.team_id == bindparam("team"), free)
        .order_by(_COLUMNS.held_until)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


def _latest() -> Select[Any]:
    """The digests of a workspace after which their conversation had none."""
    later = deliveries.alias()
    none_later = ~(
        select(later.c.local_date)
        .where(
            later.c.team_id == _COLUMNS.team_id,
            later.c.channel_id == _COLUMNS.channel_id,
            later.c.kind == _COLUMNS.kind,
            later.c.local_date > _COLUMNS.local_date,
        )
        .exists()
    )
    digests = _COLUMNS.kind == Kind.DIGEST.value
    return select(deliveries).where(_COLUMNS.team_id == bindparam("team"), digests, none_later)


def _known() -> Select[Any]:
    """A conversation in which messages to a target stand."""
    same = (_COLUMNS.team_id == bindparam("team"), _COLUMNS.target == bindparam("target"))
    return select(_COLUMNS.posted_in).where(*same, _COLUMNS.posted_in != "").limit(1)


def _update(*where: ColumnElement[bool]) -> Update:
    """A change of a delivery's row."""
    own: dict[str, Any] = {
        each.name: bindparam(each.name) for each in deliveries.columns if not each.primary_key
    }
    return update(deliveries).where(*_here(), *where).values(own)


def _here() -> list[ColumnElement[bool]]:
    return [_COLUMNS[name] == bindparam(f"at_{name}") for name in _KEY]


def _at(slot: Slot) -> dict[str, Any]:
    """The key of a row; a column's own name would be taken for what it is set to."""
    return {f"at_{name}": value for name, value in slot.key.items()}
