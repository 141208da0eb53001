"""The office-holders of the invented world, each worked out from a number alone: nobody is kept, so there may be a million."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import exp, gcd, log
from random import Random

from bench.invented.countries import COUNTRIES, OFFICES, Country, Office
from bench.invented.naming import TONGUES

FIRST_YEAR, LAST_YEAR = 1990, 2026
_PEOPLE_PER_RECORD = 5
_FEWEST = 60
_REMEMBERED = 65536
_BEFORE = 8
"""How long before the first record the first of them took office."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who holds two offices, one after the other."""

    number: int
    """Rank: the lower, the more often in the records."""
    given: str
    """Given names."""
    family: str
    """Family name, of one or more words."""
    family_first: bool
    """Whether running text puts the family name first."""
    woman: bool
    """Which form of address suits."""
    country: Country
    """Whom they serve."""
    offices: tuple[Office, Office]
    """Offices before and after `turn`."""
    since: int
    """First year in office."""
    turn: int
    """First year in the second office."""
    until: int
    """Last year in office."""

    @property
    def name(self) -> str:
        """The name in running text."""
        return f"{self.family} {self.given}" if self.family_first else f"{self.given} {self.family}"

    @property
    def western(self) -> str:
        """The name with the family name last."""
        return f"{self.given} {self.family}"

    @property
    def address(self) -> str:
        """`Mr.` or `Ms.`."""
        return "Ms." if self.woman else "Mr."

    def office(self, year: int) -> Office:
        """What they are in a year."""
        return self.offices[year >= self.turn]


class World:
    """Everybody, for a seed: those of lower numbers are met far more often, by Zipf's law."""

    def __init__(self, people: int, seed: int) -> None:
        self.people = people
        self._seed = seed
        self._wheel = [c for c in COUNTRIES for _ in range(c.weight)]
        Random(seed).shuffle(self._wheel)
        self._of_tongue: dict[str, list[int]] = {}
        self._turns = [self._turn(country) for country in self._wheel]
        self.person = lru_cache(_REMEMBERED)(self._person)

    def _turn(self, country: Country) -> int:
        """How many of the same tongue stand before this one on the wheel."""
        mine = self._of_tongue.setdefault(country.tongue, [])
        mine.append(len(mine))
        return mine[-1]

    @cached_property
    def _spread(self) -> float:
        return log(self.people + 1)

    def draw(self, random: Random) -> Person:
        """Somebody; the person of rank k comes up in proportion to 1/k."""
        return self.person(min(int(exp(random.random() * self._spread)), self.people) - 1)

    def _person(self, number: int) -> Person:
        round_, slot = divmod(number, len(self._wheel))
        country = self._wheel[slot]
        tongue = TONGUES[country.tongue]
        nth = round_ * len(self._of_tongue[country.tongue]) + self._turns[slot]
        again, nth = divmod(nth, tongue.size)
        given, family, woman = tongue.name(_scattered(nth, tongue.size, self._seed), again)
        chance = _mixed(number, self._seed)
        since = FIRST_YEAR - _BEFORE + chance % (LAST_YEAR - FIRST_YEAR + _BEFORE - 2)
        years = 4 + (chance >> 8) % 12
        return Person(
            number=number,
            given=given,
            family=family,
            family_first=tongue.family_first,
            woman=woman,
            country=country,
            offices=(
                OFFICES[(chance >> 16) % len(OFFICES)],
                OFFICES[(chance >> 28) % len(OFFICES)],
            ),
            since=since,
            turn=since + years // 2,
            until=min(since + years, LAST_YEAR),
        )


def world_of(records: int, seed: int) -> World:
    """The people of an archive of that many records."""
    return World(max(_FEWEST, records // _PEOPLE_PER_RECORD), seed)


@lru_cache(256)
def _stride(size: int) -> int:
    """A step near the golden section that meets every number below `size` once."""
    step = int(size * 0.6180339887) | 1
    while gcd(step, size) != 1:
        step += 2
    return step


def _scattered(nth: int, size: int, seed: int) -> int:
    """The nth of `size` numbers in an order without pattern in which none comes twice."""
    return (nth * _stride(size) + seed * 7919) % size


def _mixed(number: int, seed: int) -> int:
    """64 bits that look like chance, the same for the same numbers."""
    bits = (number * 0x9E3779B97F4A7C15 + seed * 0xD1B54A32D192ED03 + 0x8CB92BA72F3D8DD7) & _ALL
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & _ALL
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & _ALL
    return bits ^ (bits >> 31)


_ALL = (1 << 64) - 1
