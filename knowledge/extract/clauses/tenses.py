"""What the words around a verb say of its time: planned, held, cancelled, or only mentioned."""

import re

from knowledge.extract.clauses.clause import Clause
from knowledge.records import Status

_NOT = re.compile(
    r"\b(?:not|never|unable to|without|failed to|nor)\b[^,;\ue000-\ue3ff]{0,30}$", re.IGNORECASE
)


def denied(marked: str, clause: Clause) -> bool:
    """Whether the words say that they did not meet; a cancelled meeting is told as one."""
    return clause.status is not Status.CANCELLED and bool(_NOT.search(marked[: clause.start]))


_FUTURE = re.compile(
    r"(?:\b(?:will|shall|is to|are to|due to|scheduled to|expected to|plans? to|planning to|intends? to|set to|going to|hopes? to|about to|"
    r"looks? forward to|looking forward to|would|keen to|wants? to|likely to|ahead of|prior to|upcoming|forthcoming|opportunity to|chance to|"
    r"arrange|arranged to|agreed to|able to|ready to|where (?:he|she|they|i)(?:’ll| will))|[’']ll)\b[^\ue000-\ue3ff.;]{0,90}$",
    re.IGNORECASE,
)

_PURPOSE = re.compile(
    r"\b(?:to|for|and|as well as|including)\s+(?:also |then |later )?(?:hold |have |attend )?(?:a |an |separate |bilateral |official |series of )*$",
    re.IGNORECASE,
)

_GOES = re.compile(
    r"\b(?:will|leaves?|departs?|heads?|travels?|flies|fly|visits?|goes|going|is to|are to|sets off|begins|arrives|embarks?|"
    r"is (?:heading|leaving|travell?ing|off))\b",
    re.IGNORECASE,
)

CANCELLED = re.compile(
    r"\b(?:cancel+ed|cancels|called off|postponed|put off|will not (?:now )?(?:take place|be held|go ahead|meet|travel)|did not take place|"
    r"no longer (?:meet|travel|take place|going)|scrapped|deferred)\b",
    re.IGNORECASE,
)


_WAS_ABLE = re.compile(
    r"\b(?:was|were|had|took)(?: also)? (?:able|the chance|the opportunity|pleased|delighted|honoured) to (?:\w+ )?$"
)
"""`was also able to speak with`: what one could do then has been done."""
_BACK = re.compile(
    r"\b(?:when|since|as|after(?! (?:that|this|which|lunch|dinner|the (?:meeting|talks|ceremony)))|before|last|first)\b(?: [\w’]+){0,3} $|\b(?:when|since|last) [\ue000-\ue3ff](?: \w+){0,2} $",
    re.IGNORECASE,
)
"""Words that make a past verb look back: `when they first met`."""


def tense(marked: str, at: int, word: str) -> Status:
    """What the words before a verb say of its time: planned, held, or only mentioned."""
    before = marked[:at]
    if CANCELLED.search(marked):
        return Status.CANCELLED
    if _WAS_ABLE.search(before):
        return Status.HELD
    if _FUTURE.search(before):
        return Status.PLANNED
    base = word in _BASE_FORMS
    if base and _PURPOSE.search(before):
        return (
            Status.PLANNED
            if _GOES.search(before)
            or not re.search(
                r"\b(?:was|were|did|had|visited|went|travelled|traveled|arrived|flew|came)\b",
                before,
            )
            else Status.HELD
        )
    if re.search(r"\b(?:had|having)(?: also| already| just| never)? $", before) and word != "had":
        return Status.MENTIONED
    if word.endswith("ing") and re.search(r"\bwill\b", before):
        return Status.PLANNED
    if word == "" or word.endswith("ing"):
        return _nominal(before)
    if _BACK.search(before):
        return Status.MENTIONED
    if base:
        return Status.PLANNED
    return Status.HELD


_BASE_FORMS = frozenset(
    "meet meets greet see sees sit speak speaks talk talks confer consult welcome welcomes host hosts receive receives dine call calls hold holds "
    "have has conduct attend attends pay pays make makes take takes join co-chair cochair co-chairs catch".split()
)


def _nominal(before: str) -> Status:
    """What is said of a meeting that is only named: planned after a journey's verb, else mentioned."""
    if _PURPOSE.search(before) and _GOES.search(before):
        return Status.PLANNED
    return Status.MENTIONED
