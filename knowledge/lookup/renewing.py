"""An index out of an older one: people whose names are as they were are not taken apart again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec
import numpy as np

from knowledge.lookup.bearing import MARKS, SHIFT
from knowledge.lookup.entry import NameEntry
from knowledge.lookup.forms import take_apart
from knowledge.lookup.gathering import (
    Gatherer,
    framed,
    keyed,
    named,
    of_bearers,
    people_arrays,
    sound_keys,
)
from knowledge.lookup.shelf import Array
from knowledge.lookup.table import Table, woven
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import shortened_forms, spellings_of
from knowledge.lookup.vocabulary import Vocabulary
from knowledge.lookup.whole import whole_arrays
from knowledge.names.native import skeletons

GONE: Final = -1
"""Instead of a position or number: there is no such person or word any more."""
_BEHIND_KEY: Final = 1
"""The byte of a person as kept at which the key begins."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The people of an archive beside those of an older one."""

    was: Array
    """For each person who of the older archive has these very names, or GONE."""
    weights: Array
    """How many records name each."""
    entry: Callable[[int], NameEntry]
    """A person as the index takes people."""


def renew(older: Tables, changes: Changes) -> dict[str, Array]:
    """The arrays of the index that `gather` would make of all these people."""
    order = np.argsort(-changes.weights, kind="stable")
    moved, gatherer = _moved(older, changes.was, order), Gatherer()
    for position in np.flatnonzero(changes.was[order] == GONE).tolist():
        gatherer.add(take_apart(changes.entry(int(order[position]))), position)
    fresh = gatherer.tables()
    words = woven(older.words, _borne(older.words.postings.values, moved), fresh.pop("words"))
    tables = {
        name: woven(getattr(older, name), moved[getattr(older, name).postings.values], table)
        for name, table in fresh.items()
    }
    return {
        **people_arrays(_people(older, gatherer, moved, order)),
        **_whole(older, gatherer, moved),
        **_of_words(older, words),
        **named({"words": words, **tables}),
    }


def _moved(older: Tables, was: Array, order: Array) -> Array:
    """The new position of each older one."""
    place = np.full(len(older.people) + 1, GONE, np.int64)
    keys = np.fromiter((older.people.called(at).key for at in range(len(older.people))), np.int64)
    known = np.flatnonzero(was[order] != GONE)
    place[was[order[known]]] = known
    moved: Array = place[keys]
    return moved


def _borne(borne: Array, moved: Array) -> Array:
    """Positions with their marks, where they have gone."""
    values = moved[borne >> SHIFT]
    found: Array = np.where(
        values == GONE, GONE, values << SHIFT | (borne & MARKS).astype(np.int64)
    )
    return found


def _people(older: Tables, gatherer: Gatherer, moved: Array, order: Array) -> Sequence[bytes]:
    """Every person as kept, with the key of today."""
    pieces = [b""] * len(order)
    encode = msgspec.msgpack.Encoder().encode
    for at, position in enumerate(moved.tolist()):
        if position != GONE:
            piece = older.people.kept(at)
            behind = _BEHIND_KEY + len(encode(older.people.called(at).key))
            key = encode(int(order[position]))
            pieces[position] = piece[:_BEHIND_KEY] + key + piece[behind:]
    for position, person in gatherer.people.items():
        pieces[position] = person
    return pieces


def _whole(older: Tables, gatherer: Gatherer, moved: Array) -> dict[str, Array]:
    """Whole names."""
    keys, positions = gatherer.whole.noted()
    places = moved[older.arrays["whole.positions"]]
    kept = places != GONE
    return whole_arrays(
        np.concatenate((older.arrays["whole.keys"][kept], keys)),
        np.concatenate((places[kept].astype(np.uint32), positions)),
    )


def _of_words(older: Tables, words: Table) -> dict[str, Array]:
    """What is made of the words alone; only new words are looked at."""
    letters, moved = words.words, _moved_words(older.words.words, words.words)
    fresh = np.ones(len(letters), bool)
    fresh[moved[moved != GONE]] = False
    numbers = fresh.nonzero()[0].tolist()
    sounds = woven(
        older.sounds, moved[older.sounds.postings.values], keyed(letters, numbers, sound_keys)
    )
    forms, owners = shortened_forms(letters, numbers)
    places = moved[older.arrays["spellings.numbers"]]
    kept = places != GONE
    return {
        **of_bearers(words, sounds),
        **spellings_of(
            np.concatenate((older.arrays["spellings.keys"][kept], forms)),
            np.concatenate((places[kept].astype(np.uint32), owners)),
        ),
        **named({"sounds": sounds, "frames": _frames(older, words, moved)}),
    }


def _frames(older: Tables, words: Table, moved: Array) -> Table:
    """Words by their consonants."""
    chosen = np.zeros(len(words.words), bool)
    chosen[framed(words)] = True
    values = moved[older.frames.postings.values]
    values = np.where((values != GONE) & chosen[values], values, GONE)
    chosen[values[values != GONE]] = False
    return woven(older.frames, values, keyed(words.words, chosen.nonzero()[0].tolist(), skeletons))


def _moved_words(older: Vocabulary, newer: Vocabulary) -> Array:
    """The new number of each older word."""
    if not len(newer):
        return np.full(len(older), GONE, np.int64)
    places = newer.hashes.searchsorted(older.hashes)
    found = newer.hashes.take(places, mode="clip") == older.hashes
    moved: Array = np.where(found, places, GONE)
    return moved
