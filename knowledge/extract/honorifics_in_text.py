"""Words of honour before a name, skipped: `H.E. Mr.`, `the Rt Hon`, `Senator the Hon.`, `Crown Prince`."""

from knowledge.extract.lexicon import HONORIFIC_WORDS, NOT_NAMES
from knowledge.extract.line import Line

_OPENED = {
    "the": frozenset(("hon", "hon.", "honourable", "honorable", "rt", "rt.", "right")),
    "his": frozenset(("excellency", "majesty", "royal", "highness", "imperial")),
    "her": frozenset(("excellency", "majesty", "royal", "highness", "imperial")),
    "crown": frozenset(("prince", "princess")),
}
"""Words that open an honorific, and what must follow them."""
_INSIDE = frozenset(("majesty", "royal", "highness", "imperial"))
_MARKED = frozenset(("hon", "rt", "h.e", "excellency", "dato"))
"""Words after which a full stop, comma or apostrophe still belongs to the honorific."""
_ALSO_NAMES = frozenset(("right", "tan", "u", "general"))
"""Honorifics that are names or words as well."""


def skip_honorifics(line: Line, index: int) -> int:
    """The token after the honorifics that begin at a token; the same token where there is none."""
    start, words = index, line.words
    if index >= len(words) or not words[index].honours:
        return index
    while index < len(words):
        word = words[index]
        if word.capital and word.low in HONORIFIC_WORDS:
            if word.low in _ALSO_NAMES and not _is_honorific(line, index):
                return index
        elif not _belongs(line, index, start):
            break
        index += 1
    return index


def opens_honorific(line: Line, index: int) -> bool:
    """Whether a word with which honorifics begin may begin one here: `the` only before `Hon` and its like."""
    needed = _OPENED.get(line.lows[index])
    return needed is None or line.lows[index + 1] in needed


def _belongs(line: Line, index: int, start: int) -> bool:
    """Whether a token that is no honorific itself is part of one."""
    low = line.lows[index]
    if line.lows[index + 1] in _OPENED.get(low, ()):
        return True
    if index == start:
        return False
    return low in _INSIDE or (low in (".", ",", "’", "'") and line.lows[index - 1] in _MARKED)


def _is_honorific(line: Line, index: int) -> bool:
    """Whether a word that may be a name is an honorific here: another follows, or a name does."""
    if line.lows[index + 1] in HONORIFIC_WORDS or line.lows[index + 1] == ".":
        return True
    if line.lows[index] in ("right", "tan") or index + 1 >= len(line.words):
        return False
    following = line.words[index + 1]
    return following.word and following.capital and following.low not in NOT_NAMES
