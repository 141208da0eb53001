"""Words of a question that can be parts of names, in runs that nothing but spaces and hyphens divides."""

from collections.abc import Callable, Iterable
from enum import Enum, auto

from msgspec import Struct

from knowledge.lookup.forms import is_particle
from knowledge.lookup.ordinary import FUNCTION_WORDS, MONTHS, is_common, is_ordinary
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import budget
from knowledge.names.folding import Token, tokens
from knowledge.names.korean import is_syllables
from knowledge.names.native import is_native
from knowledge.names.surnames import is_east_asian

_MOST_CORRECTED = 120
_CHANCE = 5
_JOINING = frozenset({" ", "-", "‐", "‑", "−", ". ", ".", ", ", ",", "  "})


class Sort(Enum):
    """What a word can be in a name."""

    KNOWN = auto()
    RESPELT = auto()
    SLIPPED = auto()
    UNKNOWN = auto()
    JOINT = auto()


class NameWord(Struct, frozen=True, gc=False):
    """A word of a question that can be part of a name."""

    token: Token
    """The word and its place."""
    sort: Sort
    """Known as printed, otherwise spelt, with a slip, unknown, or a particle or initial."""
    weak: bool
    """True for a common word in lower case, or the name of a month."""

    @property
    def word(self) -> str:
        """Its fold."""
        return self.token.folded


Run = tuple[NameWord, ...]


class _Sorter:
    """Sorts the words of one question; keeps count of corrections, so that a long text stays cheap."""

    def __init__(self, tables: Tables, text: str, ordinary: Callable[[str], bool]) -> None:
        self.tables = tables
        self.ordinary = ordinary
        # Where every letter is a capital, or none is, capitals tell nothing.
        self.caseless = _is_all(str.isupper, text) or _is_all(str.islower, text)
        self.corrections: dict[str, bool] = {}

    def sort(self, token: Token, before: NameWord | None, at_start: bool) -> NameWord | None:
        """What a word can be in a name; None for a word that is none."""
        word = token.folded
        capital = token.text[:1].isupper() and not self.caseless
        if not word.isalpha():
            return None
        if len(word) == 1:
            return NameWord(token, Sort.JOINT, False) if capital or before else None
        plain = (self.ordinary(word) or is_ordinary(word)) and not _is_un(token, before)
        if self.tables.knows(word):
            return self._known(token, plain, capital and not at_start, before)
        if is_particle(word) and not at_start:
            return NameWord(token, Sort.JOINT, False)
        if plain or is_common(word):
            return None
        return self._unknown(token, capital, before)

    def _known(
        self, token: Token, plain: bool, capital: bool, before: NameWord | None
    ) -> NameWord | None:
        word = token.folded
        hyphened = before is not None and token.gap == "-"
        if word in FUNCTION_WORDS and not capital and not hyphened:
            return None
        is_surname = word in self.tables.surnames
        lower = not token.text[:1].isupper() or self.caseless
        # Not every word that is somebody's name is meant as one: `mark` and `bill`, `in May`.
        if (
            plain
            and lower
            and not is_surname
            and not hyphened
            and before is None
            and not is_common(word)
        ):
            return None
        weak = (lower and (plain or is_common(word))) or word in MONTHS
        return NameWord(token, Sort.KNOWN, weak)

    def _unknown(self, token: Token, capital: bool, before: NameWord | None) -> NameWord | None:
        word = token.folded
        if self.tables.sounds_known(word):
            return NameWord(token, Sort.RESPELT, False)
        if self._is_slip(word):
            # A short plain word in small letters comes near some name by chance.
            return NameWord(token, Sort.SLIPPED, not capital and len(word) <= _CHANCE)
        if capital and not (token.text.isupper() and len(word) < 7):
            return NameWord(token, Sort.UNKNOWN, False)
        if before is not None and self._follows_family(word, before):
            return NameWord(token, Sort.UNKNOWN, False)
        return None

    def _follows_family(self, word: str, before: NameWord) -> bool:
        """`kim jong un` in small letters: syllables behind a Korean or Chinese family name."""
        leads = is_east_asian(before.word) and before.sort in (Sort.KNOWN, Sort.RESPELT)
        return (leads or before.sort is Sort.UNKNOWN) and is_syllables(word)

    def _is_slip(self, word: str) -> bool:
        if word not in self.corrections:
            if len(self.corrections) >= _MOST_CORRECTED or is_east_asian(word):
                return False
            near, most = self.tables.spellings.near, budget(word)
            # One slip tells as much as two, and is looked for again when the name is.
            self.corrections[word] = bool(near(word, min(most, 1)) or near(word, most))
        return self.corrections[word]


def _is_all(case: Callable[[str], bool], text: str) -> bool:
    """Whether every letter of a text is of a case; signs of other scripts are of none."""
    return case(text) if text.isascii() else all(case(char) for char in text if char.isalpha())


def _is_un(token: Token, before: NameWord | None) -> bool:
    """Kim Jong Un, not the UN: the one organisation that is also a usual Korean syllable."""
    return token.text in ("Un", "un") and before is not None and is_east_asian(before.word)


def runs_in(tables: Tables, text: str, ordinary: Callable[[str], bool]) -> list[Run]:
    """Runs of words that can be names, each holding at least one word that the archive knows."""
    sorter = _Sorter(tables, text, ordinary)
    runs: list[list[NameWord]] = [[]]
    for at, token in enumerate(_latin(tokens(text))):
        before = runs[-1][-1] if runs[-1] and token.gap in _JOINING else None
        found = sorter.sort(token, before, at_start=at == 0)
        if found is None or (before is None and runs[-1]):
            runs.append([])
        if found is not None:
            runs[-1].append(found)
    return [
        run for run in map(_trimmed, filter(None, runs)) if any(_is_telling(word) for word in run)
    ]


def _latin(found: Iterable[Token]) -> list[Token]:
    return [token for token in found if not is_native(token.text[0])]


def _is_telling(word: NameWord) -> bool:
    return word.sort in (Sort.KNOWN, Sort.RESPELT, Sort.SLIPPED)


def _trimmed(run: list[NameWord]) -> Run:
    """A run without particles at its end, which join nothing there."""
    while run and run[-1].sort is Sort.JOINT and len(run[-1].word) > 1:
        run = run[:-1]
    return tuple(run)
