"""Meetings told with the verb of the one before: `met A in Brussels and in Paris B`."""

import re
from dataclasses import replace

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.sentences import pattern

_AGAIN = pattern(
    r"(?P<gap>[^.;\ue000-\ue3ff]{0,60}?)(?:,|;)? (?:and|then|before|and then) (?:(?:later|then|also|finally) )?"
    r"(?:(?:in|at|on) (?:the )?(?:<D>|<L>),? ?){1,2}(?:(?:with|to|on) )?(?:the |his |her )?(?=<P>)"
)

_ELSEWHERE = pattern(
    r"(?P<gap> in (?:the )?<L>[^.;\ue000-\ue3ff]{0,40}?),? and (?:with )?(?:the )?(?=<P> in (?:the )?<L>)"
)
"""`met A in Wellington, and B in Auckland`: each was met in a place of his or her own."""


def ellipsis(marked: str, clause: Clause) -> Clause | None:
    """A further meeting of the same subject and verb, in another place or on another day."""
    if clause.shape is not Shape.WITH:
        return None
    again = _AGAIN.match(marked, clause.end) or _ELSEWHERE.match(marked, clause.end)
    if again is None or re.search(r"\b(?:who|which|that|said)\b", again["gap"]):
        return None
    people, end = people_from(marked, again.end())
    start = again.end("gap")
    return replace(clause, objects=people, start=start, end=end, single=False)
