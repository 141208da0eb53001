"""Hits for a name in its own script: as a record prints it, else by its readings, else by its consonants."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from knowledge.lookup.entry import How
from knowledge.lookup.full import full_hits
from knowledge.lookup.hits import Hit, Rank
from knowledge.lookup.people import Words
from knowledge.lookup.sharing import sharing
from knowledge.lookup.short import short_hits
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import Option
from knowledge.names.folding import fold
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.native import (
    cyrillic_readings,
    han_readings,
    hangul_person,
    is_cyrillic,
    is_han,
    is_hangul,
    romanise_hangul,
    romanise_kana,
    skeletons,
)

_KOREA = frozenset({"KR", "KP", None})
_JAPAN = frozenset({"JP", None})
_CHINA = frozenset({"CN", "TW", "HK", "MO", "SG", None})
_COUNTRIES = {"ja": _JAPAN, "ko": _KOREA, "zh": _CHINA}
_CLOSE = 45.0


@dataclass(frozen=True, slots=True)
class _Read:
    """A reading in Latin letters, and whose names are read like that."""

    latin: str
    """Words in Latin letters."""
    countries: frozenset[str | None] | None
    """Countries whose people it can name; None for all."""


def native_hits(tables: Tables, text: str) -> list[Hit]:
    """People named in another script, the surest rule that finds anybody deciding."""
    name = strip_honorifics(text.strip())
    key = fold(name).replace(" ", "")
    printed = [
        Hit(position, How.NATIVE, Rank.WHOLE, f"printed as {name} in the records")
        for position in tables.native[key].tolist()
    ]
    return printed or list(_by_reading(tables, name)) or list(_by_frame(tables, name))


def _by_reading(tables: Tables, name: str) -> Iterator[Hit]:
    for read in _reads(name):
        parts = tuple(fold(read.latin).split())
        hits = full_hits(tables, parts, "") if len(parts) > 1 else _short(tables, parts)
        for hit in hits:
            country = tables.people[hit.position].country
            if hit.rank <= _limit(name) and (read.countries is None or country in read.countries):
                reason = f"{name} read as {tables.people[hit.position].name}"
                # 윤 is Yoon and Yun alike: a family name alone has no spelling that is nearer.
                rank = hit.rank if len(parts) > 1 else max(hit.rank, Rank.SOUND_SURNAME)
                yield Hit(hit.position, How.NATIVE, rank + 1, reason, corrected=True)


def _limit(name: str) -> int:
    """Readings of Cyrillic letters may be a slip away from the printed name; others may not."""
    return Rank.TWO_SLIPS if any(map(is_cyrillic, name)) else Rank.SOUND_SURNAME


def _short(tables: Tables, parts: Words) -> list[Hit]:
    return short_hits(tables, parts[0], "") if parts else []


def _reads(name: str) -> list[_Read]:
    bare = name.replace(" ", "")
    if all(map(is_hangul, bare)):
        return _hangul_reads(name)
    if all(map(is_han, bare)):
        return [
            _Read(reading.latin, _COUNTRIES[reading.language]) for reading in han_readings(bare)
        ]
    if any(map(is_cyrillic, name)):
        return [_Read(reading, None) for reading in cyrillic_readings(name)]
    return [_Read(romanise_kana(name), None)]


def _hangul_reads(name: str) -> list[_Read]:
    if len(name) == 1:
        return [_Read(romanise_hangul(name), _KOREA)]
    person = hangul_person(name)
    return [_Read(person, _KOREA)] if person else []


def _by_frame(tables: Tables, name: str) -> Iterator[Hit]:
    """Foreign names in kana or Hangul: each word must share its consonants with one of the person's."""
    words = _latin_words(name)
    if not words:
        return
    near = sharing(tables, [_alike(tables, word) for word in words])
    scores = {at: _nearness(tables, at, words) for at in sorted(near)}
    highest = max(scores.values(), default=0.0)
    for position, score in scores.items():
        if score >= _CLOSE and score >= highest - 5:
            reason = f"{name} read as {tables.people[position].name} by its sound"
            yield Hit(position, How.NATIVE, Rank.FRAME, reason, corrected=True)


def _alike(tables: Tables, word: str) -> list[Option]:
    """Words that share a frame with one and come close enough by their letters, the farther the dearer."""
    frames = [tables.frames[frame].tolist() for frame in skeletons(word)]
    letters, soft = tables.words.words, _softened(word)
    scored = (
        (number, fuzz.ratio(soft, _softened(letters[number]), score_cutoff=_CLOSE))
        for number in sorted({number for numbers in frames for number in numbers})
    )
    return [Option(letters[number], number, int(100 - score)) for number, score in scored if score]


def _latin_words(name: str) -> Words:
    if any(map(is_han, name)):
        return ()
    latin = (
        romanise_hangul(name).replace("-", "") if any(map(is_hangul, name)) else romanise_kana(name)
    )
    words = tuple(fold(latin).split())
    # One consonant alone (Joe) says too little; beside a fuller word it may help.
    return words if any(len(frame) > 1 for word in words for frame in skeletons(word)) else ()


def _nearness(tables: Tables, position: int, words: Iterable[str]) -> float:
    """How alike the letters are, vowels included, which tells Modi from Mody and not from Mahdi."""
    person = tables.people[position]
    scores = []
    for word in words:
        frames = skeletons(word)
        twins = [other for other in person.words if skeletons(other) & frames]
        scores.append(
            max((fuzz.ratio(_softened(word), _softened(other)) for other in twins), default=0.0)
        )
    return min(scores, default=0.0)


def _softened(word: str) -> str:
    for old, new in (
        ("sh", "s"),
        ("ch", "s"),
        ("l", "r"),
        ("v", "b"),
        ("c", "k"),
        ("g", "k"),
        ("d", "t"),
        ("z", "s"),
        ("j", "s"),
    ):
        word = word.replace(old, new)
    return "".join(char for at, char in enumerate(word) if word[at - 1 : at] != char)
