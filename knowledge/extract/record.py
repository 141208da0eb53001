"""The whole road from a Document to a Record, step by step."""

from collections.abc import Iterable, Sequence

from knowledge.extract.allegiance import Surroundings, assign_countries
from knowledge.extract.anchor import anchor_of
from knowledge.extract.commemorations import find_commemorations
from knowledge.extract.company import Company
from knowledge.extract.forms_of_address import pronouns_of
from knowledge.extract.home import dateline_abroad, home_of, pair_of
from knowledge.extract.itinerary import close_windows
from knowledge.extract.journeys import Leg, find_legs
from knowledge.extract.meetings.draft import Draft, finish
from knowledge.extract.meetings.kinds import kind_of
from knowledge.extract.meetings.mode_and_place import mode_of, place_of, titled
from knowledge.extract.meetings.reader import MeetingReader
from knowledge.extract.passages import find_passages
from knowledge.extract.protagonist import protagonist_of
from knowledge.extract.scan import Scan, roster_of, scan_of, sentences_of
from knowledge.extract.speeches import find_speeches, with_speakers
from knowledge.records import (
    BlockKind,
    Document,
    Figure,
    Found,
    Meeting,
    Problem,
    ProblemKind,
    Record,
    Visit,
)


def extract(document: Document) -> Record:
    """Everything a document says of who met whom, who travels, and who said what."""
    scan = scan_of(document)
    roster = roster_of(document, scan)
    anchor = anchor_of(document, [m for mentions in scan.dates.values() for m in mentions])
    home, pair = home_of(document), pair_of(document)
    pronouns = pronouns_of(document.text, roster)
    company = Company(roster, protagonist_of(document, roster), pronouns)
    passages, speaking = find_passages(document, roster, company.protagonist, scan.places)
    sentences = list(sentences_of(document, scan, roster, speaking))
    legs = close_windows(find_legs(sentences, anchor, company, home), document.text)
    speeches = list(find_speeches(sentences, anchor, company))
    drafts = MeetingReader(document.layout, anchor, company, legs, dateline_abroad(document)).read(
        sentences
    )
    around = Surroundings(
        home,
        pair,
        [p for found in scan.places.values() for p in found],
        document.text,
        company.protagonist,
        max((b.span.end for b in document.blocks if b.kind is BlockKind.LEAD), default=0),
    )
    assign_countries(roster, drafts, around)
    titles = titled(drafts, document.title.value)
    figures = [entry.figure() for entry in roster.entries]
    return Record(
        document=document,
        home=home,
        figures=tuple(
            f for f, e in zip(figures, roster.entries, strict=True) if e.spans or e.minister
        ),
        meetings=tuple(
            _meeting(draft, figures, document, home, titles.get(id(draft), ""))
            for draft in finish(drafts)
        ),
        visits=tuple(_visits(legs, figures)),
        countries=_countries(around, figures),
        cities=tuple(dict.fromkeys(p.name for p in around.places if p.kind == "city")),
        passages=passages,
        problems=(*document.problems, *_impossible(document, scan)),
        speeches=with_speakers(speeches, figures),
        commemorations=find_commemorations(sentences, anchor),
    )


def _meeting(
    draft: Draft, figures: Sequence[Figure], document: Document, home: str | None, title: str
) -> Meeting:
    """A draft as a meeting."""
    people = tuple(figures[k] for k in draft.people)
    mode = mode_of(draft, title)
    return Meeting(
        participants=people,
        status=Found(draft.status, draft.evidence),
        mode=mode,
        kind=kind_of(draft, people, mode.value, document.title.value),
        evidence=draft.evidence,
        when=draft.when,
        start=draft.details.start,
        duration=draft.details.duration,
        place=place_of(draft, mode.value, figures, home, document.said(draft.evidence)),
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


def _impossible(document: Document, scan: Scan) -> Iterable[Problem]:
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
