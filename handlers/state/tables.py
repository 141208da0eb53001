"""The tables of the state. Every row has its workspace, so that diplo can be installed into many."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, MetaData, Table, Text

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

subscriptions = Table(
    "diplo_subscriptions",
    metadata,
    Column("team_id", Text, primary_key=True),
    Column("channel_id", Text, primary_key=True),
    Column("schedule", Text, nullable=False),
    Column("wish", Text, nullable=False),
    Column("closes", Text, nullable=False),
    Column("tells_quiet_days", Boolean, nullable=False),
    Column("set_by", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("paused_until", Date),
    Column("trouble", Text, nullable=False),
    Column("next_run_at", Moment),
    Index("diplo_subscriptions_due", "team_id", "next_run_at"),
    sqlite_with_rowid=False,
)
"""Who is told what happened on this day, and when next: one digest a conversation."""

deliveries = Table(
    "diplo_deliveries",
    metadata,
    Column("team_id", Text, primary_key=True),
    Column("channel_id", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("local_date", Date, primary_key=True),
    Column("target", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("holder", Text, nullable=False),
    Column("held_until", Moment),
    Column("tries", Integer, nullable=False),
    Column("looks", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("tried_at", Moment),
    Column("changed_at", Moment, nullable=False),
    Column("posted_in", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Index("diplo_deliveries_open", "team_id", "held_until"),
    sqlite_with_rowid=False,
)
"""The ledger: a row is the claim on one digest of one date, and tells what became of it; nothing is held once that is known."""
