"""Who is told what happened on this day: one digest a conversation, so that `off` needs no number."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from handlers.state.database import Database
from handlers.state.tables import subscriptions
from handlers.state.upserts import upsert


@dataclass(frozen=True, slots=True)
class Subscription:
    """A conversation that gets digests; what its texts mean is known to the room of digests."""

    team: str
    """Workspace."""
    channel: str
    """Channel, or the user whose direct messages it goes to."""
    schedule: str
    """Time, zone and days, encoded."""
    wish: str
    """Filters and manner, encoded."""
    closes: str
    """The local time until which a late digest still goes out, as 18:00."""
    tells_quiet_days: bool
    """Whether a day without anything to tell is told as such."""
    set_by: str
    """Who set it up, and is told when it cannot go on."""
    made_at: datetime
    """When it was set up."""
    changed_at: datetime
    """When somebody changed it last."""
    paused_until: date | None = None
    """The first date that is told again; `date.max` until somebody resumes it."""
    trouble: str = ""
    """What Slack said when it could not go on, such as is_archived; empty while all is well."""
    next_run_at: datetime | None = None
    """When it is due next; None while it is paused without end."""


class Subscriptions:
    """Digests by conversation."""

    def __init__(self, database: Database) -> None:
        team = subscriptions.c.team_id == bindparam("team")
        here = (team, subscriptions.c.channel_id == bindparam("channel"))
        self._database = database
        self._put = upsert(database, subscriptions)
        self._get = select(subscriptions).where(*here)
        self._of = select(subscriptions).where(team).order_by(subscriptions.c.channel_id)
        self._remove = delete(subscriptions).where(*here)

    def put(self, subscription: Subscription) -> None:
        """Keep a subscription in place of the one that its conversation had."""
        self._database.change(self._put, row_of(subscription))

    def get(self, team: str, channel: str) -> Subscription | None:
        """The digest of a conversation; None where it has none."""
        row = self._database.first(self._get, {"team": team, "channel": channel})
        return subscription_of(row) if row else None

    def of(self, team: str) -> tuple[Subscription, ...]:
        """Every digest of a workspace."""
        return tuple(map(subscription_of, self._database.rows(self._of, {"team": team})))

    def remove(self, team: str, channel: str) -> bool:
        """End a digest; whether there was one. The ledger stays: set up again, it is not told twice on one day."""
        return self._database.change(self._remove, {"team": team, "channel": channel}) == 1


def subscription_of(row: Row[Any]) -> Subscription:
    """A row as a subscription."""
    told = row._mapping
    return Subscription(told["team_id"], told["channel_id"], **{k: told[k] for k in _SAME})


def row_of(subscription: Subscription) -> dict[str, Any]:
    """A subscription as a row."""
    own = {name: getattr(subscription, name) for name in _SAME}
    return {"team_id": subscription.team, "channel_id": subscription.channel, **own}


_SAME = tuple(column.name for column in subscriptions.columns if not column.primary_key)
"""What is called the same in both."""
