"""Dates of header fields and datelines, read strictly: the whole text is a date, or it is none.

Dates inside sentences are the business of `knowledge.dates`; a dateline only needs these few forms.
"""

import re
from calendar import monthrange
from datetime import date
from difflib import get_close_matches

from msgspec import Struct

from knowledge.dates.span import DateSpan, Precision
from knowledge.patterns import lazy
from knowledge.reading.wording import EVENT, has_role
from knowledge.records import Basis
from knowledge.remembering import remembered

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_SHORT = {month[:3]: number for number, month in enumerate(_MONTHS, 1)} | {"sept": 9}
_BY_NAME = {month: number for number, month in enumerate(_MONTHS, 1)} | _SHORT
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LAST = r"(?:\s?(?:-|–|to|and)\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?)?"
_MONTH = r"(?P<month>[A-Za-z]{3,10})\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d\d:?\d\d|\(?[A-Z]{2,4}\)?)?"
_AFTER = rf"(?:,?\s*\(?{_WEEKDAY}\)?)?(?:(?:T|,?\s+(?:at\s+|[-–]\s+)?){_CLOCK})?\s*\.?"
_BEFORE = rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?"


def _form(pattern: str) -> re.Pattern[str]:
    return lazy(_BEFORE + pattern + _AFTER, re.IGNORECASE)


_WORDED = (
    _form(rf"{_MONTH}\s*{_DAY}{_LAST}\s*,?\s+{_YEAR}"),
    _form(rf"{_DAY}{_LAST}[\s-]+(?:of\s+)?{_MONTH}[,\s-]+{_YEAR}"),
)
_NUMBERED = (
    _form(rf"{_YEAR}(?P<sep>[-/.])\s?(?P<month>\d{{1,2}})(?P=sep)\s?{_DAY}"),
    _form(rf"{_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"),
)
_SLASHED = _form(r"(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)" + _YEAR)
_MONTH_ONLY = lazy(rf"{_MONTH},?\s+{_YEAR}", re.IGNORECASE)
_ISO_MONTH = lazy(rf"{_YEAR}[-/](?P<month>\d{{1,2}})")
_YEAR_ONLY = lazy(_YEAR)
_COMPACT = lazy(rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)")

_LABEL = lazy(
    r"(?:date(?: of (?:release|issue|publication))?|posted(?: on)?|published(?: on| date)?|publication date|"
    r"released?(?: date| on)?|issued(?: on)?|delivered(?: on)?|registration date|as of|on)\b\s*[:：]?\s*",
    re.IGNORECASE,
)
_COUNTER = lazy(
    r"\s*[|/,]?\s*\b(?:(?:hits?|views?|read)\b\s*[:：]?\s*[\d,]+|(?:unique )?id\s*[:：]\s*[\w/-]+)\s*$",
    re.IGNORECASE,
)
_PARTS = lazy(r"\s+[-–—|•·/]+\s+|\s*[|•]\s*")
_PLACE = lazy(r"(?P<place>[A-Z][^\d:;!?]{1,45}?)\s*[,:(]\s*")
_LONGEST = 120
_MAX_WORDS = 7


class Reading(Struct, frozen=True):
    """What a date-like text says."""

    span: DateSpan | None
    """The date; None when no calendar has it (`February 30`)."""
    basis: Basis = Basis.STATED
    """INFERRED where the order of day and month, or a misspelt month, had to be guessed."""


class Dateline(Struct, frozen=True):
    """A line that gives the date of the record."""

    reading: Reading
    """The date."""
    start: int
    """Where the date begins in the line."""
    end: int
    """Where it ends."""


def read_field(text: str) -> Reading | None:
    """Read a whole header value, where a bare year or month counts too."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if found := _COMPACT.fullmatch(text):
        return _numbers(int(found["year"]), int(found["month"]), int(found["day"]), text)
    if found := _ISO_MONTH.fullmatch(text):
        return _whole_month(int(found["year"]), int(found["month"]), text)
    if found := _YEAR_ONLY.fullmatch(text):
        year = int(found["year"])
        return Reading(DateSpan(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, text=text))
    return read_date(text)


@remembered(_LONGEST)
def read_date(text: str) -> Reading | None:
    """Read a text that is a date and nothing else; None when it is none."""
    for form in _WORDED:
        if found := form.fullmatch(text):
            return _worded(found, text)
    for form in _NUMBERED:
        if found := form.fullmatch(text):
            return _numbers(int(found["year"]), int(found["month"]), int(found["day"]), text)
    if found := _SLASHED.fullmatch(text):
        return _slashed(found, text)
    found = _MONTH_ONLY.fullmatch(text)
    if found and found["month"].lower() in _BY_NAME:
        return _whole_month(int(found["year"]), _BY_NAME[found["month"].lower()], text)
    return None


@remembered(_LONGEST)
def read_dateline(line: str) -> Dateline | None:
    """Read a line that gives a date, perhaps with a label, a place or an office beside it."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    start, end = _bare(line)
    if reading := read_date(line[start:end]):
        return Dateline(reading, start, end)
    return _among_parts(line, start, end) or _after_place(line, start, end)


