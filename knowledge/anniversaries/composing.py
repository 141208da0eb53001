"""A day and a wish to a digest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import overload

from knowledge.anniversaries.almanac import Almanac, Occurrence
from knowledge.anniversaries.digest import Digest, Item
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
    coming = _ranked(filter(wanted.passes, _round(almanac, _soon(days[-1]), wish)))
    sections = (
        (each for day in days for each in almanac.on(day, wish.leap)),
        (each for day in days for each in almanac.spoken_on(day, wish.leap)),
        (each for day in days for each in almanac.in_month(day)),
    )
    told = [_ranked(filter(wanted.passes, section)) for section in sections]
    every, spoken, months = (_Items(case, section) for section in told)
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
        return (
            self._is_of_kind(found) and self._is_of_countries(found) and self._is_of_people(found)
        )

    def _is_of_kind(self, found: Occurrence) -> bool:
        kinds = self.wish.kinds
        return not kinds or found.happenings.kind_of(found.at) in kinds

    def _is_of_countries(self, found: Occurrence) -> bool:
        codes = self.wish.countries
        return not codes or any(found.happenings.is_of(found.at, code) for code in codes)

    def _is_of_people(self, found: Occurrence) -> bool:
        return self.people is None or bool(
            self.people.intersection(found.happenings.people(found.at))
        )


class _Items(Sequence[Item]):
    """Things by rank, each worded when it is told."""

    def __init__(self, case: Case, found: Sequence[Occurrence]) -> None:
        self._case, self._found = case, found
        self._worded: dict[int, Item] = {}

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, at: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(at, slice):
            return tuple(self[k] for k in range(*at.indices(len(self))))
        if at not in self._worded:
            self._worded[at] = _item(self._case, self._found[at])
        return self._worded[at]

    def __len__(self) -> int:
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


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
            if each.happenings.when(each.at).precision is Precision.DAY:
                yield each


def _ranked(found: Iterable[Occurrence]) -> list[Occurrence]:
    """Things by rank; what comes up on several days of a week is told on the first."""
    ordered = sorted(found, key=rank)
    first: dict[int, date] = {}
    for each in ordered:
        first[each.at] = min(first.get(each.at, each.day), each.day)
    return [each for each in ordered if first[each.at] == each.day]


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
