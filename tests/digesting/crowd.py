"""Who is told: subscriptions in many zones at all times of day, in channels that can be read or not, and direct messages."""

from dataclasses import dataclass
from datetime import date, datetime, time
from random import Random
from zlib import crc32

from handlers.digest.arrangements import Arrangement, begun, kept
from handlers.digest.letters import Letter
from handlers.digest.schedule import EVERY_DAY, WEEKDAYS, Schedule
from handlers.state import State
from handlers.views.message import Message
from knowledge.anniversaries.wish import Wish
from tests.emulator import ALL_SCOPES, AppProfile, Slack

ZONES = (
    "Australia/Lord_Howe Asia/Kathmandu Pacific/Apia America/New_York Pacific/Auckland Pacific/Chatham Pacific/Kiritimati "
    "Pacific/Pago_Pago America/St_Johns America/Sao_Paulo America/Santiago America/Los_Angeles America/Havana America/Bogota "
    "Atlantic/Azores Europe/London Europe/Berlin Europe/Dublin Europe/Moscow Africa/Cairo Africa/Casablanca Africa/Lagos "
    "Asia/Beirut Asia/Gaza Asia/Tehran Asia/Kolkata Asia/Shanghai Asia/Seoul Asia/Tokyo Antarctica/Troll"
).split()
"""Thirty, with clocks changed by half an hour, at midnight, twice a year for a month of fasting, by two hours, or never."""
TIMES = (
    "09:00",
    "08:30",
    "07:00",
    "09:00",
    "18:30",
    "00:00",
    "00:30",
    "01:30",
    "02:00",
    "02:30",
    "12:00",
    "23:30",
)
"""Times of day, with those at which clocks are changed."""
DAYS = (EVERY_DAY, EVERY_DAY, WEEKDAYS, frozenset({0}))
PROFILE = AppProfile(scopes=ALL_SCOPES - {"groups:history"}, events=frozenset())
"""Public channels and direct messages may be read, private channels may not."""
KINDS = ("public", "private", "direct")


@dataclass(frozen=True)
class Member:
    """One subscription."""

    channel: str
    kind: str
    arrangement: Arrangement

    @property
    def is_readable(self) -> bool:
        return self.kind != "private"


def crowd(slack: Slack, state: State, count: int, seed: int) -> list[Member]:
    """Subscriptions, as many as wanted, each zone as often as others."""
    chance = Random(seed)
    members = []
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        zone = ZONES[number % len(ZONES)]
        at = time.fromisoformat(chance.choice(TIMES))
        days = chance.choice(DAYS)
        arrangement = Arrangement(
            Schedule(at, zone, days), Wish(weekly=len(days) == 1), tells_quiet_days=chance.random() < 0.5
        )  # fmt: skip
        members.append(Member(_place(slack, kind, number), kind, arrangement))
    return members


def subscribe(slack: Slack, state: State, members: list[Member], now: datetime) -> None:
    """Let everybody subscribe at one moment."""
    for each in members:
        blank = begun(slack.app.team, each.channel, slack.user.id, now)
        state.subscriptions.put(kept(blank, each.arrangement, now))


def compose(arrangement: Arrangement, day: date, footer: object, /) -> Letter:
    """A digest that only says its date."""
    return Letter(Message(f"On this day: {day.isoformat()}"), is_quiet(day))


def is_quiet(day: date) -> bool:
    """Whether nothing comes up: on one day in eight."""
    return crc32(day.isoformat().encode()) % 8 == 0


def _place(slack: Slack, kind: str, number: int) -> str:
    if kind == "direct":
        return slack.add_user(f"person-{number}").id
    return slack.add_channel(f"channel-{number}", slack.user, private=kind == "private").id
