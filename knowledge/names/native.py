"""Names in other scripts on the side of the question; what is read here holds only when it meets a known person."""

from knowledge.names.han import Reading, han_readings, is_han, korean_hangul
from knowledge.names.hangul import (
    NativeName,
    hangul_names_in,
    hangul_person,
    is_hangul,
    romanise_hangul,
)
from knowledge.names.kana import (
    cyrillic_readings,
    is_cyrillic,
    is_kana,
    romanise_cyrillic,
    romanise_kana,
    skeletons,
)

__all__ = [
    "NativeName",
    "Reading",
    "cyrillic_readings",
    "han_readings",
    "hangul_names_in",
    "hangul_person",
    "is_cyrillic",
    "is_han",
    "is_hangul",
    "is_kana",
    "is_native",
    "korean_hangul",
    "romanise_cyrillic",
    "romanise_hangul",
    "romanise_kana",
    "skeletons",
]


def is_native(char: str) -> bool:
    """Whether a character is of a script that this package reads."""
    return char > "Ͽ" and (is_hangul(char) or is_han(char) or is_kana(char) or is_cyrillic(char))
