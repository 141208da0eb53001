"""What the words around a verb say of its time: planned, held, cancelled, or only mentioned."""

from knowledge.extract import cues
from knowledge.extract.clause import Clause
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import Status

_NOT = lazy(r"\b(?:not|never|unable to|without|failed to|nor)\b[^,;\ue000-\ue3ff]{0,30}$")


def denied(sentence: Sentence, clause: Clause) -> bool:
    """Whether the words say that they did not meet; a cancelled meeting is told as one."""
    if not sentence.cues & cues.NOT or clause.status is Status.CANCELLED:
        return False
    return _NOT.search(sentence.low, 0, clause.start) is not None


_FUTURE = lazy(
    r"(?:\b(?:will|shall|is to|are to|due to|scheduled to|expected to|plans? to|planning to|intends? to|set to|going to|hopes? to|about to|"
    r"looks? forward to|looking forward to|would|keen to|wants? to|likely to|ahead of|prior to|upcoming|forthcoming|opportunity to|chance to|"
    r"arrange|arranged to|agreed to|able to|ready to|where (?:he|she|they|i)(?:’ll| will))|[’']ll)\b[^\ue000-\ue3ff.;]{0,90}$"
)

_PURPOSE = lazy(
    r"\b(?:to|for|and|as well as|including)\s+(?:also |then |later )?(?:hold |have |attend )?(?:a |an |separate |bilateral |official |series of )*$"
)

_GOES = lazy(
    r"\b(?:will|leaves?|departs?|heads?|travels?|flies|fly|visits?|goes|going|is to|are to|sets off|begins|arrives|embarks?|"
    r"is (?:heading|leaving|travell?ing|off))\b"
)

_CANCELLED = lazy(
    r"\b(?:cancel+ed|cancels|called off|postponed|put off|will not (?:now )?(?:take place|be held|go ahead|meet|travel)|did not take place|"
    r"no longer (?:meet|travel|take place|going)|scrapped|deferred)\b"
)


_WAS_ABLE = lazy(
    r"\b(?:was|were|had|took)(?: also)? (?:able|the chance|the opportunity|pleased|delighted|honoured) to (?:\w+ )?$"
)
"""`was also able to speak with`: what one could do then has been done."""
_BACK = lazy(
    r"\b(?:when|since|as|after(?! (?:that|this|which|lunch|dinner|the (?:meeting|talks|ceremony)))|before|last|first)\b(?: [\w’]+){0,3} $|\b(?:when|since|last) [\ue000-\ue3ff](?: \w+){0,2} $"
)
"""Words that make a past verb look back: `when they first met`."""


def called_off(sentence: Sentence) -> bool:
    """Whether a sentence speaks of something that will not be, or was not."""
    return bool(sentence.cues & cues.CANCEL and _CANCELLED.search(sentence.low))


def tense(sentence: Sentence, at: int, word: str) -> Status:
    """What the words before a verb say of its time: planned, held, or only mentioned."""
    marked, low = sentence.marked, sentence.low
    if called_off(sentence):
        return Status.CANCELLED
    if _WAS_ABLE.search(marked, 0, at):
        return Status.HELD
    if sentence.cues & cues.FUTURE and _FUTURE.search(low, 0, at):
        return Status.PLANNED
    base = word in _BASE_FORMS
    if base and _PURPOSE.search(low, 0, at):
        gone = not _GOES.search(low, 0, at) and _WENT.search(marked, 0, at)
        return Status.HELD if gone else Status.PLANNED
    if word != "had" and _HAD.search(marked, 0, at):
        return Status.MENTIONED
    gerund = word.endswith("ing")
    if gerund and _WILL.search(marked, 0, at):
        return Status.PLANNED
    if word == "" or gerund:
        return _nominal(low, at)
    if _BACK.search(low, 0, at):
        return Status.MENTIONED
    return Status.PLANNED if base else Status.HELD


_WENT = lazy(r"\b(?:was|were|did|had|visited|went|travelled|traveled|arrived|flew|came)\b")
_HAD = lazy(r"\b(?:had|having)(?: also| already| just| never)? $")
_WILL = lazy(r"\bwill\b")
_BASE_FORMS = frozenset(
    "meet meets greet see sees sit speak speaks talk talks confer consult welcome welcomes host hosts receive receives dine call calls hold holds "
    "have has conduct attend attends pay pays make makes take takes join co-chair cochair co-chairs catch".split()
)


def _nominal(low: str, at: int) -> Status:
    """What is said of a meeting that is only named: planned after a journey's verb, else mentioned."""
    if _PURPOSE.search(low, 0, at) and _GOES.search(low, 0, at):
        return Status.PLANNED
    return Status.MENTIONED
