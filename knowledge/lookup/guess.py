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

_MOST_OPTIONS: Final = 48
_MOST_LOOKED_AT: Final = 24
_SHORT: Final = 3
_LONG: Final = 6
_ALIKE: Final = 60.0


def guesses(tables: Tables, parts: Words, *, any_at_all: bool) -> list[Hit]:
    """People near a name that few have; for one that nobody has, those who are something like it, too."""
    if len(parts) < 2:
        return _near_word(tables, parts[0]) if parts else []
    near = _one_slip(tables, parts) or _two_slips(tables, parts)
    return near if near or not any_at_all else list(_but_one_word(tables, parts))


def _near_word(tables: Tables, word: str) -> list[Hit]:
    near = tables.spellings.reach(word, 1 if len(word) < _LONG else 2)
    return spelt(
        tables,
        [
            slipped(word, other, Rank.GUESS + 2 * (other.slips - 1))
            for other in near[:_MOST_OPTIONS]
        ],
    )


def _one_slip(tables: Tables, parts: Words) -> list[Hit]:
    """People one slip away: in any letter of any word, known words too."""
    wanted = [_near(tables, word, 1) for word in parts]
    if found := naming(tables, parts, wanted, 1):
        return _accounted(tables, parts, wanted, found)
    typed = [tables.sounding(word) for word in parts]
    for at, word in enumerate(parts):
        if len(word) > 1:
            mixed = [*typed[:at], wanted[at], *typed[at + 1 :]]
            found += sharing(
                tables, [o for o, w in zip(mixed, parts, strict=True) if len(w) > 1], 1
            )
    return _accounted(tables, parts, wanted, found)


def _two_slips(tables: Tables, parts: Words) -> list[Hit]:
    """People with just this name but for two slips, in one word or in two; no other Korean given name."""
    wanted = [_near(tables, word, 2 if len(word) > _SHORT else 1) for word in parts]
    hits = _accounted(tables, parts, wanted, naming(tables, parts, wanted, 2))
    return [hit for hit in hits if hit.rank > Rank.GUESS]


def _near(tables: Tables, word: str, slips: int) -> Options:
    """A word as typed and whatever comes near it."""
    if len(word) < 2:
        return ()
    return (*tables.sounding(word), *tables.spellings.reach(word, slips)[:_MOST_OPTIONS])


def _accounted(
    tables: Tables, parts: Words, wanted: Sequence[Options], found: Sequence[int]
) -> list[Hit]:
    hits: list[Hit] = []
    costs = costs_of(wanted)
    for position in found[:_MOST_LOOKED_AT]:
        account = joined_account(parts, costs, tables.people[position])
        if account is not None and account.slips:
            rank = Rank.GUESS + account.slips - 1
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
