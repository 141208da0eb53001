"""Hits for a name of several words: every word typed must be accounted for by one person."""

import heapq
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from knowledge.lookup.entry import How
from knowledge.lookup.forms import Person, Words, joined, variants
from knowledge.lookup.hits import Hit, Rank
from knowledge.lookup.short import accent_step
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import budget, slip
from knowledge.names.korean import consonants, is_syllables, same_given
from knowledge.names.romanisation import korean_readings, sound_key
from knowledge.names.surnames import is_east_asian, korean_classes

# Posting lists of the spellings under which a word is held.
Holders = tuple[list[int], ...]
_MOST_CHECKED = 80
_NEAREST = 8


@dataclass(frozen=True, slots=True)
class _Account:
    """How the typed words go into the words of one form."""

    slips: int
    """Letters wrong in all."""
    respelt: int
    """Words that are other spellings of one sound."""
    changed: tuple[tuple[str, str], ...]
    """Typed word and word taken, where they differ."""


def full_hits(tables: Tables, parts: Words, text: str) -> list[Hit]:
    """People who account for every word, as printed, or romanised otherwise, or else with slips."""
    hits = list(_whole(tables, parts, text))
    hits += _inside(tables, parts, text, {hit.position for hit in hits})
    hits += _romanised(tables, parts, {hit.position for hit in hits})
    return hits or list(_slipped(tables, parts))


def partial_hits(tables: Tables, parts: Words) -> list[Hit]:
    """The people who share the family name with a name that is nobody's here."""
    hits: list[Hit] = []
    for word in parts:
        exact = tables.surnames.get(word, [])[:_NEAREST]
        alike = [
            at for group in korean_classes(word) for at in tables.classes.get(group, [])[:_NEAREST]
        ]
        nearest = sorted({*exact, *alike})[:_NEAREST]
        hits.extend(
            Hit(at, How.PARTIAL, Rank.PARTIAL, "shares only the family name") for at in nearest
        )
    return hits


def _whole(tables: Tables, parts: Words, text: str) -> Iterator[Hit]:
    for key in (" ".join(sorted(parts)), "".join(parts)):
        for position in tables.whole.get(key, ()):
            step = accent_step(tables.people[position], text)
            how = How.FOLDED if step else How.EXACT
            yield Hit(position, how, Rank.WHOLE + step, "the name as the records print it")


def _inside(tables: Tables, parts: Words, text: str, found: set[int]) -> Iterator[Hit]:
    """Part of a longer name (Teodoro Locsin), or a longer form of a known one (Hillary Rodham Clinton).

    Whoever is found by a better rule is passed over, here and for other romanisations: the best rule alone counts.
    """
    for variant in joined(parts):
        for position in _sharing([_printed(tables, word) for word in variant]):
            if position in found:
                continue
            person = tables.people[position]
            account = _best_account(variant, person, slips=False)
            if account is not None and not account.respelt and not _is_half(variant, person):
                given = set(variant).isdisjoint(person.surname)
                rank = Rank.GIVEN if given else Rank.INSIDE
                how = How.GIVEN if given else How.EXACT
                yield Hit(
                    position, how, rank + accent_step(person, text), f"part of {person.entry.name}"
                )
    if len(parts) < 3:
        return
    for position in _sharing([_printed(tables, parts[0]), _printed(tables, parts[-1])]):
        person = tables.people[position]
        if any(_is_shorter_form(form, parts) for form in person.forms):
            yield Hit(position, How.EXACT, Rank.INSIDE, f"known here as {person.entry.name}")


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
    in_order = all(
        any(word == typed or _is_initial(word, typed) for typed in rest) for word in form
    )
    return in_order and not is_east_asian(form[0])


def _romanised(tables: Tables, parts: Words, found: set[int]) -> Iterator[Hit]:
    for family, given in korean_readings(parts):
        for group in korean_classes(family):
            for position in tables.korean.get(f"{group} {consonants(given)}", ()):
                person = tables.people[position]
                if any(g == group and same_given(given, theirs) for g, theirs in person.korean):
                    yield _respelt(position, person)
    for position in _sharing([_sounding(tables, word) for word in parts]):
        if position in found:
            continue
        account = _best_account(parts, tables.people[position], slips=False)
        if account is not None and account.respelt:
            yield _respelt(position, tables.people[position])


