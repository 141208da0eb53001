"""Japanese names in Latin letters: one key for the ways of writing a long vowel, and which word is the family name."""

import json
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Final

_SPELLINGS: Final = (
    ("tch", "cch"), ("sy", "sh"), ("ty", "ch"), ("zy", "j"), ("jy", "j"), ("si", "shi"), ("tu", "tsu"),
    ("ti", "chi"), ("zi", "ji"), ("mb", "nb"), ("mp", "np"), ("mm", "nm"),
)  # fmt: skip
_LONG: Final = (("ou", "o"), ("oo", "o"), ("uu", "u"))
_CODAS: Final = frozenset("bcdfghjkmnprstwyz")
# No rule below changes that: such a word is not Japanese, which spares most words the rest.
_LAST: Final = frozenset("aeiounh")
_FOREIGN: Final = frozenset("lqvx")
_SYLLABLES: Final = frozenset(
    {
        a + b
        for a, b in product(
            ("", "k", "g", "s", "z", "t", "d", "n", "h", "b", "p", "m", "r"), "aiueo"
        )
    }
    | {
        a + b
        for a, b in product(
            ("ky", "gy", "sh", "j", "ch", "ny", "hy", "by", "py", "my", "ry", "y"), "auo"
        )
    }
    | {
        "shi",
        "she",
        "ji",
        "je",
        "chi",
        "che",
        "tsu",
        "tsa",
        "fu",
        "fa",
        "fi",
        "fe",
        "fo",
        "wa",
        "wo",
        "n",
    }
)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Key of a folded Japanese word, in which Satoh, Satou and Sato are one; empty when it is not Japanese."""
    if not 2 <= len(word) <= 24 or not word.isascii() or word[-1] not in _LAST:
        return ""
    if not _FOREIGN.isdisjoint(word):
        return ""
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    word = _eased_h(word)
    for old, new in _LONG:
        word = word.replace(old, new)
    return word if _is_romaji(word) else ""


def _eased_h(word: str) -> str:
    """`hu` is `fu`, and the h of Ohno and Katoh only lengthens the vowel; that of Ohashi begins a syllable."""
    letters: list[str] = []
    for at, char in enumerate(word):
        following, before = word[at + 1 : at + 2], word[at - 1 : at]
        if char != "h" or before in ("s", "c"):
            letters.append(char)
        elif following == "u":
            letters.append("f")
        elif following and following in "aeioy":
            letters.append("h")
        elif before != "o":
            letters.append("h")
    return "".join(letters)


def _is_romaji(word: str) -> bool:
    position = 0
    while position < len(word):
        for size in (3, 2, 1):
            if word[position : position + size] in _SYLLABLES and len(word) >= position + size:
                position += size
                break
        else:
            if (
                position + 1 < len(word)
                and word[position] == word[position + 1]
                and word[position] in _CODAS
            ):
                position += 1
                continue
            return False
    return True


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[str], frozenset[str]]:
    table: dict[str, list[str]] = json.loads(_TABLE.read_text(encoding="utf-8"))
    surnames, given = (" ".join(table[kind]).split() for kind in ("surnames", "given"))
    return frozenset(surnames), frozenset(given)


_TABLE: Final = Path(__file__).parent.parent / "data" / "names_japanese.json"
"""Built by `knowledge.data.generate`, as reading the package's own tables takes half a second."""


def is_surname(word: str) -> bool:
    """Whether a folded word is a known Japanese family name."""
    return sound(word) in _known()[0]


def is_given(word: str) -> bool:
    """Whether a folded word is a known Japanese given name."""
    return sound(word) in _known()[1]


def surname_first(first: str, last: str) -> bool | None:
    """Whether `first` is the family name of a Japanese two-word name; None where the names do not tell."""
    if not sound(first) or not sound(last):
        return None
    straight = 2 * is_surname(first) + 2 * is_given(last)
    reverse = 2 * is_surname(last) + 2 * is_given(first)
    return None if straight == reverse else straight > reverse
