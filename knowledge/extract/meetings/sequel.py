"""Sentences that go on about a meeting already told."""

import re

from knowledge.extract.clauses.clause import Clause
from knowledge.extract.sentences import Sentence
from knowledge.records import BlockKind


def goes_on(sentence: Sentence, clause: Clause) -> bool:
    """Whether a read-out goes on to another meeting: `also met separately with`, outside its numbered points."""
    before = sentence.marked[max(0, clause.start - 30) : clause.end]
    return sentence.block.kind is BlockKind.PARAGRAPH and bool(
        re.search(r"\b(?:also|then|later|separately)\b", before)
    )


IT = re.compile(
    r"\b(?:the|this|their) (?:\w+ )?(?:meetings?|visit|talks|call|summit|lunch(?:eon)?|dinner)\b",
    re.IGNORECASE,
)


def speaks_of_it(sentence: Sentence) -> bool:
    """Whether a sentence goes on about the meeting just told."""
    if re.search(
        r"\b(?:next|again|ahead|future|earlier|last|previous|will|would|forward)\b",
        sentence.marked,
        re.IGNORECASE,
    ):
        return False
    return bool(
        re.match(
            r"\W*(?:the |this |their |his )?(?:[\w-]+ )?(?:meetings?|talks?|calls?|conversation|summit|dialogue|it|they|we|both|two|ministers|leaders|lunch(?:eon)?|"
            r"dinner|he|she|discussions?|exchange|encounter|session|small-group|tête-à-tête|visit|venue)\b",
            sentence.marked,
            re.IGNORECASE,
        )
    )
