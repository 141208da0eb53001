"""The nouns of the ledger: which digest of which date is whose, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row

from handlers.state.tables import deliveries

LEASE = timedelta(minutes=5)
"""How long a delivery stays with whoever took it, many times the length of a call to Slack; then they are taken for dead."""


class Kind(StrEnum):
    """What is delivered."""

    DIGEST = "digest"
    """The digest of a date."""
    NOTICE = "notice"
    """Word to its owner that it cannot go on."""


class Standing(StrEnum):
    """How far a delivery is."""

    CLAIMED = "claimed"
    """Somebody has it, or had it: surely nothing was posted yet."""
    POSTING = "posting"
    """Slack is being asked to post it: whoever finds it like this does not know whether Slack did."""
    UNSURE = "unsure"
    """It may have been posted; while it is held it is still looked up."""
    SENT = "sent"
    """Slack confirmed it, or it was found."""
    SKIPPED = "skipped"
    """It was not to be posted."""
    FAILED = "failed"
    """Slack does not take it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What there can be only one of, ever."""

    team: str
    """Workspace."""
    channel: str
    """The conversation of the subscription."""
    day: date
    """Its local date."""
    kind: Kind = Kind.DIGEST
    """What is delivered."""

    @property
    def mark(self) -> str:
        """By what Slack's copy of it is found again."""
        return f"{self.kind}.{self.team}.{self.channel}.{self.day.isoformat()}"

    @property
    def key(self) -> dict[str, Any]:
        """The key of its row."""
        named = {"team_id": self.team, "channel_id": self.channel}
        return {**named, "kind": self.kind.value, "local_date": self.day}


@dataclass(frozen=True, slots=True)
class Delivery:
    """A row of the ledger as it was read."""

    slot: Slot
    """What it is."""
    target: str
    """Where it is posted: a channel, or a user for the direct messages."""
    standing: Standing
    """How far it is."""
    made_at: datetime
    """When it was claimed first."""
    changed_at: datetime
    """When it came to stand as it does."""
    reason: str = ""
    """Why it stands like that, for people."""
    asked_by: str = ""
    """Who wanted it now; empty where its time had come."""
    turn: int = 1
    """How often it was taken: who writes with an old number lost it to somebody else."""
    holder: str = ""
    """Who took it last."""
    held_until: datetime | None = None
    """Until when nobody else touches it; None when it is settled."""
    tries: int = 0
    """How often Slack was asked to post it."""
    looks: int = 0
    """How often it was looked up since."""
    tried_at: datetime | None = None
    """When Slack was asked last."""
    posted_in: str = ""
    """The conversation in which it stands."""
    ts: str = ""
    """Its time in Slack, which is its name there."""

    @property
    def is_settled(self) -> bool:
        """Whether nothing will be done about it any more."""
        return self.held_until is None


def delivery_of(row: Row[Any]) -> Delivery:
    """A row as a delivery."""
    told = row._mapping
    slot = Slot(told["team_id"], told["channel_id"], told["local_date"], Kind(told["kind"]))
    own = {name: told[name] for name in _SAME}
    return Delivery(slot, standing=Standing(told["standing"]), **own)


def row_of(delivery: Delivery) -> dict[str, Any]:
    """A delivery as a row."""
    own = {name: getattr(delivery, name) for name in _SAME}
    return {**delivery.slot.key, "standing": delivery.standing.value, **own}


_SAME = tuple(
    column.name
    for column in deliveries.columns
    if not column.primary_key and column.name != "standing"
)
"""What is called the same in both."""
