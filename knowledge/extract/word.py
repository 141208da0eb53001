"""What a word is wherever it stands: its letters, and the closed classes of the trade that it belongs to."""

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from msgspec import Struct

from knowledge.dates.gates import gates_in, must_follow
from knowledge.extract.lexicon import (
    HEADS,
    HONORIFIC_WORDS,
    MODIFIERS,
    NAME_SUFFIXES,
    NOT_NAMES,
    PARTICLES,
    PORTFOLIO,
    POST_NOMINALS,
)
from knowledge.extract.tokens import APOSTROPHES, tokenise
from knowledge.patterns import lazy

_ARTICLE = lazy(r"(?:al|el|ad|as|an|at|ash|ar|az|ul|bin|ben|d|l)[-’'][A-ZÀ-Ý]")
"""Arabic and French articles that are written together with a name: `al-Mutlaq`, `d’Estaing`."""
_OPENERS = MODIFIERS | PARTICLES | {"the", "his", "her"}
"""Words in small letters with which a naming may begin."""
HONORIFIC_OPENERS = frozenset(("the", "his", "her", "crown"))
"""Words that open an honorific of several words: `the Hon`, `His Excellency`, `Crown Prince`."""
_JOINTS = PARTICLES | NAME_SUFFIXES | {","}
"""What else stands between the parts of a name, and behind the last."""
_SAINTS = frozenset({"sta.", "sto.", "st.", "ste."})
"""Abbreviations inside a name: `Jose Santiago Sta. Romana`."""
_MOST = 1 << 16
"""Runs remembered at once; the records of an archive share most of theirs."""
_LONGEST = 40
"""Characters of a run that is remembered; longer ones hardly come again."""


class Word(Struct, gc=False):
    """A word or mark, told apart once for all the places where it stands."""

    text: str
    """As printed, a possessive ending taken off."""
    low: str
    """In lower case; `'s` for any possessive ending."""
    capital: bool
    """Whether it begins with a capital letter."""
    word: bool
    """Whether it is a word and no mark or number."""
    opens: bool
    """Whether a naming may begin with it."""
    office: bool
    """Whether an office may begin with it."""
    honours: bool
    """Whether an honorific may begin with it."""
    named: bool
    """Whether it can be part of a name, as far as it tells itself."""
    joins: bool
    """Whether it can stand in a name of several words, as far as it tells itself."""
    dotted: bool
    """Whether it has a full stop, and is neither a single initial nor `Sta.`."""
    dates: tuple[int, ...]
    """Where in it a date may begin."""
    dates_before: tuple[str, ...]
    """With one of which, if any, the next word must begin so that it can begin a date."""

    @property
    def shouted(self) -> bool:
        """Whether it is a word of capitals, as family names are in many read-outs."""
        return len(self.text) > 1 and self.text.isupper() and "." not in self.text


OPENS, DATES, TIMED, NUMBER, HALF = 1, 2, 4, 8, 16
"""That a naming or a date may begin with a word; that it may tell an hour or a length by itself; that it ends in a digit; and
that it may make an hour of a digit before it; as numbers to be added."""
_TIMED = lazy(r"\d:\d\d|clock|oon|idday|idnight|hour|(?:^|[‐‑-])(?:hr|min(?:ute)?s?(?!\w))")
"""What most hours and lengths of time have."""
_HALF = lazy(r"[ap](?![^\W\d_])|[ap]\.?m|h", re.IGNORECASE)
"""`p.m.` and `hours` behind a digit, with whatever else begins so."""


class Run(NamedTuple):
    """What stands between white space, as words; a tuple, so that those of a line are gathered without a loop."""

    words: tuple[Word, ...]
    """Its words and marks."""
    lows: tuple[str, ...]
    """The same in lower case."""
    steps: tuple[int, ...]
    """Characters from the beginning of each to that of the next, a space behind the run included."""
    kinds: bytes
    """For each of its words the sum of those of `OPENS`, `DATES`, `TIMED`, `NUMBER` and `HALF` that are so."""
    initial: bool
    """Whether it ends in a capital and a full stop, which belongs to the capital where a letter follows."""


class Vocabulary(dict[str, Run]):
    """Runs by their print, each told apart at its first use."""

    def __missing__(self, text: str) -> Run:
        """Tell a run apart; when too many are known, as no usual archive has, all are forgotten."""
        run = _run_of(tokenise(text), text)
        if len(text) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[text] = run
        return run


@lru_cache(maxsize=1 << 12)
def before_letter(text: str) -> Run:
    """Tell apart a run that ends like an initial, where a space and a letter follow: `J. Smith`."""
    return _run_of(tokenise(f"{text} a")[:-1], text)


def _run_of(tokens: list[str], text: str) -> Run:
    words = tuple(map(_told_apart, tokens))
    begins = accumulate(map(len, tokens[:-1]), initial=0)
    steps = tuple(after - at for at, after in pairwise((*begins, len(text) + 1)))
    timed = TIMED * (_TIMED.search(text) is not None)
    kinds = bytes(timed + _kind_of(word) for word in words)
    initial = text[-1] == "." and "A" <= text[-2:-1] <= "Z"
    return Run(words, tuple(word.low for word in words), steps, kinds, initial)


def _kind_of(word: Word) -> int:
    """What may begin with a word, and what it has to do with hours."""
    number, half = word.text[-1].isdecimal(), _HALF.match(word.text) is not None
    return OPENS * word.opens + DATES * bool(word.dates) + NUMBER * number + HALF * half


@lru_cache(maxsize=1 << 15)
def _told_apart(text: str) -> Word:
    ending = len(text) == 2 and text[0] in APOSTROPHES
    low = "'s" if ending else text.lower()
    capital, letters = text[0].isupper(), text[0].isalpha()
    looks = letters and (capital or _ARTICLE.match(text) is not None)
    named = looks and low not in NOT_NAMES and low not in POST_NOMINALS
    return Word(
        text,
        low,
        capital,
        letters,
        opens=capital or low in _OPENERS,
        office=low in MODIFIERS or (capital and (low in HEADS or low in PORTFOLIO)),
        honours=low in HONORIFIC_OPENERS or (capital and low in HONORIFIC_WORDS),
        named=named,
        joins=named or low in _JOINTS,
        dotted="." in text and len(text) != 2 and low not in _SAINTS,
        dates=gates_in(text),
        dates_before=must_follow(low),
    )
