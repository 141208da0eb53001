"""People who may be meant where nobody has a name as it was typed: farther from the letters, and never more than a guess.

A question is not read so: where one letter makes another name, only the one who asks can tell what was meant. Who
looks somebody up wants to be shown all the same who comes nearest.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz

from knowledge.lookup.account import Account, costs_of, is_another_given, joined_account
from knowledge.lookup.entry import How
from knowledge.lookup.forms import is_particle
from knowledge.lookup.hits import Hit, Rank
from knowledge.lookup.people import Person, Words
from knowledge.lookup.sharing import naming, sharing
from knowledge.lookup.short import slipped, spelt
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import Options
from knowledge.lookup.vocabulary import ABSENT

_MOST_OPTIONS: Final = 96
_MOST_LOOKED_AT: Final = 24
_SHORT: Final = 3
_LONG: Final = 6
_ALIKE: Final = 55.0


def guesses(tables: Tables, parts: Words, hits: Sequence[Hit]) -> list[Hit]:
    """People near a name that few have, or nobody: then those who are something like it, too."""
    if len(parts) < 2:
        return _near_word(tables, parts[0]) if parts else []
    near = _in_strange_words(tables, parts)
    if near or any(hit.how is How.TYPO for hit in hits):
        return near
    near = _in_any_word(tables, parts) or _two_slips(tables, parts)
    return near if near or hits else list(_but_one_word(tables, parts))


def _near_word(tables: Tables, word: str) -> list[Hit]:
    near = tables.spellings.reach(word, 1 if len(word) < _LONG else 2)
    return spelt(
        tables,
        [
            slipped(word, other, Rank.NEAR if other.slips == 1 else Rank.GUESS)
            for other in near[:_MOST_OPTIONS]
            if not is_particle(other.word)
        ],
    )


def _in_strange_words(tables: Tables, parts: Words) -> list[Hit]:
    """People with just this name but for a slip in a word that nobody bears, be it in the first letter."""
    wanted = [tables.sounding(word) or _near(tables, word, 1) for word in parts]
    return _accounted(tables, parts, wanted, naming(tables, parts, wanted, 1))


def is_ambiguous(tables: Tables, parts: Words) -> bool:
    """Whether more words come near a typed one that nobody bears than a question would take it for."""
    spellings = tables.spellings
    strange = [word for word in parts if tables.number(word) == ABSENT]
    return any(len(spellings.reach(word, 1)) > len(spellings.near(word, 1)) for word in strange)


def _in_any_word(tables: Tables, parts: Words) -> list[Hit]:
    """People one slip away, in known words too; in any part of their names, if not in just this one."""
    wanted = [_near(tables, word, 1) for word in parts]
    if found := naming(tables, parts, wanted, 1):
        return _accounted(tables, parts, wanted, found)
    typed = [tables.sounding(word) for word in parts]
    for at, word in enumerate(parts):
        if len(word) > 1:
            mixed = zip([*typed[:at], wanted[at], *typed[at + 1 :]], parts, strict=True)
            found += sharing(tables, [options for options, other in mixed if len(other) > 1], 1)
    return _accounted(tables, parts, wanted, found)


def _two_slips(tables: Tables, parts: Words) -> list[Hit]:
    """People with just this name but for two slips, in one word or in two."""
    wanted = [_near(tables, word, 2 if len(word) > _SHORT else 1) for word in parts]
    return _accounted(tables, parts, wanted, naming(tables, parts, wanted, 2))


def _near(tables: Tables, word: str, slips: int) -> Options:
    """A word as typed and whatever comes near it."""
    return (*tables.sounding(word), *tables.spellings.reach(word, slips)[: _MOST_OPTIONS // slips])


def _accounted(
    tables: Tables, parts: Words, wanted: Sequence[Options], found: Sequence[int]
) -> list[Hit]:
    hits: list[Hit] = []
    costs = costs_of(wanted)
    for position in found[:_MOST_LOOKED_AT]:
        person = tables.people[position]
        account = joined_account(parts, costs, person)
        if account is not None:
            rank = Rank.GUESS + max(account.slips - 1, 0)
            hits.append(Hit(position, How.TYPO, rank, account.reason, corrected=True))
    return hits


def _but_one_word(tables: Tables, parts: Words) -> Iterator[Hit]:
    """People who bear all words but one, which is not much unlike theirs."""
    for at, typed in enumerate(parts):
        others = (*parts[:at], *parts[at + 1 :])
        wanted = [tables.sounding(word) for word in others if len(word) > 1]
        for position in sharing(tables, wanted)[:_MOST_LOOKED_AT]:
            person = tables.people[position]
            alike, word = _most_alike(typed, person, others)
            if alike >= _ALIKE and not is_another_given(Account(1, 0, ((typed, word),)), person):
                rank = Rank.PARTIAL - 1 - int((alike - _ALIKE) // 10)
                reason = f"{typed.capitalize()} is something like {word.capitalize()}"
                yield Hit(position, How.TYPO, rank, reason, corrected=True)


def _most_alike(typed: str, person: Person, others: Words) -> tuple[float, str]:
    """The word of a person, beside others typed, that is most like a typed one."""
    left = (word for word in person.words.difference(others) if not is_particle(word))
    return max(((fuzz.ratio(typed, word), word) for word in left), default=(0.0, ""))
