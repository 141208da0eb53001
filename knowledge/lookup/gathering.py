"""People of an archive gathered into the arrays of the index, by every key under which a question may name them."""

from array import array
from collections.abc import Callable, Iterable, Mapping

import msgspec
import numpy as np

from knowledge.lookup.bearing import MARKS, OWN, SHIFT, SYLLABLE, marked
from knowledge.lookup.entry import NameEntry
from knowledge.lookup.forms import TakenApart, is_particle, take_apart
from knowledge.lookup.people import Person
from knowledge.lookup.shelf import Array
from knowledge.lookup.table import Notes, Table
from knowledge.lookup.tables import family_key
from knowledge.lookup.typos import spelling_arrays
from knowledge.lookup.vocabulary import Vocabulary
from knowledge.lookup.whole import WholeNotes
from knowledge.names.korean import consonants
from knowledge.names.native import skeletons
from knowledge.names.romanisation import sound_key


def gather(entries: Iterable[NameEntry]) -> dict[str, Array]:
    """The arrays that `Tables` wraps: everything known of the people, whom records name most often first."""
    gatherer = _Gatherer()
    for entry in sorted(entries, key=lambda entry: -entry.weight):
        gatherer.add(take_apart(entry))
    return gatherer.arrays()


class _Gatherer:
    """Everything that is noted while people come, each at the next position."""

    def __init__(self) -> None:
        self._heap = bytearray()
        self._starts = array("Q", [0])
        self._words, self._surnames, self._families = Notes(), Notes(), Notes()
        self._native, self._classes, self._korean = Notes(), Notes(), Notes()
        self._whole = WholeNotes()
        self._encode = msgspec.msgpack.Encoder(order="deterministic").encode

    def add(self, taken: TakenApart) -> None:
        """Note a person."""
        person, position = taken.person, len(self._starts) - 1
        self._heap += self._encode(person)
        self._starts.append(len(self._heap))
        for word, marks in marked(person).items():
            self._words.note(word, position << SHIFT | marks)
        for word in person.surname:
            self._surnames.note(word, position)
        if person.surname:
            self._families.note(family_key(person.surname), position)
        for form in person.forms:
            self._whole.note(form, position)
        for text in taken.native:
            self._native.note(text, position)
        self._add_korean(person, position)

    def _add_korean(self, person: Person, position: int) -> None:
        for group, family, given in person.korean:
            self._classes.note(f"{group} {family}", position)
            self._korean.note(f"{group} {consonants(given)}", position)

    def arrays(self) -> dict[str, Array]:
        """Everything noted, in order, and what is made of the words."""
        words = self._words.ordered()
        tables = {
            "words": words,
            "surnames": self._surnames.ordered(),
            "families": self._families.ordered(),
            "classes": self._classes.ordered(),
            "korean": self._korean.ordered(),
            "native": self._native.ordered(),
        }
        return {
            "people.starts": np.frombuffer(self._starts, np.uint64),
            "people.heap": np.frombuffer(bytes(self._heap), np.uint8),
            **self._whole.arrays(),
            **_of_words(words),
            **_named(tables),
        }


def _of_words(words: Table) -> dict[str, Array]:
    """What is made of the words alone: those that stand alone, those near each other, of one sound, of one frame."""
    letters = words.words
    always, ever = words.postings.combined(MARKS)
    chosen = np.fromiter((not is_particle(word) for word in letters), bool, len(letters))
    framed = (chosen & (ever & OWN != 0)).nonzero()[0].tolist()
    sounds = _keyed(letters, range(len(letters)), lambda word: (sound_key(word),))
    tables = {"sounds": sounds, "frames": _keyed(letters, framed, skeletons)}
    return {
        "sound_of": sounds.postings.keys_of(len(letters)),
        "stands": always & SYLLABLE == 0,
        **spelling_arrays(letters),
        **_named(tables),
    }


def _keyed(
    words: Vocabulary, numbers: Iterable[int], keys_of: Callable[[str], Iterable[str]]
) -> Table:
    """Numbers of words by what is made of each."""
    notes = Notes()
    for number in numbers:
        for key in keys_of(words[number]):
            notes.note(key, number)
    return notes.ordered()


def _named(tables: Mapping[str, Table]) -> dict[str, Array]:
    return {name: held for key, table in tables.items() for name, held in table.arrays(key).items()}
