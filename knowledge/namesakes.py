"""Whether two printed names can be one person's: which keys bring them together, and what they demand beyond."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from knowledge.names.folding import words
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.hypocorisms import are_alike, other_forms
from knowledge.names.korean import consonants, same_given
from knowledge.names.order import surname_of
from knowledge.names.romanisation import sound_key
from knowledge.names.surnames import SUFFIXES, korean_classes

_KOREAN = frozenset(("KR", "KP"))
# Here a given name is one whole: Kim Jong is never short for Kim Jong-un.
_NO_MIDDLE = _KOREAN | {"CN", "TW", "HK", "MO", "VN", "JP"}


class Likeness(IntEnum):
    """How far two names of one country are one."""

    APART = 0
    IN_OFFICE = 1
    """One person if both held the same office at about the same time."""
    ALIKE = 2
    """One person unless something speaks against it."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart, folded."""

    surname: tuple[str, ...]
    """The family name; empty where there is none."""
    given: tuple[str, ...]
    """The rest, in its order, `Jr.` and its like left out."""
    suffix: frozenset[str]
    """`jr`, `iii`: what tells father and son apart."""

    @property
    def bare(self) -> bool:
        """Whether there is a family name and nothing else."""
        return not self.given

    @property
    def starts_with_initial(self) -> bool:
        """Whether the first name is cut to one letter."""
        return bool(self.given) and len(self.given[0]) == 1


@lru_cache(maxsize=262144)
def name_key(name: str) -> tuple[str, ...]:
    """Key that a name has in any order of its words; a name in Han or Hangul has one without spaces too."""
    parts = words(strip_honorifics(name))
    if parts and not any(char < "⺀" for part in parts for char in part):
        return ("".join(parts),)
    return tuple(sorted(parts))


@lru_cache(maxsize=262144)
def take_apart(name: str, surname: str | None, country: str | None) -> NameParts:
    """The parts of a name, by the family name that its record tells or the rules of names."""
    said = list(words(strip_honorifics(name)))
    suffix = frozenset(said[1:]) & SUFFIXES
    rest = [word for word in said if word not in suffix]
    family = words(surname or surname_of(name, country) or "")
    if len(rest) == 1 and (_is_full(rest[0]) or not family):
        return NameParts((), tuple(rest), suffix)
    if not family or not set(family) <= set(rest):
        return NameParts((), tuple(rest), suffix)
    for word in family:
        rest.remove(word)
    return NameParts(family, tuple(rest), suffix)


def meeting_points(parts: NameParts, country: str) -> Iterator[tuple[object, ...]]:
    """Keys under which names that may be one person meet, so that no two others are ever compared."""
    family, given = "".join(parts.surname), "".join(parts.given)
    if not family or not given:
        return
    yield "letters", country, family, given
    yield "sounds", country, *sorted(map(sound_key, (*parts.surname, *parts.given)))
    yield "first", country, family, parts.given[0]
    yield "initial", country, family, given[0]
    if forms := other_forms(parts.given[0]):
        yield "short", country, family, min(parts.given[0], *forms)
    if country in _KOREAN:
        for spelt in korean_classes(family):
            yield "korean", spelt, consonants(given)


def likeness(one: NameParts, two: NameParts, country: str) -> Likeness:
    """How far two names of a country are one."""
    if one.suffix != two.suffix and one.suffix and two.suffix:
        return Likeness.APART
    found = _likeness(one, two, country)
    return min(found, Likeness.IN_OFFICE) if one.suffix != two.suffix else found


def _likeness(one: NameParts, two: NameParts, country: str) -> Likeness:
    """The same, for names whose suffixes are no matter."""
    same_family = "".join(one.surname) == "".join(two.surname)
    if same_family and "".join(one.given) == "".join(two.given):
        return Likeness.ALIKE
    if same_family and country not in _NO_MIDDLE and (found := _abbreviated(one.given, two.given)):
        return found
    if same_family and are_alike(one.given[0], two.given[0]):
        return Likeness.ALIKE
    ours, theirs = (sorted(map(sound_key, (*p.surname, *p.given))) for p in (one, two))
    if ours == theirs or (country in _KOREAN and _korean(one, two)):
        return Likeness.IN_OFFICE
    return Likeness.APART


def _abbreviated(one: tuple[str, ...], two: tuple[str, ...]) -> Likeness:
    """One given name that is the other with its middle left out, or with words cut to initials."""
    short, long = sorted((one, two), key=lambda given: (len(given), sum(map(len, given))))
    if len(short) == 1:
        middle, fits = long[1:], _fits(short[0], long[0])
    else:
        middle, fits = (), len(short) == len(long) and all(map(_fits, short, long))
    if not fits:
        return Likeness.APART
    sure = short[0] == long[0] and all(len(word) == 1 for word in middle)
    return Likeness.ALIKE if sure and len(short) == 1 else Likeness.IN_OFFICE


def _fits(word: str, other: str) -> bool:
    """The same word, or the initial of the other one."""
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])


def _korean(one: NameParts, two: NameParts) -> bool:
    """Two spellings of one Korean name."""
    ours, theirs = ("".join(p.surname) for p in (one, two))
    shared = set(korean_classes(ours)) & set(korean_classes(theirs))
    return bool(shared) and same_given("".join(one.given), "".join(two.given))


def _is_full(word: str) -> bool:
    """Whether one word is a whole name: three characters in Han or Hangul, two of a family name."""
    return len(word) > 2 and word[0] >= "⺀"
