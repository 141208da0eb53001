"""The countries and places we know, loaded once from the data files that `generate.py` builds."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct, field

from knowledge.places.folding import folded_name

DATA = Path(__file__).parent.parent / "data"
FLAG_BASE = 0x1F1E6 - ord("A")


class Country(Struct, frozen=True):
    """A country or territory with its own ISO 3166 code (and Kosovo)."""

    code: str
    """ISO 3166-1 alpha-2, or XK."""
    name: str
    """The usual English name: `South Korea`."""
    label: str
    """The name to show, told apart from its neighbours: `South Korea (ROK)`."""
    demonyms: tuple[str, ...]
    """Adjectives and words for its people, singular, the usual one first."""
    aliases: tuple[str, ...]
    """Other names that records use, in English, Māori, Japanese, Korean and Chinese."""
    asked: tuple[str, ...] = ()
    """Names that only people who ask use: `S Korea`."""
    former: Mapping[str, str] = field(default_factory=dict)
    """Names of other years with those years: `USSR`, `1922-1991`."""
    native: Mapping[str, str] = field(default_factory=dict)
    """The name in other languages, by CLDR locale."""
    capital: str | None = None
    """Its capital, where it has one."""

    @property
    def flag(self) -> str:
        """Show the flag, built of the code's two regional letters."""
        return "".join(chr(FLAG_BASE + ord(letter)) for letter in self.code)


class City(Struct, frozen=True):
    """A place in a country where people meet: a city, a venue, an island or a region."""

    name: str
    """The name we show."""
    country: str | None
    """Code of its country; None where the status is disputed."""
    kind: str
    """`city`, `venue`, `island` or `region`; a region is never a place of meeting."""
    aliases: tuple[str, ...] = ()
    """Other ways to write it."""
    zone: str | None = None
    """IANA time zone, where the place has one."""
    guarded: bool = False
    """Also a common word or surname: read only after `in` or `at`."""


class Wide(Struct, frozen=True):
    """An organisation, a water or a region of many countries."""

    name: str
    """The name we show."""
    kind: str
    """`organisation`, `water` or `region`."""
    aliases: tuple[str, ...]
    """Other ways to write it."""


@cache
def _raw_places() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / "places.json").read_text(encoding="utf-8"))
    return loaded


@cache
def countries() -> Mapping[str, Country]:
    """Give every country by code, so that callers can list them."""
    raw = json.loads((DATA / "countries.json").read_text(encoding="utf-8"))
    return MappingProxyType({code: _country(code, entry) for code, entry in raw.items()})


def _country(code: str, entry: dict[str, Any]) -> Country:
    return Country(
        code=code,
        name=entry["name"],
        label=entry["label"],
        demonyms=tuple(entry["people"]),
        aliases=tuple(entry["also"]),
        asked=tuple(entry["asked"]),
        former=MappingProxyType({name: str(years) for name, years in entry["former"].items()}),
        native=MappingProxyType(entry["native"]),
        capital=entry["capital"],
    )


def country(code: str) -> Country:
    """Give the country of a code; KeyError for a code that does not exist."""
    return countries()[code]


@cache
def places() -> tuple[City, ...]:
    """Give every city, venue, island and region of a country, in the order of our file."""
    return tuple(
        City(
            name=row["name"],
            country=row["country"],
            kind=row["kind"],
            aliases=tuple(row["aliases"]),
            zone=row["zone"],
            guarded=row["guarded"],
        )
        for row in _raw_places()["places"]
    )


@cache
def wide_names() -> tuple[Wide, ...]:
    """Give the organisations, waters and wide regions: names that are no country."""
    return tuple(
        Wide(row["name"], row["kind"], tuple(row["aliases"])) for row in _raw_places()["wide"]
    )


@cache
def masked_names() -> tuple[str, ...]:
    """Give expressions in which a place name names no place: `Paris Agreement`."""
    return tuple(_raw_places()["masks"])


@cache
def personal_names() -> frozenset[str]:
    """Give the place names that people bear too, since those need a look at their neighbours."""
    return frozenset(_raw_places()["personal"])


@cache
def _by_name() -> Mapping[str, City]:
    found: dict[str, City] = {}
    for place in places():
        found.setdefault(folded_name(place.name), place)
    for place in places():
        for alias in place.aliases:
            found.setdefault(folded_name(alias), place)
        found.setdefault(folded_name(place.name).replace("'", ""), place)
    return found


def city(name: str) -> City | None:
    """Find a place by any of its names, case and accents aside; None when we do not know it."""
    return _by_name().get(folded_name(name))
