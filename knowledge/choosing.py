"""The readings of a name that an answer leaves open, each as a question that is asked instead."""

import re
from collections.abc import Iterator

from msgspec import Struct

from knowledge.answer import Answer
from knowledge.archive import Archive
from knowledge.exact.introducing import introduction
from knowledge.exact.names import ExactNames
from knowledge.lookup.entry import Match, NameSpot
from knowledge.question import Question

_ASKED = 5
"""Choices that have a question: of more people a fuller name is asked for."""


class Choice(Struct, frozen=True, gc=False):
    """One reading."""

    label: str
    """Who is meant."""
    text: str
    """The question about that very person, asked in the same thread as the question was; empty behind the first five."""
    detail: str = ""
    """What tells that person from others: latest role, country."""


def find_choices(
    question: Question, answer: Answer, archive: Archive, names: ExactNames
) -> tuple[Choice, ...]:
    """A choice for each person whose name the answer offers."""
    offered = [
        (match, place)
        for match, place in dict.fromkeys(_offered(question, answer, archive))
        if place is not None or question.people or question.without
    ]
    return tuple(
        Choice(
            match.name,
            _asked_about(question, match.key, place, names) if number < _ASKED else "",
            introduction(archive.people[match.key]) or names.detail(match.key),
        )
        for number, (match, place) in enumerate(offered)
    )


def _offered(
    question: Question, answer: Answer, archive: Archive
) -> Iterator[tuple[Match, tuple[int, int] | None]]:
    """Readings in the order in which the answer offers them, and where in the question the name stands."""
    for name in answer.choices:
        found = [
            (match, _place_of(spot, question))
            for spot in (*question.people, *question.without)
            for match in spot.matches
            if match.name == name
        ]
        near = (
            (match, _place_of_word(word, question))
            for word in question.topic
            for match in archive.names.find(word, guess=False)
            if match.name == name
        )
        yield from found or near


def _place_of(spot: NameSpot, question: Question) -> tuple[int, int] | None:
    """Where a name stands in the text; None where the question took it from the one before."""
    own = question.text[spot.start : spot.end] == spot.text
    return (spot.start, spot.end) if own else None


def _place_of_word(word: str, question: Question) -> tuple[int, int] | None:
    """Where a strange word stands, with the strange words beside it, which are parts of one name."""
    strange = "|".join(map(re.escape, dict.fromkeys((word, *question.left_out))))
    runs = re.finditer(rf"(?<!\w)(?:{strange})(?:[ -](?:{strange}))*(?!\w)", question.text)
    return next((run.span() for run in runs if word in run[0]), None)


def _asked_about(
    question: Question, key: int, place: tuple[int, int] | None, names: ExactNames
) -> str:
    """The question with one person put where the unclear name stands; behind it where it stands nowhere."""
    text = question.text
    if place is not None:
        return f"{text[: place[0]]}{names.shown(key)}{text[place[1] :]}"
    asked = text.rstrip(" ?!.,")
    return f"{asked}, meaning {names.of(key)}{'?' if text.rstrip().endswith('?') else ''}"
