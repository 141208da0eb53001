"""Conversations, events seen, votes. A step is never changed after it was released: it says what was then."""

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, DateTime, Integer, Text

revision = "0001"
down_revision = None


def upgrade(op: Operations) -> None:
    """Make the first three tables."""
    _threads(op)
    _seen(op)
    _votes(op)


def _threads(op: Operations) -> None:
    op.create_table(
        "diplo_threads",
        Column("team_id", Text, primary_key=True),
        Column("channel_id", Text, primary_key=True),
        Column("thread", Text, primary_key=True),
        Column("inquiry", Text, nullable=False),
        Column("answers", Integer, nullable=False),
        Column("following", Boolean, nullable=False),
        Column("touched_at", DateTime(timezone=True), nullable=False),
        sqlite_with_rowid=False,
    )


def _seen(op: Operations) -> None:
    op.create_table(
        "diplo_seen",
        Column("team_id", Text, primary_key=True),
        Column("event_key", Text, primary_key=True),
        Column("held_until", DateTime(timezone=True), nullable=False),
        Column("finished", Boolean, nullable=False),
        sqlite_with_rowid=False,
    )


def _votes(op: Operations) -> None:
    op.create_table(
        "diplo_votes",
        Column("team_id", Text, primary_key=True),
        Column("user_id", Text, primary_key=True),
        Column("message", Text, primary_key=True),
        Column("helpful", Boolean, nullable=False),
        Column("question", Text, nullable=False),
        Column("voted_at", DateTime(timezone=True), nullable=False),
        sqlite_with_rowid=False,
    )
