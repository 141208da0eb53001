"""Orders about digests out of what people type behind `/diplo digest`; what cannot be read gets a sentence with an example."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from rapidfuzz import process

from handlers.digest.orders import (
    Form,
    ListAll,
    Now,
    Off,
    On,
    Order,
    Pause,
    Preview,
    Resume,
    Unclear,
)
from handlers.digest.parts import Wrong, read_day, read_resumption, take_days, take_time
from handlers.digest.schedule import EVERY_DAY, Schedule
from handlers.digest.zones import find_zone, nearest_zones
from knowledge.anniversaries.wish import Wish
from knowledge.anniversaries.wishing import WishRead
from knowledge.dates.yearly import Leap

EXAMPLE: Final = "/diplo digest on 09:00 Asia/Tokyo weekdays"
MORNING: Final = time(9)
"""When a digest comes if nobody says when."""
_MONDAY = frozenset({0})
_VERBS: Final = {
    "on": "on", "start": "on", "subscribe": "on", "set": "on",
    "off": "off", "stop": "off", "unsubscribe": "off", "end": "off",
    "pause": "pause", "resume": "resume", "continue": "resume", "list": "list", "show": "list",
    "preview": "preview", "try": "preview", "now": "now", "send": "now", "form": "form", "edit": "form",
}  # fmt: skip
_FILTERS = re.compile(r"\b(?:only|for|about|with)\b(?P<words>.*)$", re.IGNORECASE | re.DOTALL)
_QUIET = re.compile(
    r"\b(?:even (?:if|when) (?:it is )?(?:quiet|empty)|(?:and |with )?quiet days(?: too| told)?)\b",
    re.IGNORECASE,
)
_LEAP = re.compile(
    r"\b(?:29 february|leap day)(?: on)? (?P<where>28 february|1 march)\b|\b(?P<only>leap years only)\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\bweekly\b|\b(?:every|once a|each) week\b", re.IGNORECASE)
_LITTLE = re.compile(
    r"\b(?:at|on|in|and|the|every|each|time|zone|o['’]clock)\b|[,;]", re.IGNORECASE
)
"""What may stand between the parts."""


@dataclass(frozen=True, slots=True)
class Asker:
    """What is known of who types."""

    zone: str
    """Time zone of his or her profile, which holds where none is typed."""
    today: date
    """The day it is there."""
    wish: Callable[[str], WishRead]
    """Reads countries, people and kinds: `desk.wish`."""


def read_order(text: str, asker: Asker) -> Order | Unclear:
    """The order behind `/diplo digest`; nothing typed asks for the form."""
    verb, _, rest = " ".join(text.split()).partition(" ")
    if not verb:
        return Form()
    known = _VERBS.get(verb.lower())
    if known is not None:
        return _READ[known](rest, asker)
    if isinstance(take_time(text)[0], time):
        return _on(text, asker)
    near = process.extractOne(verb.lower(), _VERBS.keys(), score_cutoff=70)
    hint = f"Did you mean `{near[0]}`? " if near else ""
    return Unclear(
        f"I know on, off, pause, resume, list, preview and now, but not “{verb}”. {hint}{_for(EXAMPLE)}"
    )


def _on(text: str, asker: Asker) -> Order | Unclear:
    """When and of what; what is not said is every day at nine in the zone of who asks."""
    text, leap = _taken_leap(text)
    quiet, text = bool(_QUIET.search(text)), _QUIET.sub(" ", text)
    filters = _FILTERS.search(text)
    wish = _wish(filters["words"] if filters else "", asker)
    text = text[: filters.start()] if filters else text
    weekly, text = bool(_WEEKLY.search(text)), _WEEKLY.sub(" ", text)
    schedule = _schedule(text, asker, weekly=weekly)
    for part in (schedule, wish):
        if isinstance(part, Unclear):
            return part
    assert isinstance(schedule, Schedule)
    assert isinstance(wish, Wish)
    weekly = weekly or len(schedule.days) == 1
    return On(schedule, replace(wish, leap=leap, weekly=weekly), quiet)


def _schedule(text: str, asker: Asker, *, weekly: bool) -> Schedule | Unclear:
    """Time, days and zone, in whatever order."""
    at, text = take_time(text)
    if isinstance(at, Wrong):
        return Unclear(f"{at.sentence}; write one as 09:00 or 5:30 pm. {_for(EXAMPLE)}")
    days, text = take_days(text)
    place = " ".join(_LITTLE.sub(" ", text).split())
    zone = find_zone(place or asker.zone)
    if zone is None:
        return _no_zone(place or asker.zone)
    if weekly and days is not None and len(days) > 1:
        return Unclear(
            f"A weekly digest comes on one day of the week. {_for('/diplo digest on 09:00 weekly on Monday')}"
        )
    return Schedule(at or MORNING, zone, days or (_MONDAY if weekly else EVERY_DAY))


def _no_zone(typed: str) -> Unclear:
    """That there is no such zone, and what was near."""
    near = nearest_zones(typed)
    if near:
        example = f"/diplo digest on 09:00 {near[0]} weekdays"
        return Unclear(
            f"There is no time zone “{typed}”. Near it: {', '.join(near)}. {_for(example)}"
        )
    if "/" in typed:
        return Unclear(f"There is no time zone “{typed}”. {_for(EXAMPLE)}")
    return Unclear(
        f"“{typed}” is neither a time, nor days of the week, nor a time zone; countries and people come behind “for”. "
        f"{_for(f'{EXAMPLE} for Japan')}"
    )


def _wish(words: str, asker: Asker) -> Wish | Unclear:
    """Countries, people and kinds."""
    read = asker.wish(words)
    if not read.unknown:
        return read.wish
    strange = " or ".join(f"“{word}”" for word in read.unknown)
    return Unclear(
        f"I know no country, person or kind of event called {strange}. {_for(f'{EXAMPLE} for Japan, Kishida, meetings')}"
    )


def _for(example: str) -> str:
    return f"For example: `{example}`."


def _taken_leap(text: str) -> tuple[str, Leap]:
    """Where 29 February goes, and the text without it."""
    match = _LEAP.search(text)
    if match is None:
        return text, Leap.BEFORE
    leap = (
        Leap.ONLY
        if match["only"]
        else Leap(match["where"].capitalize().replace("f", "F").replace("m", "M"))
    )
    return f"{text[: match.start()]} {text[match.end() :]}", leap


def _pause(rest: str, asker: Asker) -> Order | Unclear:
    """Until when; without that, until somebody resumes it."""
    if not rest:
        return Pause(date.max)
    until = read_resumption(rest, asker.today)
    if isinstance(until, Wrong):
        return Unclear(
            f"{until.sentence}; write a day to come. {_for('/diplo digest pause until 1 December')}"
        )
    return Pause(until)


def _preview(rest: str, asker: Asker) -> Order | Unclear:
    """Of which day, and of what."""
    weekly, rest = bool(_WEEKLY.search(rest)), _WEEKLY.sub(" ", rest)
    filters = _FILTERS.search(rest)
    day = read_day(rest[: filters.start()] if filters else rest, asker.today)
    if isinstance(day, Wrong):
        return Unclear(f"{day.sentence}. {_for('/diplo digest preview 26 May')}")
    wish = _wish(filters["words"], asker) if filters else Wish()
    if isinstance(wish, Unclear):
        return wish
    return Preview(day, replace(wish, weekly=weekly) if filters or weekly else None)


def _alone(order: Order) -> Callable[[str, Asker], Order | Unclear]:
    """An order that takes nothing behind it; what is there is no matter."""
    return lambda _rest, _asker: order


_READ: Final[Mapping[str, Callable[[str, Asker], Order | Unclear]]] = {
    "on": _on,
    "off": _alone(Off()),
    "pause": _pause,
    "resume": _alone(Resume()),
    "list": _alone(ListAll()),
    "preview": _preview,
    "now": _alone(Now()),
    "form": _alone(Form()),
}
"""What each verb takes."""
