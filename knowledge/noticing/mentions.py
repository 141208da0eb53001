"""A message read for what it mentions: mark-up taken off, then days, places and names, each by the rules of running text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.asking.cleaning import ADDRESS, MOST, cleaned, take_files
from knowledge.dates.asking import AskedDate
from knowledge.dates.reading import (
    DateMention,
    Tense,
    find_dates,
    is_explicit,
    is_relative,
    resolve,
)
from knowledge.lookup.entry import NameSpot
from knowledge.lookup.index import NameIndex
from knowledge.lookup.ordinary import is_ordinary
from knowledge.noticing.people import find_people
from knowledge.places.guards import SURNAME_COUNTRIES
from knowledge.places.scanning import PlaceMention, find_places

_GIVEN = re.compile(r"\b([A-Z][a-z]{2,}) $")


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a message mentions, each kind in its order."""

    people: tuple[NameSpot, ...]
    """Names."""
    countries: tuple[str, ...]
    """ISO 3166-1 alpha-2."""
    times: tuple[tuple[AskedDate, bool], ...]
    """Times, and whether the words give them: `tomorrow` is said without the archive in mind."""
    files: tuple[str, ...]
    """Addresses and file names."""
    whole: bool
    """False where the message was too long to be looked at whole."""


def read_mentions(
    text: str, today: date, names: NameIndex, known: Callable[[str], bool]
) -> Mentions:
    """What the beginning of a message mentions."""
    addresses = [match.group().rstrip(".,;:!?)") for match in ADDRESS.finditer(text[:MOST])]
    lines = [take_files(cleaned(line)) for line in text[:MOST].splitlines()]
    words = "\n".join(line for line, _ in lines)
    dates = find_dates(words)
    left = _blanked(words, dates)
    places = [p for p in find_places(left) if p.code and not _is_surname(left, p, known)]
    people = find_people(left, names, known)
    places = [place for place in places if not any(_overlap(place, spot) for spot in people)]
    lands = (place.code for place in places if place.kind in ("country", "demonym"))
    return Mentions(
        tuple(people),
        tuple(dict.fromkeys(code for code in lands if code)),
        _times(dates, today),
        tuple(dict.fromkeys((*addresses, *(name for _, files in lines for name in files)))),
        len(text) <= MOST,
    )


def _times(mentions: Iterable[DateMention], today: date) -> tuple[tuple[AskedDate, bool], ...]:
    """Times of which the words, and today, tell which days they are."""
    found: dict[AskedDate, bool] = {}
    for mention in mentions:
        first = mention.said.first
        bare = not is_explicit(mention) and not is_relative(mention)
        if mention.impossible or (bare and first.day is None):
            continue
        if bare and first.month is not None and mention.said.last is None:
            found[AskedDate(0, 0, None, recurring=(first.month, first.day))] = True
        elif span := resolve(mention, today, Tense.PAST):
            found.setdefault(AskedDate(0, 0, span), is_explicit(mention))
    return tuple(found.items())


def _is_surname(text: str, place: PlaceMention, known: Callable[[str], bool]) -> bool:
    """Whether a country that is a family name too stands behind a given name: `Michael Jordan`."""
    before = _GIVEN.search(text[: place.start])
    if before is None or place.kind != "country" or place.code not in SURNAME_COUNTRIES:
        return False
    return not is_ordinary(before[1].lower()) and not known(before[1])


def _overlap(place: PlaceMention, spot: NameSpot) -> bool:
    return place.start < spot.end and spot.start < place.end


def _blanked(text: str, taken: Iterable[DateMention]) -> str:
    for each in taken:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text
