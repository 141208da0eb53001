"""When a meeting began and how long it took."""

from knowledge.dates.clock import DurationMention, TimeMention
from knowledge.extract import cues
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import Duration, Found, Span, StartTime


def start_of(sentence: Sentence) -> Found[StartTime] | None:
    """The time it began, local where two are given."""
    if not sentence.cues & _CLOCK:
        return None
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


_CLOCK = cues.TIME | cues.DURATION


def duration_of(sentence: Sentence) -> Found[Duration] | None:
    """How long it took: the whole where parts are given too, else the parts added."""
    if not sentence.cues & _CLOCK:
        return None
    marked = sentence.marked
    lengths = [
        (at, thing)
        for at, thing in zip(sentence.marks, sentence.things, strict=True)
        if isinstance(thing, DurationMention) and not _COMPARED.match(marked, at + 1)
    ]
    if not lengths:
        return _between_times(sentence)
    lengths = [(at, d) for at, d in lengths if not _MEANT.search(marked, 0, at)] or lengths
    found = [d for _, d in lengths]
    minutes = [d.minutes for d in found]
    whole = minutes[0]
    if len(found) > 1 and whole != sum(minutes[1:]):
        if _FOLLOWS.search(marked) or _outside(marked, lengths[1][0]):
            whole = sum(minutes)
    approximate = any(d.approximate for d in found)
    return Found(Duration(whole, approximate), Span(found[0].start, found[-1].end))


_FOLLOWS = lazy(
    r"\b(?:followed by|and then|then|after which|as well as|continued over|followed up)\b"
)
_COMPARED = lazy(r" ?(?:longer|shorter|more|less|later|earlier|ahead|behind|late|after|before)\b")
_MEANT = lazy(
    r"\b(?:meant|planned|scheduled|supposed|set down|booked|instead of|rather than)\b[^\ue800-\uebff]{0,25}$"
)
_ENDED = lazy(
    r"\b(?:ended|closed|finished|concluded|broke up|until|till|over by|lasted)\b[^\ue800-\uebff]{0,12}$"
)


def _between_times(sentence: Sentence) -> Found[Duration] | None:
    """The time from a beginning to an end that are told apart: `opened at 5:15 p.m. and ended at 6:05 p.m.`"""
    times = [
        (at, thing)
        for at, thing in zip(sentence.marks, sentence.things, strict=True)
        if isinstance(thing, TimeMention)
    ]
    if len(times) != 2:
        return None
    (_, one), (at, two) = times
    if not _ENDED.search(sentence.low, 0, at):
        return None
    minutes = (two.value.hour - one.value.hour) * 60 + two.value.minute - one.value.minute
    about = one.approximate or two.approximate
    return Found(Duration(minutes, about), Span(one.start, two.end)) if 0 < minutes < 720 else None


def _outside(marked: str, at: int) -> bool:
    """Whether a duration stands outside brackets, on a par with the first."""
    return marked.count("(", 0, at) <= marked.count(")", 0, at)
