"""Periods that questions ask for and records hardly use: decades, `the last 3 months`, `05/2024`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.dates.resolving import add_months, month_end
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.vocabulary import COUNT, compiled, count_value
from knowledge.patterns import lazy

Days = tuple[date, date, Precision]
"""First day, last day, precision."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period where it stands in a folded question."""

    start: int
    """First character."""
    end: int
    """Character after the last."""
    span: DateSpan | None
    """Its days; None for a month that does not exist."""
    told: bool = False
    """True when the days are worth telling, because the words leave them open."""


_SIDES = ("last", "past", "previous", "next", "coming")
_VAGUE = {"few": 3, "several": 3, "couple of": 2, "couple": 2}
_DECADE_WORDS = {
    "twenties": 2020, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990, "noughties": 2000,
}  # fmt: skip
_DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_NEAR_DAYS = {"the day before yesterday": -2, "day before yesterday": -2, "the day after tomorrow": 2,
              "day after tomorrow": 2, "this day": 0}  # fmt: skip
_CUE = lazy("|".join((r"\d", *_SIDES, *_DECADE_WORDS, *{name.split()[-1] for name in _NEAR_DAYS})))
"""Digits and words without which there is no period."""


def find_periods(text: str, today: date) -> list[Period]:
    """Find the periods of a folded question, so that the date grammar need not know of them."""
    if not may_hold_period(text):
        return []
    found: list[Period] = []
    for pattern, build in _PERIODS:
        for match in pattern.finditer(text):
            try:
                period = build(match, today)
            except (ValueError, OverflowError):  # a day outside the years 1 to 9999
                continue
            if not any(period.start < other.end and other.start < period.end for other in found):
                found.append(period)
    return sorted(found, key=lambda period: period.start)


def may_hold_period(text: str) -> bool:
    """Whether a text has any digit or word of a period."""
    return bool(_CUE.search(text))


def _period(
    match: re.Match[str], days: Days | None, about: bool = False, told: bool = False
) -> Period:
    span = None if days is None else DateSpan(*days, approximate=about)
    return Period(match.start(), match.end(), span, told)


def _window(match: re.Match[str], today: date) -> Period:
    """Counted from today, today included."""
    words = match.groupdict()
    word = words.get("count") or "one"
    count = _VAGUE[word] if word in _VAGUE else count_value(word)
    there = _moved(today, match["unit"], count if match["side"] in ("next", "coming") else -count)
    first, last = min(there, today), max(there, today)
    return _period(match, (first, last, Precision.RANGE), about=word in _VAGUE, told=True)


def _moved(day: date, unit: str, count: int) -> date:
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    first = add_months(day, count * {"month": 1, "year": 12, "decade": 120}[unit])
    return first.replace(day=min(day.day, month_end(first.year, first.month).day))


def _decade(match: re.Match[str], today: date) -> Period:
    if match["word"]:
        year = _DECADE_WORDS[match["word"]]
    else:
        year = int(match["year"])
        if year < 100:
            year += 2000 if year <= today.year % 100 else 1900
    part = match["part"]
    first, last = _DECADE_PARTS[part] if part else (0, 9)
    days = date(year + first, 1, 1), date(year + last, 12, 31), Precision.RANGE
    return _period(match, days, about=bool(part))


def _numeric_month(match: re.Match[str], today: date) -> Period:
    """`2023-05` is a month, `2016-18` three years, `13/2023` nothing."""
    year, digits = int(match["year"] or match["year2"]), match["month"] or match["month2"]
    month = int(digits)
    if 1 <= month <= 12:
        return _period(match, (date(year, month, 1), month_end(year, month), Precision.MONTH))
    if match["year"] and len(digits) == 2 and month > year % 100:
        last = year - year % 100 + month
        return _period(match, (date(year, 1, 1), date(last, 12, 31), Precision.RANGE))
    return _period(match, None)


def _near_day(match: re.Match[str], today: date) -> Period:
    day = today + timedelta(days=_NEAR_DAYS[" ".join(match[0].split())])
    return _period(match, (day, day, Precision.DAY))


def _half(match: re.Match[str], today: date) -> Period:
    year, first = int(match["year"]), 6 * int(match["half"]) - 5
    return _period(match, (date(year, first, 1), month_end(year, first + 5), Precision.RANGE))


_UNIT = r"(?P<unit>day|week|month|year|decade)"
_PERIODS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Period]], ...] = (
    (
        compiled(
            rf"\b(?:the )?(?P<side>{'|'.join(_SIDES)}) "
            rf"(?P<count>{'|'.join(_VAGUE)}|{COUNT}) {_UNIT}s?\b(?! of\b)"
        ),
        _window,
    ),
    (compiled(rf"\b(?:the (?P<side>last|past|coming)) {_UNIT}\b(?! of\b)"), _window),
    (compiled(rf"\b(?P<side>past) {_UNIT}\b(?! of\b)"), _window),
    (compiled(r"\b(?P<side>last|next) (?P<unit>decade)\b"), _window),
    (
        compiled(
            r"\b(?:the )?(?:(?P<part>early|mid|late)(?: |-))?(?:the )?(?:(?<![\d.,:/])['’]?"
            rf"(?P<year>(?:19|20)?\d0)['’]?s\b|(?P<word>{'|'.join(_DECADE_WORDS)})\b)"
        ),
        _decade,
    ),
    (
        compiled(
            r"(?<![\w./,:-])(?:(?P<year>(?:19|20)\d\d)[-–/.](?P<month>\d{1,2})"
            r"|(?P<month2>\d{1,2})[-/.](?P<year2>(?:19|20)\d\d))(?![\w/:–-]|[.,]\d)"
        ),
        _numeric_month,
    ),
    (compiled(rf"\b(?:{'|'.join(_NEAR_DAYS)})\b"), _near_day),
    (compiled(r"\bh(?P<half>[12]),? (?:of )?(?P<year>(?:19|20)\d\d)\b"), _half),
)
