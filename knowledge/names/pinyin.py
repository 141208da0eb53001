"""Chinese syllables in Latin letters, to tell Wang Yi, whose family name comes first, from Penny Wong."""

from itertools import product
from typing import Final

_INITIALS: Final = (
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s",
    "y", "w", "ts", "hs",
)  # fmt: skip
_FINALS: Final = (
    "a", "o", "e", "i", "u", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "ia", "ie", "iao", "iu",
    "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "ung", "ien", "ih", "eh",
)  # fmt: skip
_SYLLABLES: Final = frozenset(a + b for a, b in product(_INITIALS, _FINALS))


def is_chinese_given(word: str) -> bool:
    """Whether a folded word reads as one or two Chinese syllables (Yi, Keqiang, Jiechi)."""
    if word in _SYLLABLES:
        return True
    return any(
        word[:cut] in _SYLLABLES and word[cut:] in _SYLLABLES for cut in range(1, min(len(word), 7))
    )
