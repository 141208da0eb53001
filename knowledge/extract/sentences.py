"""Sentences with everything recognised in them reduced to one mark each, so that clauses can be read by short patterns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.dates.clock import DurationMention, TimeMention
from knowledge.dates.reading import DateMention
from knowledge.extract.roster import Named
from knowledge.extract.tokens import ABBREVIATIONS
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
    return re.compile(re.sub(r"<([PDTUCNL])>", lambda m: MARKS[m.group(1)], text), flags)


def is_person(char: str) -> bool:
    """Whether a character of a marked sentence is the mark of a person."""
    return "\ue000" <= char <= "\ue3ff"


def is_date(char: str) -> bool:
    """Whether a character of a marked sentence stands for a date."""
    return "\ue400" <= char <= "\ue7ff"


def is_place(char: str) -> bool:
    """Whether a character of a marked sentence stands for a place or a country."""
    return "\uf000" <= char <= "\uf7ff"


def count_marks(marked: str) -> int:
    """How many things a stretch of a marked sentence holds."""
    return len(_MARK.findall(marked))


def people_in(marked: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where the marks of people stand in a stretch of a marked sentence."""
    stop = len(marked) if end is None else end
    return [found.start() for found in _PERSON.finditer(marked, start, stop)]


def next_person(marked: str, start: int) -> int | None:
    """Where the next person's mark stands."""
    found = _PERSON.search(marked, start)
    return found.start() if found else None


_MARK, _PERSON = re.compile("[\ue000-\uf7ff]"), re.compile("[\ue000-\ue3ff]")


LONGEST = 2000
"""Characters of a sentence, at most; the longest in real records have about nine hundred."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, marked."""

    marked: str
    """Its text with a mark for every person, date, time, duration and place."""
    span: Span
    """Its characters in the document."""
    block: Block
    """The block it stands in."""
    things: tuple[Thing, ...]
    """What the marks stand for, in order."""
    offsets: tuple[int, ...]
    """For every character of `marked`, its place in the document."""
    text: str = ""
    """The whole text of the document."""
    speaker: int | None = None
    """The entry of the roster that says `I` here."""

    def thing(self, at: int) -> Thing:
        """What the mark at a position of `marked` stands for."""
        return self.things[count_marks(self.marked[:at])]

    def printed(self, at: int) -> str:
        """The very words that the mark at a position of `marked` stands for."""
        thing = self.thing(at)
        return self.text[thing.start : thing.end]

    def place_of(self, start: int, end: int) -> Span:
        """Characters of the document that a stretch of `marked` stands for."""
        last = self.offsets[end] if end < len(self.offsets) else self.span.end
        return Span(self.offsets[start], last)


def mark(text: str, block: Block, things: Sequence[Thing]) -> tuple[str, list[int], list[Thing]]:
    """A block with marks for things, the place of every character, and the things used in order."""
    marked: list[str] = []
    offsets: list[int] = []
    used: list[Thing] = []
    at = block.span.start
    for thing in sorted(things, key=lambda t: (t.start, _RANK[type(t)], -t.end)):
        if thing.start < at or thing.end > block.span.end:
            continue
        marked.append(text[at : thing.start])
        offsets.extend(range(at, thing.start))
        marked.append(chr(_base(thing) + len(used) % 0x400))
        offsets.append(thing.start)
        used.append(thing)
        at = thing.end
    marked.append(text[at : block.span.end])
    offsets.extend(range(at, block.span.end))
    return "".join(marked).replace("\n", " "), offsets, used


def split(
    text: str, block: Block, things: Sequence[Thing], speaker: int | None = None
) -> Iterator[Sentence]:
    """The marked sentences of a block."""
    marked, offsets, used = mark(text, block, things)
    start, taken = 0, 0
    for end in [
        *_ends(marked),
        len(marked),
    ]:
        piece = marked[start:end]
        if not piece.strip():
            continue
        count = count_marks(piece)
        last = offsets[end] if end < len(offsets) else block.span.end
        yield Sentence(
            piece,
            Span(offsets[start], last),
            block,
            tuple(used[taken : taken + count]),
            tuple(offsets[start:end]),
            text,
            speaker,
        )
        start, taken = end, taken + count


def _ends(marked: str) -> Iterator[int]:
    """Where sentences end; one longer than any real one is cut, so that no text can make reading slow."""
    last = 0
    for match in _END.finditer(marked):
        if not _in_bracket(marked, match.start()):
            yield from _cuts(marked, last, match.end())
            yield match.end()
            last = match.end()
    yield from _cuts(marked, last, len(marked))


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
    """The first mark of a thing's kind."""
    match thing:
        case Named():
            return PERSON
        case DateMention():
            return DATE
        case TimeMention():
            return TIME
        case DurationMention():
            return DURATION
        case PlaceMention():
            return COUNTRY if thing.kind in ("country", "demonym") else CITY


_RANK: dict[type, int] = {
    Named: 0,
    DurationMention: 1,
    TimeMention: 2,
    DateMention: 3,
    PlaceMention: 4,
}
"""Which thing is believed where two begin at one character."""

_NOT_THE_END = "".join(
    rf"(?<!\b{word})" for word in (*ABBREVIATIONS, "No", "vs", "cf", r"e\.g", r"i\.e")
)
_END = re.compile(_NOT_THE_END + r"[.!?][”\"’')\]]*\s+(?=[A-Z“\"‘'(\[\d\ue000-\uf7ff])")
"""Where one sentence ends and the next begins."""
