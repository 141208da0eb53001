"""Meetings told with the verb of the one before: `met A in Brussels and in Paris B`."""

from msgspec.structs import replace

from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.sentences import Sentence, next_person, small
from knowledge.patterns import lazy

_AGAIN = small(
    r"(?P<gap>[^.;\ue000-\ue3ff]{0,60}?)(?:,|;)? (?:and|then|before|and then) (?:(?:later|then|also|finally) )?"
    r"(?:(?:in|at|on) (?:the )?(?:<D>|<L>),? ?){1,2}(?:(?:with|to|on) )?(?:the |his |her )?(?=<P>)"
)

_ELSEWHERE = small(
    r"(?P<gap> in (?:the )?<L>[^.;\ue000-\ue3ff]{0,40}?),? and (?:with )?(?:the )?(?=<P> in (?:the )?<L>)"
)
"""`met A in Wellington, and B in Auckland`: each was met in a place of his or her own."""
_ASIDE = lazy(r"\b(?:who|which|that|said)\b")


def ellipsis(sentence: Sentence, clause: Clause) -> Clause | None:
    """A further meeting of the same subject and verb, in another place or on another day."""
    if clause.shape is not Shape.WITH or next_person(sentence.marked, clause.end) is None:
        return None
    again = _AGAIN.match(sentence.low, clause.end) or _ELSEWHERE.match(sentence.low, clause.end)
    if again is None or _ASIDE.search(sentence.marked[again.start("gap") : again.end("gap")]):
        return None
    people, end = people_from(sentence, again.end())
    start = again.end("gap")
    return replace(clause, objects=people, start=start, end=end, single=False)
