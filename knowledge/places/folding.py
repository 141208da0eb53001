"""Making two ways of writing equal, with every character's old position kept."""

import unicodedata
from collections.abc import Sequence
from functools import cache

APOSTROPHES = "’‘ʻʼ`´ʹ′＇ʿʾ"
HYPHENS = "‐‑‒–−－"
SPACES = "\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u3000\n\r\t"
_SAME_LENGTH = {
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(HYPHENS, "-"),
    **dict.fromkeys(SPACES, " "),
    "＋": "+",
}
_PLAIN = str.maketrans(_SAME_LENGTH)
_NAME = 40
"""Characters of a text at most that is sooner translated."""
_LATIN_SPECIAL = {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"}


def same_length(text: str) -> str:
    """Make apostrophes, hyphens and blanks equal without moving any character."""
    if len(text) <= _NAME:
        return text.translate(_PLAIN)
    # A text has few of them, and is sooner searched for each than translated.
    for char, plain in _SAME_LENGTH.items():
        if char in text:
            text = text.replace(char, plain)
    return text


def is_hangul(char: str) -> bool:
    """Tell Korean letters, which carry particles without a blank."""
    return "\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff"


def is_katakana(char: str) -> bool:
    """Tell katakana, where a name is bounded by any other script."""
    return "\u30a1" <= char <= "\u30fa" or char == "ー"


def is_east_asian(char: str) -> bool:
    """Tell the scripts that are written without blanks between words."""
    return is_hangul(char) or "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff"


def is_word(char: str) -> bool:
    """Tell a character that would continue a word of an alphabet."""
    return (char.isalnum() or char == "_") and not is_east_asian(char)


@cache
def _folded_char(char: str) -> str:
    if is_east_asian(char):
        return char
    if char in HYPHENS or char in "-/&" or char.isspace():
        return " "
    if char in APOSTROPHES:
        return "'"
    plain = unicodedata.normalize("NFKD", char).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return "".join(_LATIN_SPECIAL.get(c, c) for c in bare)


_FOLDED_ASCII = str.maketrans({chr(code): _folded_char(chr(code)) for code in range(128)})


def folded_with_positions(text: str) -> tuple[str, Sequence[int]]:
    """Fold case, accents and hyphens of a question, with the old position of each character.

    One position more than there are characters is given, so that an end is looked up likewise.
    """
    if text.isascii():  # most questions are, and there each character stays one
        return text.translate(_FOLDED_ASCII), range(len(text) + 1)
    chars: list[str] = []
    positions: list[int] = []
    for index, char in enumerate(text):
        folded = _folded_char(char)
        chars.append(folded)
        positions.extend([index] * len(folded))
    positions.append(len(text))
    return "".join(chars), positions


def folded_name(name: str) -> str:
    """Fold a name as questions are folded, so that the two can be compared."""
    return " ".join(folded_with_positions(name)[0].split())


def reading_order(text: str, start: int, end: int) -> tuple[int, int]:
    """Order hits from the left, the longest first; an article gives a name no lead over others."""
    article = text[start : start + 4] in ("the ", "The ", "THE ")
    return (start + 4 if article else start, -end)


def without_accents(name: str) -> str:
    """Give the plain spelling that a record may use, with case and punctuation kept."""
    if name.isascii():
        return name
    plain = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return bare.translate(_STROKED)


_STROKED = str.maketrans("øłŁđĐ", "olLdD")
