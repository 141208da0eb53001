"""One who joins another for talks with a third: `I will join A for 2+2 talks with B and C`."""

import re

from knowledge.extract import cues
from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy

_JOINS = lazy(r"\bjoin(?:s|ed|ing)?(?: with)? (?:the |his |her |my )?(?=[\ue000-\ue3ff])")
_FOR = lazy(
    r",? (?:for|in|at) (?P<what>[^.;\ue000-\ue3ff]{1,60}?) (?:with|between) (?:the |his |her |my )?(?=[\ue000-\ue3ff])"
)


def joining(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """One meeting of the one who joins, those joined, and those whom they meet together."""
    joins = _JOINS.match(sentence.low, verb.start()) if sentence.cues & cues.JOIN else None
    if joins is None:
        return None
    friends, end = people_from(sentence, joins.end())
    talks = _FOR.match(sentence.marked, end)
    noun = noun_in(*sentence.stretch(*talks.span("what"))) if talks else ""
    if talks is None or not noun:
        return None
    others, end = people_from(sentence, talks.end())
    subjects, pronoun = subject_before(sentence, verb.start(), {*friends, *others})
    word = sentence.said(verb)
    status = tense(sentence, verb.start(), word)
    return Clause(
        subjects, pronoun, others, status, noun, verb.start(), end, word, Shape.WITH, True, friends
    )
