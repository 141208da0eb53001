"""Passives, in which the one who is met stands behind `by`."""

import re

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.clauses.verbs import HOSTS


def hosted_by(marked: str, verb: re.Match[str]) -> Clause | None:
    """A passive: `was hosted to lunch by B`, `was received by the President`."""
    before = marked[: verb.start()]
    if not HOSTS.match(verb.group()) or not re.search(
        r"\b(?:was|were|be|been|being|is) (?:also |then )?$", before
    ):
        return None
    by = re.compile(
        r"[^.;]{0,50}\bby (?:the |his |her |their |my |our )*(?:[\w-]+ )?(?:counterparts?,? )?(?=[\ue000-\ue3ff])"
    ).match(marked, verb.end())
    if by is None:
        return None
    people, end = people_from(marked, by.end())
    subjects, pronoun = subject_before(marked, verb.start(), set(people))
    noun = noun_in(marked[verb.end() : by.end()])
    return Clause(
        subjects,
        pronoun,
        people,
        tense(marked, verb.start(), "hosted"),
        noun,
        verb.start(),
        end,
        verb.group().lower(),
        Shape.WITH,
        False,
        passive=True,
    )


_CHAIRED = re.compile(
    r"[^.;\ue000-\ue3ff]{1,120}\b(?:chaired|hosted|convened|organi[sz]ed|led) by (?:the |his |her )*(?=[\ue000-\ue3ff])"
)
_TAKES_PART = re.compile(
    r"^(?:attended|attends?|joined|joins?|participated in|took part in)$", re.IGNORECASE
)


def chaired_by(marked: str, verb: re.Match[str]) -> Clause | None:
    """A gathering that somebody attended and another chaired: `took part in a video conference chaired by B`."""
    word = verb.group().lower()
    chaired = _CHAIRED.match(marked, verb.end()) if _TAKES_PART.match(word) else None
    noun = noun_in(chaired.group()) if chaired else ""
    if chaired is None or not noun:
        return None
    people, end = people_from(marked, chaired.end())
    subjects, pronoun = subject_before(marked, verb.start(), set(people))
    status, at = tense(marked, verb.start(), word), verb.start()
    return Clause(subjects, pronoun, people, status, noun, at, end, word, Shape.WITH, True)
