"""The dates of a sentence that may be those of its meeting."""

from collections.abc import Sequence

from knowledge.dates.reading import DateMention
from knowledge.extract import cues
from knowledge.extract.sentences import Sentence, pattern, small
from knowledge.patterns import lazy

_NOT_THE_DATE = small(
    r"(?:since|until|after [\w’ ]{0,30}in|before|agreed on|dated|(?:reached|concluded|signed|issued|adopted|agreed|announced|launched|established|resumed|occurred|convened|made)(?: (?:on|in|at|during))?|by|born on|[’']s? (?:test|launch|decision|announcement|attack|election|statement|visit|speech|budget|referendum|report|earthquake|summit|agreement|resolution)) $"
)

_GOING = lazy(
    r"\b(?:visit|stay|travel|arriv|leav|depart|return|fl(?:y|ies|ew)|on a tour)\w*\b[^,;]{0,60}$"
)
"""Words after which a date says when somebody travels, not when people meet."""


_DATELINE = pattern(
    r"\(?(?:[A-Z][\w.,’' -]{0,40}|<L>)(?:, ?<L>|, [A-Z][\w.’' -]{1,20})?,? ?\(?<D>\)? ?(?:[—–:]|--|- )",
    0,
)
"""The place and date with which a first sentence opens, which say when it was written."""
_DASHED = lazy("[-–—:]")
_ASIDE = lazy(r"\b(?:who|which|that|when|where|since|whose)\b[^,;]*$")


def told_dates(sentence: Sentence) -> list[DateMention]:
    """The dates that a sentence tells of its own, not in an aside on something else."""
    marked = sentence.marked
    return [
        date for at, date in _likeliest(sentence, len(marked)) if not _ASIDE.search(marked, 0, at)
    ]


def dates_of(sentence: Sentence, verb: int) -> tuple[DateMention, ...]:
    """Dates of the sentence, those that belong to something else left out, full days before vaguer ones."""
    return tuple([date for _, date in _likeliest(sentence, verb)])


def _likeliest(sentence: Sentence, verb: int) -> Sequence[tuple[int, DateMention]]:
    """The dates that may be told and where they stand, the likeliest first."""
    if not sentence.cues & cues.DATE:
        return ()
    opens = _DATELINE.match(sentence.marked) if _DASHED.search(sentence.marked) else None
    begin = opens.end() if opens else 0
    found = [
        (_aside(sentence, at), abs(at - verb) if at > verb else (verb - at) // 2, at, thing)
        for at, thing in zip(sentence.marks, sentence.things, strict=True)
        if at >= begin and isinstance(thing, DateMention) and not _of_something(sentence.low, at)
    ]
    return [(at, thing) for _, _, at, thing in sorted(found, key=lambda row: row[:2])]


def _of_something(low: str, at: int) -> bool:
    """Whether a date belongs to something else than what is told: `since May`, `signed in 2019`."""
    return low[at - 1 : at] == " " and bool(_NOT_THE_DATE.search(low, max(0, at - _REACH), at))


_REACH = 60
"""Characters before a date in which the words stand that tell what it belongs to, at most."""


def _aside(sentence: Sentence, at: int) -> int:
    """How much speaks against a date: that it stands in brackets, that it tells when somebody travels."""
    in_bracket = sentence.marked.count("(", 0, at) > sentence.marked.count(")", 0, at)
    going = sentence.cues & cues.GOING and _GOING.search(sentence.low, 0, at)
    return in_bracket + bool(going)
