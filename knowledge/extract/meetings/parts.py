"""Sentences cut into the stretches from which each of their clauses takes its details."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.extract.clauses.clause import Clause
from knowledge.extract.sentences import Sentence, count_marks
from knowledge.records import Status


def parts_of(sentence: Sentence, clauses: Sequence[Clause]) -> list[Sentence]:
    """The stretch of a sentence that each clause may take its details from."""
    if len(clauses) < 2:
        return [_to_semicolon(sentence, clause) for clause in clauses]
    cuts = [0]
    for one, two in zip(clauses, clauses[1:], strict=False):
        gap = sentence.marked[one.end : two.start] if two.start > one.end else ""
        cut = re.search(r"(?:,|;)? (?:and|before|then|while|but)\b|[;,]", gap)
        cuts.append(
            one.end + cut.start() if cut else max(one.end, min(two.start, len(sentence.marked)))
        )
    cuts.append(len(sentence.marked))
    return [slice_of(sentence, a, b) for a, b in zip(cuts, cuts[1:], strict=False)]


_SEMICOLON = re.compile(";")
_AHEAD = re.compile(
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
    return slice_of(sentence, 0, cut)


def slice_of(sentence: Sentence, start: int, end: int) -> Sentence:
    """A stretch of a sentence as a sentence of its own."""
    first = count_marks(sentence.marked[:start])
    count = count_marks(sentence.marked[start:end])
    return replace(
        sentence,
        marked=sentence.marked[start:end],
        things=sentence.things[first : first + count],
        offsets=sentence.offsets[start:end],
        span=sentence.place_of(start, end) if start < end else sentence.span,
    )


def offset(sentence: Sentence, part: Sentence) -> int:
    """Where a part begins in its sentence."""
    return sentence.offsets.index(part.offsets[0]) if part.offsets else 0
