"""The whole road from Documents to Records."""

from collections.abc import Iterable, Sequence

from knowledge.extract.allegiance import Surroundings
from knowledge.extract.commemorations import find_commemorations
from knowledge.extract.journeys import Leg
from knowledge.extract.meetings.draft import Draft, finish
from knowledge.extract.meetings.kinds import kind_of
from knowledge.extract.meetings.mode_and_place import mode_of, place_of, titled
from knowledge.extract.reader import STEPS, Reader
from knowledge.extract.scan import Scan
from knowledge.extract.speeches import with_speakers
from knowledge.records import (
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
    return extract_all([document])[0]


def extract_all(documents: Iterable[Document]) -> list[Record]:
    """The records of documents, each step done for all of them before the next.

    So the code and the tables of a step stay in the processor's cache, which those of all steps together are too large for.
    """
    readers = [Reader(document) for document in documents]
    for step in STEPS:
        for reader in readers:
            step(reader)
    return list(map(_record, readers))


def _record(read: Reader) -> Record:
    """What was read of a document as its record."""
    document, roster, home = read.document, read.roster, read.home
    titles = titled(read.drafts, document.title.value)
    figures = [entry.figure() for entry in roster.entries]
    return Record(
        document=document,
        home=home,
        figures=tuple(
            f for f, e in zip(figures, roster.entries, strict=True) if e.spans or e.minister
        ),
        meetings=tuple(
            _meeting(draft, figures, document, home, titles.get(id(draft), ""))
            for draft in finish(read.drafts)
        ),
        visits=tuple(_visits(read.legs, figures)),
        countries=_countries(read.around, figures),
        cities=tuple(dict.fromkeys(p.name for p in read.around.places if p.kind == "city")),
        passages=read.passages,
        problems=(*document.problems, *_impossible(document, read.scan)),
        speeches=with_speakers(read.speeches, figures),
        commemorations=find_commemorations(read.sentences, read.anchor),
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
