"""Digests: who is told, and the ledger of what was. A step is never changed after it was released."""

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Date, DateTime, Integer, Text

revision = "0002"
down_revision = "0001"


def upgrade(op: Operations) -> None:
    """Make the tables of digests."""
    _subscriptions(op)
    _deliveries(op)


def _subscriptions(op: Operations) -> None:
    op.create_table(
        "diplo_subscriptions",
        Column("team_id", Text, primary_key=True),
        Column("channel_id", Text, primary_key=True),
        Column("schedule", Text, nullable=False),
        Column("wish", Text, nullable=False),
        Column("closes", Text, nullable=False),
        Column("tells_quiet_days", Boolean, nullable=False),
        Column("set_by", Text, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
        Column("changed_at", DateTime(timezone=True), nullable=False),
        Column("paused_until", Date),
        Column("trouble", Text, nullable=False),
        Column("next_run_at", DateTime(timezone=True)),
        sqlite_with_rowid=False,
    )
    op.create_index("diplo_subscriptions_due", "diplo_subscriptions", ["team_id", "next_run_at"])


def _deliveries(op: Operations) -> None:
    op.create_table(
        "diplo_deliveries",
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
        Column("held_until", DateTime(timezone=True)),
        Column("tries", Integer, nullable=False),
        Column("looks", Integer, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
        Column("tried_at", DateTime(timezone=True)),
        Column("changed_at", DateTime(timezone=True), nullable=False),
        Column("posted_in", Text, nullable=False),
        Column("ts", Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("diplo_deliveries_open", "diplo_deliveries", ["team_id", "held_until"])
