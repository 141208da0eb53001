"""Times, days of the week and dates of an order, out of the words that people type."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from handlers.digest.schedule import EVERY_DAY, WEEKDAYS
from knowledge.dates.asking import AskedDate, find_asked
from knowledge.dates.vocabulary import WEEKDAY_NAMES

_TIME = re.compile(
    r"(?:\bat )?(?:\b(?P<word>noon|midday|midnight)\b|(?<![\w:/+.-])"
    r"(?:(?P<four>\d{2})(?P<last>\d{2})|(?P<hour>\d{1,3})(?:[:.h](?P<minute>\d{1,3}))?)\s*(?P<half>[ap]\.?m\b\.?)?(?![\w:/]))",
    re.IGNORECASE,
)
"""`09:00`, `9 am`, `17.30`, `0900`, `noon`; and what looks like a time and is none."""
_CALLED: Final = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_SETS: Final = (
    (r"(?:every|each) day\b|\bdaily\b|\ball days", EVERY_DAY),
    (r"(?:(?:on|every|each) )*(?:weekdays?|(?:working|business|work) ?days?)", WEEKDAYS),
    (r"(?:(?:on|at|every|each) )*(?:the )?weekends?", frozenset({5, 6})),
)
"""Words for several days of the week at once."""
_SHORT = "|".join(f"{name[:3]}(?:{name[3:]}s?|s|r|rs|nes)?" for name in WEEKDAY_NAMES)
_DAY = re.compile(
    rf"(?:\b(?:on|every|each) )*\b(?P<first>{_SHORT})\b(?: ?(?:-|–|to|through) ?(?P<last>{_SHORT})\b)?",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"^for (?P<count>\d{1,3}|an?|one|two|three|four|six) (?P<unit>day|week|month)s?$"
)
_COUNTS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
_LENGTH: Final = {"day": 1, "week": 7, "month": 30}


@dataclass(frozen=True, slots=True)
class Wrong:
    """Words that look like a part and are none."""

    sentence: str
    """What is wrong with them."""


def take_time(text: str) -> tuple[time | Wrong | None, str]:
    """The time of day in a text, and the text without it."""
    match = _TIME.search(text)
    if match is None:
        return None, text
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    if another := _TIME.search(rest):
        return Wrong(f"{match[0].strip()} and {another[0].strip()} are two times"), rest
    return _time(match), rest


def take_days(text: str) -> tuple[frozenset[int] | None, str]:
    """The days of the week in a text, and the text without them."""
    days: frozenset[int] = frozenset()
    for words, meant in _SETS:
        pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
        if pattern.search(text):
            days, text = days | meant, pattern.sub(" ", text)
    for match in _DAY.finditer(text):
        days |= _between(match["first"], match["last"] or match["first"])
    return days or None, _DAY.sub(" ", text)


def read_resumption(text: str, today: date) -> date | Wrong:
    """The date on which a pause ends: `until 1 December`, `until Monday`, `for two weeks`; always after today."""
    text = " ".join(text.split())
    if lasting := _LASTING.match(text.lower()):
        count = lasting["count"]
        days = (_COUNTS.get(count) or int(count)) * _LENGTH[lasting["unit"]]
        return today + timedelta(days) if days else Wrong("A pause lasts a day at least")
    text = re.sub(r"^(?:until|till|to) (?:the )?", "", text, flags=re.IGNORECASE)
    if weekday := _DAY.fullmatch(text.lower().removeprefix("next ")):
        ahead = (_number(weekday["first"]) - today.weekday() - 1) % 7 + 1
        return today + timedelta(ahead)
    asked = find_asked(text, today)
    return (
        _resumption(asked[0], today)
        if len(asked) == 1
        else Wrong(f"I cannot read “{text}” as a date")
    )


def read_day(text: str, today: date) -> date | Wrong:
    """The day of a preview; without one, today."""
    if not text.strip():
        return today
    asked = find_asked(text, today)
    if len(asked) == 1 and asked[0].recurring:
        return _next(*asked[0].recurring, date(today.year - 1, 12, 31))
    if len(asked) == 1 and asked[0].span and asked[0].span.start:
        return asked[0].span.start
    return Wrong(f"I cannot read “{text.strip()}” as a date")


def _time(match: re.Match[str]) -> time | Wrong:
    """A time of day; 25:00 and 13 pm are none."""
    if match["word"]:
        return _CALLED[match["word"].lower()]
    told = match["minute"] or match["last"]
    hour, minute = int(match["four"] or match["hour"]), int(told or 0)
    half = (match["half"] or "").lower()
    said = match[0].strip().removeprefix("at ")
    if not half and told is None:
        return Wrong(f"{said} alone is no time of the day")
    if minute > 59 or hour > (12 if half else 23) or (half and not hour):
        return Wrong(f"{said} is no time of the day")
    return time(hour % 12 + 12 * half.startswith("p") if half else hour, minute)


def _between(first: str, last: str) -> frozenset[int]:
    """Days of the week from one to another, over the weekend if need be."""
    start, end = _number(first), _number(last)
    return frozenset((start + n) % 7 for n in range((end - start) % 7 + 1))


def _number(name: str) -> int:
    return next(n for n, full in enumerate(WEEKDAY_NAMES) if full[:3].lower() == name[:3].lower())


def _resumption(asked: AskedDate, today: date) -> date | Wrong:
    """A date to come: one without its year is the next of its name."""
    if asked.impossible:
        return Wrong(
            f"{asked.note[:1].upper()}{asked.note[1:]}"
            if asked.note
            else "The calendar has no such day"
        )
    day = asked.span.start if asked.span else None
    if asked.recurring:
        day = _next(*asked.recurring, today)
    if day is None:
        return Wrong("I cannot read that as a date")
    return day if day > today else Wrong(f"{day.day} {day:%B %Y} is not to come any more")


def _next(month: int, day: int | None, today: date) -> date:
    """The next day of that name, or the next first of a month, after a day; 29 February may be years away."""
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day or 1)
        except ValueError:
            continue
        if found > today:
            return found
    return today
