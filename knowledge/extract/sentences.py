"""Sentences with everything recognised in them reduced to one mark each, so that clauses can be read by short patterns."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec import Struct

from knowledge.dates.clock import DurationMention, TimeMention
from knowledge.dates.reading import DateMention
from knowledge.extract.clause import Clause
from knowledge.extract.cues import cues_of
from knowledge.extract.roster import Named
from knowledge.extract.tokens import ABBREVIATIONS
from knowledge.patterns import lazy, lowered
from knowledge.places.scanning import PlaceMention
from knowledge.records import Block, Span

PERSON, DATE, TIME, DURATION, CITY, COUNTRY = (0xE000, 0xE400, 0xE800, 0xEC00, 0xF000, 0xF400)
"""First code point of each kind of mark: private-use characters, which no record has any use for."""

MARKS = {
    "P": "[\ue000-\ue3ff]",
    "D": "[\ue400-\ue7ff]",
    "T": "[\ue800-\uebff]",
    "U": "[\uec00-\uefff]",
    "C": "[\uf000-\uf3ff]",
    "N": "[\uf400-\uf7ff]",
    "L": "[\uf000-\uf7ff]",
}
"""What `<P>` and so on stand for in a pattern: person, date, time, duration, city or venue, country, either place."""

Thing = Named | DateMention | TimeMention | DurationMention | PlaceMention
"""Whatever a mark may stand for."""


def pattern(text: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern over marked sentences, with `<P>`, `<D>` … written for the marks."""
    return lazy(re.sub(r"<([PDTUCNL])>", lambda m: MARKS[m.group(1)], text), flags)


def small(text: str) -> re.Pattern[str]:
    """A pattern over marked sentences in small letters, in which `re` is several times as fast as in letters of any case."""
    return pattern(text, 0)


def is_person(char: str) -> bool:
    """Whether a character of a marked sentence is the mark of a person."""
    return "\ue000" <= char <= "\ue3ff"


def is_date(char: str) -> bool:
    """Whether a character of a marked sentence stands for a date."""
    return "\ue400" <= char <= "\ue7ff"


