"""Everything recognised in a document before any clause is read: places, dates, clock, people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from msgspec.structs import replace

from knowledge.dates.clock import (
    DurationMention,
    TimeMention,
    find_durations,
    find_times,
    tells_clock,
)
from knowledge.dates.reading import DateMention, find_dates_at
from knowledge.extract.bylines import signed
from knowledge.extract.line import Line, line_of
from knowledge.extract.naming import Naming
from knowledge.extract.passages import BODY
from knowledge.extract.people import find_people
from knowledge.extract.posts import post_of
from knowledge.extract.roster import Roster, named_within
from knowledge.extract.sentences import Sentence, Thing, split
from knowledge.places.scanning import PlaceMention, find_places_within
from knowledge.records import Basis, BlockKind, Document, Found, Role

M = TypeVar("M", TimeMention, DurationMention)

READ = frozenset((*BODY, BlockKind.HEADING, BlockKind.TITLE))
"""Blocks in which meetings are looked for."""

SIGNABLE = frozenset((BlockKind.NAVIGATION, BlockKind.CAPTION, BlockKind.TITLE))
"""Blocks over the text in which a record may be signed."""
NAMED = frozenset((*READ, BlockKind.NAVIGATION, BlockKind.DATELINE))
"""Blocks in which people are looked for: captions hold spellings that the text does not."""


@dataclass(slots=True)
class Scan:
    """What was recognised in a document before any clause is read."""

    places: Mapping[int, tuple[PlaceMention, ...]]
    """Places by the start of their block."""
    dates: Mapping[int, tuple[DateMention, ...]] = field(default_factory=dict)
    """Dates by the start of their block, of blocks that are read."""
    lines: Mapping[int, Line] = field(default_factory=dict)
    """Blocks as words, by their start, those that name somebody."""
    people: Sequence[Naming] = ()
    """Namings in the text, in order."""


def scan_of(document: Document) -> Scan:
    """Everything recognised in every block, at its characters in the document."""
    scan = Scan(places_of(document))
    scan.lines = lines_of(document, scan.places)
    scan.dates = dates_of(document, scan.lines)
    scan.people = people_of(document, scan.lines)
    return scan


def places_of(document: Document) -> dict[int, tuple[PlaceMention, ...]]:
    """Places by the start of their block."""
    spans = [block.span for block in document.blocks]
    places = find_places_within(document.text, [(span.start, span.end) for span in spans])
    return {span.start: found for span, found in zip(spans, places, strict=True)}


def lines_of(document: Document, places: Mapping[int, tuple[PlaceMention, ...]]) -> dict[int, Line]:
    """Blocks as words, by their start, those that name somebody."""
    return {
        block.span.start: line_of(
            document.text, block.span.start, block.span.end, places[block.span.start]
        )
        for block in document.blocks
        if block.kind in NAMED or block.kind is BlockKind.CAPTION
    }


def dates_of(document: Document, lines: Mapping[int, Line]) -> dict[int, tuple[DateMention, ...]]:
    """Dates by the start of their block, of blocks that are read."""
    return {
        block.span.start: _dates_of(lines[block.span.start])
        for block in document.blocks
        if block.kind in READ
    }


def people_of(document: Document, lines: Mapping[int, Line]) -> list[Naming]:
    """Namings in the text, in order; those of captions are left for later."""
    named = (lines[block.span.start] for block in document.blocks if block.kind in NAMED)
    return [naming for line in named for naming in find_people(line)]


def _dates_of(line: Line) -> tuple[DateMention, ...]:
    """Dates of a block, at their characters in the document."""
    by = line.start
    begin = [
        line.starts[k] + at - by
        for k in line.datings()
        if not (before := line.words[k].dates_before) or line.lows[k + 1].startswith(before)
        for at in line.words[k].dates
    ]
    found = find_dates_at(line.text[by : line.end], begin) if begin else ()
    return tuple([DateMention(m.start + by, m.end + by, m.text, m.said) for m in found])


def _moved(mention: M, by: int) -> M:
    """A mention of a block as one of the document."""
    return replace(mention, start=mention.start + by, end=mention.end + by)


def roster_of(document: Document, scan: Scan) -> Roster:
    """The people of a document."""
    roster = Roster(document.ministers)
    heads = [scan.lines[b.span.start] for b in document.blocks[:8] if b.kind in SIGNABLE]
    roster.take([*scan.people, *signed(heads)])
    for block in document.blocks:
        if block.kind is BlockKind.CAPTION:
            roster.take_known(find_people(scan.lines[block.span.start]))
    named = [block.span for block in document.blocks if block.kind in NAMED]
    roster.take_bare(document.text, named)
    _give_portfolio(roster, document)
    return roster


def _give_portfolio(roster: Roster, document: Document) -> None:
    """The office of the only minister of a front matter, made of the portfolio, where the text prints none."""
    if len(document.ministers) != 1 or not document.portfolios or not roster.entries:
        return
    entry, portfolio = roster.entries[0], document.portfolios[0]
    if entry.minister and not entry.roles:
        label = portfolio if "minister" in portfolio.lower() else f"Minister for {portfolio}"
        entry.roles.append(Found(Role(label, post_of(label), None), None, Basis.INFERRED))


def sentences_of(
    document: Document, scan: Scan, roster: Roster, speaking: Mapping[int, int]
) -> Iterable[Sentence]:
    """Marked sentences of the blocks that are read, each with the one who says `I` in it."""
    text = document.text
    for block in document.blocks:
        if block.kind not in READ:
            continue
        start, end = block.span.start, block.span.end
        people = named_within(roster.places, start, end)
        marked = [
            _as_printed(place, text) if place.kind == "city" else place
            for place in scan.places[start]
            if place.kind in _MARKED
        ]
        clock = _clock(text[start:end], start) if scan.lines[start].may_tell_clock() else ()
        things: list[Thing] = [*people, *scan.dates[start], *clock, *marked]
        yield from split(text, block, things, speaking.get(start))


_MARKED = frozenset(("city", "venue", "country", "island"))
"""Kinds of places that are marked in sentences."""


def _clock(text: str, by: int) -> Sequence[Thing]:
    """Hours and lengths; of `from 10:05 to 11:00` the first is the hour, and the rest tells the length."""
    if not tells_clock(text):
        return ()
    times = [_moved(time, by) for time in find_times(text)]
    lengths = [_moved(duration, by) for duration in find_durations(text)]
    for k, length in enumerate(lengths):
        first = next((t for t in times if length.start <= t.start < t.end < length.end), None)
        if length.from_clock and first is not None:
            lengths[k] = replace(length, start=first.end)
    return [*times, *lengths]


def _as_printed(place: PlaceMention, text: str) -> PlaceMention:
    """A town under the name that the record prints, if it is one in Latin letters: `Ha Noi`."""
    printed = text[place.start : place.end]
    plain = "," not in printed and printed[0].isupper() and not printed.isupper()
    if not plain or ord(printed[0]) >= 0x250:
        return place
    return PlaceMention(place.start, place.end, place.kind, place.code, printed, place.read_as)