def date_at_end(title: str) -> Dateline | None:
    """Read the date that British and Singaporean titles end in, for records that have no other."""
    found = re.search(
        r"[,:(–-]\s*(?P<date>\d[^,:(–]{6,24}|[A-Z][a-z]+ \d{1,2},? \d{4})\)?\s*$", title
    )
    if found and (reading := read_date(found["date"])):
        return Dateline(reading, found.start("date"), found.end("date"))
    return None


def inline_dateline(text: str) -> Dateline | None:
    """Read the place and date with which agencies open the first sentence: `MANILA 17 January 2021 — …`."""
    found = _INLINE.match(text)
    if found is None:
        return None
    reading = read_date(found["date"])
    return Dateline(reading, found.start("date"), found.end("date")) if reading else None


_DAY_IN_LINE = (
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
)
_TOWN_IN_LINE = r"[A-Z][\w.’'-]{0,30}(?: (?:(?:of|de|da|do|la) )?[A-Z][\w.’'-]{0,30}){0,3}"
_INLINE = lazy(
    rf"\(?(?:{_TOWN_IN_LINE}(?:, {_TOWN_IN_LINE})?,? )?"
    rf"\(?(?P<date>{_DAY_IN_LINE})\)?\s*(?:[—–:]|--| -)\s"
)


def _bare(line: str) -> tuple[int, int]:
    """The bounds of a line without label, counter and the brackets around it."""
    end = len(line)
    if counter := _COUNTER.search(line):
        end = counter.start()
    label = _LABEL.match(line)
    start = label.end() if label else 0
    while start < end and line[start] in "([【< ":
        start += 1
    while end > start and line[end - 1] in ")]】> ":
        end -= 1
    # A bracket that closes a weekday belongs to the date.
    if line[start:end].count("(") > line[start:end].count(")") and line[end : end + 1] == ")":
        end += 1
    return start, end


def _among_parts(line: str, start: int, end: int) -> Dateline | None:
    """`May 26, 2024 - Ottawa, Ontario - Global Affairs Canada`: one part is a date, none a title."""
    dated: Dateline | None = None
    at = start
    edges = [(mark.start(), mark.end()) for mark in _PARTS.finditer(line, start, end)]
    for stop, next_start in [*edges, (end, end)]:
        reading = read_date(line[at:stop])
        if reading and dated is None:
            dated = Dateline(reading, at, stop)
        elif not _beside_a_date(line[at:stop]):
            return None
        at = next_start
    return dated


def _after_place(line: str, start: int, end: int) -> Dateline | None:
    """`Tokyo, 26 May 2024`, `WASHINGTON, D.C., May 26, 2024`."""
    for comma in re.finditer(r"[,:(]\s*", line[start:end]):
        reading = read_date(line[start + comma.end() : end].rstrip(")"))
        if reading and _beside_a_date(line[start : start + comma.start()]):
            return Dateline(reading, start + comma.end(), end)
    return None


def _beside_a_date(words: str) -> bool:
    """Whether this may be a place or an office rather than the words of a title."""
    if len(words.split()) > _MAX_WORDS or not words[:1].isupper():
        return False
    return not EVENT.search(words) and not has_role(words)


def _worded(found: re.Match[str], text: str) -> Reading | None:
    name = found["month"].lower()
    month, basis = _BY_NAME.get(name), Basis.STATED
    if month is None:
        near = get_close_matches(name, _MONTHS, 1, 0.8)
        if not near:
            return None
        month, basis = _BY_NAME[near[0]], Basis.INFERRED
    reading = _numbers(int(found["year"]), month, int(found["day"]), text, basis)
    if found["last"] and reading.span:
        last = _numbers(int(found["year"]), month, int(found["last"]), text).span
        reading = Reading(_range(reading.span, last, text), basis)
    return reading


def _range(first: DateSpan, last: DateSpan | None, text: str) -> DateSpan | None:
    if last is None or first.start is None or last.start is None or last.start <= first.start:
        return None
    return DateSpan(first.start, last.start, Precision.RANGE, text=text)


def _slashed(found: re.Match[str], text: str) -> Reading:
    """Day first, as New Zealand and most of the world write it, unless only month first makes a date."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if second > 12 >= first:
        return _numbers(year, first, second, text, Basis.INFERRED)
    open_order = first <= 12 and first != second
    return _numbers(year, second, first, text, Basis.INFERRED if open_order else Basis.STATED)


def _whole_month(year: int, month: int, text: str) -> Reading:
    if not 1 <= month <= 12:
        return Reading(None)
    last = monthrange(year, month)[1]
    return Reading(
        DateSpan(date(year, month, 1), date(year, month, last), Precision.MONTH, text=text)
    )


def _numbers(year: int, month: int, day: int, text: str, basis: Basis = Basis.STATED) -> Reading:
    try:
        return Reading(DateSpan.of_day(date(year, month, day), text), basis)
    except ValueError:
        return Reading(None, basis)
