"""Sentences that go on about a meeting already told."""

from knowledge.extract import cues
from knowledge.extract.clause import Clause
from knowledge.extract.clauses.tenses import called_off
from knowledge.extract.sentences import Sentence, small
from knowledge.patterns import lazy
from knowledge.records import BlockKind

_IT = lazy(
    r"\b(?:the|this|their) (?:\w+ )?(?:meetings?|visit|talks|call|summit|lunch(?:eon)?|dinner)\b"
)
_ELSEWHEN = lazy(
    r"\b(?:next|again|ahead|future|earlier|last|previous|will|would|forward|invited|invitation)\b"
)
_LASTED = small(r"\b(?:spoke|talked|lasted|took|met|ran|went on|had)\b[^.;]{0,40}<U>")
_GOES_ON = lazy(
    r"\W*(?:the |this |their |his |her )?(?:[\w-]+ )?(?:meetings?|talks?|calls?|conversation|summit|dialogue|it|they|we|both|two|ministers|leaders|"
    r"lunch(?:eon)?|dinner|he|she|discussions?|exchange|encounter|session|small-group|tête-à-tête|visit|venue|secretaries|pair)\b"
)
_ALSO = lazy(r"\b(?:also|then|later|separately)\b")


def goes_on(sentence: Sentence, clause: Clause) -> bool:
    """Whether a read-out goes on to another meeting: `also met separately with`, outside its numbered points."""
    before = sentence.marked[max(0, clause.start - 30) : clause.end]
    return sentence.block.kind is BlockKind.PARAGRAPH and bool(_ALSO.search(before))


def looks_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence speaks of another time than that of the meeting told."""
    return bool(sentence.cues & cues.ELSEWHEN and _ELSEWHEN.search(sentence.low))


def speaks_of_it(sentence: Sentence) -> bool:
    """Whether a sentence goes on about the meeting just told."""
    if looks_elsewhere(sentence):
        return False
    if _GOES_ON.match(sentence.low):
        return True
    lasted = sentence.cues & cues.DURATION and sentence.cues & cues.LASTED
    return bool(lasted and _LASTED.search(sentence.low))


def calls_off(sentence: Sentence) -> bool:
    """Whether a sentence says that the meeting just told will not be, or was not."""
    return called_off(sentence) and _IT.search(sentence.low) is not None
