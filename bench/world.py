"""An invented world of states and office-holders, the same for the same seed; its words stand in world.yaml."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

FIRST_YEAR, LAST_YEAR = 2000, 2025
_PEOPLE_PER_RECORD = 0.2
_FEWEST = 60


@dataclass(frozen=True, slots=True)
class State:
    """A country as its ministry writes of it."""

    name: str
    demonym: str
    capital: str
    tongue: str
    """Which names its people have."""


@dataclass(frozen=True, slots=True)
class Envoy:
    """Somebody who holds an office for a few years."""

    given: str
    surname: str
    state: State
    office: str
    since: int
    """First year in office."""
    until: int
    """Last year in office."""

    @property
    def name(self) -> str:
        """The name in running text: East Asians by surname first."""
        first, last = self.given, self.surname
        return (
            f"{last} {first}" if self.state.tongue in ("japanese", "korean") else f"{first} {last}"
        )

    @property
    def shouted(self) -> str:
        """The name as Japanese read-outs print it."""
        return self.name.replace(self.surname, self.surname.upper())


_WORLD = yaml.safe_load((Path(__file__).parent / "world.yaml").read_text(encoding="utf-8"))
STATES = tuple(State(*row) for row in _WORLD["states"])
OFFICES: tuple[str, ...] = tuple(_WORLD["offices"])
TOPICS: tuple[str, ...] = tuple(_WORLD["topics"])
POINTS: tuple[str, ...] = tuple(_WORLD["points"])
WISHES: tuple[str, ...] = tuple(_WORLD["wishes"])
_SURNAMES: dict[str, str] = _WORLD["surnames"]
_GIVEN: dict[str, str] = _WORLD["given"]


def people_of(records: int, random: Random) -> list[Envoy]:
    """As many office-holders as an archive of that size would have."""
    wanted = max(_FEWEST, int(records * _PEOPLE_PER_RECORD))
    names = [
        (state, given, surname)
        for state in STATES
        for given in _GIVEN[state.tongue].split()
        for surname in _SURNAMES[state.tongue].split()
    ]
    random.shuffle(names)
    return [_envoy(*name, random) for name in names[:wanted]]


def _envoy(state: State, given: str, surname: str, random: Random) -> Envoy:
    since = random.randint(FIRST_YEAR, LAST_YEAR - 3)
    return Envoy(given, surname, state, random.choice(OFFICES), since, since + 3)
