"""Whether the words typed go into the words of one printed form of a person, and what must be put right for it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import msgspec

from knowledge.lookup.forms import variants
from knowledge.lookup.people import Person, Words
from knowledge.lookup.typos import Options, slip
from knowledge.names.korean import is_syllables

_NEVER: Final = 99.0
_SOUND: Final = 0.5
Costs = Mapping[str, float]
"""What it costs to take a word for the typed one: a half for another spelling, one for each slip."""
NO_COSTS: Final[Costs] = {}


class Account(msgspec.Struct, frozen=True, gc=False):
    """How the typed words go into the words of one form."""

    slips: int
    """Letters wrong in all."""
    respelt: int
    """Words that are other spellings of one sound."""
    changed: tuple[tuple[str, str], ...]
    """Typed word and word taken, where they differ."""

    @property
    def reason(self) -> str:
        """What was put right, in plain words."""
        return ", ".join(
            f"{typed.capitalize()} read as {taken.capitalize()} ({slip(typed, taken)})"
            for typed, taken in self.changed
        )


_AS_TYPED: Final = Account(0, 0, ())


def costs_of(wanted: Sequence[Options]) -> list[Costs]:
    """What the options of each typed word cost."""
    return [{option.word: option.slips or _SOUND for option in options} for options in wanted]


def printed_account(parts: Words, costs: Sequence[Costs], person: Person) -> Account | None:
    """The best account in a printed form, words as they stand there: joined syllables come near everything."""
    return _best(parts, costs, person.forms)


def joined_account(parts: Words, costs: Sequence[Costs], person: Person) -> Account | None:
    """The best account in a printed form, in which neighbours may be written as one word."""
    forms = {v for form in person.forms for v in variants(form, person.surname)}
    return _best(parts, costs, forms)


def is_another_given(account: Account, person: Person) -> bool:
    """Lee Sang-hwan is no slip for Lee Sung-hwan: one letter makes another Korean given name."""
    if not person.korean and not person.syllables:
        return False
    return any(
        taken not in person.surname and is_syllables(typed) and sorted(typed) != sorted(taken)
        for typed, taken in account.changed
    )


def is_initial(one: str, other: str) -> bool:
    """Whether one of two words is the first letter of the other."""
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _best(parts: Words, costs: Sequence[Costs], forms: Collection[Words]) -> Account | None:
    typed = frozenset(parts)
    if len(typed) == len(parts) and any(typed.issubset(form) for form in forms):
        return _AS_TYPED
    if len(forms) == 1:
        return _account(parts, costs, next(iter(forms)))
    accounts = [_account(parts, costs, form) for form in sorted(forms)]
    found = [account for account in accounts if account is not None]
    return min(found, key=lambda account: (account.slips, account.respelt), default=None)


def _account(parts: Words, costs: Sequence[Costs], form: Words) -> Account | None:
    """Give each typed word a word of the form, the surest first; None where one is left over."""
    left, total, respelt = list(form), 0, 0
    changed: list[tuple[str, str]] = []
    typed = zip(parts, costs, strict=True)
    for word, cost_of in sorted(typed, key=lambda each: (each[0] not in form, -len(each[0]))):
        if word in left:
            left.remove(word)
            continue
        cost, other = min(
            ((0.0 if is_initial(word, o) else cost_of.get(o, _NEVER), o) for o in left),
            default=(_NEVER, ""),
        )
        if cost >= _NEVER:
            return None
        left.remove(other)
        respelt += 0 < cost < 1
        total += int(cost)
        if cost >= 1:
            changed.append((word, other))
    return Account(total, respelt, tuple(changed))
