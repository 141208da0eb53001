"""A day and a wish to a digest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.anniversaries.almanac import Almanac, Occurrence
from knowledge.anniversaries.digest import Digest, Item
from knowledge.anniversaries.happening import Happening
from knowledge.anniversaries.ranking import rank, reason
from knowledge.anniversaries.telling import line_of, short
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.answering.case import Case
from knowledge.dates.span import Precision

_WEEK = 7
_MOST_COMING = 3


@dataclass(frozen=True, slots=True)
class Named:
    """The people of a wish, found."""

    keys: frozenset[int] | None = None
    """Persons; None where nobody is wished for."""
    unknown: tuple[str, ...] = ()
    """Names that mean nobody."""


def compose(almanac: Almanac, case: Case, wish: Wish, named: Named) -> Digest:
    """The digest of the day of a case, or of the seven days from it on."""
    days = _days(case.today, _WEEK if wish.weekly else 1)
    wanted = _Wanted(wish, named.keys)
    coming = _ranked(case, filter(wanted.passes, _round(almanac, _soon(days[-1]), wish)))
    sections = (
        (each for day in days for each in almanac.on(day, wish.leap)),
        (each for day in days for each in almanac.spoken_on(day, wish.leap)),
        (each for day in days for each in almanac.in_month(day)),
    )
    told = [_ranked(case, filter(wanted.passes, section)) for section in sections]
    every, spoken, months = (tuple(_item(case, each) for each in section) for section in told)
    return Digest(
        days,
        wish,
        every,
        spoken,
        months,
        tuple(_item(case, each) for each in coming[:_MOST_COMING]),
        max(0, len(coming) - _MOST_COMING),
        named.unknown,
    )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The filters of a wish."""

    wish: Wish
    people: frozenset[int] | None

    def passes(self, found: Occurrence) -> bool:
        """Whether something passes every filter."""
        each = found.happening
        return self._is_of_kind(each) and self._is_of_countries(each) and self._is_of_people(each)

    def _is_of_kind(self, each: Happening) -> bool:
        return not self.wish.kinds or each.kind in self.wish.kinds

    def _is_of_countries(self, each: Happening) -> bool:
        return not self.wish.countries or bool(each.countries.intersection(self.wish.countries))

    def _is_of_people(self, each: Happening) -> bool:
        return self.people is None or bool(self.people.intersection(each.people))


def _days(first: date, count: int) -> tuple[date, ...]:
    """Days from one on, as far as the calendar goes."""
    count = min(count, (date.max - first).days + 1)
    return tuple(first + timedelta(n) for n in range(count))


def _soon(last: date) -> tuple[date, ...]:
    """The seven days after one."""
    return _days(last, _WEEK + 1)[1:]


def _round(almanac: Almanac, days: Iterable[date], wish: Wish) -> Iterator[Occurrence]:
    """Round years on some days, and anniversaries spoken of that have a day."""
    for day in days:
        yield from (each for each in almanac.on(day, wish.leap) if each.round)
        for each in almanac.spoken_on(day, wish.leap):
            if each.happening.when.precision is Precision.DAY:
                yield each


def _ranked(case: Case, found: Iterable[Occurrence]) -> list[Occurrence]:
    """Things by rank; what comes up on several days of a week is told on the first."""
    ordered = sorted(found, key=lambda each: rank(case.archive, each))
    first: dict[int, date] = {}
    for each in ordered:
        known = first.get(id(each.happening), each.day)
        first[id(each.happening)] = min(known, each.day)
    return [each for each in ordered if first[id(each.happening)] == each.day]


def _item(case: Case, found: Occurrence) -> Item:
    """Something that comes up, as it is told."""
    each = found.happening
    is_round = found.round or each.kind is Kind.SPOKEN
    return Item(
        each,
        found.day,
        found.years,
        found.years if is_round else None,
        reason(found),
        line_of(case, each),
        short(case, each),
    )
