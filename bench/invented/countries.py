"""States, offices and gatherings, out of world.yaml."""

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Country:
    """A state as texts speak of it."""

    code: str
    """ISO 3166-1 alpha-2."""
    bare: str
    """`Netherlands`."""
    people: str
    """`Dutch`."""
    formal: str
    """`the Kingdom of the Netherlands`."""
    capital: str
    tongue: str
    """Which names its people have."""
    weight: int
    """How many of its people there are, beside others."""
    name: str
    """In a sentence: `the Netherlands`."""


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is."""

    whole: str
    """`Minister of Foreign Affairs`."""
    title: str
    """Before a name: `Foreign Minister`."""
    short: str
    """Before a surname, once introduced: `Minister`."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """Where those of many countries come together."""

    name: str
    city: str
    country: str
    """ISO 3166-1 alpha-2."""


_TABLE = yaml.load((Path(__file__).parent / "world.yaml").read_text("utf-8"), yaml.CSafeLoader)
_ARTICLE = frozenset(_TABLE["with_article"])


def _country(code: str, row: list[object]) -> Country:
    bare, people, formal, capital, tongue, weight = row
    formal = str(formal)
    return Country(
        code,
        str(bare),
        str(people),
        f"the {formal}"
        if " of " in formal
        or formal.endswith(("Republic", "Federation", "States"))
        or formal in _ARTICLE
        else formal,
        str(capital),
        str(tongue),
        int(str(weight)),
        f"the {bare}" if bare in _ARTICLE else str(bare),
    )


COUNTRIES = tuple(_country(code, row) for code, row in _TABLE["countries"].items())
OFFICES = tuple(Office(*row[:3]) for row in _TABLE["offices"] for _ in range(row[3]))
GATHERINGS = tuple(Gathering(*row) for row in _TABLE["gatherings"])
