"""From what an expression says and the day it was said on to the days it means."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from knowledge.dates.expression import Edge, Expression, Parts, Unit
from knowledge.dates.span import DateSpan, Precision

Bounds = tuple[date, date, Precision]
"""First day, last day and what is pinned down."""


class Tense(StrEnum):
    """Which way the verb of the sentence looks."""

    FUTURE = "future"
    PAST = "past"
    UNKNOWN = "unknown"


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The first of the month so many months on."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def resolve_expression(
    said: Expression, anchor: date | None, tense: Tense, fiscal_start_month: int = 4
) -> DateSpan | None:
    """The days that an expression means; None where it is impossible or nothing tells the year."""
    if said.impossible:
        return None
    try:
        bounds = _bounds(said, anchor, tense, fiscal_start_month)
        if bounds is None:
            return None
        start, end, precision = _edged(said.edge, bounds, anchor)
    except (ValueError, OverflowError):  # a day outside the years 1 to 9999, or 29 February
        return None
    vague = said.about or said.edge in (Edge.EARLY, Edge.MID, Edge.LATE, Edge.START, Edge.END)
    return DateSpan(start, end, precision, approximate=vague)


def _bounds(said: Expression, anchor: date | None, tense: Tense, fiscal: int) -> Bounds | None:
    if said.last is not None:
        return _range_bounds(said.first, said.last, anchor, tense)
    if said.unit in (Unit.SEASON, Unit.QUARTER, Unit.HALF, Unit.FISCAL):
        return _named_part(said, anchor, fiscal)
    if said.shift is None:
        return _calendar_bounds(said.first, anchor, tense)
    if anchor is None:
        return None
    if said.first.month is not None:
        return _tied_month(said.first, said.shift, anchor)
    if said.first.weekday is not None:
        return _day(_tied_weekday(said.first.weekday, said.shift, anchor))
    return _shifted(said, anchor)


def _day(day: date) -> Bounds:
    return day, day, Precision.DAY


def _month(year: int, month: int) -> Bounds:
    return date(year, month, 1), month_end(year, month), Precision.MONTH


def _shifted(said: Expression, anchor: date) -> Bounds:
    shift = said.shift or 0
    if said.unit is Unit.DAY:
        return _day(anchor + timedelta(days=shift))
    if said.unit in (Unit.WEEK, Unit.WEEKEND):
        monday = anchor + timedelta(days=7 * shift - anchor.weekday())
        first = 5 if said.unit is Unit.WEEKEND else 0
        return monday + timedelta(days=first), monday + timedelta(days=6), Precision.RANGE
    if said.unit is Unit.MONTH:
        first_day = add_months(anchor, shift)
        return _month(first_day.year, first_day.month)
    year = anchor.year + shift * (10 if said.unit is Unit.DECADE else 1)
    return date(year, 1, 1), date(year, 12, 31), Precision.YEAR


def _tied_month(parts: Parts, shift: int, anchor: date) -> Bounds:
    """`last August` lies before the month of the anchor, `next March` after it."""
    month = parts.month or 1
    year = anchor.year
    if shift < 0 and month >= anchor.month:
        year -= 1
    elif shift > 0 and month <= anchor.month:
        year += 1
    if parts.day is not None:
        return _day(date(year, month, parts.day))
    return _month(year, month)


def _tied_weekday(weekday: int, shift: int, anchor: date) -> date:
    ahead = (weekday - anchor.weekday()) % 7
    if shift < 0:
        return anchor + timedelta(days=ahead - 7)
    if shift > 0:
        return anchor + timedelta(days=ahead or 7)
    return anchor + timedelta(days=weekday - anchor.weekday())


def _named_part(said: Expression, anchor: date | None, fiscal: int) -> Bounds | None:
    """Seasons, quarters, halves and fiscal years: so many months from a first month."""
    length, first_month, precision = {
        Unit.SEASON: (3, 3 * said.number, Precision.SEASON),
        Unit.QUARTER: (3, 3 * said.number - 2, Precision.QUARTER),
        Unit.HALF: (6, 6 * said.number - 5, Precision.RANGE),
        Unit.FISCAL: (12, fiscal, Precision.RANGE),
    }[said.unit]
    year = _stated_year(said.first, anchor)
    if year is not None:
        start = date(year, first_month, 1)
    elif anchor is None or said.shift is None:
        return None
    elif said.number:
        start = _tied_season(first_month, said.shift, anchor)
    else:
        back = (anchor.month - (fiscal if said.unit is Unit.FISCAL else 1)) % length
        start = add_months(anchor, length * said.shift - back)
    return start, add_months(start, length) - timedelta(days=1), precision


def _tied_season(first_month: int, shift: int, anchor: date) -> date:
    starts = [date(anchor.year + step, first_month, 1) for step in (-2, -1, 0, 1)]
    if shift > 0:
        return next(start for start in starts if start > anchor)
    if shift < 0:
        return next(start for start in reversed(starts) if add_months(start, 3) <= anchor)
    return next(start for start in starts if add_months(start, 3) > anchor)


def _stated_year(parts: Parts, anchor: date | None) -> int | None:
    if parts.year is not None:
        return parts.year
    if parts.year_shift is not None and anchor is not None:
        return anchor.year + parts.year_shift
    return None


def _calendar_bounds(parts: Parts, anchor: date | None, tense: Tense) -> Bounds | None:
    year = _stated_year(parts, anchor)
    if year is not None:
        return _in_year(parts, year)
    if anchor is None or parts.year_shift is not None:
        return None
    if parts.month is None:
        return None if parts.weekday is None else _day(_bare_weekday(parts.weekday, anchor, tense))
    year = _fitting_year(parts, anchor, tense)
    return None if year is None else _in_year(parts, year)


def _in_year(parts: Parts, year: int) -> Bounds:
    if parts.month is None:
        return date(year, 1, 1), date(year, 12, 31), Precision.YEAR
    if parts.day is None:
        return _month(year, parts.month)
    return _day(date(year, parts.month, parts.day))


def _bare_weekday(weekday: int, anchor: date, tense: Tense) -> date:
    ahead = (weekday - anchor.weekday()) % 7
    if tense is Tense.FUTURE:
        return anchor + timedelta(days=ahead or 7)
    if tense is Tense.PAST or ahead > 3:
        return anchor - timedelta(days=(7 - ahead) % 7)
    return anchor + timedelta(days=ahead)


def agrees(parts: Parts, year: int) -> bool:
    """Whether the date exists in that year and falls on the weekday beside it, if there is one."""
    if not _exists(parts, year):
        return False
    if parts.weekday is None or parts.month is None or parts.day is None:
        return True
    return date(year, parts.month, parts.day).weekday() == parts.weekday


def _fitting_year(parts: Parts, anchor: date, tense: Tense) -> int | None:
    """The year that the tense prefers, among those near by that agree with the weekday."""
    ranked = _ranked_years(parts, anchor, tense)
    first = next(ranked, None)
    if first is None or agrees(parts, first):
        return first
    # A wrong weekday is a slip of the record: two years off is as far as it may lead.
    close = (year for year in ranked if abs(year - first) <= 2)
    return next((year for year in close if agrees(parts, year)), first)


def _ranked_years(parts: Parts, anchor: date, tense: Tense) -> Iterator[int]:
    """Years near by in which the date exists, those that the tense prefers first; worked out as far as they are asked for."""
    # Eight years on either side hold a 29 February even around 1900.
    near = range(max(anchor.year - 8, 1), min(anchor.year + 8, 9999) + 1)
    years = near if tense is not Tense.PAST else reversed(near)
    spans = ((year, _in_year(parts, year)) for year in years if _exists(parts, year))
    if tense is Tense.FUTURE:
        yield from (year for year, (_, end, _) in spans if end >= anchor)
    elif tense is Tense.PAST:
        yield from (year for year, (start, _, _) in spans if start <= anchor)
    else:
        ranked = sorted(spans, key=lambda item: _distance(item[1], anchor))
        yield from (year for year, _ in ranked)


def _exists(parts: Parts, year: int) -> bool:
    """Whether a year has the day of a date; 29 February alone is not in each."""
    if (parts.month, parts.day) == (2, 29):
        return isleap(year)
    return parts.exists()


def _distance(bounds: Bounds, anchor: date) -> int:
    start, end, _ = bounds
    if start <= anchor <= end:
        return 0
    # Doubled so that a tie falls to the past by one.
    return 2 * (anchor - end).days if end < anchor else 2 * (start - anchor).days + 1


def _range_bounds(first: Parts, last: Parts, anchor: date | None, tense: Tense) -> Bounds | None:
    """A range takes the year from whichever side has it, or else from anchor and tense."""
    start_year, end_year = _stated_year(first, anchor), _stated_year(last, anchor)
    wraps = (first.month or 1, first.day or 1) > (last.month or 12, last.day or 31)
    if start_year is None and end_year is None:
        if anchor is None or first.month is None:
            return None
        start_year = _fitting_year(first, anchor, tense)
    if start_year is None:
        if end_year is None:
            return None
        start_year = end_year - wraps
    if end_year is None:
        end_year = start_year + wraps
    start, end = _in_year(first, start_year)[0], _in_year(last, end_year)[1]
    return (start, end, Precision.RANGE) if start <= end else None


_MONTH_THIRDS = {Edge.EARLY: (1, 10), Edge.START: (1, 10), Edge.MID: (11, 20)}
_YEAR_THIRDS = {Edge.EARLY: (1, 4), Edge.MID: (5, 8), Edge.LATE: (9, 12)}
_YEAR_ENDS = {Edge.START: 1, Edge.END: 12}


def _edged(edge: Edge, bounds: Bounds, anchor: date | None) -> Bounds:
    """Narrow a month, year or week to the part that `early`, `end of` or `later` speaks of."""
    start, end, precision = bounds
    if edge is Edge.WHOLE:
        return bounds
    if edge is Edge.WEEK_OF:
        monday = start - timedelta(days=start.weekday())
        return monday, monday + timedelta(days=6), Precision.RANGE
    if edge is Edge.EARLIER:
        return (start, min(end, anchor), precision) if anchor and anchor >= start else bounds
    if edge is Edge.LATER:
        return (max(start, anchor), end, precision) if anchor and anchor <= end else bounds
    if precision is Precision.MONTH:
        first, last = _MONTH_THIRDS.get(edge, (21, end.day))
        return start.replace(day=first), start.replace(day=last), precision
    if precision is Precision.YEAR:
        if edge in _YEAR_ENDS:
            return _month(start.year, _YEAR_ENDS[edge])
        first, last = _YEAR_THIRDS[edge]
        return date(start.year, first, 1), month_end(start.year, last), precision
    return bounds
