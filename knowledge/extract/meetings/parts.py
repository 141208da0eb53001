"""Sentences cut into the stretches from which each of their clauses takes its details."""

from collections.abc import Sequence

from knowledge.extract.clause import Clause
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import Status


def parts_of(sentence: Sentence, clauses: Sequence[Clause]) -> list[Sentence]:
    """The stretch of a sentence that each clause may take its details from."""
    if len(clauses) < 2:
        return [_to_semicolon(sentence, clause) for clause in clauses]
    cuts = [0]
    for one, two in zip(clauses, clauses[1:], strict=False):
        gap = sentence.marked[one.end : two.start] if two.start > one.end else ""
        cut = _CUT.search(gap)
        cuts.append(
            one.end + cut.start() if cut else max(one.end, min(two.start, len(sentence.marked)))
        )
    cuts.append(len(sentence.marked))
    return [sentence.part(a, b) for a, b in zip(cuts, cuts[1:], strict=False)]


_CUT = lazy(r"(?:,|;)? (?:and|before|then|while|but)\b|[;,]")
_SEMICOLON = lazy(";")
_AHEAD = lazy(
    r";|,? and (?:(?:on |in )?[\ue400-\ue7ff],? )?(?:he |she )?(?:will|is to|is due to|goes on|travels on)\b"
)
"""Where something else begins behind a meeting that was held: `called on B, and tomorrow will lay a wreath in C`."""


def _to_semicolon(sentence: Sentence, clause: Clause) -> Sentence:
    """A sentence without what follows a semicolon behind its only clause, which tells of something else."""
    after = _AHEAD if clause.status is Status.HELD else _SEMICOLON
    found = after.search(sentence.marked, max(clause.end, clause.start))
    cut = found.start() if found else -1
    if cut < 0 or sentence.marked[:cut].count("(") > sentence.marked[:cut].count(")"):
        return sentence
    return sentence.part(0, cut)
