"""Korean given names in Latin letters: two spellings are one name when each sound can be the same Hangul."""

from functools import lru_cache
from typing import Final

_CONSONANTS: Final = {
    "kk": "k", "gg": "k", "ck": "k", "tt": "t", "dd": "t", "pp": "p", "bb": "p", "ss": "s", "sh": "s",
    "ch": "j", "jj": "j", "tch": "j", "ng": "ng", "ll": "l", "rr": "l", "nn": "n", "mm": "m",
    "g": "k", "k": "k", "c": "k", "d": "t", "t": "t", "b": "p", "p": "p", "v": "p", "j": "j", "z": "j",
    "l": "l", "r": "l", "s": "s", "h": "h", "m": "m", "n": "n",
}  # fmt: skip
# Which Korean vowels a Latin spelling can stand for; 석 is written Seok, Suk and Sok.
_VOWELS: Final = {
    "a": "a", "ah": "a", "ar": "a", "ae": "ae", "ai": "ae", "ay": "ae e", "e": "e ae", "ei": "e", "eh": "e", "eo": "eo",
    "uh": "eo", "o": "o eo", "oh": "o", "u": "u eo eu", "oo": "u", "ou": "u eo", "eu": "eu", "i": "i", "ee": "i",
    "ya": "ya", "yah": "ya", "yae": "yae", "yeo": "yeo", "yo": "yo yeo", "you": "yu yeo", "yu": "yu yeo",
    "yoo": "yu", "ye": "ye yeo", "yei": "ye", "wa": "wa", "wae": "oe", "oe": "oe", "we": "oe", "wo": "wo", "weo": "wo",
    "wi": "wi", "wee": "wi", "ui": "ui i", "eui": "ui i", "yi": "i ui", "y": "i", "woo": "u", "wu": "u", "ea": "ae",
}  # fmt: skip
_LIMIT: Final = 24

Unit = frozenset[str]


@lru_cache(maxsize=65536)
def units(given: str) -> tuple[Unit, ...]:
    """Sounds of a folded given name, each with the readings it allows; empty when it cannot be Korean."""
    letters = given.replace(" ", "").replace("wh", "hw")
    if not letters or len(letters) > _LIMIT:
        return ()
    found: list[Unit] = []
    position = 0
    while position < len(letters):
        size, unit = _unit_at(letters, position)
        if not size:
            return ()
        if not found or unit != found[-1] or unit in _VOWEL_UNITS:
            found.append(unit)
        position += size
    return tuple(found) if _is_sayable(found) else ()


_CONSONANT_UNITS: Final = {spelling: frozenset((sound,)) for spelling, sound in _CONSONANTS.items()}
_VOWEL_SETS: Final = {spelling: frozenset(sounds.split()) for spelling, sounds in _VOWELS.items()}
_VOWEL_UNITS: Final = frozenset(_VOWEL_SETS.values())


def _unit_at(letters: str, position: int) -> tuple[int, Unit]:
    for size in (3, 2, 1):
        piece = letters[position : position + size]
        if len(piece) < size:
            continue
        # The h of `Seo-hyun` begins the next syllable; that of `uh` and `ah` ends this one.
        if piece[-1] == "h" and piece in _VOWEL_SETS and _vowel_follows(letters, position + size):
            continue
        if piece in _VOWEL_SETS:
            return size, _VOWEL_SETS[piece]
        if piece in _CONSONANT_UNITS:
            return size, _CONSONANT_UNITS[piece]
    return 0, frozenset()


def _vowel_follows(letters: str, position: int) -> bool:
    return position < len(letters) and letters[position] in "aeiouyw"


def _is_sayable(found: list[Unit]) -> bool:
    vowels = sum(unit in _VOWEL_UNITS for unit in found)
    if not 1 <= vowels <= 4:
        return False
    runs = "".join("v" if unit in _VOWEL_UNITS else "c" for unit in found)
    return "ccc" not in runs and not runs.startswith("cc") and not runs.endswith("cc")


def consonants(given: str) -> str:
    """Consonants of a Korean given name, the key under which its spellings are looked up."""
    return " ".join(next(iter(u)) for u in units(given) if u not in _VOWEL_UNITS)


def same_given(one: str, other: str) -> bool:
    """Whether two folded spellings can be one Korean given name, sound by sound."""
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    left, right = units(one), units(other)
    return (
        bool(left)
        and len(left) == len(right)
        and all(a & b for a, b in zip(left, right, strict=True))
    )


def is_syllables(word: str) -> bool:
    """Whether a folded word can be one or two Korean syllables in Latin letters."""
    found = units(word)
    return 0 < sum(unit in _VOWEL_UNITS for unit in found) <= 2
