"""Who met whom when several are named: one meeting of all, or one after another."""

from knowledge.extract.clause import Clause, Shape
from knowledge.extract.details.sentence import Details
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy

_JOINTLY = lazy(
    r"\b(?:trilateral|quadrilateral|jointly|joint|together|2\+2|three-way|four-way|minilateral|quad)\b"
)
"""Words that make several people met one meeting."""
_COUNTERPARTS = lazy(r"\btheir (?:\w+ )?[\uf400-\uf7ff]? ?counterparts\b")
"""The opposite numbers of several, who meet them together as two sides of a table do."""


def groups_of(
    clause: Clause,
    subjects: tuple[int, ...],
    objects: tuple[int, ...],
    details: Details,
    part: Sentence,
) -> list[tuple[int, ...]]:
    """The people of each meeting that a clause tells: an hour or a length is that of one meeting of all."""
    timed = details.start is not None or details.duration is not None
    one = clause.shape is Shape.TOGETHER or clause.single or timed or len(objects) < 2
    both = len(subjects) > 1 and (len(objects) > 1 or _COUNTERPARTS.search(part.low))
    if one or both or _JOINTLY.search(part.low):
        return [tuple(dict.fromkeys((*subjects, *objects)))]
    return [tuple(dict.fromkeys((*subjects, o))) for o in objects if o not in subjects]