def people_in(marked: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where the marks of people stand in a stretch of a marked sentence."""
    stop = len(marked) if end is None else end
    return [found.start() for found in _PERSON.finditer(marked, start, stop)]


def next_person(marked: str, start: int) -> int | None:
    """Where the next person's mark stands."""
    found = _PERSON.search(marked, start)
    return found.start() if found else None


_MARK, _PERSON = lazy("[\ue000-\uf7ff]"), lazy("[\ue000-\ue3ff]")


LONGEST = 2000
"""Characters of a sentence, at most; the longest in real records have about nine hundred."""


class Sentence(Struct, gc=False):
    """One sentence, marked."""

    marked: str
    """Its text with a mark for every person, date, time, duration and place."""
    low: str
    """The same in small letters, character by character."""
    cues: int
    """Which words and marks it holds, as `cues` numbers them."""
    span: Span
    """Its characters in the document."""
    block: Block
    """The block it stands in."""
    things: Sequence[Thing]
    """What the marks stand for, in order."""
    marks: Sequence[int]
    """Where in `marked` each of them stands."""
    text: str
    """The whole text of the document."""
    speaker: int | None = None
    """The entry of the roster that says `I` here."""
    cut: int = 0
    """Where it begins in the sentence that it is a stretch of."""
    clauses: Sequence[Clause] | None = None
    """Its clauses of meeting, once they have been looked for."""

    def thing(self, at: int) -> Thing:
        """What the mark at a position of `marked` stands for."""
        return self.things[bisect_left(self.marks, at)]

    def stretch(self, start: int, end: int) -> tuple[str, str]:
        """A stretch of its marked text, and the same in small letters."""
        return self.marked[start:end], self.low[start:end]

    def said(self, found: re.Match[str]) -> str:
        """The words of a match in `low` as the record has them, in lower case."""
        return self.marked[found.start() : found.end()].lower()

    def place_of(self, start: int, end: int) -> Span:
        """Characters of the document that a stretch of `marked` stands for."""
        last = self._character(end) if end < len(self.marked) else self.span.end
        return Span(self._character(start), last)

    def _character(self, at: int) -> int:
        """The place in the document of a position of `marked`."""
        return _character(self.span.start, self.things, self.marks, at)

    def part(self, start: int, end: int) -> "Sentence":
        """A stretch of the sentence as a sentence of its own."""
        first, last = bisect_left(self.marks, start), bisect_left(self.marks, end)
        low = self.low[start:end]
        return Sentence(
            self.marked[start:end],
            low,
            cues_of(low),
            self.place_of(start, end) if start < end else self.span,
            self.block,
            self.things[first:last],
            [at - start for at in self.marks[first:last]],
            self.text,
            self.speaker,
            start if start < end else 0,
        )


def _character(begin: int, things: Sequence[Thing], marks: Sequence[int], at: int) -> int:
    """The place in the document of a character of a text with marks that begins at a place."""
    before = bisect_left(marks, at)
    return things[before - 1].end + at - marks[before - 1] - 1 if before else begin + at


def mark(text: str, block: Block, things: Sequence[Thing]) -> tuple[str, list[int], list[Thing]]:
    """A block with marks for things, where the marks stand, and the things used in order."""
    begin, end = block.span.start, block.span.end
    said = text[begin:end]
    if not said.isascii() and _MARK.search(said):
        said = _MARK.sub("\ufffd", said)
    marked: list[str] = []
    marks: list[int] = []
    used: list[Thing] = []
    at, length = begin, 0
    for thing in _in_order(things):
        if thing.start < at or thing.end > end:
            continue
        marked.append(said[at - begin : thing.start - begin])
        marked.append(chr((_BASES.get(type(thing)) or _base(thing)) + len(used) % 0x400))
        length += thing.start - at
        marks.append(length)
        length += 1
        used.append(thing)
        at = thing.end
    marked.append(said[at - begin :])
    return "".join(marked).replace("\n", " "), marks, used


def _in_order(things: Sequence[Thing]) -> Sequence[Thing]:
    """Things by their place; of those that begin together the one that is believed first."""
    if len(things) < 2:
        return things
    if len(set(map(_START, things))) == len(things):
        return sorted(things, key=_START)
    return sorted(things, key=lambda t: (t.start, _RANK[type(t)], -t.end))


_START = attrgetter("start")


def split(
    text: str, block: Block, things: Sequence[Thing], speaker: int | None = None
) -> Iterator[Sentence]:
    """The marked sentences of a block."""
    marked, marks, used = mark(text, block, things)
    low = lowered(marked)
    start, taken, begin = 0, 0, block.span.start
    for end in (*_ends(marked), len(marked)):
        piece = marked[start:end]
        if not piece or piece.isspace():
            continue
        upto = bisect_left(marks, end, taken)
        last = block.span.end
        if end < len(marked):
            last = _character(block.span.start, used, marks, end)
        small = low[start:end]
        yield Sentence(
            piece,
            small,
            cues_of(small),
            Span(begin, last),
            block,
            used[taken:upto],
            [at - start for at in marks[taken:upto]],
            text,
            speaker,
        )
        start, taken, begin = end, upto, last


def _ends(marked: str) -> Iterator[int]:
    """Where sentences end; one longer than any real one is cut, so that no text can make reading slow."""
    last = 0
    for match in _END.finditer(marked):
        at, end = match.span()
        if not (_abbreviates(marked, at) or _in_bracket(marked, at)):
            if end - last > LONGEST:
                yield from _cuts(marked, last, end)
            yield end
            last = end
    if len(marked) - last > LONGEST:
        yield from _cuts(marked, last, len(marked))


def _abbreviates(marked: str, at: int) -> bool:
    """Whether a mark stands behind an abbreviation; only behind letters in which one ends it is looked closely."""
    if marked[max(at - 2, 0) : at] not in _ABBREVIATION_ENDS:
        return False
    return _ABBREVIATED.search(marked, max(at - _LONGEST_ABBREVIATION, 0), at) is not None


def _cuts(marked: str, start: int, end: int) -> Iterator[int]:
    """Where a run of text is cut at spaces into pieces of bearable length."""
    while end - start > LONGEST:
        space = marked.rfind(" ", start, start + LONGEST)
        start = space + 1 if space > start else start + LONGEST
        yield start


def _in_bracket(marked: str, at: int) -> bool:
    """Whether a full stop stands inside a short bracket, as in `(local time. 0:00 p.m., Japan time)`."""
    opened = marked.rfind("(", max(0, at - 120), at)
    return opened >= 0 and ")" not in marked[opened:at] and ")" in marked[at + 1 : at + 120]


def _base(thing: Thing) -> int:
    """The first mark of a place."""
    is_land = isinstance(thing, PlaceMention) and thing.kind in ("country", "demonym")
    return COUNTRY if is_land else CITY


_BASES: dict[type, int] = {
    Named: PERSON,
    DateMention: DATE,
    TimeMention: TIME,
    DurationMention: DURATION,
}
_RANK: dict[type, int] = {
    Named: 0,
    DurationMention: 1,
    TimeMention: 2,
    DateMention: 3,
    PlaceMention: 4,
}
"""Which thing is believed where two begin at one character."""

_END = lazy(r"[.!?][”\"’')\]]*\s+(?=[A-Z“\"‘'(\[\d\ue000-\uf7ff])")
"""Where one sentence ends and the next begins, if no abbreviation stands before it."""
_ABBREVIATED_WORDS = (*ABBREVIATIONS, "No", "vs", "cf", "e.g", "i.e")
_ABBREVIATED = lazy(rf"\b(?:{'|'.join(map(re.escape, _ABBREVIATED_WORDS))})\Z")
_ABBREVIATION_ENDS = frozenset(word[-2:] for word in _ABBREVIATED_WORDS)
_LONGEST_ABBREVIATION = max(map(len, _ABBREVIATED_WORDS))
