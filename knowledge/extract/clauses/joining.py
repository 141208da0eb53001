"""One who joins another for talks with a third: `I will join A for 2+2 talks with B and C`."""

import re

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense

_JOINS = re.compile(
    r"\bjoin(?:s|ed|ing)?(?: with)? (?:the |his |her |my )?(?=[\ue000-\ue3ff])", re.IGNORECASE
)
_FOR = re.compile(
    r",? (?:for|in|at) (?P<what>[^.;\ue000-\ue3ff]{1,60}?) (?:with|between) (?:the |his |her |my )?(?=[\ue000-\ue3ff])"
)


def joining(marked: str, verb: re.Match[str]) -> Clause | None:
    """One meeting of the one who joins, those joined, and those whom they meet together."""
    joins = _JOINS.match(marked, verb.start())
    if joins is None:
        return None
    friends, end = people_from(marked, joins.end())
    talks = _FOR.match(marked, end)
    if talks is None or not noun_in(talks["what"]):
        return None
    others, end = people_from(marked, talks.end())
    subjects, pronoun = subject_before(marked, verb.start(), {*friends, *others})
    word = verb.group().lower()
    status, noun = tense(marked, verb.start(), word), noun_in(talks["what"])
    return Clause(
        subjects, pronoun, others, status, noun, verb.start(), end, word, Shape.WITH, True, friends
    )
