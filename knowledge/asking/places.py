"""What the countries of a question are to it: parties, places of meeting, a side, a topic, or left out."""

import re
from collections.abc import Sequence

from msgspec import Struct

from knowledge.asking.slots import CITY, COUNTRY, Skeleton, Slot
from knowledge.patterns import lazy
from knowledge.places.asking import AskedPlace
from knowledge.question import Ask, Matter, Office

_IN = lazy(
    r"\b(?:in|inside|within|across|around)(?: the)?(?: C(?:,| and| or|, and|, or)(?: the)?)* $"
)
_TO = lazy(
    r"\b(?:to|in|visit(?:s|ed|ing)?|visitors? to|tour(?:ed)?|for|into|through)(?: the)?(?: C(?:,| and| or|, and)(?: the)?)* $"
)
_SIDE = lazy(r"^(?:'s|s')? (?:side|delegation|team|officials|participants)\b")
_SIDE_OF = lazy(
    r"\b(?:side|delegation|team|officials) (?:of|from) (?:the )?$|\b(?:for|from|on) (?:the )?$"
)
_ABOUT = lazy(r"\b(?:about|on|regarding|concerning|over|discuss(?:ed)?|mention(?:ed|s)?|raised?|of|with|towards?|topic)(?: the)?(?: situation in| issues? of)?(?: C(?:,| and| or)(?: the)?)* $")  # fmt: skip
_SPEAKS = lazy(
    r"^(?:'s)? (?:\w+ ){0,2}(?:say|said|think|want|tell|told|promise|announce|propose|position|views?|stance|state)"
)


class Parties(Struct, frozen=True, gc=False):
    """The countries of a question by what they are to it."""

    countries: tuple[str, ...]
    """Parties to a meeting, or speakers' own."""
    lands: tuple[str, ...]
    """Where a meeting was or a journey went."""
    left_out: tuple[str, ...]
    """Behind `not` and the like."""
    topics: tuple[str, ...]
    """Spoken of: names as typed, for the text to be searched."""
    side: str | None
    """Whose delegation or words are asked for."""


_NONE = Parties((), (), (), (), None)


def find_parties(
    words: Skeleton,
    offices: Sequence[tuple[Office, tuple[int, int]]],
    matter: Matter,
    ask: Ask,
    excluded: Sequence[Slot],
) -> Parties:
    """Sort the countries by the words beside them; an office's own country narrows the office alone."""
    if not any(isinstance(slot.value, AskedPlace) for slot in words.slots):
        return _NONE
    sorted_: dict[str, list[str]] = {"party": [], "land": [], "out": [], "topic": [], "side": []}
    for at, slot in words.placed():
        value = slot.value
        if not isinstance(value, AskedPlace):
            continue
        if slot.letter == CITY and ask is Ask.SAID and _ABOUT.search(words.text[:at]):
            sorted_["topic"].append(value.typed)
        if slot.letter != COUNTRY or not value.code or _is_office(at, offices):
            continue
        role = "out" if slot in excluded else _role(words.text, at, value, matter, ask)
        sorted_[role].append(value.typed if role == "topic" else value.code)
    found = {role: tuple(dict.fromkeys(values)) for role, values in sorted_.items()}
    return Parties(
        found["party"], found["land"], found["out"], found["topic"], next(iter(found["side"]), None)
    )


def _is_office(at: int, offices: Sequence[tuple[Office, tuple[int, int]]]) -> bool:
    return any(office.country and start <= at < end for office, (start, end) in offices)


def _role(text: str, at: int, place: AskedPlace, matter: Matter, ask: Ask) -> str:
    """What one country is, by the words before and behind it."""
    before, behind = text[:at], text[at + 1 :]
    if ask is Ask.ATTENDED and (_SIDE.match(behind) or _SIDE_OF.search(before)):
        return "side"
    if ask is Ask.SAID:
        return "side" if _SPEAKS.match(behind) else "topic"
    if place.kind == "demonym":
        return "party"
    if re.match(r" ?[-–/] ?C", behind) or re.search(r"C ?[-–/] ?$", before):
        return "party"
    travels = matter in (Matter.VISITS, Matter.COUNTRIES) and _TO.search(before)
    if _IN.search(before) or travels:
        return "land"
    return "party"
