"""The tables of the index over the people of an archive, each from a key to positions of people."""

from collections.abc import Sequence
from typing import TypeVar

from knowledge.lookup.forms import Person, is_particle, variants
from knowledge.lookup.typos import Spellings
from knowledge.names.korean import consonants
from knowledge.names.native import skeletons
from knowledge.names.romanisation import sound_key
from knowledge.names.surnames import korean_classes

T = TypeVar("T")
Postings = dict[str, list[int]]


class Tables:
    """People by every key under which a question may name them; filled once, then only read."""

    def __init__(self, people: Sequence[Person]) -> None:
        """Fill every table."""
        # Most named people first, so that every posting begins with those whom a question most likely means.
        self.people: tuple[Person, ...] = tuple(
            sorted(people, key=lambda person: -person.entry.weight)
        )
        self.whole: Postings = {}
        """Sorted words of a whole form."""
        self.words: Postings = {}
        """Single words, and neighbours written as one."""
        self.surnames: Postings = {}
        """Words of family names."""
        self.classes: Postings = {}
        """Korean family names by class."""
        self.korean: Postings = {}
        """Korean names by class and consonants."""
        self.native: Postings = {}
        """Printed forms in other scripts."""
        self.frames: Postings = {}
        """Words by consonant skeleton."""
        self.sounds: dict[str, list[str]] = {}
        """Words by the key in which spellings of one sound meet."""
        for position, person in enumerate(self.people):
            self._add(position, person)
        for word in self.words:
            _note(self.sounds, sound_key(word), word)
        self.spellings = Spellings(word for word in self.words if not is_particle(word))

    def _add(self, position: int, person: Person) -> None:
        for form in person.forms:
            _note(self.whole, " ".join(sorted(form)), position)
            _note(self.whole, "".join(form), position)
            for word in sorted(
                {word for variant in variants(form, person.surname) for word in variant}
            ):
                if len(word) > 1:
                    _note(self.words, word, position)
        for word in person.words:
            if len(word) > 1 and not is_particle(word):
                for frame in skeletons(word):
                    _note(self.frames, frame, position)
        for word in person.surname:
            _note(self.surnames, word, position)
        for family, given_name in person.korean:
            _note(self.classes, family, position)
            _note(self.korean, f"{family} {consonants(given_name)}", position)
        for form_text in person.native:
            _note(self.native, form_text, position)

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of somebody's name as printed."""
        return word in self.words and not is_particle(word)

    def sounds_known(self, word: str) -> bool:
        """Whether a folded word is another spelling of a name here."""
        return sound_key(word) in self.sounds or any(
            c in self.classes for c in korean_classes(word)
        )


def _note(table: dict[str, list[T]], key: str, value: T) -> None:
    noted = table.setdefault(key, [])
    if not noted or noted[-1] != value:
        noted.append(value)
