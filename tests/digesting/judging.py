"""Counts what came of a trial: every digest that was due against what stands in its channel and in the ledger.

Which dates a place has, and which of them are wanted, is worked out anew here, hour by hour, without the code under trial.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.digest import deliver, looking, planning
from handlers.state.ledger import Delivery, Slot, Standing
from tests.digesting.crowd import Member, is_quiet
from tests.digesting.simulation import Simulation
from tests.emulator import Message

HOUR = timedelta(hours=1)
_SLOW = timedelta(hours=2)
"""By so much a digest may come later than its window, on a night when clocks are changed in it."""


@dataclass
class Verdict:
    """What was counted, and everything that is wrong."""

    due: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The count as a table."""
        yield f"{self.due:>8,}  digests were due"
        for told, number in sorted(self.counts.items(), key=lambda each: (-each[1], each[0])):
            yield f"{number:>8,}  {told}"
        yield f"{len(self.wrong):>8,}  wrong"


def judge(whole: Simulation) -> Verdict:
    """Every date of every member."""
    verdict, posted = Verdict(), _posted(whole)
    dates = {zone: _dates(whole, zone) for zone in {_zone(each) for each in whole.members}}
    for member in whole.members:
        for day in dates[_zone(member)]:
            if day.weekday() in member.arrangement.schedule.days:
                verdict.due += 1
                _judge(whole, verdict, member, day, posted)
    return verdict


def _judge(
    whole: Simulation, verdict: Verdict, member: Member, day: date, posted: dict[str, list[Message]]
) -> None:
    slot = Slot(whole.slack.app.team, member.channel, day)
    found, messages = whole.state.deliveries.get(slot), posted[slot.mark]
    told = _told(member, found, messages)
    verdict.counts[told] += 1
    faults = list(_faults(whole, member, found, messages))
    verdict.wrong += [f"{slot.mark}: {fault} ({told}; {found})" for fault in faults]


def _told(member: Member, found: Delivery | None, messages: list[Message]) -> str:
    """What became of one digest, in words."""
    if found is None:
        return "NOT IN THE LEDGER"
    if found.standing is Standing.UNSURE:
        arrived = "it had arrived" if messages else "it had not arrived"
        return f"unsure and not posted again, {member.kind}: {found.reason} In truth {arrived}."
    return f"{found.standing}: {found.reason}" if found.reason else str(found.standing)


def _faults(
    whole: Simulation, member: Member, found: Delivery | None, messages: list[Message]
) -> Iterator[str]:
    """What must not be."""
    if found is None or not found.is_settled:
        yield "it was due and is not settled"
        return
    if len(messages) > 1:
        yield f"it stands in its channel {len(messages)} times"
    for message in messages:
        yield from _misplaced(member, found, message)
    if found.standing is Standing.SENT and [each.ts for each in messages] != [found.ts]:
        yield "it was sent and is not there"
    if found.standing in (Standing.SKIPPED, Standing.FAILED) and messages:
        yield "it was not to be sent and is there"
    if not _is_explained(whole, member, found):
        yield "nothing explains that it was not sent"


def _misplaced(member: Member, found: Delivery, message: Message) -> Iterator[str]:
    """A digest outside its day and hours, or with another day's content."""
    shown = datetime.fromtimestamp(float(message.ts), UTC).astimezone(ZoneInfo(_zone(member)))
    day, at = found.slot.day, member.arrangement.schedule.at
    if shown.date() != day or day.isoformat() not in message.text:
        yield f"it came on {shown.date()}"
    began = datetime.combine(day, at)
    ends = max(datetime.combine(day, time(18)), began + 2 * HOUR)
    if not began - _SLOW <= shown.replace(tzinfo=None) <= ends + HOUR:
        yield f"it came at {shown:%H:%M}, and was due at {at:%H:%M}"


def _is_explained(whole: Simulation, member: Member, found: Delivery) -> bool:
    """Whether what was not sent had to be not sent."""
    run = datetime.combine(found.slot.day, member.arrangement.schedule.at, ZoneInfo(_zone(member)))
    ends = datetime.combine(found.slot.day, time(23, 59), run.tzinfo)
    off, down = whole.weather.off, whole.weather.down
    match found.standing, found.reason:
        case Standing.SENT, _:
            return True
        case Standing.SKIPPED, deliver.QUIET:
            return is_quiet(found.slot.day) and not member.arrangement.tells_quiet_days
        case Standing.SKIPPED, planning.NOT_RUNNING:
            return any(start - 3 * HOUR <= run <= end for start, end in off)
        case Standing.SKIPPED, planning.TOO_LATE:
            return any(start <= ends and run <= end + HOUR for start, end in (*off, *down))
        case Standing.UNSURE, reason:
            return reason.startswith(looking.UNREAD) and (
                not member.is_readable or "its id is not known" in reason
            )
    return False


def _posted(whole: Simulation) -> dict[str, list[Message]]:
    """What stands in Slack, by its mark."""
    found: dict[str, list[Message]] = defaultdict(list)
    for message in whole.slack.bot_messages():
        payload = (message.metadata or {}).get("event_payload", {})
        found[payload.get("id", "")].append(message)
    return found


def _dates(whole: Simulation, name: str) -> list[date]:
    """The dates that a zone had, without those at the edges of the trial."""
    zone, moment, end = ZoneInfo(name), whole.trial.start, whole.trial.end
    dates = set()
    while moment < end:
        dates.add(moment.astimezone(zone).date())
        moment += HOUR
    return sorted(dates)[1:-1]


def _zone(member: Member) -> str:
    return member.arrangement.schedule.zone
