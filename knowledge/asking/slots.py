"""The names, places and times of a question, each taken out of it so that what is left tells what is asked."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from knowledge.asking.words import PLAIN
from knowledge.dates.asking import AskedDate, find_asked
from knowledge.lookup.entry import NameSpot
from knowledge.lookup.index import NameIndex
from knowledge.lookup.ordinary import is_ordinary
from knowledge.patterns import lazy
from knowledge.places.asking import AskedPlace, find_asked_places

_BEFORE_NAME = lazy(
    r"(?i)\b(?:with|met|meets?|meeting|between|minister|president|secretary|mr|ms|dr)\.? +$"
)
_AND = lazy(r"(?i)(?:\band|&|,|-|–) *$")
PERSON, COUNTRY, CITY, WIDE, TIME = "P", "C", "L", "W", "D"
_LETTERS = {"country": COUNTRY, "demonym": COUNTRY, "city": CITY, "venue": CITY, "island": CITY}


class Slot(Struct, frozen=True, gc=False):
    """One name, place or time of a question."""

    letter: str
    """P for a person, C for a country, L for a town or venue, W for a wider region or a body, D for a time."""
    start: int
    """First character in the question."""
    end: int
    """Character behind the last."""
    value: NameSpot | AskedPlace | AskedDate
    """What was read."""


class Skeleton(Struct, frozen=True, gc=False):
    """A question in small letters, each slot a capital: `who did P meet in L in D`."""

    text: str
    """The words."""
    slots: tuple[Slot, ...]
    """The slots in order: the n-th capital stands for the n-th of them."""

    def slots_in(self, start: int, end: int) -> tuple[Slot, ...]:
        """The slots whose capitals stand in a stretch of the words."""
        first = sum(map(str.isupper, self.text[:start]))
        return self.slots[first : first + sum(map(str.isupper, self.text[start:end]))]

    def placed(self) -> Iterator[tuple[int, Slot]]:
        """The slots with the places of their capitals."""
        return zip(
            (at for at, char in enumerate(self.text) if char.isupper()), self.slots, strict=False
        )


Known = Callable[[str], bool]
"""Whether the archive's texts hold a word."""


def read_slots(text: str, today: date, names: NameIndex, known: Known) -> tuple[Slot, ...]:
    """Times first, as they are surest; then names and places, the longer reading before the shorter."""
    dates = find_asked(text, today)
    left = _blanked(text, dates)
    found = find_asked_places(left)
    places = [p for p in found if not p.corrected and p.kind != "unclear"]
    people = _people(names, left, places, known)
    places = [p for p in places if not _overlaps(p, people)]
    if people or places:
        found = find_asked_places(_blanked(left, [*people, *places]))
    places += [p for p in found if p.corrected and not _is_plain(p.typed)]
    slots = [Slot(PERSON, p.start, p.end, p) for p in people]
    slots += [Slot(TIME, d.start, d.end, d) for d in dates]
    slots += [Slot(_LETTERS.get(p.kind, WIDE), p.start, p.end, p) for p in places]
    return tuple(sorted(slots, key=lambda slot: slot.start))


def skeleton(text: str, slots: Sequence[Slot]) -> Skeleton:
    """The words of a question around its slots, in small letters and with plain apostrophes."""
    parts, at = [], 0
    for slot in slots:
        parts += [text[at : slot.start].lower(), slot.letter]
        at = slot.end
    words = "".join((*parts, text[at:].lower()))
    return Skeleton(" ".join(words.replace("’", "'").replace("‘", "'").split()), tuple(slots))


def left_over(text: str, slots: Iterable[Slot]) -> str:
    """The question with its slots blanked, at its full length."""
    return _blanked(text, slots)


def _people(
    names: NameIndex, left: str, places: Sequence[AskedPlace], known: Known
) -> list[NameSpot]:
    """The people named; a known longer name wins over a place inside it, as in `Park Jordan`."""

    def ordinary(word: str) -> bool:
        return _is_plain(word) or (not names.knows(word) and known(word))

    apart = names.spot(_blanked(left, places), ordinary)
    whole = [
        spot
        for spot in (names.spot(left, ordinary) if places else ())
        if spot.best and " " in spot.text.strip() and _overlaps(spot, places)
    ]
    spots = [s for s in apart if not _overlaps(s, whole)] + whole
    sure = [s for s in spots if not s.weak or len(spots) == 1 or _is_named(left, s, spots)]
    return _joined(sorted(sure, key=lambda spot: spot.start), left)


def _is_named(text: str, spot: NameSpot, spots: Sequence[NameSpot]) -> bool:
    """Whether a common word stands where somebody is named: `with park`, `hayashi and park`."""
    before = _blanked(text, [s for s in spots if s is not spot])[: spot.start]
    return bool(
        _BEFORE_NAME.search(before)
        or (_AND.search(before) and any(s.end + 5 >= spot.start >= s.end for s in spots))
    )


def _joined(spots: list[NameSpot], text: str) -> list[NameSpot]:
    """Two parts of one name side by side are one name: `きしだ ふみお`."""
    found: list[NameSpot] = []
    for spot in spots:
        last = found[-1] if found else None
        same = last and last.best and {m.key for m in last.best} == {m.key for m in spot.best}
        if last and same and not text[last.end : spot.start].strip(" ・"):
            found[-1] = replace(last, end=spot.end, text=text[last.start : spot.end])
        else:
            found.append(spot)
    return found


@lru_cache(maxsize=4096)  # questions share most of their words
def _is_plain(words: str) -> bool:
    """Whether words are those of questions, which are never corrected into a name."""
    return all(word in PLAIN or is_ordinary(word) for word in words.lower().split())


def _overlaps(
    one: NameSpot | AskedPlace | AskedDate, others: Iterable[NameSpot | AskedPlace | AskedDate]
) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _blanked(text: str, taken: Iterable[NameSpot | AskedPlace | AskedDate | Slot]) -> str:
    for each in taken:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text
