"""Where in a text a date may begin: one quick pattern, so that the grammar is tried at few words."""

import re

from knowledge.dates.vocabulary import (
    MONTH_NAMES,
    NUMBER_WORDS,
    ORDINALS,
    SEASON_NUMBERS,
    SHIFTS,
    WEEKDAY_NAMES,
    compiled,
)
from knowledge.patterns import lazy

_UNITS = ("day", "week", "month", "year", "decade")
_PARTS = ("morning", "afternoon", "evening", "night")
_SMALL = tuple(word for word, value in NUMBER_WORDS.items() if 1 <= value <= 30 and len(word) > 2)
_CUES = (
    *(f"{word} " for word in SHIFTS),
    *(f"{word} {unit}" for word in (*_SMALL, "a", "an") for unit in _UNITS),
    *(f"in {word} {unit}" for word in (*_SMALL, "a", "an") for unit in _UNITS),
    *(f"the {unit} {side}" for unit in (*_UNITS, *_PARTS) for side in ("before", "after")),
    *(f"{word} {part}" for word in ORDINALS for part in ("quarter", "half")),
    *("today", "tonight", "tomorrow", "yesterday", "over the weekend", "q1", "q2", "q3", "q4"),
    *("fiscal ", "financial ", *SEASON_NUMBERS),
)
_MONTH_STARTS = frozenset(name[:3] for name in MONTH_NAMES)
_WEEKDAY_STARTS = frozenset(name[:3] for name in WEEKDAY_NAMES)


def _factored(words: set[str]) -> str:
    """One pattern for many words in which no letter is tried twice, for `re` tries branches in turn."""
    if "" in words:
        return ""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[0], set()).add(word[1:])
    branches = [head + _factored(rest) for head, rest in sorted(tails.items())]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _cased(words: tuple[str, ...]) -> set[str]:
    return {form for word in words for form in (word, word[0].upper() + word[1:])}


_STARTS = {form for start in _MONTH_STARTS | _WEEKDAY_STARTS for form in (start, start.upper())}
GATE = compiled(
    r"\b(?:\d(?:(?<![\d.,:/$€£¥]\d)|(?<=\D[,.:]\d))|[Jj]?[Ff][Yy](?= ?\d)|[Ii]n (?=\d\d? (?:day|week|month|year))"
    rf"|{_factored(_cased(_CUES) | _STARTS)})"
)
"""Where a date may begin; everywhere else nothing is tried."""


def gates_in(word: str) -> tuple[int, ...]:
    """Where in a printed word a date may begin, as far as the word tells that white space ends on both sides.

    A word of letters and hyphens or of digits is meant, as running text is cut into; its letters end where digits begin.
    """
    return tuple(found.start() for found in _MAY_BEGIN.finditer(word))


def must_follow(word: str) -> tuple[str, ...]:
    """Beginnings of words in small letters, one of which must follow where this word begins a date; none for most."""
    return _FOLLOWERS.get(word, ())


_FOLLOWERS = {
    "the": (*_UNITS, *_PARTS),
    **dict.fromkeys((*_SMALL, "an"), _UNITS),
    "a": (*_UNITS, "couple"),
    **{word: ("quarter", "half") for word in ORDINALS if word not in SHIFTS and word.isalpha()},
}


def _heads(cues: set[str]) -> str:
    """The words with which longer cues begin, each of which must be a whole word."""
    return _factored({f"{cue.partition(' ')[0]} " for cue in cues if " " in cue})


_MAY_BEGIN = lazy(
    rf"\b(?=\d|[Jj]?[Ff][Yy]|[Ii]n\Z|[Qq]\Z|{_factored({cue for cue in _cased(_CUES) if ' ' not in cue} | _STARTS)}"
    + "|"
    + _heads(_cased(_CUES)).replace(" ", r"\Z")
    + ")"
)


def gate_kind(at: re.Match[str]) -> str:
    """What may begin at a gate: `digit`, `month`, `weekday` or `word`."""
    start = at[0]
    if start[0].isdecimal():
        return "digit"
    name = start.title() if len(start) == 3 else ""
    return "month" if name in _MONTH_STARTS else "weekday" if name in _WEEKDAY_STARTS else "word"
