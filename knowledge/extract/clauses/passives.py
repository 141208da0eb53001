"""Passives, in which the one who is met stands behind `by`."""

import re

from knowledge.extract import cues
from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.clauses.verbs import HOSTS
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy

_WAS = lazy(r"\b(?:was|were|be|been|being|is) (?:also |then )?$")
_BY = lazy(
    r"[^.;]{0,50}\bby (?:the |his |her |their |my |our )*(?:[\w-]+ )?(?:counterparts?,? )?(?=[\ue000-\ue3ff])"
)


def hosted_by(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """A passive: `was hosted to lunch by B`, `was received by the President`."""
    if not sentence.cues & cues.BY or not HOSTS.match(verb.group()):
        return None
    by = _BY.match(sentence.marked, verb.end())
    if by is None or not _WAS.search(sentence.marked, 0, verb.start()):
        return None
    people, end = people_from(sentence, by.end())
    subjects, pronoun = subject_before(sentence, verb.start(), set(people))
    noun = noun_in(*sentence.stretch(verb.end(), by.end()))
    return Clause(
        subjects,
        pronoun,
        people,
        tense(sentence, verb.start(), "hosted"),
        noun,
        verb.start(),
        end,
        sentence.said(verb),
        Shape.WITH,
        False,
        passive=True,
    )


_CHAIRED = lazy(
    r"[^.;\ue000-\ue3ff]{1,120}\b(?:chaired|hosted|convened|organi[sz]ed|led) by (?:the |his |her )*(?=[\ue000-\ue3ff])"
)
_TAKES_PART = lazy(r"^(?:attended|attends?|joined|joins?|participated in|took part in)$")


def chaired_by(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """A gathering that somebody attended and another chaired: `took part in a video conference chaired by B`."""
    if not sentence.cues & cues.BY or not _TAKES_PART.match(verb.group()):
        return None
    chaired = _CHAIRED.match(sentence.marked, verb.end())
    noun = noun_in(*sentence.stretch(*chaired.span())) if chaired else ""
    if chaired is None or not noun:
        return None
    word = sentence.said(verb)
    people, end = people_from(sentence, chaired.end())
    subjects, pronoun = subject_before(sentence, verb.start(), set(people))
    status, at = tense(sentence, verb.start(), word), verb.start()
    return Clause(subjects, pronoun, people, status, noun, at, end, word, Shape.WITH, True)
