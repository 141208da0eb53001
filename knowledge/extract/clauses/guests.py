"""Meetings told by who is whose guest: `will be the guest of B`, `was B’s guest at a dinner`."""

from collections.abc import Iterator

from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import Sentence, small

_GUEST = small(
    r"\b(?:will be|is to be|was|were|is|are|be|been|as) (?:also |again |then )?(?:the |a )?(?:dinner |lunch |luncheon |breakfast |official |house |state )?guests? of (?:the |his |her )?(?P<host><P>)|"
    r"\b(?:will be|is to be|was|were|is|are|be|been) (?:also |again |then )?(?P<own><P>)[’']s? (?:dinner |lunch |luncheon |breakfast |official |house |state )?guests?\b"
)
_NAMED = small(r"<P>[^.;]*<P>")
"""Two people, of whom either may be the guest in `A will receive B as the guest of C`."""
_REACH = 60


def as_guest(sentence: Sentence) -> Iterator[Clause]:
    """The guest and the host met each other."""
    low = sentence.low
    for found in _GUEST.finditer(low):
        at = found.start("host") if found["host"] else found.start("own")
        people, end = people_from(sentence, at) if found["host"] else ((at,), found.end())
        if found.group().startswith("as ") and _NAMED.search(low, 0, found.start()):
            continue
        subjects, pronoun = subject_before(sentence, found.start(), set(people))
        noun = noun_in(*sentence.stretch(*found.span())) or noun_in(
            *sentence.stretch(end, end + _REACH)
        )
        status = tense(sentence, found.start(), "hosted")
        if found.group().startswith(("will", "is to")):
            status = tense(sentence, found.end(), "meet")
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
