"""What a question of the bench asks, by regular expressions: all that the peers understand."""

import re
from dataclasses import dataclass, replace

from bench.invented.countries import COUNTRIES

_WHEN = re.compile(r"when did (.+) meet (.+)", re.IGNORECASE)
_WHO = re.compile(r"who met (.+?)(?: in (\d{4}))?\??$", re.IGNORECASE)
_BETWEEN = re.compile(r"meetings between (.+) and (.+) since (\d{4})", re.IGNORECASE)
_WITH = re.compile(r"meetings with (.+) between (\d{4}) and (\d{4})", re.IGNORECASE)
_TOPIC = re.compile(r"what was said about (.+)", re.IGNORECASE)
_AND = re.compile(r"and in (\d{4})\??", re.IGNORECASE)
_CODE_OF = {country.name.casefold(): country.code for country in COUNTRIES}


@dataclass(frozen=True, slots=True)
class Intent:
    """What is asked for; what is empty does not matter."""

    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2."""
    topic: str = ""
    first: str = "0000"
    """ISO date; nothing earlier."""
    last: str = "9999"
    """ISO date; nothing later."""


def intent_of(text: str, before: Intent | None = None) -> Intent:
    """The intent of a text; a follow-up changes the years of the one before."""
    if before and (found := _AND.fullmatch(text)):
        return replace(before, first=f"{found[1]}-01-01", last=f"{found[1]}-12-31")
    if found := _WHEN.match(text):
        return Intent((found[1], found[2]))
    if found := _WHO.match(text):
        return _within(Intent((found[1],)), found[2] or "0000", found[2] or "9998")
    if found := _BETWEEN.match(text):
        return _within(Intent(countries=(_code(found[1]), _code(found[2]))), found[3], "9998")
    if found := _WITH.match(text):
        return _within(Intent(countries=(_code(found[1]),)), found[2], found[3])
    found = _TOPIC.match(text)
    return Intent(topic=found[1] if found else text)


def _within(intent: Intent, first: str, last: str) -> Intent:
    """The intent for years."""
    return replace(intent, first=f"{first}-01-01", last=f"{last}-12-31")


def _code(country: str) -> str:
    return _CODE_OF[country.casefold()]
