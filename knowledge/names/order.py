"""Which part of a printed name is the family name, and the name with its capitals eased."""

from functools import lru_cache
from typing import Final

from knowledge.names import japanese
from knowledge.names.folding import APOSTROPHES, fold
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.korean import is_syllables
from knowledge.names.pinyin import is_chinese_given
from knowledge.names.surnames import (
    CHINESE,
    KOREAN_CLASSES,
    PARTICLES,
    SUFFIXES,
    VIETNAMESE,
    is_east_asian,
    is_usual,
)
from knowledge.remembering import NAME, remembered

_FAMILY_FIRST: Final = frozenset({"KH", "KP", "KR", "CN", "VN", "TW"})
_EAST: Final = _FAMILY_FIRST | {"HK", "MO", "SG", "MY"}
_WHOLE: Final = frozenset({"MM"})


def surname_of(printed: str, country: str | None = None) -> str | None:
    """The family name of a printed name, by its capitals, its comma, its country or its words.

    None where there is no name at all, and for Burmese names, which have no family name.
    """
    return (_known_surname if len(printed) <= NAME else _surname)(printed, country)


def _surname(printed: str, country: str | None) -> str | None:
    bare = strip_honorifics(printed)
    if "," in bare and not _is_suffix(bare.split(",", 1)[1]):
        return ease_capitals(bare.split(",", 1)[0].strip()) or None
    parts = _without_suffixes(bare.replace(",", " ").split())
    if not parts or (country in _WHOLE and len(parts) > 1):
        return None
    if len(parts) == 1:
        return ease_capitals(parts[0])
    return _by_capitals(parts) or ease_capitals(_by_rules(parts, country))


_known_surname = lru_cache(1 << 15)(_surname)


def name_keys(printed: str) -> tuple[str, ...]:
    """Folded words of a name that can stand for it alone: two letters or more, no particle, no `Jr.`."""
    folded = fold(strip_honorifics(printed)).split()
    return tuple(
        word for word in dict.fromkeys(folded) if len(word) > 1 and word not in PARTICLES | SUFFIXES
    )


@remembered()
def ease_capitals(name: str) -> str:
    """A name as running text prints it: `KISHIDA Fumio` is Kishida Fumio, `Kang, Kyung-wha` is Kang Kyung-wha."""
    head, comma, tail = name.partition(",")
    if comma and not _is_suffix(tail):
        name = f"{head.strip()} {tail.strip()}".strip()
    return " ".join(_eased_word(word, alone) for word, alone in _with_neighbours(name.split()))


def _with_neighbours(parts: list[str]) -> list[tuple[str, bool]]:
    return [(part, len(parts) == 1 or at == 0) for at, part in enumerate(parts)]


def _eased_word(word: str, leads: bool) -> str:
    letters = [char for char in word if char.isalpha()]
    if fold(word) in ("ii", "iii", "iv"):
        return word.upper()
    if word.islower() and fold(word) not in PARTICLES and leads:
        return _capitalised(word)
    capitals = sum(char.isupper() for char in letters)
    if len(letters) < 2 or (not word.isupper() and not _is_mc(word, capitals)):
        return word
    lowered = word.lower()
    if fold(word) in PARTICLES and not leads:
        return lowered
    return _capitalised(lowered, after_mc=word[:2] == "Mc")


def _is_mc(word: str, capitals: int) -> bool:
    return word.startswith(("Mc", "Mac")) and word[3:].isupper() and capitals > 3


def _capitalised(lowered: str, *, after_mc: bool = False) -> str:
    out: list[str] = []
    for at, char in enumerate(lowered):
        before = lowered[at - 1] if at else "-"
        first = before == "-" or (before in APOSTROPHES and at < 3) or before == "."
        # The second half of a hyphenated Korean given name stays small: KYUNG-WHA is Kyung-wha.
        if before == "-" and at and is_syllables(fold(lowered).replace(" ", "")):
            first = False
        if after_mc and at == 2:
            first = True
        out.append(char.upper() if first else char)
    return "".join(out)


def _is_suffix(tail: str) -> bool:
    folded = fold(tail).split()
    return all(word in SUFFIXES for word in folded)


def _without_suffixes(parts: list[str]) -> list[str]:
    while len(parts) > 1 and fold(parts[-1]) in SUFFIXES:
        parts = parts[:-1]
    return parts


def _by_capitals(parts: list[str]) -> str | None:
    """`DEL ROSARIO Albert`: the words in capitals, where others are not; initials do not count."""
    loud = [at for at, part in enumerate(parts) if _is_loud(part)]
    quiet = [part for part in parts if not _is_loud(part) and len(part.strip(".")) > 1]
    if not loud or not quiet or loud != list(range(loud[0], loud[-1] + 1)):
        return None
    start = loud[0]
    while start > 0 and parts[start - 1].islower() and fold(parts[start - 1]) in PARTICLES:
        start -= 1
    return " ".join(
        ease_capitals(part) if fold(part) not in PARTICLES else part.lower()
        for part in parts[start : loud[-1] + 1]
    )


def _is_loud(part: str) -> bool:
    letters = [char for char in part if char.isalpha()]
    if len(letters) < 2 or "." in part:
        return False
    body = part[2:] if part.startswith("Mc") else part
    return body.isupper()


def _by_rules(parts: list[str], country: str | None) -> str:
    first, last = fold(parts[0]), fold(parts[-1])
    verdict = _family_first(parts, first, last, country)
    if verdict is True:
        return parts[0]
    if verdict is None and country in (None, "JP") and len(parts) == 2:
        verdict = japanese.surname_first(first, last)
        if verdict:
            return parts[0]
    return _last_with_particles(parts)


def _last_with_particles(parts: list[str]) -> str:
    start = len(parts) - 1
    while start > 1 and fold(parts[start - 1]) in PARTICLES:
        start -= 1
    return " ".join(parts[start:])


def _family_first(parts: list[str], first: str, last: str, country: str | None) -> bool | None:
    """True and False where the words or the country decide; None leaves it to the next rule."""
    if country is not None and country not in _EAST:
        return None
    if "-" in parts[0] and is_east_asian(last):
        return False
    leads, trails = is_east_asian(first), is_east_asian(last)
    if (
        len(parts) == 2
        and leads
        and trails
        and is_usual(first) != is_usual(last)
        and {first, last} <= KOREAN_CLASSES.keys()
    ):
        return is_usual(first)
    if country in _FAMILY_FIRST:
        return leads or not trails
    if not leads:
        return False if trails and country else None
    if "-" in parts[-1]:
        return _is_given(first, last)
    if country is None and len(parts) == 2 and trails and not _is_mainland(first, last):
        return None if japanese.surname_first(first, last) is None else False
    return _reads_as_given(parts, first) or None


def _is_given(first: str, last: str) -> bool:
    joined = last.replace(" ", "")
    return (
        is_syllables(joined)
        or all(is_chinese_given(word) for word in last.split())
        or first in CHINESE
    )


def _is_mainland(first: str, last: str) -> bool:
    return first in CHINESE and first not in KOREAN_CLASSES and is_chinese_given(last)


def _reads_as_given(parts: list[str], first: str) -> bool:
    rest = [fold(part).replace(" ", "") for part in parts[1:]]
    if len(parts) > 4:
        return False
    if first in KOREAN_CLASSES and all(is_syllables(word) for word in rest):
        return japanese.surname_first(first, rest[-1]) is None
    if first in CHINESE and all(is_chinese_given(word) for word in rest):
        return True
    return first in VIETNAMESE and len(parts) > 2
