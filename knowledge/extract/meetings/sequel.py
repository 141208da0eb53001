"""Sentences that go on about a meeting already told."""

import re

from knowledge.extract.clauses.clause import Clause
from knowledge.extract.clauses.tenses import CANCELLED
from knowledge.extract.sentences import Sentence, pattern
from knowledge.records import BlockKind

_IT = re.compile(
    r"\b(?:the|this|their) (?:\w+ )?(?:meetings?|visit|talks|call|summit|lunch(?:eon)?|dinner)\b",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"\b(?:next|again|ahead|future|earlier|last|previous|will|would|forward|invited|invitation)\b",
    re.IGNORECASE,
)
_LASTED = pattern(r"\b(?:spoke|talked|lasted|took|met|ran|went on|had)\b[^.;]{0,40}<U>")
_GOES_ON = re.compile(
    r"\W*(?:the |this |their |his |her )?(?:[\w-]+ )?(?:meetings?|talks?|calls?|conversation|summit|dialogue|it|they|we|both|two|ministers|leaders|"
    r"lunch(?:eon)?|dinner|he|she|discussions?|exchange|encounter|session|small-group|tête-à-tête|visit|venue|secretaries|pair)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\b(?:also|then|later|separately)\b")


def goes_on(sentence: Sentence, clause: Clause) -> bool:
    """Whether a read-out goes on to another meeting: `also met separately with`, outside its numbered points."""
    before = sentence.marked[max(0, clause.start - 30) : clause.end]
    return sentence.block.kind is BlockKind.PARAGRAPH and bool(_ALSO.search(before))


def looks_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence speaks of another time than that of the meeting told."""
    return bool(_ELSEWHEN.search(sentence.marked))


def speaks_of_it(sentence: Sentence) -> bool:
    """Whether a sentence goes on about the meeting just told."""
    if _ELSEWHEN.search(sentence.marked):
        return False
    return bool(_GOES_ON.match(sentence.marked) or _LASTED.search(sentence.marked))


def calls_off(sentence: Sentence) -> bool:
    """Whether a sentence says that the meeting just told will not be, or was not."""
    return bool(CANCELLED.search(sentence.marked) and _IT.search(sentence.marked))
