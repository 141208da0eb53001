"""Questions of every kind about an invented archive, out of its truth: each can be answered, and none comes twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from bench.generate import Sample
from bench.invented.countries import COUNTRIES
from bench.invented.people import Person, World
from bench.invented.scene import Told
from bench.slips import exact, surname, typo

KINDS = ("who", "when", "country and years", "pair of countries", "topic", "follow-up")
_NAME_OF = {country.code: country.name for country in COUNTRIES}
_THIRDS = (exact, typo, surname)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, with the one before it in the thread."""

    kind: str
    text: str
    before: str = ""
    """What was asked before; empty where it begins a thread."""


_TRIES = 100
"""Draws for a question that was not asked yet: there are not many topics."""


def questions(world: World, samples: Sequence[Sample], each: int, seed: int) -> list[Asked]:
    """So many different questions of each kind, the kinds in turn; fewer where the samples give no more.

    The people are those of records drawn at random, so those often met are often asked about; a third of the names is
    exact, a third has one slip, a third is the surname alone.
    """
    random = Random(seed)
    making = {kind: _endless(kind, world, samples, random) for kind in KINDS}
    asked: dict[tuple[str, str], Asked] = {}
    for _ in range(each):
        for kind in KINDS:
            drawn = islice(making[kind], _TRIES)
            fresh = next((q for q in drawn if (q.before, q.text) not in asked), None)
            if fresh is not None:
                asked[fresh.before, fresh.text] = fresh
    return list(asked.values())


def _endless(kind: str, world: World, samples: Sequence[Sample], random: Random) -> Iterator[Asked]:
    """Questions of a kind, names in turn exact, with a slip and by surname."""
    count = 0
    while True:
        one = random.choice(samples)
        told = one.truth.meetings[0]
        people = [world.person(attendee.person) for attendee in told.people]
        names = [_THIRDS[count % 3](person, random) for person in people]
        count += 1
        if len(names) == 2:
            yield _asked(kind, told, names, random.choice(one.truth.topics))


def _asked(kind: str, told: Told, names: Sequence[str], topic: str) -> Asked:
    """One question about a meeting."""
    year = int(told.date[:4])
    one, other = (_NAME_OF[attendee.country] for attendee in told.people)
    who = f"who met {names[0]}"
    match kind:
        case "who":
            return Asked(kind, f"{who} in {year}" if year % 2 else who)
        case "when":
            return Asked(kind, f"when did {names[0]} meet {names[1]}")
        case "country and years":
            return Asked(kind, f"meetings with {one} between {year - 1} and {year + 1}")
        case "pair of countries":
            return Asked(kind, f"meetings between {one} and {other} since {year}")
        case "topic":
            return Asked(kind, f"what was said about {topic}")
        case _:
            return Asked(kind, f"and in {year}?", who)


def people_at_random(world: World, number: int, random: Random) -> list[Person]:
    """People of any rank, each as likely as any other."""
    return [world.person(random.randrange(world.people)) for _ in range(number)]
