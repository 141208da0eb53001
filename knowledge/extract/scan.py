"""Everything recognised in a document before any clause is read: places, dates, clock, people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from knowledge.dates.clock import DurationMention, TimeMention, find_durations, find_times
from knowledge.dates.reading import DateMention, find_dates
from knowledge.extract.bylines import signed
from knowledge.extract.line import Line
from knowledge.extract.naming import Naming
from knowledge.extract.passages import BODY
from knowledge.extract.people import find_people
from knowledge.extract.posts import post_of
from knowledge.extract.roster import Roster
from knowledge.extract.sentences import Sentence, Thing, split
from knowledge.extract.tokens import tokenise
from knowledge.places.scanning import PlaceMention, find_places
from knowledge.records import Basis, Block, BlockKind, Document, Found, Role, Span

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
    namings: list[Naming] = []
    for block in document.blocks:
        if block.kind in NAMED:
            namings.extend(_namings(document, block, scan.places[block.span.start]))
    roster.take([*namings, *_signed(document, scan)])
    for block in document.blocks:
        if block.kind is BlockKind.CAPTION:
            roster.take_known(list(_namings(document, block, scan.places[block.span.start])))
    roster.take_bare(
        document.text, [block.span for block in document.blocks if block.kind in NAMED]
    )
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


def _signed(document: Document, scan: Scan) -> Iterable[Naming]:
    """Names over the text with the office of the line below."""
    heads = [b for b in document.blocks[:8] if b.kind in SIGNABLE]
    lines = [line_of(document, block, scan.places[block.span.start]) for block in heads]
    for number, naming, role in signed(lines):
        by, under = heads[number].span.start, heads[number + 1].span.start
        moved = _moved(naming, by)
        yield replace(moved, role_span=Span(role.start + under, role.end + under))


def line_of(document: Document, block: Block, places: Sequence[PlaceMention]) -> Line:
    """A block as tokens, with the places that begin at them."""
    text = document.said(block.span)
    tokens = tokenise(text)
    starts = {token.start: k for k, token in enumerate(tokens)}
    table: dict[int, tuple[int, str, str | None]] = {}
    for place in places:
        first = starts.get(place.start - block.span.start)
        if first is not None:
            last = first
            while last + 1 < len(tokens) and tokens[last + 1].end <= place.end - block.span.start:
                last += 1
            table[first] = (last + 1, place.kind, place.code)
    return Line(text, tokens, table)


def _namings(document: Document, block: Block, places: Sequence[PlaceMention]) -> Iterable[Naming]:
    """Namings in a block, at their characters in the document."""
    for naming in find_people(line_of(document, block, places)):
        yield _moved(naming, block.span.start)


def _moved(naming: Naming, by: int) -> Naming:
    """A naming of a block as one of the document."""
    role_span = (
        Span(naming.role_span.start + by, naming.role_span.end + by) if naming.role_span else None
    )
    name_span = Span(naming.name_span.start + by, naming.name_span.end + by)
    return replace(
        naming,
        start=naming.start + by,
        end=naming.end + by,
        name_span=name_span,
        role_span=role_span,
    )


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
