"""What the digest of a day says: meetings of that day in earlier years, round years pointed out."""

from datetime import date

from handlers.terminal.meetings import circumstances
from handlers.terminal.screen import Screen, bold, dim, plain
from knowledge.anniversaries import Anniversary
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak
from knowledge.desk import Desk
from knowledge.export import exported_anniversary
from knowledge.records import Status

_CAUTION = {
    Status.PLANNED: ("planned; no record that it was held",),
    Status.MENTIONED: ("mentioned only",),
}


def show_digest(screen: Screen, desk: Desk, day: date) -> None:
    """Print the digest of a day; an empty one names the nearest day that has something to tell."""
    found = desk.anniversaries(day)
    if not found:
        screen.say(plain(_nothing(desk, day)))
        return
    screen.say(bold(f"On this day, {_day(day)}:"))
    for each in found:
        screen.say(plain(f"• {_line(desk, each)}"))
        screen.say(dim(f"  {', '.join(_records(desk, each))}"))


def export_digest(screen: Screen, desk: Desk, day: date) -> None:
    """Print the digest of a day as one JSON object."""
    nearest = desk.nearest(day)
    screen.write_json(
        {
            "date": day.isoformat(),
            "anniversaries": [
                exported_anniversary(desk.archive, each) for each in desk.anniversaries(day)
            ],
            "nearest": nearest.isoformat() if nearest else None,
        }
    )


def _line(desk: Desk, each: Anniversary) -> str:
    """How long ago, who, and under which circumstances."""
    event = each.event
    years = "1 year ago" if each.years == 1 else f"{each.years} years ago"
    mark = ", a round year" if each.round else ""
    when = speak(event.meeting.when.value) if event.meeting.when else ""
    names = " – ".join(desk.archive.people[key].name for key in event.people)
    facts = "; ".join((circumstances(event.meeting), *_CAUTION.get(event.status, ())))
    return f"{years}{mark} ({when}): {names} ({facts})"


def _records(desk: Desk, each: Anniversary) -> list[str]:
    """The files that tell of it, best first."""
    names = (desk.archive.records[source.record].name for source in each.event.sources)
    return list(dict.fromkeys(names))


def _nothing(desk: Desk, day: date) -> str:
    """An empty day, and where to look instead."""
    said = f"Nothing in the archive happened on {_day(day)} of an earlier year."
    nearest = desk.nearest(day)
    if nearest is None:
        return said
    count = len(desk.anniversaries(nearest))
    meetings = "1 meeting" if count == 1 else f"{count} meetings"
    return f"{said} The nearest day is {speak(DateSpan.of_day(nearest))}, with {meetings}."


def _day(day: date) -> str:
    """A day without its year."""
    return speak(DateSpan.of_day(day)).rsplit(" ", 1)[0]
