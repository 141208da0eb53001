"""What was asked last in each conversation, so that a follow-up can go on from it, also after a restart."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select

from handlers.state.database import Database
from handlers.state.places import Place
from handlers.state.tables import threads
from handlers.state.upserts import upsert

KEPT = timedelta(days=30)
"""How long a conversation is remembered after it was last heard of."""


@dataclass(frozen=True, slots=True)
class Thread:
    """What diplo remembers of a conversation."""

    inquiry: str
    """What was asked last, encoded as buttons carry it."""
    answers: int
    """How many answers were given here since diplo was addressed."""
    following: bool
    """Whether replies are read without a mention."""


class Threads:
    """Conversations by their place."""

    def __init__(self, database: Database) -> None:
        key = threads.primary_key.columns
        here = [column == bindparam(f"at_{column.name}") for column in key]
        self._database = database
        self._recall = select(*(c for c in threads.columns if not c.primary_key)).where(*here)
        self._remember = upsert(database, threads)
        self._forget = delete(threads).where(*here)
        self._expire = delete(threads).where(threads.c.touched_at <= bindparam("limit"))

    def recall(self, place: Place) -> Thread | None:
        """What was asked last in this place; None where nothing was."""
        row = self._database.first(self._recall, _at(place))
        if row is None:
            return None
        return Thread(row.inquiry, row.answers, row.following)

    def remember(self, place: Place, thread: Thread, now: datetime) -> None:
        """Keep what was asked last in this place, in place of what was kept before."""
        row = {
            "team_id": place.team,
            "channel_id": place.channel,
            "thread": place.thread,
            "inquiry": thread.inquiry,
            "answers": thread.answers,
            "following": thread.following,
            "touched_at": now,
        }
        self._database.change(self._remember, row)

    def forget(self, place: Place) -> None:
        """Keep nothing of this place."""
        self._database.change(self._forget, _at(place))

    def expire(self, now: datetime) -> int:
        """Forget conversations that nobody went on with; how many."""
        return self._database.change(self._expire, {"limit": now - KEPT})


def _at(place: Place) -> dict[str, str]:
    """The key of a place's row."""
    return {"at_team_id": place.team, "at_channel_id": place.channel, "at_thread": place.thread}
