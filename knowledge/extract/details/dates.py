"""The dates of a sentence that may be those of its meeting."""

import re

from knowledge.dates.reading import DateMention
from knowledge.extract.sentences import Sentence, is_date, pattern

_NOT_THE_DATE = pattern(
    r"(?:since|until|after [\w’ ]{0,30}in|before|agreed on|dated|(?:reached|concluded|signed|issued|adopted|agreed|announced|launched|established|resumed|occurred|convened|made)(?: (?:on|in|at|during))?|by|born on|[’']s? (?:test|launch|decision|announcement|attack|election|statement|visit|speech|budget|referendum|report|earthquake|summit|agreement|resolution)) $"
)

_GOING = re.compile(
    r"\b(?:visit|stay|travel|arriv|leav|depart|return|fl(?:y|ies|ew)|on a tour)\w*\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""Words after which a date says when somebody travels, not when people meet."""


_DATELINE = pattern(
    r"\(?(?:[A-Z][\w.,’' -]{0,40}|<L>)(?:, ?<L>|, [A-Z][\w.’' -]{1,20})?,? ?\(?<D>\)? ?(?:[—–:]|--|- )",
    0,
)
"""The place and date with which a first sentence opens, which say when it was written."""
_ASIDE = re.compile(r"\b(?:who|which|that|when|where|since|whose)\b[^,;]*$")


def told_dates(sentence: Sentence) -> list[DateMention]:
    """The dates that a sentence tells of its own, not in an aside on something else."""
    return [
        thing
        for thing in dates_of(sentence, len(sentence.marked))
        if not _ASIDE.search(sentence.marked[: sentence.offsets.index(thing.start)])
    ]


def dates_of(sentence: Sentence, verb: int) -> list[DateMention]:
    """Dates of the sentence, those that belong to something else left out, full days before vaguer ones."""
    found: list[tuple[int, int, DateMention]] = []
    for at, char in enumerate(sentence.marked):
        if not is_date(char):
            continue
        thing = sentence.thing(at)
        before = sentence.marked[:at]
        opens = _DATELINE.match(sentence.marked)
        if opens is not None and at < opens.end():
            continue
        if isinstance(thing, DateMention) and not _NOT_THE_DATE.search(before):
            in_bracket = sentence.marked[:at].count("(") > sentence.marked[:at].count(")")
            other = bool(_GOING.search(sentence.marked[:at]))
            found.append(
                (in_bracket + other, abs(at - verb) if at > verb else (verb - at) // 2, thing)
            )
    return [thing for _, _, thing in sorted(found, key=lambda row: row[:2])]
