"""People of an archive gathered into the arrays of the index, by every key under which a question may name them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

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
    gatherer = Gatherer()
    for position, entry in enumerate(sorted(entries, key=lambda entry: -entry.weight)):
        gatherer.add(take_apart(entry), position)
    people, tables = gatherer.people, gatherer.tables()
    return {
        **people_arrays([people[at] for at in range(len(people))]),
        **gatherer.whole.arrays(),
        **_of_words(tables["words"]),
        **named(tables),
    }


def people_arrays(pieces: Sequence[bytes]) -> dict[str, Array]:
    """People one behind another, as `People` wraps them."""
    starts = np.zeros(len(pieces) + 1, np.uint64)
    np.cumsum([*map(len, pieces)], out=starts[1:], dtype=np.uint64)
    return {"people.starts": starts, "people.heap": np.frombuffer(b"".join(pieces), np.uint8)}


class Gatherer:
    """Everything that is noted while people come, each with a position."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.people: dict[int, bytes] = {}
        """People as they are kept, by position."""
        self.whole = WholeNotes()
        """Their whole names."""
        self._words, self._surnames, self._families = Notes(), Notes(), Notes()
        self._native, self._classes, self._korean = Notes(), Notes(), Notes()
        self._encode = msgspec.msgpack.Encoder(order="deterministic").encode

    def add(self, taken: TakenApart, position: int) -> None:
        """Note a person."""
        person = taken.person
        self.people[position] = self._encode(person)
        for word, marks in marked(person).items():
            self._words.note(word, position << SHIFT | marks)
        for word in person.surname:
            self._surnames.note(word, position)
        if person.surname:
            self._families.note(family_key(person.surname), position)
        for form in person.forms:
            self.whole.note(form, position)
        for text in taken.native:
            self._native.note(text, position)
        self._add_korean(person, position)

    def _add_korean(self, person: Person, position: int) -> None:
        for group, family, given in person.korean:
            self._classes.note(f"{group} {family}", position)
            self._korean.note(f"{group} {consonants(given)}", position)

    def tables(self) -> dict[str, Table]:
        """Everything noted by words, in order."""
        return {
            "words": self._words.ordered(),
            "surnames": self._surnames.ordered(),
            "families": self._families.ordered(),
            "classes": self._classes.ordered(),
            "korean": self._korean.ordered(),
            "native": self._native.ordered(),
        }


def _of_words(words: Table) -> dict[str, Array]:
    """What is made of the words alone: those that stand alone, those near each other, of one sound, of one frame."""
    letters = words.words
    sounds = keyed(letters, range(len(letters)), sound_keys)
    tables = {"sounds": sounds, "frames": keyed(letters, framed(words).tolist(), skeletons)}
    return {**of_bearers(words, sounds), **spelling_arrays(letters), **named(tables)}


def of_bearers(words: Table, sounds: Table) -> dict[str, Array]:
    """The sound of each word, and whether it can name somebody alone."""
    always, _ = words.postings.combined(MARKS)
    return {
        "sound_of": sounds.postings.keys_of(len(words.words)),
        "stands": always & SYLLABLE == 0,
    }


def framed(words: Table) -> Array:
    """Numbers of the words that are noted by their consonants."""
    _, ever = words.postings.combined(MARKS)
    letters = words.words
    chosen = np.fromiter((not is_particle(word) for word in letters), bool, len(letters))
    numbers: Array = (chosen & (ever & OWN != 0)).nonzero()[0]
    return numbers


def sound_keys(word: str) -> tuple[str, ...]:
    """The one sound of a word."""
    return (sound_key(word),)


def keyed(
    words: Vocabulary, numbers: Iterable[int], keys_of: Callable[[str], Iterable[str]]
) -> Table:
    """Numbers of words by what is made of each."""
    notes = Notes()
    for number in numbers:
        for key in keys_of(words[number]):
            notes.note(key, number)
    return notes.ordered()


def named(tables: Mapping[str, Table]) -> dict[str, Array]:
    """The arrays of tables, each under the name of its table."""
    return {name: held for key, table in tables.items() for name, held in table.arrays(key).items()}
