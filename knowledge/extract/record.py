"""The whole road from a Document to a Record, step by step."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from knowledge.dates.clock import DurationMention, TimeMention, find_durations, find_times
from knowledge.dates.reading import DateMention, find_dates
from knowledge.extract.allegiance import Surroundings, assign_countries
from knowledge.extract.anchor import anchor_of
from knowledge.extract.company import Company
from knowledge.extract.home import dateline_abroad, home_of, pair_of
from knowledge.extract.journeys import Leg, close_windows, find_legs
from knowledge.extract.kinds import kind_of
from knowledge.extract.meetings import Draft, MeetingReader, finish, mode_of, place_of
from knowledge.extract.offices import Line
from knowledge.extract.passages import BODY, find_passages
from knowledge.extract.people import Naming, find_people
from knowledge.extract.roster import Roster
from knowledge.extract.sentences import Sentence, Thing, split
from knowledge.extract.tokens import tokenise
from knowledge.places.scanning import PlaceMention, find_places
from knowledge.records import (
    Block,
    BlockKind,
    Document,
    Figure,
    Found,
    Meeting,
    Problem,
    ProblemKind,
    Record,
    Span,
    Visit,
)

M = TypeVar("M", PlaceMention, DateMention, TimeMention, DurationMention)

READ = (*BODY, BlockKind.HEADING, BlockKind.TITLE)
"""Blocks in which meetings are looked for."""
NAMED = (*READ, BlockKind.NAVIGATION, BlockKind.DATELINE)
"""Blocks in which people are looked for: captions hold spellings that the text does not."""


@dataclass(frozen=True, slots=True)
class _Scan:
    """What was recognised in a document before any clause is read."""

    places: Mapping[int, tuple[PlaceMention, ...]]
    """Places by the start of their block."""
    dates: Mapping[int, tuple[DateMention, ...]]
    """Dates by the start of their block."""


def extract(document: Document) -> Record:
    """Everything a document says of who met whom, who travels, and who said what."""
    scan = _scan(document)
    roster = _roster(document, scan)
    anchor = anchor_of(document, [m for mentions in scan.dates.values() for m in mentions])
    home, pair = home_of(document), pair_of(document)
    company = Company(roster, _protagonist(document, roster))
    passages, speaking = find_passages(document, roster, company.protagonist)
    sentences = list(_sentences(document, scan, roster, speaking))
    legs = close_windows(find_legs(sentences, anchor, company, home), sentences)
    drafts = MeetingReader(document.layout, anchor, company, legs, dateline_abroad(document)).read(
        sentences
    )
    around = Surroundings(
        home, pair, [p for found in scan.places.values() for p in found], document.text
    )
    assign_countries(roster, drafts, around)
    figures = [entry.figure() for entry in roster.entries]
    return Record(
        document=document,
        home=home,
        figures=tuple(
            f for f, e in zip(figures, roster.entries, strict=True) if e.spans or e.minister
        ),
        meetings=tuple(_meeting(draft, figures, document) for draft in finish(drafts)),
        visits=tuple(_visits(legs, figures)),
        countries=_countries(around, figures),
        cities=tuple(dict.fromkeys(p.name for p in around.places if p.kind == "city")),
        passages=passages,
        problems=(*document.problems, *_impossible(document, scan)),
    )


def _scan(document: Document) -> _Scan:
    """Places and dates of every block, at their characters in the document."""
    places: dict[int, tuple[PlaceMention, ...]] = {}
    dates: dict[int, tuple[DateMention, ...]] = {}
    for block in document.blocks:
        text = document.said(block.span)
        places[block.span.start] = tuple(_shift(p, block) for p in find_places(text))
        if block.kind in READ:
            dates[block.span.start] = tuple(_shift(d, block) for d in find_dates(text))
    return _Scan(places, dates)


def _shift(mention: M, block: Block) -> M:
    """A mention of a block as one of the document."""
    return replace(
        mention, start=mention.start + block.span.start, end=mention.end + block.span.start
    )


def _roster(document: Document, scan: _Scan) -> Roster:
    """The people of a document."""
    roster = Roster(document.ministers)
    namings: list[Naming] = []
    for block in document.blocks:
        if block.kind in NAMED:
            namings.extend(_namings(document, block, scan.places[block.span.start]))
    roster.take(namings)
    for block in document.blocks:
        if block.kind is BlockKind.CAPTION:
            roster.take_known(list(_namings(document, block, scan.places[block.span.start])))
    roster.take_bare(
        document.text, [block.span for block in document.blocks if block.kind in NAMED]
    )
    return roster


def _namings(document: Document, block: Block, places: Sequence[PlaceMention]) -> Iterable[Naming]:
    """Namings in a block, at their characters in the document."""
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
    by = block.span.start
    for naming in find_people(Line(text, tokens, table)):
        role_span = (
            Span(naming.role_span.start + by, naming.role_span.end + by)
            if naming.role_span
            else None
        )
        name_span = Span(naming.name_span.start + by, naming.name_span.end + by)
        yield replace(
            naming,
            start=naming.start + by,
            end=naming.end + by,
            name_span=name_span,
            role_span=role_span,
        )


def _sentences(
    document: Document, scan: _Scan, roster: Roster, speaking: Mapping[int, int]
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
        clock: list[Thing] = [_shift(time, block) for time in find_times(text)]
        clock += [_shift(duration, block) for duration in find_durations(text)]
        things: list[Thing] = [*people, *scan.dates[block.span.start], *clock, *marked]
        for sentence in split(document.text, block, things):
            yield replace(sentence, speaker=speaking.get(block.span.start))


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


def _protagonist(document: Document, roster: Roster) -> int | None:
    """Whose record it is: the front-matter minister whom the text names, else who signs it, else the first named in it."""
    for k, entry in enumerate(roster.entries):
        if entry.minister and entry.spans:
            return k
    if (byline := _byline(document, roster)) is not None:
        return byline
    ministers = [k for k, entry in enumerate(roster.entries) if entry.minister]
    start = next((b.span.start for b in document.blocks if b.kind in BODY), 0)
    return (
        ministers[0]
        if ministers
        else next((p.entry for p in roster.places if p.start >= start), None)
    )


def _byline(document: Document, roster: Roster) -> int | None:
    """Who signs a record over its text: a person named in a short line of the heading; no spokesperson does."""
    if re.search(r"attributable to", document.text[:1500], re.IGNORECASE):
        return None
    kinds = [BlockKind.NAVIGATION, BlockKind.DATELINE]
    if re.search(
        r"\bI (?:met|will|am|have|was|look|thank|spoke|held|also|would)\b", _unquoted(document)
    ):
        kinds.append(BlockKind.CAPTION)
    spans = [b.span for b in document.blocks if b.kind in kinds and b.span.end - b.span.start < 200]
    return next(
        (p.entry for p in roster.places if any(s.start <= p.start < s.end for s in spans)), None
    )


def _unquoted(document: Document) -> str:
    """The body without what stands in quotation marks."""
    body = "\n".join(document.said(b.span) for b in document.blocks if b.kind in BODY)
    return re.sub(r"[“\"][^”\"\n]*(?:[”\"]|\n|$)", "", body)


def _meeting(draft: Draft, figures: Sequence[Figure], document: Document) -> Meeting:
    """A draft as a meeting."""
    people = tuple(figures[k] for k in draft.people)
    mode = mode_of(draft, document.title.value)
    return Meeting(
        participants=people,
        status=Found(draft.status, draft.evidence),
        mode=mode,
        kind=kind_of(draft, people, mode.value, document.title.value),
        evidence=draft.evidence,
        when=draft.when,
        start=draft.details.start,
        duration=draft.details.duration,
        place=place_of(draft, mode.value),
        occasion=draft.details.occasion,
        delegation=tuple(
            figures[k] for k in dict.fromkeys(draft.delegation) if k not in draft.people
        ),
    )


def _visits(legs: Sequence[Leg], figures: Sequence[Figure]) -> Iterable[Visit]:
    """Journeys of people who are named."""
    for leg in legs:
        if leg.traveller is not None:
            yield Visit(
                (figures[leg.traveller],),
                leg.place,
                leg.when,
                Found(leg.status, leg.evidence),
                leg.evidence,
            )


def _countries(around: Surroundings, figures: Sequence[Figure]) -> tuple[str, ...]:
    """Every country named, in order, then those that people speak for."""
    named = [
        p.code
        for p in around.places
        if p.code and p.kind in ("country", "demonym", "city", "venue")
    ]
    served = [f.country.value for f in figures if f.country]
    return tuple(dict.fromkeys((*named, *served)))


def _impossible(document: Document, scan: _Scan) -> Iterable[Problem]:
    """Dates that no calendar has."""
    for mentions in scan.dates.values():
        for mention in mentions:
            if mention.impossible:
                words = document.text[mention.start : mention.end]
                yield Problem(
                    document.name,
                    None,
                    ProblemKind.BAD_DATE,
                    f"“{words}” is no date of the calendar; check the record.",
                )
