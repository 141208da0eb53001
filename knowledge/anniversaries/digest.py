"""What a channel is told on a day: a few things in order, the rest counted, and what comes up soon."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from knowledge.anniversaries.happening import Happening
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.answer import Line
from knowledge.dates.span import DateSpan
from knowledge.records import Status

MOST: Final = 5
"""Things that a digest tells; the others are counted."""
PAGE: Final = 10
"""Things on a page of the listing."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is told."""

    happening: Happening
    """The thing itself."""
    day: date
    """The day on which it comes up; of what is known to the month only, the day on which it is told."""
    years: int
    """How many years ago; of an anniversary spoken of, which one it is."""
    round: int | None
    """The number again where people celebrate it."""
    why: str
    """Why it ranks where it does."""
    line: Line
    """What it says, with its records; `line.event` is the meeting, where it is one."""
    short: str
    """The same in a few words, without day, roles and records."""

    @property
    def kind(self) -> Kind:
        """What kind of thing it is."""
        return self.happening.kind

    @property
    def when(self) -> DateSpan:
        """When it truly was; of an anniversary spoken of, when it falls."""
        return self.happening.when

    @property
    def status(self) -> Status:
        """Held, planned or mentioned."""
        return self.happening.status


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of everything that comes up."""

    items: tuple[Item, ...]
    """The things of this page."""
    page: int
    """Which page, from 0."""
    pages: int
    """How many there are, 1 at least."""
    total: int
    """How many things there are on all of them."""


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that comes up on a day or in a week, ranked, and how much of it is told."""

    days: tuple[date, ...]
    """The day, or the seven of a week."""
    wish: Wish
    """What was wished for."""
    every: Sequence[Item]
    """Things with a day, by rank."""
    every_spoken: Sequence[Item]
    """Anniversaries that records speak of, by rank."""
    every_month: Sequence[Item]
    """Things known to the month only, by rank: on its first working day."""
    coming: tuple[Item, ...]
    """The first round years of the seven days after, by rank."""
    coming_more: int = 0
    """How many more of these there are."""
    unknown: tuple[str, ...] = ()
    """Names wished for that the archive does not know."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The things with a day that are told; of a week in the order of its days."""
        told = self.every[: _room(self._sections, 0)]
        return tuple(sorted(told, key=lambda item: item.day) if self.wish.weekly else told)

    @property
    def spoken(self) -> tuple[Item, ...]:
        """The anniversaries that records speak of that are told."""
        return tuple(self.every_spoken[: _room(self._sections, 1)])

    @property
    def months(self) -> tuple[Item, ...]:
        """The things known to the month only that are told."""
        return tuple(self.every_month[: _room(self._sections, 2)])

    @property
    def more(self) -> int:
        """How many things are not told."""
        return self.total - len(self.items) - len(self.spoken) - len(self.months)

    @property
    def total(self) -> int:
        """How many things come up."""
        return sum(map(len, self._sections))

    @property
    def is_empty(self) -> bool:
        """Whether nothing comes up; what comes up soon makes no digest by itself."""
        return not self.total

    def listing(self, page: int = 0, size: int = PAGE) -> Listing:
        """A page of everything, told or not, in the order in which it is told; the last for one that is not there."""
        pages = max(1, -(-self.total // size))
        page = min(max(page, 0), pages - 1)
        told = tuple(self._between(page * size, (page + 1) * size))
        return Listing(told, page, pages, self.total)

    def _between(self, first: int, last: int) -> Iterator[Item]:
        """The things of some places, counted over all sections."""
        for section in self._sections:
            yield from section[max(first, 0) : max(last, 0)]
            first, last = first - len(section), last - len(section)

    @property
    def _sections(self) -> tuple[Sequence[Item], ...]:
        return self.every, self.every_spoken, self.every_month


def _room(sections: Sequence[Sequence[Item]], wanted: int) -> int:
    """How many of a section are told: each that has something keeps its first, then the sections fill up in turn."""
    room = [min(1, len(section)) for section in sections]
    for place, section in enumerate(sections):
        room[place] += min(len(section) - room[place], MOST - sum(room))
    return room[wanted]
