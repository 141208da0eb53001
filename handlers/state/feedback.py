"""Whether answers were right: one vote for each user and message, kept with the question to learn from."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from handlers.state.database import Database
from handlers.state.tables import votes
from handlers.state.upserts import upsert


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote."""

    team: str
    """Workspace."""
    user: str
    """Who voted."""
    message: str
    """Which message was voted on."""
    helpful: bool
    """Whether it was right."""
    question: str
    """What had been asked."""


class Feedback:
    """Votes by workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._record = upsert(database, votes)
        helpful = func.count().filter(votes.c.helpful).label("helpful")
        mine = votes.c.team_id == bindparam("team")
        self._count = select(helpful, func.count().label("votes")).select_from(votes).where(mine)

    def record(self, ballot: Ballot, now: datetime) -> None:
        """Keep a vote; a second one of the same user on the same message replaces it."""
        row = {
            "team_id": ballot.team,
            "user_id": ballot.user,
            "message": ballot.message,
            "helpful": ballot.helpful,
            "question": ballot.question,
            "voted_at": now,
        }
        self._database.change(self._record, row)

    def count(self, team: str) -> tuple[int, int]:
        """How many votes of a workspace said right, and how many wrong."""
        row = self._database.first(self._count, {"team": team})
        return (row.helpful, row.votes - row.helpful) if row else (0, 0)
