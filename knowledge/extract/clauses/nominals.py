"""Meetings that a noun alone names: `his talks with B`, `a call between A and B`."""

import re
from collections.abc import Iterator

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.government import ANOTHER, BREAK, WITH
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import next_person
from knowledge.records import Status

LONGEST_GAP = 110
"""Characters between a noun and those met, at most."""
_THEIR = re.compile(
    r"\b(?:their|our) (?:(?:very )?(?:first|last|previous|earlier|most recent|recent|second|third|upcoming|forthcoming|next|annual) )?"
    r"(?:\w+ ){0,2}(?:meetings?|talks|call|summit)$",
    re.IGNORECASE,
)
"""`their last meeting`: a meeting of the people spoken of, named by its place in a row."""
_PAST = re.compile(
    r"\b(?:first|last|previous|earlier|recent|second|third)\b|\b(?:since|after|following|at|in|recalled|recalling) (?:their|our)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:looked|look|looking|looks) (?:ahead|forward) to (?:their|our)\b[^.;]*$|\b(?:their|our) (?:upcoming|forthcoming|next)\b[^.;]*$|"
    r"\b(?:ahead of|in preparation for|prepared for) (?:their|our)\b[^.;]*$",
    re.IGNORECASE,
)
_DATED = re.compile(r"[^.;]{0,60}[\ue400-\ue7ff]")
_FIXED = re.compile(r"\b(?:will|is to|are to|to be|already fixed|planned|scheduled|arranged)\b")
_WAS = re.compile(r"\b(?:was|were|took place)\b")
_TOOK_PLACE = re.compile(r",? (?:was held|were held|took place|has taken place|have taken place)\b")
_IS_TO_BE = re.compile(
    r",? (?:will|is to|are to|is scheduled|are scheduled|is planned|are planned)\b"
)
_SAME = re.compile(
    r"[^.;]{0,110}?\bbetween (?P<who>the (?:same )?(?:two|three) (?:leaders|ministers|secretaries|presidents|prime ministers|foreign ministers))\b",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    r"\b(?:met|held|had|hosted|spoke)\b[^.;]*\bfollowed by (?:a |an |the )?[^.;,]{0,60}$"
)
_THAT = re.compile(r"(?: that| which)? (?:the )?(?=[\ue000-\ue3ff])")
_HELD = re.compile(r" (?:had )?(?:held|had)\b")
_PRESIDES = re.compile(r",? (?:as (?:the )?(?:host|chair)|in the chair|presiding)\b")
"""`took place, with A in the chair`, whom the others are told behind to have met."""
_MANY = re.compile(r"(?:meetings|talks|calls|discussions|conversations)$", re.IGNORECASE)


def by_noun(marked: str, noun: re.Match[str]) -> Iterator[Clause]:
    """What a noun alone says: `their meeting in May`, `his meeting with B`, `talks between A and B`."""
    clause = _of_theirs(marked, noun) or _of_the_same(marked, noun) or _held_by(marked, noun)
    if clause is None:
        first = next_person(marked, noun.end())
        clause = _with(marked, noun, first) if first is not None else None
    if clause is not None:
        yield clause


def _of_theirs(marked: str, noun: re.Match[str]) -> Clause | None:
    """A meeting of those spoken of, with its own date: `again after their first meeting in May`."""
    before = marked[: noun.end()]
    theirs = _THEIR.search(before)
    if theirs is None or not _DATED.match(marked, noun.end()):
        return None
    if _AHEAD.search(before):
        status = Status.PLANNED
    elif _PAST.search(before[max(0, theirs.start() - 12) :]):
        status = Status.MENTIONED
    else:
        return None
    at = theirs.start()
    return Clause((), "they", (), status, "", at, noun.end(), "", Shape.TOGETHER, True)


def _of_the_same(marked: str, noun: re.Match[str]) -> Clause | None:
    """`The first round had taken place in Moscow on January 14, between the same two ministers`."""
    same = _SAME.match(marked, noun.end())
    if same is None:
        return None
    who, at, end = same["who"].lower(), noun.start(), same.end()
    return Clause(
        (), who, (), Status.MENTIONED, noun_in(noun.group()), at, end, "", Shape.TOGETHER, True
    )


def _held_by(marked: str, noun: re.Match[str]) -> Clause | None:
    """`The meeting that President A and Chairman B held in Singapore`, a meeting of others."""
    opens = _THAT.match(marked, noun.end())
    if opens is None:
        return None
    people, end = people_from(marked, opens.end())
    if len(people) < 2 or not _HELD.match(marked, end):
        return None
    called, at = noun_in(noun.group()), noun.start()
    return Clause((), "", people, Status.MENTIONED, called, at, end, "", Shape.TOGETHER, True)


def _with(marked: str, noun: re.Match[str], first: int) -> Clause | None:
    """A noun that governs the next people by `with` or `between`."""
    gap = re.sub(r"\([^()]*\)", "", marked[noun.end() : first])
    if first - noun.end() > LONGEST_GAP or not _leads_to(gap):
        return None
    people, end = people_from(marked, first)
    if _PRESIDES.match(marked, end):
        return None
    called, status = noun_in(noun.group()), _status(marked, noun, gap, end)
    if re.search(r"\b(?:between|among)\b", gap) and len(people) > 1:
        return Clause((), "", people, status, called, noun.start(), end, "", Shape.TOGETHER, True)
    subjects, pronoun = subject_before(marked, noun.start(), set(people))
    single = not _MANY.search(noun.group())
    return Clause(
        subjects, pronoun, people, status, called, noun.start(), end, "", Shape.WITH, single
    )


def _leads_to(gap: str) -> bool:
    """Whether the words between a noun and a person make the person a party to it."""
    broken = BREAK.search(gap) or ANOTHER.search(gap) or re.search(r"\bof ?$", gap)
    return not broken and bool(WITH.search(gap))


def _status(marked: str, noun: re.Match[str], gap: str, end: int) -> Status:
    """What the words around a noun say of its time: `Meetings are fixed with B`, `talks were held with B`."""
    if _FIXED.search(gap):
        return Status.PLANNED
    told = tense(marked, noun.start(), "")
    if told is Status.MENTIONED and _FOLLOWED.search(marked, 0, noun.end()):
        return Status.HELD
    if _IS_TO_BE.match(marked, end):
        return Status.PLANNED
    took_place = _WAS.search(gap) or _TOOK_PLACE.match(marked, end)
    return Status.HELD if took_place and told is Status.MENTIONED else told
