"""Everything recognised in a document before any clause is read: places, dates, clock, people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from knowledge.dates.clock import DurationMention, TimeMention, find_durations, find_times
from knowledge.dates.reading import DateMention, find_dates
from knowledge.extract.bylines import signed
from knowledge.extract.line import Line, line_of
from knowledge.extract.passages import BODY
from knowledge.extract.people import find_people
from knowledge.extract.posts import post_of
from knowledge.extract.roster import Roster
from knowledge.extract.sentences import Sentence, Thing, split
from knowledge.places.scanning import PlaceMention, find_places
from knowledge.records import Basis, Block, BlockKind, Document, Found, Role

M = TypeVar("M", PlaceMention, DateMention, TimeMention, DurationMention)

READ = (*BODY, BlockKind.HEADING, BlockKind.TITLE)
"""Blocks in which meetings are looked for."""

SIGNABLE = (BlockKind.NAVIGATION, BlockKind.CAPTION, BlockKind.TITLE)
"""Blocks over the text in which a record may be signed."""
NAMED = (*READ, BlockKind.NAVIGATION, BlockKind.DATELINE)
"""Blocks in which people are looked for: captions hold spellings that the text does not."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was recognised in a document before any clause is read."""

    places: Mapping[int, tuple[PlaceMention, ...]]
    """Places by the start of their block."""
    dates: Mapping[int, tuple[DateMention, ...]]
    """Dates by the start of their block."""


def scan_of(document: Document) -> Scan:
    """Places and dates of every block, at their characters in the document."""
    places: dict[int, tuple[PlaceMention, ...]] = {}
    dates: dict[int, tuple[DateMention, ...]] = {}
    for block in document.blocks:
        text = document.said(block.span)
        places[block.span.start] = tuple(shifted(p, block) for p in find_places(text))
        if block.kind in READ:
            dates[block.span.start] = tuple(shifted(d, block) for d in find_dates(text))
    return Scan(places, dates)


def shifted(mention: M, block: Block) -> M:
    """A mention of a block as one of the document."""
    by = block.span.start
    return replace(mention, start=mention.start + by, end=mention.end + by)


def roster_of(document: Document, scan: Scan) -> Roster:
    """The people of a document."""
    roster = Roster(document.ministers)
    lines = [_line(document, block, scan) for block in document.blocks]
    read = [(block.kind, line) for block, line in zip(document.blocks, lines, strict=True)]
    namings = [naming for kind, line in read if kind in NAMED for naming in find_people(line)]
    heads = [line for kind, line in read[:8] if kind in SIGNABLE]
    roster.take([*namings, *signed(heads)])
    for kind, line in read:
        if kind is BlockKind.CAPTION:
            roster.take_known(find_people(line))
    roster.take_bare(document.text, [b.span for b in document.blocks if b.kind in NAMED])
    _give_portfolio(roster, document)
    return roster


def _line(document: Document, block: Block, scan: Scan) -> Line:
    """A block as words, with the places that begin at them."""
    span = block.span
    places = [(p.start, p.end, p.kind, p.code) for p in scan.places[span.start]]
    return line_of(document.text, span.start, span.end, places)


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
    for block in document.blocks:
        if block.kind not in READ:
            continue
        text = document.said(block.span)
        people = [p for p in roster.places if block.span.start <= p.start < block.span.end]
        marked = [
            _as_printed(place, document.text)
            for place in scan.places[block.span.start]
            if place.kind in ("city", "venue", "country", "island")
        ]
        clock = _clock(text, block)
        things: list[Thing] = [*people, *scan.dates[block.span.start], *clock, *marked]
        yield from split(document.text, block, things, speaking.get(block.span.start))


def _clock(text: str, block: Block) -> list[Thing]:
    """Hours and lengths; of `from 10:05 to 11:00` the first is the hour, and the rest tells the length."""
    times = [shifted(time, block) for time in find_times(text)]
    lengths = [shifted(duration, block) for duration in find_durations(text)]
    for k, length in enumerate(lengths):
        first = next((t for t in times if length.start <= t.start < t.end < length.end), None)
        if length.from_clock and first is not None:
            lengths[k] = replace(length, start=first.end)
    return [*times, *lengths]


def _as_printed(place: PlaceMention, text: str) -> PlaceMention:
    """A town under the name that the record prints, if it is one in Latin letters: `Ha Noi`."""
    printed = text[place.start : place.end]
    plain = (
        place.kind == "city"
        and "," not in printed
        and printed[0].isupper()
        and not printed.isupper()
    )
    return replace(place, name=printed) if plain and ord(printed[0]) < 0x250 else place
