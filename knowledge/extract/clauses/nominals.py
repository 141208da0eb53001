"""Meetings that a noun alone names: `his talks with B`, `a call between A and B`."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from knowledge.extract import cues
from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.government import ANOTHER, BREAK, WITH, without_brackets
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import Sentence, next_person
from knowledge.patterns import lazy
from knowledge.records import Status

LONGEST_GAP = 110
"""Characters between a noun and those met, at most."""
_THEIR = lazy(
    r"\b(?:their|our) (?:(?:very )?(?:first|last|previous|earlier|most recent|recent|second|third|upcoming|forthcoming|next|annual) )?"
    r"(?:\w+ ){0,2}(?:meetings?|talks|call|summit)$"
)
"""`their last meeting`: a meeting of the people spoken of, named by its place in a row."""
_PAST = lazy(
    r"\b(?:first|last|previous|earlier|recent|second|third)\b|\b(?:since|after|following|at|in|recalled|recalling) (?:their|our)\b"
)
_AHEAD = lazy(
    r"\b(?:looked|look|looking|looks) (?:ahead|forward) to (?:their|our)\b[^.;]*$|\b(?:their|our) (?:upcoming|forthcoming|next)\b[^.;]*$|"
    r"\b(?:ahead of|in preparation for|prepared for) (?:their|our)\b[^.;]*$"
)
_DATED = lazy(r"[^.;]{0,60}[\ue400-\ue7ff]")
_FIXED = lazy(r"\b(?:will|is to|are to|to be|already fixed|planned|scheduled|arranged)\b")
_WAS = lazy(r"\b(?:was|were|took place)\b")
_TOOK_PLACE = lazy(r",? (?:was held|were held|took place|has taken place|have taken place)\b")
_IS_TO_BE = lazy(r",? (?:will|is to|are to|is scheduled|are scheduled|is planned|are planned)\b")
_SAME = lazy(
    r"[^.;]{0,110}?\bbetween (?P<who>the (?:same )?(?:two|three) (?:leaders|ministers|secretaries|presidents|prime ministers|foreign ministers))\b"
)
_FOLLOWED = lazy(
    r"\b(?:met|held|had|hosted|spoke)\b[^.;]*\bfollowed by (?:a |an |the )?[^.;,]{0,60}$"
)
_THAT = lazy(r"(?: that| which)? (?:the )?(?=[\ue000-\ue3ff])")
_HELD = lazy(r" (?:had )?(?:held|had)\b")
_PRESIDES = lazy(r",? (?:as (?:the )?(?:host|chair)|in the chair|presiding)\b")
"""`took place, with A in the chair`, whom the others are told behind to have met."""
_BETWEEN = lazy(r"\b(?:between|among)\b")
_OF = lazy(r"\bof ?$")
_MANY = lazy(r"(?:meetings|talks|calls|discussions|conversations)$")


def by_noun(sentence: Sentence, noun: re.Match[str], met: AbstractSet[int]) -> Iterator[Clause]:
    """What a noun alone says: `their meeting in May`, `his meeting with B`, `talks between A and B`; of those met nothing more."""
    clause = _of_theirs(sentence, noun) or _of_the_same(sentence, noun)
    if clause is None:
        first = next_person(sentence.marked, noun.end())
        if first is not None and first not in met:
            clause = _held_by(sentence, noun) or _with(sentence, noun, first)
    if clause is not None:
        yield clause


def _of_theirs(sentence: Sentence, noun: re.Match[str]) -> Clause | None:
    """A meeting of those spoken of, with its own date: `again after their first meeting in May`."""
    if not (sentence.cues & cues.THEIR and sentence.cues & cues.DATE):
        return None
    theirs = _THEIR.search(sentence.low, 0, noun.end())
    if theirs is None or not _DATED.match(sentence.marked, noun.end()):
        return None
    if _AHEAD.search(sentence.low, 0, noun.end()):
        status = Status.PLANNED
    elif _PAST.search(sentence.low[max(0, theirs.start() - 12) : noun.end()]):
        status = Status.MENTIONED
    else:
        return None
    at = theirs.start()
    return Clause((), "they", (), status, "", at, noun.end(), "", Shape.TOGETHER, True)


def _of_the_same(sentence: Sentence, noun: re.Match[str]) -> Clause | None:
    """`The first round had taken place in Moscow on January 14, between the same two ministers`."""
    if not (sentence.cues & cues.BETWEEN and sentence.cues & cues.SEVERAL):
        return None
    same = _SAME.match(sentence.low, noun.end())
    if same is None:
        return None
    who = sentence.marked[same.start("who") : same.end("who")].lower()
    called, at, end = noun_in(*sentence.stretch(*noun.span())), noun.start(), same.end()
    return Clause((), who, (), Status.MENTIONED, called, at, end, "", Shape.TOGETHER, True)


def _held_by(sentence: Sentence, noun: re.Match[str]) -> Clause | None:
    """`The meeting that President A and Chairman B held in Singapore`, a meeting of others."""
    opens = _THAT.match(sentence.marked, noun.end())
    if opens is None:
        return None
    people, end = people_from(sentence, opens.end())
    if len(people) < 2 or not _HELD.match(sentence.marked, end):
        return None
    called, at = noun_in(*sentence.stretch(*noun.span())), noun.start()
    return Clause((), "", people, Status.MENTIONED, called, at, end, "", Shape.TOGETHER, True)


def _with(sentence: Sentence, noun: re.Match[str], first: int) -> Clause | None:
    """A noun that governs the next people by `with` or `between`."""
    if first - noun.end() > LONGEST_GAP:
        return None
    gap, low = map(without_brackets, sentence.stretch(noun.end(), first))
    if not _leads_to(gap, low):
        return None
    people, end = people_from(sentence, first)
    if _PRESIDES.match(sentence.marked, end):
        return None
    called, status = noun_in(*sentence.stretch(*noun.span())), _status(sentence, noun, gap, end)
    at = noun.start()
    if _BETWEEN.search(gap) and len(people) > 1:
        return Clause((), "", people, status, called, at, end, "", Shape.TOGETHER, True)
    subjects, pronoun = subject_before(sentence, at, set(people))
    single = not _MANY.search(noun.group())
    return Clause(subjects, pronoun, people, status, called, at, end, "", Shape.WITH, single)


def _leads_to(gap: str, low: str) -> bool:
    """Whether the words between a noun and a person, also given in small letters, make the person a party to it."""
    if not WITH.search(low):
        return False
    return not (BREAK.search(low) or ANOTHER.search(low) or _OF.search(gap))


def _status(sentence: Sentence, noun: re.Match[str], gap: str, end: int) -> Status:
    """What the words around a noun say of its time: `Meetings are fixed with B`, `talks were held with B`."""
    if _FIXED.search(gap):
        return Status.PLANNED
    told = tense(sentence, noun.start(), "")
    if told is Status.MENTIONED and _FOLLOWED.search(sentence.marked, 0, noun.end()):
        return Status.HELD
    if _IS_TO_BE.match(sentence.marked, end):
        return Status.PLANNED
    took_place = _WAS.search(gap) or _TOOK_PLACE.match(sentence.marked, end)
    return Status.HELD if took_place and told is Status.MENTIONED else told
