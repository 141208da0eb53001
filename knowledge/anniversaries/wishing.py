"""Words to the filters of a digest, and the names of a wish to people."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from knowledge.anniversaries.composing import Named
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.answering.case import meant
from knowledge.exact.names import ExactNames
from knowledge.lookup.entry import NameSpot
from knowledge.question import Question

Read = Callable[[str], Question]
"""Reads a text as a question."""

_KINDS: Final = (
    (Kind.CALL, r"(?:(?:tele)?phone |video )?(?:calls?|talks?|conversations?)(?<!\bcourtesy call)"),
    (Kind.MEETING, r"meetings?|summits?"),
    (Kind.VISIT, r"visits?|trips?|journeys?|travels?"),
    (Kind.SPEECH, r"speech(?:es)?|addresses|lectures?"),
    (Kind.RECORD, r"records?|releases?|read-?outs?"),
    (Kind.SPOKEN, r"anniversar(?:y|ies)"),
)
"""Words for each kind."""
_LITTLE: Final = frozenset(
    "and or with of for about only in on to from by the a an all just please".split()
)
"""Words that name nothing and are passed over."""


@dataclass(frozen=True, slots=True)
class WishRead:
    """What words wish for."""

    wish: Wish
    """The filters."""
    unknown: tuple[str, ...] = ()
    """Words that name no country, person or kind of this archive."""


def read_wish(text: str, read: Read, names: ExactNames) -> WishRead:
    """The filters that words name, people so that the same ones are found again."""
    kinds, rest = _kinds(text)
    question = read(rest) if rest.strip(" ,") else None
    if question is None:
        return WishRead(Wish(kinds=kinds))
    countries = tuple(dict.fromkeys((*question.countries, *question.lands)))
    people = tuple(_name(spot, names) for spot in question.people)
    unknown = _unknown(question)
    return WishRead(Wish(countries, people, kinds), unknown)


def find_people(names: Sequence[str], read: Read) -> Named:
    """Everybody whom the names of a wish may mean."""
    if not names:
        return Named()
    found = {name: [meant(spot) for spot in read(name).people] for name in names}
    keys = frozenset(key for groups in found.values() for group in groups for key in group)
    return Named(keys, tuple(name for name, groups in found.items() if not any(groups)))


def _kinds(text: str) -> tuple[tuple[Kind, ...], str]:
    """The kinds that a text names, and the text without them."""
    found: list[Kind] = []
    for kind, words in _KINDS:
        pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
        if pattern.search(text):
            found.append(kind)
            text = pattern.sub(" ", text)
    return tuple(sorted(found, key=list(Kind).index)), text


def _name(spot: NameSpot, names: ExactNames) -> str:
    """A name that finds the same person again; one that fits several stays as it was typed."""
    keys = sorted(meant(spot))
    return names.shown(keys[0]) if len(keys) == 1 else spot.text


def _unknown(question: Question) -> tuple[str, ...]:
    """Words that nothing is known of."""
    return tuple(_strange(question))


def _strange(question: Question) -> Iterator[str]:
    for word in dict.fromkeys((*question.left_out, *question.topic)):
        if word.lower() not in _LITTLE:
            yield word
    yield from (city for city in question.cities)
