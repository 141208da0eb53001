"""Hits for a name of several words: every word typed must be accounted for by one person."""

from collections.abc import Iterator, Sequence, Set

from knowledge.lookup.account import (
    NO_COSTS,
    costs_of,
    is_initial,
    joined_account,
)
from knowledge.lookup.entry import How
from knowledge.lookup.forms import MOST_JOINED, join, joined
from knowledge.lookup.hits import Hit, Rank
from knowledge.lookup.people import Person, Words
from knowledge.lookup.sharing import sharing
from knowledge.lookup.short import accent_step, surname_hits
from knowledge.lookup.slips import slipped_hits
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import Option, Options
from knowledge.lookup.vocabulary import ABSENT, hash_of
from knowledge.lookup.whole import MOST_NAMESAKES, whole_key
from knowledge.names.korean import consonants, same_given
from knowledge.names.romanisation import korean_readings
from knowledge.names.surnames import is_east_asian, korean_classes

_NEAREST = 8


def full_hits(tables: Tables, parts: Words, text: str) -> list[Hit]:
    """People who account for every word, as printed, or romanised otherwise, or else with slips.

    Who has just the name typed is meant, and nobody else is looked for.
    """
    strange = [at for at, w in enumerate(parts) if len(w) > 1 and tables.number(w) == ABSENT]
    hits = [] if strange else list(surname_hits(tables, parts, text))
    as_one = hash_of("".join(parts))
    for key in (as_one,) if strange else (whole_key(parts), as_one):
        hits += _whole(tables, key, text)
    if any(hit.rank == Rank.WHOLE for hit in hits):
        return hits
    sounding = [tables.sounding(word) if len(word) > 1 else () for word in parts]
    hits += _inside(tables, parts, text, strange, {hit.position for hit in hits})
    hits += _romanised(tables, parts, sounding, {hit.position for hit in hits})
    return hits or slipped_hits(tables, parts, sounding)


def partial_hits(tables: Tables, parts: Words) -> list[Hit]:
    """The people who share the family name with a name that is nobody's here."""
    hits: list[Hit] = []
    for word in parts:
        held = [tables.surnames[word]]
        for group in korean_classes(word):
            held += tables.of_class(group)
        near = sorted({at for bearers in held for at in bearers[:_NEAREST].tolist()})[:_NEAREST]
        hits.extend(
            Hit(at, How.PARTIAL, Rank.PARTIAL, "shares only the family name") for at in near
        )
    return hits


def _whole(tables: Tables, key: int, text: str) -> Iterator[Hit]:
    for position in tables.whole.find(key):
        step = accent_step(tables.people, position, text)
        how = How.FOLDED if step else How.EXACT
        yield Hit(position, how, Rank.WHOLE + step, "the name as the records print it")


def _inside(
    tables: Tables, parts: Words, text: str, strange: Sequence[int], found: Set[int]
) -> Iterator[Hit]:
    """Part of a longer name (Teodoro Locsin), or a longer form of a known one (Hillary Rodham Clinton).

    Whoever is found by a better rule is passed over, here and for other romanisations: the best rule alone counts.
    """
    for variant in _known_variants(parts, strange):
        nothing = [NO_COSTS] * len(variant)
        for position in _bearing(tables, variant):
            if position in found:
                continue
            person = tables.people[position]
            account = joined_account(variant, nothing, person)
            if account is not None and not _is_half(variant, person):
                given = person.surname.isdisjoint(variant)
                rank = Rank.GIVEN if given else Rank.INSIDE
                how = How.GIVEN if given else How.EXACT
                step = accent_step(tables.people, position, text)
                yield Hit(position, how, rank + step, f"part of {person.name}")
    if len(parts) < 3 or not {0, len(parts) - 1}.isdisjoint(strange):
        return
    for position in _bearing(tables, (parts[0], parts[-1])):
        person = tables.people[position]
        if any(_is_shorter_form(form, parts) for form in person.forms):
            yield Hit(position, How.EXACT, Rank.INSIDE, f"known here as {person.name}")


def _known_variants(parts: Words, strange: Sequence[int]) -> Iterator[Words]:
    """The words, and with two neighbours as one, wherever somebody may bear each."""
    if not strange:
        yield from joined(parts)
    elif strange[-1] - strange[0] < 2:
        last = min(strange[0], len(parts) - 2, MOST_JOINED - 1)
        for at in range(max(strange[-1] - 1, 0), last + 1):
            yield join(parts, at)


def _bearing(tables: Tables, words: Words) -> list[int]:
    """People with every word in the name; anybody may have an initial."""
    options = [Option(word, tables.number(word)) for word in words if len(word) > 1]
    if any(option.number == ABSENT for option in options):
        return []
    return sharing(tables, [(option,) for option in options])


def _is_half(variant: Words, person: Person) -> bool:
    """Kim Jae is not Kim Jae-shin: the syllables of a Korean given name are typed together or not at all."""
    typed = person.syllables.intersection(variant)
    return bool(typed) and not any(
        person.syllables.intersection(form) <= typed for form in person.forms if typed <= set(form)
    )


def _is_shorter_form(form: Words, parts: Words) -> bool:
    if not 2 <= len(form) < len(parts) or (form[0], form[-1]) != (parts[0], parts[-1]):
        return False
    rest = iter(parts)
    in_order = all(any(word == typed or is_initial(word, typed) for typed in rest) for word in form)
    return in_order and not is_east_asian(form[0])


def _romanised(
    tables: Tables, parts: Words, wanted: Sequence[Options], found: Set[int]
) -> Iterator[Hit]:
    for family, given in korean_readings(parts):
        for group in korean_classes(family):
            key = f"{group} {consonants(given)}"
            for position in tables.korean[key][:MOST_NAMESAKES].tolist():
                person = tables.people[position]
                if any(g == group and same_given(given, theirs) for g, _, theirs in person.korean):
                    yield _respelt(position, person)
    for position in _otherwise_spelt(tables, parts, wanted):
        if position in found:
            continue
        person = tables.people[position]
        account = joined_account(parts, costs_of(wanted), person)
        if account is not None and account.respelt:
            yield _respelt(position, person)


def _respelt(position: int, person: Person) -> Hit:
    reason = f"another spelling of {person.name}"
    return Hit(position, How.ROMANISATION, Rank.SOUND, reason, corrected=True)


def _otherwise_spelt(tables: Tables, parts: Words, wanted: Sequence[Options]) -> list[int]:
    """People who bear words of the same sounds, where any word here has another spelling."""
    telling = [options for word, options in zip(parts, wanted, strict=True) if len(word) > 1]
    if not all(telling) or all(
        len(options) == 1 and options[0].word in parts for options in telling
    ):
        return []
    return sharing(tables, telling)
