"""The tables of the state. Every row has its workspace, so that diplo can be installed into many."""

from sqlalchemy import Boolean, Column, Integer, MetaData, Table, Text

from handlers.state.columns import Moment, Words

metadata = MetaData()
"""All of it; the migrations lead up to this, which a test holds."""

threads = Table(
    "diplo_threads",
    metadata,
    Column("team_id", Text, primary_key=True),
    Column("channel_id", Text, primary_key=True),
    Column("thread", Text, primary_key=True),
    Column("inquiry", Words, nullable=False),
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
    Column("question", Words, nullable=False),
    Column("voted_at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""Whether answers were right, by those who asked."""
