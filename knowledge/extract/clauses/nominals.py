"""Meetings that a noun alone names: `his talks with B`, `a call between A and B`."""

import re
from collections.abc import Iterator

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.government import ANOTHER, BREAK, WITH
from knowledge.extract.clauses.lists import next_person, people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.records import Status


def by_noun(marked: str, noun: re.Match[str]) -> Iterator[Clause]:
    """What a noun alone says: `his meeting with B`, `talks between A and B`, `Meetings are fixed with B`."""
    first = next_person(marked, noun.end())
    if past := re.search(
        r"\btheir (?:first|last|previous|earlier|most recent|recent|second|third)(?: \w+)?$",
        marked[: noun.end()],
        re.IGNORECASE,
    ):
        if re.match(r"[^.;]{0,40}[\ue400-\ue7ff]", marked[noun.end() :]) and re.search(
            r"meeting|talks|call|summit", past.group() + noun.group(), re.I
        ):
            yield Clause(
                (),
                "they",
                (),
                Status.MENTIONED,
                "",
                noun.start(),
                noun.end(),
                "",
                Shape.TOGETHER,
                True,
            )
            return
    if first is None or first - noun.end() > 110:
        return
    gap = re.sub(r"\([^()]*\)", "", marked[noun.end() : first])
    if (
        BREAK.search(gap)
        or ANOTHER.search(gap)
        or not WITH.search(gap)
        or re.search(r"\bof ?$", gap)
    ):
        return
    people, end = people_from(marked, first)
    called = noun_in(noun.group())
    status = tense(marked, noun.start(), "")
    if re.search(r"\b(?:will|is to|are to|to be|already fixed|planned|scheduled|arranged)\b", gap):
        status = Status.PLANNED
    elif re.search(r"\b(?:was|were|took place)\b", gap):
        status = Status.HELD
    if re.search(r"\b(?:between|among)\b", gap) and len(people) > 1:
        yield Clause((), "", people, status, called, noun.start(), end, "", Shape.TOGETHER, True)
        return
    subjects, pronoun = subject_before(marked, noun.start(), set(people))
    single = not re.search(
        r"(?:meetings|talks|calls|discussions|conversations)$", noun.group(), re.IGNORECASE
    )
    yield Clause(
        subjects, pronoun, people, status, called, noun.start(), end, "", Shape.WITH, single
    )
