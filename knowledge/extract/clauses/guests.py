"""Meetings told by who is whose guest: `will be the guest of B`, `was B’s guest at a dinner`."""

from collections.abc import Iterator

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import pattern

_GUEST = pattern(
    r"\b(?:will be|is to be|was|were|is|are|be|been|as) (?:also |again |then )?(?:the |a )?(?:dinner |lunch |luncheon |breakfast |official |house |state )?guests? of (?:the |his |her )?(?P<host><P>)|"
    r"\b(?:will be|is to be|was|were|is|are|be|been) (?:also |again |then )?(?P<own><P>)[’']s? (?:dinner |lunch |luncheon |breakfast |official |house |state )?guests?\b"
)
_NAMED = pattern(r"<P>[^.;]*<P>")
"""Two people, of whom either may be the guest in `A will receive B as the guest of C`."""
_REACH = 60


def as_guest(marked: str) -> Iterator[Clause]:
    """The guest and the host met each other."""
    for found in _GUEST.finditer(marked):
        at = found.start("host") if found["host"] else found.start("own")
        people, end = people_from(marked, at) if found["host"] else ((at,), found.end())
        if found.group().lower().startswith("as ") and _NAMED.search(marked, 0, found.start()):
            continue
        subjects, pronoun = subject_before(marked, found.start(), set(people))
        noun = noun_in(found.group()) or noun_in(marked[end : end + _REACH])
        status = tense(marked, found.start(), "hosted")
        if found.group().lower().startswith(("will", "is to")):
            status = tense(marked, found.end(), "meet")
        yield Clause(
            subjects,
            pronoun,
            people,
            status,
            noun,
            found.start(),
            end,
            "",
            Shape.WITH,
            single=True,
            passive=True,
        )
