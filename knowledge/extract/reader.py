"""A document on its road to a record: what is known of it so far, and the steps that each add to that."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.extract.allegiance import Surroundings, assign_countries
from knowledge.extract.anchor import Anchor, anchor_of
from knowledge.extract.clauses.finding import find_clauses
from knowledge.extract.company import Company
from knowledge.extract.forms_of_address import pronouns_of
from knowledge.extract.home import dateline_abroad, home_of, pair_of
from knowledge.extract.itinerary import close_windows
from knowledge.extract.journeys import Leg, find_legs
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.meetings.reader import MeetingReader
from knowledge.extract.passages import find_passages
from knowledge.extract.protagonist import protagonist_of
from knowledge.extract.roster import Roster
from knowledge.extract.scan import (
    Scan,
    dates_of,
    lines_of,
    people_of,
    places_of,
    roster_of,
    sentences_of,
)
from knowledge.extract.sentences import Sentence
from knowledge.extract.speeches import find_speeches
from knowledge.records import BlockKind, Document, Passage, Speech


@dataclass(slots=True)
class Reader:
    """One document while it is being read."""

    document: Document
    """The document."""
    scan: Scan = field(init=False)
    """What was recognised in it."""
    roster: Roster = field(init=False)
    """Its people."""
    anchor: Anchor = field(init=False)
    """What its dates are resolved against."""
    home: str | None = field(init=False)
    """The country of the government that publishes it."""
    company: Company = field(init=False)
    """Who is meant by pronouns."""
    passages: tuple[Passage, ...] = field(init=False)
    """Paragraphs that can be quoted."""
    speaking: Mapping[int, int] = field(init=False)
    """Who says `I`, by the start of the block."""
    sentences: Sequence[Sentence] = field(init=False)
    """Its sentences, marked."""
    legs: Sequence[Leg] = field(init=False)
    """Stages of journeys."""
    speeches: Sequence[tuple[int, Speech]] = field(init=False)
    """Speeches, with the entry of each speaker."""
    drafts: Sequence[Draft] = field(init=False)
    """Its meetings."""
    around: Surroundings = field(init=False)
    """What it tells of countries beside its people."""

    def _find_places(self) -> None:
        self.scan = Scan(places_of(self.document))

    def _tell_words_apart(self) -> None:
        self.scan.lines = lines_of(self.document, self.scan.places)

    def _find_dates(self) -> None:
        self.scan.dates = dates_of(self.document, self.scan.lines)
        mentions = [m for found in self.scan.dates.values() for m in found]
        self.anchor = anchor_of(self.document, mentions)

    def _find_people(self) -> None:
        self.scan.people = people_of(self.document, self.scan.lines)

    def _join_people(self) -> None:
        self.roster = roster_of(self.document, self.scan)

    def _find_home(self) -> None:
        self.home = home_of(self.document)

    def _gather_company(self) -> None:
        own = protagonist_of(self.document, self.roster)
        self.company = Company(self.roster, own, pronouns_of(self.document.text, self.roster))

    def _find_passages(self) -> None:
        own, places = self.company.protagonist, self.scan.places
        self.passages, self.speaking = find_passages(self.document, self.roster, own, places)

    def _mark_sentences(self) -> None:
        self.sentences = list(sentences_of(self.document, self.scan, self.roster, self.speaking))

    def _find_clauses(self) -> None:
        for sentence in self.sentences:
            if (
                sentence.block.kind is not BlockKind.TITLE
            ):  # Titles are mostly not asked for theirs.
                find_clauses(sentence)

    def _find_journeys(self) -> None:
        legs = find_legs(self.sentences, self.anchor, self.company, self.home)
        self.legs = close_windows(legs, self.document.text)
        self.speeches = list(find_speeches(self.sentences, self.anchor, self.company))

    def _read_meetings(self) -> None:
        reader = MeetingReader(
            self.document.layout,
            self.anchor,
            self.company,
            self.legs,
            dateline_abroad(self.document),
        )
        self.drafts = reader.read(self.sentences)

    def _assign_countries(self) -> None:
        leads = (b.span.end for b in self.document.blocks if b.kind is BlockKind.LEAD)
        self.around = Surroundings(
            self.home,
            pair_of(self.document),
            [p for found in self.scan.places.values() for p in found],
            self.document.text,
            self.company.protagonist,
            max(leads, default=0),
        )
        assign_countries(self.roster, self.drafts, self.around)


STEPS: Sequence[Callable[[Reader], None]] = (
    Reader._find_places,
    Reader._tell_words_apart,
    Reader._find_dates,
    Reader._find_people,
    Reader._join_people,
    Reader._find_home,
    Reader._gather_company,
    Reader._find_passages,
    Reader._mark_sentences,
    Reader._find_clauses,
    Reader._find_journeys,
    Reader._read_meetings,
    Reader._assign_countries,
)
"""What is done with a document, in order."""
