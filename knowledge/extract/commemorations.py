"""Anniversaries that a record speaks of: which one, of what, and in which year, where the grammar leaves no doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from knowledge.dates.reading import DateMention
from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan, Precision
from knowledge.extract import cues
from knowledge.extract.anchor import Anchor
from knowledge.extract.sentences import Sentence, is_date, small
from knowledge.patterns import lazy
from knowledge.records import Commemoration, Found

_WORDS = {
    "first": 1, "fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "seventy-fifth": 75, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100, "one hundredth": 100,
}  # fmt: skip
_LONE = {"centenary": 100, "centennial": 100, "sesquicentennial": 150, "bicentenary": 200, "bicentennial": 200}  # fmt: skip
_YEAR = r"(?P<year><D>|(?:19|20)\d\d)"
_NTH = small(
    r"(?<=\bmark )(?P<years>\d{1,3}) years(?= (?:of|since) )|(?<=\bmarks )(?P<years2>\d{1,3}) years(?= (?:of|since) )|"
    rf"\b(?:(?P<number>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_WORDS)})) anniversary\b|\b(?P<lone>{'|'.join(_LONE)})\b"
)
_OF = small(
    r" (?:of|since) (?P<of>[^,;.()“”\"]{3,140}?)(?= (?:in|on|during|for) (?:<D>|(?:19|20)\d\d)| <D>| (?:had|has|have|will|would|was|were|is|are|falls?|fell|"
    r"comes?|which|that|made|makes?|and (?:to|that|the two|both|agreed|its))\b|[,;.()“”\"]|\s*$)"
)
"""What is commemorated, as far as the grammar of the phrase goes."""
_BEFORE = small(
    rf"{_YEAR}(?:['’]s)?,?(?: which| that| also| will| would| year)*(?: (?:marks?|marked|marking|is|was|be|sees?|celebrates?|commemorates?|brings?|being))?"
    r"(?: also)?(?: on| for| with)?(?: the occasion of| as)?(?: the| a| an| our| their| its)? $"
)
"""`next year, which marks the`, `in 2025, the`, `next year's`: a year right before it."""
_AFTER = small(
    r"^,?(?: which| that)?(?: also)?(?: (?:falls?|fell|fall|comes?|is|was|will|be|to|due|being|marked|celebrated|commemorated|observed|takes? place))*"
    rf"(?: (?:in|on|during|for))? {_YEAR}"
)
"""`, which falls in 2025`, `to be marked next year`: a year right behind it."""
_MADE = small(rf"^ (?:(?:had|has|have|will|would) )?(?:made|makes?) {_YEAR} (?:a|an) ")
_ORIGINAL = lazy(r"\b(1[5-9]\d\d|20\d\d)\b")
_BEHIND, _AHEAD = 1, 10
"""How many years before and after its record an anniversary may fall that is not a misreading."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """An anniversary where it stands in a sentence."""

    sentence: Sentence
    number: int
    start: int
    end: int
    of: re.Match[str] | None

    @property
    def rest(self) -> str:
        """What stands behind it and what it commemorates."""
        return self.sentence.low[self.of.end() if self.of else self.end :]


def find_commemorations(sentences: Sequence[Sentence], anchor: Anchor) -> tuple[Commemoration, ...]:
    """Anniversaries whose year is told; each once, however often the record speaks of it."""
    found = [
        told
        for sentence in sentences
        if sentence.cues & cues.ANNIVERSARY
        for spoken in _spoken(sentence)
        if (told := _told(spoken, replace(anchor))) is not None
    ]
    first: dict[object, Commemoration] = {}
    for each in found:
        first.setdefault((each.number, each.when.value.start), each)
    return tuple(first.values())


def _spoken(sentence: Sentence) -> Iterator[_Spoken]:
    """Where a sentence speaks of anniversaries."""
    for match in _NTH.finditer(sentence.low):
        words = {
            name: sentence.stretch(*match.span(name))[0].lower()
            for name, found in match.groupdict().items()
            if found
        }
        lone = _LONE.get(words.get("lone", ""), 0)
        counted = words.get("number") or words.get("years") or words.get("years2")
        number = int(counted or _WORDS.get(words.get("word", ""), lone))
        if number:
            of = _OF.match(sentence.low, match.end())
            yield _Spoken(sentence, number, match.start(), match.end(), of)


def _told(spoken: _Spoken, anchor: Anchor) -> Commemoration | None:
    """An anniversary with the year in which it falls; None where nothing tells it."""
    when = _when(spoken, anchor)
    if when is None:
        return None
    return Commemoration(spoken.number, when, spoken.sentence.span, _event(spoken))


def _event(spoken: _Spoken) -> Found[str] | None:
    """What is commemorated, in the record's own words."""
    if spoken.of is None:
        return None
    span = spoken.sentence.place_of(*spoken.of.span("of"))
    return Found(" ".join(spoken.sentence.text[span.start : span.end].split()), span)


def _when(spoken: _Spoken, anchor: Anchor) -> Found[DateSpan] | None:
    """The year beside it, if it is likely; else the year of what it commemorates and its number."""
    low, offset = spoken.sentence.low, spoken.of.end() if spoken.of else spoken.end
    if before := _BEFORE.search(low, 0, spoken.start):
        found = _read(spoken, before.start("year"), before["year"], anchor)
        if found and _is_likely(found.value, anchor):
            return found
    for wanted in (_AFTER, _MADE):
        if after := wanted.search(spoken.rest):
            found = _read(spoken, offset + after.start("year"), after["year"], anchor)
            if found and (likely := _likely(found, spoken.number, anchor)):
                return likely
    return _counted(spoken, anchor)


def _read(spoken: _Spoken, at: int, words: str, anchor: Anchor) -> Found[DateSpan] | None:
    """The time that a mark or a bare year stands for."""
    span = spoken.sentence.place_of(at, at + len(words))
    if not is_date(words[0]):
        return Found(_year(int(words)), span)
    thing = spoken.sentence.thing(at)
    if not isinstance(thing, DateMention):
        return None
    when = anchor.resolve(thing, Tense.FUTURE)
    return Found(when, span) if when and when.start and when.end else None


def _likely(found: Found[DateSpan], number: int, anchor: Anchor) -> Found[DateSpan] | None:
    """The time itself, or, where it is that of the event, the year so many years later."""
    if _is_likely(found.value, anchor):
        return found
    later = _later(found.value.start, number)
    return structs.replace(found, value=later) if later and _is_likely(later, anchor) else None


def _counted(spoken: _Spoken, anchor: Anchor) -> Found[DateSpan] | None:
    """`the 60th anniversary of the 1965 Treaty`: the year of what is commemorated, and its number."""
    original = _ORIGINAL.search(spoken.of["of"]) if spoken.of else None
    if spoken.of is None or original is None or anchor.day is None:
        return None
    later = _later(date(int(original[1]), 1, 1), spoken.number)
    start = spoken.of.start("of") + original.start()
    at = spoken.sentence.place_of(start, start + 4)
    return Found(later, at) if later and _is_likely(later, anchor) else None


def _later(start: date | None, number: int) -> DateSpan | None:
    """The year so many years after a day."""
    return _year(start.year + number) if start and start.year + number <= date.max.year else None


def _is_likely(when: DateSpan, anchor: Anchor) -> bool:
    """Whether a record may speak of an anniversary in such a year."""
    if when.start is None or anchor.day is None:
        return when.start is not None
    return anchor.day.year - _BEHIND <= when.start.year <= anchor.day.year + _AHEAD


def _year(year: int) -> DateSpan:
    return DateSpan(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
