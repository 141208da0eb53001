"""The tables of the index over the people of an archive, each from a key to positions of people or numbers of words.

All of them are arrays, in memory or mapped from a file, so nothing is built anew when an index is opened, and a
million people cost no object each.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from knowledge.lookup.forms import is_particle
from knowledge.lookup.people import People
from knowledge.lookup.postings import Numbers
from knowledge.lookup.shelf import Array
from knowledge.lookup.table import Table
from knowledge.lookup.typos import Option, Spellings
from knowledge.lookup.whole import WholeNames
from knowledge.names.romanisation import sound_key
from knowledge.names.surnames import KOREAN_CLASSES, korean_classes

_KEPT: Final = 4096
"""Words looked up lately: rules ask for the same ones, and so do people."""


class Tables:
    """People by every key under which a question may name them; filled once, then only read."""

    def __init__(self, arrays: dict[str, Array]) -> None:
        """Wrap what `gather` gave out."""
        self.arrays = arrays
        self.people = People(arrays["people.starts"], arrays["people.heap"])
        self.whole = WholeNames.among(arrays)
        """Whole forms, whatever the order of their words."""
        self.words = Table.among(arrays, "words")
        """Single words, and neighbours written as one: who bears them how."""
        self.surnames = Table.among(arrays, "surnames")
        """Words of family names."""
        self.families = Table.among(arrays, "families")
        """Whole family names, their words in the order of the alphabet."""
        self.korean = Table.among(arrays, "korean")
        """Korean names by class and consonants."""
        self.native = Table.among(arrays, "native")
        """Printed forms in other scripts."""
        self.frames = Table.among(arrays, "frames")
        """Numbers of words by consonant skeleton."""
        self.spellings = Spellings.among(arrays, self.words.words)
        self.sounds = Table.among(arrays, "sounds")
        """Numbers of words by sound."""
        self._sound_of = arrays["sound_of"].data
        self.classes = Table.among(arrays, "classes")
        """Korean family names by class and spelling."""
        self._stands = arrays["stands"].data
        self.number = lru_cache(maxsize=_KEPT)(self.words.words.find)
        """The number of a word; `ABSENT` for one that nobody here has."""
        self.sounding = lru_cache(maxsize=_KEPT)(self._sounding)
        """The words that are other spellings of one, itself included where it is known."""

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of somebody's name as printed."""
        return self.number(word) >= 0 and not is_particle(word)

    def stands(self, word: str) -> bool:
        """Whether a word can name somebody alone; a syllable of a given name cannot (the Byung of Byung-se)."""
        number = self.number(word)
        return number < 0 or bool(self._stands[number])

    def sounds_known(self, word: str) -> bool:
        """Whether a folded word is another spelling of a name here."""
        return bool(self.sounding(word)) or any(
            f"{group} {family}" in self.classes
            for group in korean_classes(word)
            for family in _SPELLINGS[group]
        )

    def of_class(self, group: str, but: str = "") -> list[Numbers]:
        """People of a Korean family, by the spellings of its name, one spelling left out."""
        families = (family for family in _SPELLINGS[group] if family != but)
        found = (self.classes[f"{group} {family}"] for family in families)
        return [held for held in found if len(held)]

    def _sounding(self, word: str) -> tuple[Option, ...]:
        number = self.number(word)
        sound = self._sound_of[number] if number >= 0 else self.sounds.words.find(sound_key(word))
        letters = self.words.words
        held = self.sounds.postings[sound].tolist()
        return tuple(sorted(Option(letters[other], other) for other in held))


def family_key(words: Iterable[str]) -> str:
    """Under what a family name is noted."""
    return " ".join(sorted(words))


def _spellings() -> dict[str, list[str]]:
    """The spellings of each Korean family name."""
    spellings: dict[str, list[str]] = {}
    for spelling, groups in KOREAN_CLASSES.items():
        for group in groups:
            spellings.setdefault(group, []).append(spelling)
    return spellings


_SPELLINGS = _spellings()