def _respelt(position: int, person: Person) -> Hit:
    reason = f"another spelling of {person.entry.name}"
    return Hit(position, How.ROMANISATION, Rank.SOUND, reason, corrected=True)


def _slipped(tables: Tables, parts: Words) -> Iterator[Hit]:
    for position in _sharing([_near(tables, word) for word in parts]):
        person = tables.people[position]
        account = _best_account(parts, person, slips=True)
        if account is not None and account.slips and not _is_another_given(account, person):
            reason = ", ".join(
                f"{typed.capitalize()} read as {taken.capitalize()} ({slip(typed, taken)})"
                for typed, taken in account.changed
            )
            rank = Rank.SLIP + account.slips - 1
            yield Hit(position, How.TYPO, rank, reason, corrected=True)


def _is_another_given(account: _Account, person: Person) -> bool:
    """Lee Sang-hwan is no slip for Lee Sung-hwan: one letter makes another Korean given name."""
    if not person.korean and not person.syllables:
        return False
    return any(
        taken not in person.surname and is_syllables(typed) and sorted(typed) != sorted(taken)
        for typed, taken in account.changed
    )


def _printed(tables: Tables, word: str) -> Holders | None:
    """People with a word in the name; None for an initial, which anybody may have."""
    return None if len(word) == 1 else (tables.words.get(word, []),)


def _sounding(tables: Tables, word: str) -> Holders | None:
    if len(word) == 1:
        return None
    return tuple(tables.words[other] for other in tables.sounds.get(sound_key(word), ()))


def _near(tables: Tables, word: str) -> Holders | None:
    """A word that is right as it stands is not corrected; another one may be."""
    found = _sounding(tables, word)
    if found or found is None or is_east_asian(word):
        return found
    return tuple(tables.words[other] for other, _ in tables.spellings.near(word))


def _sharing(words: list[Holders | None]) -> list[int]:
    """People who hold every word, the most named first: the rarest word is gone through, the others looked up."""
    wanted = sorted(
        (held for held in words if held is not None), key=lambda held: sum(map(len, held))
    )
    if not wanted:
        return []
    shared: list[int] = []
    rarest = wanted[0]
    for position in rarest[0] if len(rarest) == 1 else heapq.merge(*rarest):
        if all(any(_holds(posting, position) for posting in held) for held in wanted[1:]) and (
            not shared or shared[-1] != position
        ):
            shared.append(position)
            if len(shared) == _MOST_CHECKED:
                break
    return shared


def _holds(posting: list[int], position: int) -> bool:
    at = bisect_left(posting, position)
    return at < len(posting) and posting[at] == position


def _best_account(parts: Words, person: Person, *, slips: bool) -> _Account | None:
    # A slip is looked for in the words as printed only: joined syllables come near everything.
    forms = {
        v for form in person.forms for v in ((form,) if slips else variants(form, person.surname))
    }
    accounts = [_account(parts, form, slips=slips) for form in sorted(forms)]
    found = [account for account in accounts if account is not None]
    return min(found, key=lambda account: (account.slips, account.respelt), default=None)


def _account(parts: Words, form: Words, *, slips: bool) -> _Account | None:
    """Give each typed word a word of the form, the surest first; None where one is left over."""
    left, total, respelt = list(form), 0, 0
    changed: list[tuple[str, str]] = []
    for word in sorted(parts, key=lambda typed: (typed not in form, -len(typed))):
        costs = [(_cost(word, other, slips=slips), other) for other in left]
        cost, other = min(costs, default=(99.0, ""))
        if cost >= 99:
            return None
        left.remove(other)
        respelt += 0 < cost < 1
        total += int(cost)
        if cost >= 1:
            changed.append((word, other))
    return _Account(total, respelt, tuple(changed))


def _cost(typed: str, word: str, *, slips: bool) -> float:
    if typed == word or _is_initial(typed, word):
        return 0
    if sound_key(typed) == sound_key(word):
        return 0.5
    allowed = budget(typed) if slips else 0
    edits = OSA.distance(typed, word, score_cutoff=allowed) if allowed else 99
    kept = typed[0] == word[0] or typed[:2] == word[1::-1]
    return float(edits) if edits <= allowed and kept else 99.0


def _is_initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]
