"""Which events are in work or done: Slack delivers an event again when it is unsure, and diplo answers once."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, not_, select

from handlers.state.database import Database
from handlers.state.tables import seen
from handlers.state.upserts import upsert

LEASE = timedelta(seconds=60)
"""How long an event stays with whoever claimed it; after that they are taken for dead."""
KEPT = timedelta(days=1)
"""How long a finished event is remembered; Slack tries for about an hour (docs.slack.dev/apis/events-api)."""


class Seen:
    """Events by workspace and key."""

    def __init__(self, database: Database) -> None:
        this = (seen.c.team_id == bindparam("team"), seen.c.event_key == bindparam("key"))
        self._database = database
        # One statement: of many who claim at once the database lets one write, and the rest write no row.
        self._claim = upsert(database, seen, seen.c.held_until <= bindparam("now"))
        self._claim = self._claim.execution_options(preserve_rowcount=True)
        self._finish = upsert(database, seen)
        self._release = delete(seen).where(*this, not_(seen.c.finished))
        self._finished = select(seen.c.finished).where(*this)
        self._abandon = delete(seen).where(not_(seen.c.finished))
        self._expire = delete(seen).where(seen.c.held_until <= bindparam("now"))

    def claim(self, team: str, key: str, now: datetime, lease: timedelta = LEASE) -> bool:
        """Whether the event is ours: False when it is finished, or in work by somebody whose lease runs."""
        row = _row(team, key, now + lease, finished=False)
        return self._database.change(self._claim, {**row, "now": now}) == 1

    def finish(self, team: str, key: str, now: datetime) -> None:
        """The event is done: whoever delivers it again is not heard."""
        self._database.change(self._finish, _row(team, key, now + KEPT, finished=True))

    def release(self, team: str, key: str) -> None:
        """The event was claimed and could not be done: the next delivery may be."""
        self._database.change(self._release, {"team": team, "key": key})

    def is_finished(self, team: str, key: str) -> bool:
        """Whether the event is done, by whomever."""
        row = self._database.first(self._finished, {"team": team, "key": key})
        return row is not None and bool(row.finished)

    def abandon(self) -> int:
        """Let everything go that is in work: for whoever knows that nobody else is alive; how many."""
        return self._database.change(self._abandon, {})

    def expire(self, now: datetime) -> int:
        """Forget events that nobody holds any more; how many."""
        return self._database.change(self._expire, {"now": now})


def _row(team: str, key: str, until: datetime, *, finished: bool) -> dict[str, object]:
    """The row of an event."""
    return {"team_id": team, "event_key": key, "held_until": until, "finished": finished}
