"""What narrows a question: people, places, times, manner and words, each family of filters out of one reading of its text."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypedDict

from msgspec import Struct
from msgspec.structs import replace

from knowledge.asking.asks import Signs, find_listener, is_met, is_stranger
from knowledge.asking.exclusion import Exclusion
from knowledge.asking.filters import (
    find_kind,
    find_minutes,
    find_mode,
    find_rank,
    find_status,
    is_in_third_country,
    is_unconfirmed,
)
from knowledge.asking.phrasing import remembered
from knowledge.asking.places import Parties, find_parties
from knowledge.asking.slots import CITY, PERSON, TIME, Known, Skeleton, Slot
from knowledge.dates.asking import AskedDate
from knowledge.dates.span import DateSpan
from knowledge.lookup.entry import NameSpot
from knowledge.patterns import lazy
from knowledge.places.asking import AskedPlace
from knowledge.question import Ask, Office, Order
from knowledge.records import Mode, Status

_TITLES = r"(?:with |by |of |from |in |at |the |either |mr |ms |(?:prime |foreign )?minister |president |secretary )*"
_OR = lazy(rf"[PC](?:'s)?(?:, ?{_TITLES}[PC])*,? or {_TITLES}[PC]")
"""`P or P`, `C, C or the C`."""


class Reading(Struct, frozen=True, gc=False):
    """One text as it was read, before anything is narrowed."""

    bones: Skeleton
    """Its skeleton, with the slots."""
    offices: tuple[tuple[Office, tuple[int, int]], ...]
    """Offices named, and where they stand."""
    exclusion: Exclusion
    """What stands behind `not` and the like."""
    topic: tuple[str, ...]
    """Words that nothing else took."""
    signs: Signs
    """What told the ask."""


class People(TypedDict):
    """The filters of people, as `Question` has them."""

    people: tuple[NameSpot, ...]
    without: tuple[NameSpot, ...]
    alternatives: tuple[tuple[int, ...], ...]
    offices: tuple[Office, ...]
    listener: int | None


class Places(TypedDict):
    """The filters of countries and towns."""

    countries: tuple[str, ...]
    not_countries: tuple[str, ...]
    not_together: bool
    either: bool
    lands: tuple[str, ...]
    third: bool
    cities: tuple[str, ...]
    not_cities: tuple[str, ...]
    side: str | None


class Times(TypedDict):
    """The filters of time."""

    dates: tuple[AskedDate, ...]
    not_dates: tuple[AskedDate, ...]


class Manner(TypedDict):
    """The filters of kind, mode, status, order and length."""

    kind: str
    mode: Mode | None
    not_mode: Mode | None
    status: Status | None
    unconfirmed: bool
    order: Order | None
    rank: int
    size: int
    minutes: tuple[int, int] | None


class Words(TypedDict):
    """What is searched for."""

    topic: tuple[str, ...]
    left_out: tuple[str, ...]
    stranger: bool


def people_of(reading: Reading, ask: Ask) -> People:
    """Those asked about, those left out, and the offices beside them."""
    words, left_out = reading.bones.text, reading.exclusion.slots
    named = _of(reading.bones.slots, PERSON)
    asked = [slot for slot in named if slot not in left_out]
    listener = find_listener(words) if ask is Ask.SAID else None
    return {
        "people": tuple(_names(asked)),
        "without": tuple(_names(slot for slot in named if slot in left_out)),
        "alternatives": _alternatives(words, [slot in left_out for slot in named]),
        "offices": tuple(_asked_offices((office for office, _ in reading.offices), named, asked)),
        "listener": _position(listener, named, asked),
    }


def places_of(reading: Reading, parties: Parties) -> Places:
    """The countries as parties and as places, and the towns."""
    bones, exclusion = reading.bones, reading.exclusion
    return {
        "countries": parties.countries,
        "not_countries": parties.left_out,
        "not_together": exclusion.together,
        "either": _is_choice(bones, parties),
        "lands": parties.lands,
        "third": is_in_third_country(bones.text),
        "cities": _cities(bones.slots, exclusion, parties.topics, inside=False),
        "not_cities": _cities(bones.slots, exclusion, (), inside=True),
        "side": parties.side,
    }


def parties_of(reading: Reading, ask: Ask) -> Parties:
    """The countries of a text by what they are to it."""
    bones, left_out = reading.bones, reading.exclusion.slots
    return find_parties(bones, reading.offices, reading.signs.matter, ask, left_out)


def times_of(reading: Reading, ask: Ask, today: date) -> Times:
    """The times asked for and those left out; `on this day` without a day means today."""
    left_out, slots = reading.exclusion.slots, _of(reading.bones.slots, TIME)
    dates = tuple(_times(slot for slot in slots if slot not in left_out))
    if ask is Ask.ON_THIS_DAY and not slots:
        dates = (AskedDate(0, 0, DateSpan.of_day(today)),)
    return {
        "dates": dates,
        "not_dates": tuple(_times(slot for slot in slots if slot in left_out)),
    }


def manner_of(reading: Reading, ask: Ask) -> Manner:
    """Of what kind, by what means, whether held, which one of several, how long."""
    words, rest = reading.bones.text, reading.exclusion.rest
    kind = find_kind(rest)
    order, rank, size = _rank(rest, ask)
    return {
        "kind": kind,
        "mode": None if ask is Ask.HOW else _mode(rest, kind),
        "not_mode": find_mode(reading.exclusion.words),
        "status": find_status(rest),
        "unconfirmed": is_unconfirmed(words),
        "order": order,
        "rank": rank,
        "size": size,
        "minutes": find_minutes(words),
    }


def words_of(reading: Reading, parties: Parties, known: Known) -> Words:
    """The words to search for, and those among them that no record knows."""
    words = reading.bones.text
    left_out = tuple(word for word in reading.topic if not known(word) or is_met(words, word))
    return {
        "topic": (*parties.topics, *reading.topic),
        "left_out": left_out,
        "stranger": any(is_met(words, word) or is_stranger(words, word) for word in left_out),
    }


def _position(at: int | None, named: Sequence[Slot], asked: Sequence[Slot]) -> int | None:
    """Where a name of the text stands among those asked about; None where it is left out."""
    return None if at is None or named[at] not in asked else asked.index(named[at])


def _asked_offices(
    offices: Iterable[Office], named: Sequence[Slot], asked: Sequence[Slot]
) -> Iterator[Office]:
    """Offices alone or beside a name asked about; one beside a name left out goes with it."""
    for office in offices:
        at = _position(office.person, named, asked)
        if office.person is None or at is not None:
            yield office if office.person == at else replace(office, person=at)


def _mode(words: str, kind: str) -> Mode | None:
    """The mode; a courtesy call is no telephone call."""
    return None if kind == "courtesy call" else find_mode(words)


def _rank(words: str, ask: Ask) -> tuple[Order | None, int, int]:
    """Which ones of several."""
    return (None, 0, 1) if ask in (Ask.HOLDINGS, Ask.HELP, Ask.ON_THIS_DAY) else find_rank(words)


def _is_choice(bones: Skeleton, parties: Parties) -> bool:
    """Whether `or` stands between countries that meet, not only between those where they do."""
    return any(
        sum(getattr(s.value, "code", None) in parties.countries for s in bones.slots_in(*span)) > 1
        for span in _choices(bones.text)
    )


@remembered
def _choices(words: str) -> tuple[tuple[int, int], ...]:
    """Where names stand with `or` between them."""
    return tuple(match.span() for match in _OR.finditer(words))


def _alternatives(words: str, left_out: Sequence[bool]) -> tuple[tuple[int, ...], ...]:
    """Positions of the people with `or` between them; those left out of the question are not counted."""
    groups = []
    for start, end in _choices(words):
        first = words[:start].count("P")
        named = range(first, first + words[start:end].count("P"))
        groups.append(tuple(at - sum(left_out[:at]) for at in named if not left_out[at]))
    return tuple(group for group in groups if len(group) > 1)


def _of(slots: Iterable[Slot], letter: str) -> list[Slot]:
    return [slot for slot in slots if slot.letter == letter]


def _names(slots: Iterable[Slot]) -> Iterable[NameSpot]:
    return (slot.value for slot in slots if isinstance(slot.value, NameSpot))


def _times(slots: Iterable[Slot]) -> Iterable[AskedDate]:
    return (slot.value for slot in slots if isinstance(slot.value, AskedDate))


def _cities(
    slots: Sequence[Slot], exclusion: Exclusion, topics: Sequence[str], *, inside: bool
) -> tuple[str, ...]:
    """Towns and venues that narrow a question, or those left out; one that is spoken of is a topic."""
    return tuple(
        slot.value.name
        for slot in _of(slots, CITY)
        if isinstance(slot.value, AskedPlace)
        and (slot in exclusion.slots) is inside
        and slot.value.typed not in topics
    )
