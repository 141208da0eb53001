"""When a meeting began and how long it took."""

import re

from knowledge.dates.clock import DurationMention, TimeMention
from knowledge.extract.sentences import Sentence
from knowledge.records import Duration, Found, Span, StartTime


def start_of(sentence: Sentence) -> Found[StartTime] | None:
    """The time it began, local where two are given."""
    times = [t for t in sentence.things if isinstance(t, TimeMention)]
    if not times:
        ranged = next(
            (t for t in sentence.things if isinstance(t, DurationMention) and t.begins), None
        )
        if ranged is None or ranged.begins is None:
            return None
        start = StartTime(ranged.begins, None, ranged.approximate)
        return Found(start, Span(ranged.start, ranged.end))
    local = next((t for t in times if t.zone == "local"), times[0])
    other = next((t for t in times if t is not local and t.zone not in (None, "local")), None)
    value = StartTime(local.value, other.value if other else None, local.approximate)
    return Found(value, Span(local.start, local.end))


def duration_of(sentence: Sentence) -> Found[Duration] | None:
    """How long it took: the whole where parts are given too, else the parts added."""
    found = [
        d for d in sentence.things if isinstance(d, DurationMention) and not _compares(sentence, d)
    ]
    if not found:
        return _between_times(sentence)
    found = [d for d in found if not _planned(sentence, d)] or found
    minutes = [d.minutes for d in found]
    whole = found[0].minutes
    follows = re.search(
        r"\b(?:followed by|and then|then|after which|as well as|continued over|followed up)\b",
        sentence.marked,
    )
    if len(found) > 1 and whole != sum(minutes[1:]) and (follows or _outside(sentence, found[1])):
        whole = sum(minutes)
    approximate = any(d.approximate for d in found)
    return Found(Duration(whole, approximate), Span(found[0].start, found[-1].end))


_COMPARED = re.compile(
    r" ?(?:longer|shorter|more|less|later|earlier|ahead|behind|late|after|before)\b"
)
_MEANT = re.compile(
    r"\b(?:meant|planned|scheduled|supposed|set down|booked|instead of|rather than)\b[^\ue800-\uebff]{0,25}$"
)
_ENDED = re.compile(
    r"\b(?:ended|closed|finished|concluded|broke up|until|till|over by|lasted)\b[^\ue800-\uebff]{0,12}$",
    re.IGNORECASE,
)


def _compares(sentence: Sentence, mention: DurationMention) -> bool:
    """Whether a length only compares: `a quarter of an hour longer than planned`."""
    at = sentence.offsets.index(mention.start)
    return bool(_COMPARED.match(sentence.marked, at + 1))


def _planned(sentence: Sentence, mention: DurationMention) -> bool:
    """Whether a length was only meant: `had been meant to take half an hour`."""
    return bool(_MEANT.search(sentence.marked[: sentence.offsets.index(mention.start)]))


def _between_times(sentence: Sentence) -> Found[Duration] | None:
    """The time from a beginning to an end that are told apart: `opened at 5:15 p.m. and ended at 6:05 p.m.`"""
    times = [t for t in sentence.things if isinstance(t, TimeMention)]
    if len(times) != 2:
        return None
    one, two = times
    if not _ENDED.search(sentence.marked[: sentence.offsets.index(two.start)]):
        return None
    minutes = (two.value.hour - one.value.hour) * 60 + two.value.minute - one.value.minute
    about = one.approximate or two.approximate
    return Found(Duration(minutes, about), Span(one.start, two.end)) if 0 < minutes < 720 else None


def _outside(sentence: Sentence, mention: DurationMention) -> bool:
    """Whether a duration stands outside brackets, on a par with the first."""
    at = sentence.offsets.index(mention.start)
    before = sentence.marked[:at]
    return before.count("(") <= before.count(")")
