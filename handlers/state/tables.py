"""The tables of the state. Every row has its workspace, so that diplo can be installed into many."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, Column, DateTime, Integer, MetaData, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment with its zone, told in UTC by both databases: SQLite itself knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """A naive moment is a mistake of the caller: nobody could say when it was."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Whatever zone the server speaks in, a moment comes back in UTC."""
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData()
"""All of it; the migrations lead up to this, which a test holds."""

threads = Table(
    "diplo_threads",
    metadata,
    Column("team_id", Text, primary_key=True),
    Column("channel_id", Text, primary_key=True),
    Column("thread", Text, primary_key=True),
    Column("inquiry", Text, nullable=False),
    Column("answers", Integer, nullable=False),
    Column("following", Boolean, nullable=False),
    Column("touched_at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""What was asked last in each conversation."""

seen = Table(
    "diplo_seen",
    metadata,
    Column("team_id", Text, primary_key=True),
    Column("event_key", Text, primary_key=True),
    Column("held_until", Moment, nullable=False),
    Column("finished", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
"""Events in work until their lease ends, or finished and remembered until they cannot come again."""

votes = Table(
    "diplo_votes",
    metadata,
    Column("team_id", Text, primary_key=True),
    Column("user_id", Text, primary_key=True),
    Column("message", Text, primary_key=True),
    Column("helpful", Boolean, nullable=False),
    Column("question", Text, nullable=False),
    Column("voted_at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""Whether answers were right, by those who asked."""
