"""Hits for a single word, and for several words that are one family name (`del Rosario`)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from knowledge.lookup.bearing import (
    FORM,
    PRINTED,
    SHIFT,
    SOLE,
    SURNAME,
    SYLLABLE,
    WHOLE,
    letters_of,
    parted,
)
from knowledge.lookup.entry import How
from knowledge.lookup.forms import is_particle
from knowledge.lookup.hits import MOST, Hit, Rank
from knowledge.lookup.people import People, Person, Words
from knowledge.lookup.postings import Numbers, common
from knowledge.lookup.tables import Tables, family_key
from knowledge.lookup.typos import Option, budget, slip
from knowledge.lookup.vocabulary import ABSENT, hash_of
from knowledge.names.surnames import is_east_asian, korean_classes


class Spelling(NamedTuple):
    """A word that may be meant by a typed one, and what is said of it."""

    number: int
    """Its number in the vocabulary."""
    how: How
    """In which way the typed word met it."""
    rank: int
    """Rank of those whose family name it is."""
    reason: str
    """In plain words."""


def short_hits(tables: Tables, word: str, text: str) -> list[Hit]:
    """Everybody a single word can name: as printed, in another romanisation, or else with a slip."""
    if is_particle(word) and not is_east_asian(word):
        return []
    hits = [*_exact(tables, word, text), *_by_sound(tables, word), *_by_class(tables, word)]
    # A word that is itself a usual family name is no misspelling: Wang is not Wong.
    return hits if hits or is_east_asian(word) else _by_slip(tables, word)


def surname_hits(tables: Tables, parts: Words, text: str) -> Iterator[Hit]:
    """People whose family name is exactly these several words."""
    if not all(word in tables.surnames for word in parts):
        return
    reason = f"the family name {_print(text)}"
    for position in tables.families[family_key(parts)][:MOST].tolist():
        yield Hit(position, How.SURNAME, Rank.WHOLE, reason)
    for position in common([tables.surnames[word] for word in parts])[: 2 * MOST].tolist():
        yield Hit(position, How.SURNAME, Rank.WHOLE, reason, later=True)


def accent_step(people: People, position: int, text: str) -> int:
    """One where accents were typed that the person's printed names do not have.

    Who types plain letters cannot be held to the accents; who types accents means them.
    """
    if text.isascii():
        return 0
    typed = text.casefold().split()
    printed = {word for form in people[position].printed for word in form.casefold().split()}
    return 0 if all(word in printed for word in typed) else 1


def spelt(tables: Tables, spellings: Sequence[Spelling]) -> list[Hit]:
    """People who bear one of some words, the best first; those whose family name it is go before others."""
    if not spellings:
        return []
    held = [_bearers(tables, spelling.number) for spelling in spellings]
    borne = np.concatenate(held)
    which = np.repeat(np.arange(len(held)), [*map(len, held)])
    given = borne & np.uint32(SURNAME | FORM) == 0
    ranks = np.array([spelling.rank for spelling in spellings])[which] + 2 * given
    later = borne & np.uint32(SOLE | FORM) == 0
    order = np.lexsort((borne, later, ranks))
    best = order[borne[order] & np.uint32(SYLLABLE) == 0][:MOST]
    found = zip(
        *(each[best].tolist() for each in (borne >> SHIFT, which, ranks, later)), strict=True
    )
    return [
        Hit(at, spellings[word].how, rank, spellings[word].reason, True, later)
        for at, word, rank, later in found
    ]


def slipped(word: str, near: Option, rank: int) -> Spelling:
    """A word that comes near a typed one."""
    reason = f"{word.capitalize()} read as {near.word.capitalize()} ({slip(word, near.word)})"
    return Spelling(near.number, How.TYPO, rank, reason)


def _bearers(tables: Tables, number: int) -> Numbers:
    """Who bears a word: the most named, also of those of whose family name it is part, or all."""
    held = tables.words.postings[number]
    if len(held) <= MOST:
        return held
    word = tables.words.words[number]
    family, sole = tables.surnames[word][:MOST], tables.families[word][:MOST]
    named = np.concatenate((family, sole))
    borne = held.take(held.searchsorted(named << SHIFT), mode="clip")
    return _merged(held[:MOST], borne[borne >> SHIFT == named])


def _nearest(borne: Numbers) -> Numbers:
    """Those who go first: whose family name it is, and of them those who have no other."""
    if len(borne) <= MOST:
        return borne
    given, later = borne & np.uint32(SURNAME | WHOLE) == 0, borne & np.uint32(SOLE | WHOLE) == 0
    return borne[np.lexsort((borne, later, given))[: 2 * MOST]]


def _merged(one: Numbers, other: Numbers) -> Numbers:
    merged = np.concatenate((one, other))
    merged.sort()
    fresh = np.ones(len(merged), bool)
    fresh[1:] = merged[1:] != merged[:-1]
    return merged[fresh]


def _exact(tables: Tables, word: str, text: str) -> Iterator[Hit]:
    number, shown = tables.number(word), _print(text)
    borne = _nearest(_bearers(tables, number)).tolist() if number != ABSENT else []
    # Plain letters typed are held to no accents, and whether they are printed so is known beforehand.
    plain = text.isascii() and parted(text) == [word]
    for each in borne:
        position = each >> SHIFT
        step = 0 if plain else accent_step(tables.people, position, text)
        otherwise = not each & PRINTED if plain else _is_spelt_otherwise(tables, position, text)
        yield _exact_hit(each, shown, step, otherwise=otherwise)
    for position in tables.whole.find(hash_of(word)):
        if not any(word in form for form in tables.people[position].forms):
            yield Hit(position, How.EXACT, Rank.INSIDE, f"the name {shown} written as one word")


def _exact_hit(borne: int, shown: str, step: int, *, otherwise: bool) -> Hit:
    position = borne >> SHIFT
    if borne & WHOLE:
        return Hit(position, How.EXACT, Rank.WHOLE + step, f"the name {shown}")
    folded = step or otherwise
    if borne & SURNAME:
        how, later = How.FOLDED if folded else How.SURNAME, not borne & SOLE
        return Hit(position, how, Rank.WHOLE + step, f"the family name {shown}", False, later)
    how = How.FOLDED if folded else How.GIVEN
    return Hit(position, how, Rank.GIVEN + step, f"{shown} is part of the name")


def _is_spelt_otherwise(tables: Tables, position: int, text: str) -> bool:
    """Whether accents or apostrophes were left out: OConnor for O’Connor."""
    return not letters_of(tables.people[position]).issuperset(parted(text))


def _by_sound(tables: Tables, word: str) -> Iterable[Hit]:
    spellings = [
        Spelling(
            other.number,
            How.ROMANISATION,
            Rank.SOUND_SURNAME,
            f"{other.word.capitalize()} is another spelling of {word.capitalize()}",
        )
        for other in tables.sounding(word)
        if other.word != word
    ]
    return spelt(tables, spellings)


def _by_class(tables: Tables, word: str) -> Iterator[Hit]:
    held = [at for group in korean_classes(word) for at in tables.of_class(group, but=word)]
    nearest = sorted({at for bearers in held for at in bearers[:MOST].tolist()})
    for position in nearest:
        person = tables.people[position]
        if word not in person.surname:
            reason = f"{_surname(person)} is another spelling of {word.capitalize()}"
            yield Hit(position, How.ROMANISATION, Rank.SOUND_SURNAME, reason, corrected=True)


def _by_slip(tables: Tables, word: str) -> list[Hit]:
    return spelt(
        tables,
        [
            slipped(word, near, Rank.SLIP if near.slips == 1 else Rank.TWO_SLIPS)
            for near in tables.spellings.near(word, budget(word))
        ],
    )


def _surname(person: Person) -> str:
    return " ".join(map(str.capitalize, _ordered(person.surname, person))) or person.name


def _ordered(words: Iterable[str], person: Person) -> list[str]:
    form = person.forms[0] if person.forms else ()
    return sorted(words, key=lambda word: form.index(word) if word in form else 0)


def _print(text: str) -> str:
    return " ".join(text.split())
