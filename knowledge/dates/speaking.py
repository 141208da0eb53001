"""How an answer says a date, a time and a duration; what it says about dates can be read back."""

from datetime import date, time, timedelta

from knowledge.dates.resolving import month_end
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.vocabulary import MONTH_NAMES, SEASON_WORDS

_THIRDS = {(1, 10): "early ", (11, 20): "mid-"}
_YEAR_THIRDS = {(1, 4): "early ", (5, 8): "mid-", (9, 12): "late "}


def speak(span: DateSpan) -> str:
    """Say a span as precisely as it is known and no more."""
    if span.start is None or span.end is None:
        return _open(span.start, span.end, "about " if span.approximate else "")
    part = _part(span.start, span.end, span.precision) if span.approximate else ""
    words = part + _closed(span.start, span.end, span.precision)
    return words if part or not span.approximate else f"about {words}"


def speak_edtf(span: DateSpan) -> str:
    """Say a span in the Extended Date/Time Format, for files and machines."""
    start, end = span.start, span.end
    mark = "~" if span.approximate else ""
    if start is None or end is None or span.precision is Precision.RANGE:
        return _edtf_range(start, end, mark)
    if span.precision is Precision.SEASON:
        return f"{start.year:04d}-{20 + start.month // 3}{mark}"
    if span.precision is Precision.QUARTER:
        return f"{start.year:04d}-{33 + start.month // 3}{mark}"
    return f"{span.iso()}{mark}"


def speak_time(value: time) -> str:
    """Say a clock time as the read-outs do: `4:35 p.m.`."""
    half = "a.m." if value.hour < 12 else "p.m."
    return f"{value.hour % 12 or 12}:{value.minute:02d} {half}"


def speak_minutes(minutes: int) -> str:
    """Say a duration in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [_counted(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(_counted(rest, "minute"))
    return " ".join(parts)


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _open(start: date | None, end: date | None, about: str) -> str:
    if start is not None:
        return f"since {about}{_from(start)}"
    if end is None:
        return "at any time"
    day_after = None if end == date.max else end + timedelta(days=1)
    # Years beyond 2100 are not read as years, so the last of them is said the other way.
    if day_after is not None and day_after.day == 1 and day_after.year <= 2100:
        return f"before {about}{_from(day_after)}"
    return f"until {about}{_day(end)}"


def _from(start: date) -> str:
    if start.day != 1:
        return _day(start)
    return str(start.year) if start.month == 1 else _month(start)


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _part(start: date, end: date, precision: Precision) -> str:
    """`early`, `mid-` or `late` for a third of a month or year."""
    if precision is Precision.MONTH:
        whole = start.day == 1 and end == month_end(end.year, end.month)
        return "" if whole else _THIRDS.get((start.day, end.day), "late ")
    if precision is Precision.YEAR:
        return _YEAR_THIRDS.get((start.month, end.month), "")
    return ""


def _closed(start: date, end: date, precision: Precision) -> str:
    if precision is Precision.DAY:
        return _day(start)
    if precision is Precision.MONTH:
        return _month(start)
    if precision is Precision.YEAR:
        return str(start.year)
    if precision is Precision.SEASON:
        return f"{SEASON_WORDS[start.month // 3]} {start.year}"
    if precision is Precision.QUARTER:
        return f"Q{start.month // 3 + 1} {start.year}"
    return _range(start, end)


def _range(start: date, end: date) -> str:
    if _whole_months(start, end):
        if start.month == 1 and end.month == 12 and start.year != end.year:
            return f"{start.year}–{end.year}"
        if start.year != end.year:
            return f"{_month(start)} – {_month(end)}"
        if start.month != end.month:
            return f"{MONTH_NAMES[start.month - 1]}–{_month(end)}"
    if start == end:
        return _day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_day(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTH_NAMES[start.month - 1]} – {_day(end)}"
    return f"{_day(start)} – {_day(end)}"


def _whole_months(start: date, end: date) -> bool:
    return start.day == 1 and end == month_end(end.year, end.month)


def _edtf_range(start: date | None, end: date | None, mark: str) -> str:
    if start is not None and end is not None and not _whole_months(start, end):
        return f"{start.isoformat()}{mark}/{end.isoformat()}{mark}"
    years = (start is None or (start.month, start.day) == (1, 1)) and (
        end is None or (end.month, end.day) == (12, 31)
    )
    length = 4 if years else 7
    first = ".." if start is None else _cut(start, length, start.day == 1) + mark
    last = ".." if end is None else _cut(end, length, end == month_end(end.year, end.month)) + mark
    return f"{first}/{last}"


def _cut(day: date, length: int, whole: bool) -> str:
    return day.isoformat()[:length] if whole else day.isoformat()
