"""Hits for a name of several words with slips in those that nobody here bears."""

from collections.abc import Callable, Sequence

from knowledge.lookup.account import costs_of, is_another_given, printed_account
from knowledge.lookup.entry import How
from knowledge.lookup.hits import Hit, Rank
from knowledge.lookup.people import Person, Words
from knowledge.lookup.sharing import naming, sharing
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import Options, budget
from knowledge.names.surnames import is_east_asian


def slipped_hits(tables: Tables, parts: Words, sounding: Sequence[Options]) -> list[Hit]:
    """People whose names come near; words that are right as they stand, or respelt, are not corrected.

    Most slips are single ones in a name given in full, and that is looked for first.
    """
    single = _wanted(tables, parts, sounding, lambda word: min(budget(word), 1))
    found = naming(tables, parts, single)
    if found and not any(_is_surname(tables.people[at], len(parts)) for at in found):
        if hits := _accounted(tables, parts, single, found):
            return hits
    wanted = _wanted(tables, parts, sounding, budget)
    telling = [options for word, options in zip(parts, wanted, strict=True) if len(word) > 1]
    whole = naming(tables, parts, wanted)
    # Of a family name alone others are bearers as well.
    if not whole or any(_is_surname(tables.people[at], len(parts)) for at in whole):
        whole = list(dict.fromkeys((*whole, *sharing(tables, telling))))
    return _accounted(tables, parts, wanted, whole)


def _wanted(
    tables: Tables, parts: Words, sounding: Sequence[Options], most: Callable[[str], int]
) -> list[Options]:
    return [
        options or _near(tables, word, most(word))
        for word, options in zip(parts, sounding, strict=True)
    ]


def _near(tables: Tables, word: str, most: int) -> Options:
    return () if len(word) < 2 or is_east_asian(word) else tables.spellings.near(word, most)


def _is_surname(person: Person, words: int) -> bool:
    """Whether a printed form of so many words is the family name alone."""
    return any(len(form) == words and person.surname.issuperset(form) for form in person.forms)


def _accounted(
    tables: Tables, parts: Words, wanted: Sequence[Options], found: Sequence[int]
) -> list[Hit]:
    hits: list[Hit] = []
    costs = costs_of(wanted) if found else []
    for position in found:
        person = tables.people[position]
        account = printed_account(parts, costs, person)
        if account is not None and account.slips and not is_another_given(account, person):
            rank = Rank.SLIP + account.slips - 1
            hits.append(Hit(position, How.TYPO, rank, account.reason, corrected=True))
    return hits
