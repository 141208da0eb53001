"""When a meeting began and how long it took."""

import re

from knowledge.dates.clock import DurationMention, TimeMention
from knowledge.extract.sentences import Sentence
from knowledge.records import Duration, Found, Span, StartTime


def start_of(sentence: Sentence) -> Found[StartTime] | None:
    """The time it began, local where two are given."""
    times = [t for t in sentence.things if isinstance(t, TimeMention)]
    if not times:
        return None
    local = next((t for t in times if t.zone == "local"), times[0])
    other = next((t for t in times if t is not local and t.zone not in (None, "local")), None)
    value = StartTime(local.value, other.value if other else None, local.approximate)
    return Found(value, Span(local.start, local.end))


def duration_of(sentence: Sentence) -> Found[Duration] | None:
    """How long it took: the whole where parts are given too, else the parts added."""
    found = [d for d in sentence.things if isinstance(d, DurationMention)]
    if not found:
        return None
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


def _outside(sentence: Sentence, mention: DurationMention) -> bool:
    """Whether a duration stands outside brackets, on a par with the first."""
    at = sentence.offsets.index(mention.start)
    before = sentence.marked[:at]
    return before.count("(") <= before.count(")")
