"""Meetings of the invented world: who, when, where, about what."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench.world import TOPICS, Envoy


@dataclass(frozen=True, slots=True)
class Encounter:
    """One meeting, with all that a ministry would write of it."""

    host: Envoy
    guest: Envoy
    day: date
    minutes: int
    hour: int
    city: str
    topics: tuple[str, ...]


def encounters(people: list[Envoy], number: int, random: Random) -> Iterator[Encounter]:
    """As many meetings as asked for, of people who were in office in the same year."""
    in_office: dict[int, list[Envoy]] = defaultdict(list)
    for envoy in people:
        for year in range(envoy.since, envoy.until + 1):
            in_office[year].append(envoy)
    years = sorted(year for year, those in in_office.items() if len({e.state for e in those}) > 1)
    for _ in range(number):
        year = random.choice(years)
        yield _encounter(in_office[year], year, random)


def _encounter(those: list[Envoy], year: int, random: Random) -> Encounter:
    """A meeting of two of these people, from different countries."""
    host = random.choice(those)
    guest = host
    while guest.state == host.state:
        guest = random.choice(those)
    return Encounter(
        host=host,
        guest=guest,
        day=date(year, 1, 1) + timedelta(random.randrange(365)),
        minutes=random.choice((20, 30, 40, 45, 50, 60, 75, 90)),
        hour=random.randint(9, 18),
        city=host.state.capital,
        topics=tuple(random.sample(TOPICS, random.randint(3, 6))),
    )
