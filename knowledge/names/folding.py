"""One folding for every name and every question, so that two spellings of a word meet in one key."""

import unicodedata
from functools import lru_cache
from typing import Final

from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.remembering import remembered

APOSTROPHES: Final = frozenset("'’‘ʼʻ`´ʹʾʿ′＇")
_LETTERS: Final = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
    "ħ": "h", "ŧ": "t", "ŋ": "ng", "ĸ": "k", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ŉ": "n",
}  # fmt: skip
# Marks on Latin, Greek and Cyrillic letters only: the voicing mark of kana is part of its letter.
_MARKS: Final = range(0x0300, 0x0370)
_ELLIPSES: Final = frozenset("ーｰ〱々〆")


class _CharacterFolds(dict[int, str]):
    """Fold of each character, worked out at its first use."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


def _fold_character(char: str) -> str:
    if char in APOSTROPHES:
        return ""
    category = unicodedata.category(char)
    if category in ("Cf", "Cs") or ord(char) in _MARKS:
        return ""
    if category[0] in "ZPSC" and char not in _ELLIPSES:
        return " "
    if "가" <= char <= "힣" or "぀" <= char <= "ヿ":
        return char
    bare = [c for c in unicodedata.normalize("NFD", char) if ord(c) not in _MARKS]
    folded = "".join(bare).casefold()
    return unicodedata.normalize("NFC", "".join(_LETTERS.get(c, c) for c in folded))


_FOLDS: Final = _CharacterFolds()


@remembered()
def fold(text: str) -> str:
    """Key under which spellings that differ in case, accents, apostrophes and punctuation are one.

    1. Apostrophes go (before NFKC, which would make a space of an acute accent standing alone).
    2. NFKC: wide, half-wide and composed letters become the usual ones.
    3. Invisible characters and the accents of Latin, Greek and Cyrillic letters go.
    4. Letters become lower case (casefold); ł ø đ ð þ æ œ ı and their like become plain letters.
    5. NFKC once more, as letters may now stand together that compose.
    6. Hyphens, dots, commas, middle dots, other punctuation and any space become one space.
    """
    if not text.isascii():
        text = "".join(char for char in text if char not in APOSTROPHES)
        text = unicodedata.normalize("NFKC", text)
        text = unicodedata.normalize("NFKC", text.translate(_FOLDS))
    return " ".join(text.translate(_FOLDS).split())


@remembered()
def words(text: str) -> tuple[str, ...]:
    """Folded words of a text, which is what the indexes are keyed by."""
    return tuple(fold(text).split())


def same_length_fold(text: str) -> str:
    """Folded text of the same length, so that an offset found in it is an offset of the original."""
    return "".join(map(_fold_in_place, text))


def _fold_in_place(char: str) -> str:
    if char in APOSTROPHES:
        return "'"
    folded = _FOLDS[ord(char)]
    return folded[0] if folded else char


class Token(Struct, frozen=True, gc=False):
    """A word of a text with its place, so that a name found can be shown where it stood."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character, a possessive 's left out."""
    text: str
    """As typed, without a possessive 's."""
    folded: str
    """Its fold, one word without spaces."""
    gap: str
    """What stands between it and the word before it; empty for the first word."""


def tokens(text: str) -> tuple[Token, ...]:
    """Words of a text: letters and digits, with the apostrophes inside them."""
    found: list[Token] = []
    end = 0
    for match in _WORD.finditer(text.translate(_KINDS)):
        token = _token(text, *match.span(), text[end : match.start()] if found else "")
        if token is not None:
            found.append(token)
            end = token.end
    return tuple(found)


class _CharacterKinds(dict[int, str]):
    """What each character is in a word, one sign for each, so that words are found by one pattern."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in APOSTROPHES:
            kind = '"' if char.isalpha() else "'"
        elif _FOLDS[code].strip():
            kind = "a" if char.isalpha() else "1"
        else:
            kind = " " if _FOLDS[code] else "-"
        self[code] = kind
        return kind


_KINDS: Final = _CharacterKinds()
_WORD: Final = lazy(r"""[a1](?:[a1-]|['"](?=[a"]))*""")
"""Letters, digits and invisible characters, with apostrophes that a letter follows."""


def _token(text: str, start: int, end: int, gap: str) -> Token | None:
    if end - start > 2 and text[end - 2] in APOSTROPHES and text[end - 1] in "sS":
        end -= 2
    typed = text[start:end]
    folded = _one_word(typed)
    return Token(start, end, typed, folded, gap) if folded else None


@lru_cache(maxsize=4096)  # questions share most of their words
def _one_word(typed: str) -> str:
    return fold(typed).replace(" ", "")
