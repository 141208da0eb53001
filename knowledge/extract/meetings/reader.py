"""The meetings of a record, read from its sentences from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from knowledge.dates.span import DateSpan, Precision
from knowledge.extract import cues
from knowledge.extract.anchor import Anchor
from knowledge.extract.attendance import accompanying, attends, gathers, listed, speaking_for
from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.finding import find_clauses
from knowledge.extract.company import Company
from knowledge.extract.details.sentence import Details, details_of
from knowledge.extract.journeys import Leg
from knowledge.extract.meetings.days import aged, news
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.meetings.gatherings import attend, gathering
from knowledge.extract.meetings.groups import groups_of
from knowledge.extract.meetings.hosting import hosts_of, sides_of
from knowledge.extract.meetings.known import add_to, known_draft
from knowledge.extract.meetings.listing import Listing
from knowledge.extract.meetings.parts import parts_of
from knowledge.extract.meetings.sequel import calls_off, goes_on, speaks_of_it
from knowledge.extract.meetings.settling import settle_places
from knowledge.extract.meetings.stages import Stage, stage_of
from knowledge.extract.meetings.timing import Timing, is_within_day
from knowledge.extract.meetings.whereabouts import Whereabouts
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import BlockKind, Found, Layout, Place, Status

_GATHERING = lazy(r"attend|took part|takes|participat|(?:co-?)?chair")
"""Verbs of being at a gathering, whose other members the next sentences may tell."""
_NEWS = (Status.HELD, Status.PLANNED)


@dataclass(slots=True)
class MeetingReader:
    """Reads one record's sentences from top to bottom."""

    layout: Layout
    """A release tells its news anywhere, a read-out in its lead."""
    anchor: Anchor
    """What dates are resolved against."""
    company: Company
    """Who is meant."""
    legs: Sequence[Leg]
    """Stages of journeys, which give a planned meeting its place and day."""
    dateline: Found[Place] | None = None
    """A town abroad over the text: `Rome, Italy`."""
    drafts: list[Draft] = field(default_factory=list)
    """Meetings so far."""
    where: Whereabouts = field(default_factory=Whereabouts)
    """The places told so far."""
    numbered: bool = False
    """Whether the lead itself is a numbered point, as in Seoul and Delhi: then points are paragraphs."""
    listing: Listing = field(default_factory=Listing)
    """The list of people met that is being read."""
    timing: Timing = field(init=False)
    """The days told so far."""

    def __post_init__(self) -> None:
        self.timing = Timing(self.anchor, self.drafts)

    def read(self, sentences: Sequence[Sentence]) -> list[Draft]:
        """All meetings of a record."""
        self.numbered = any(s.block.kind is BlockKind.LEAD and s.block.number for s in sentences)
        for position, sentence in enumerate(sentences):
            if sentence.block.kind is not BlockKind.TITLE:
                self._read_sentence(sentence, position)
        if not any(d.status is not Status.MENTIONED for d in self.drafts):
            self._read_titles(sentences)
        settle_places(self.drafts, sentences, self.layout, self.legs, self.dateline)
        return self.drafts

    def _read_sentence(self, sentence: Sentence, position: int) -> None:
        """One sentence: its clauses, its place in a list, and what it adds to a meeting already told."""
        clauses = find_clauses(sentence)
        before = len(self.drafts)
        if clauses:
            for clause, part in zip(clauses, parts_of(sentence, clauses), strict=True):
                self._take(clause, sentence, part, position)
        self._take_listed(sentence)
        told = sentence.cues
        if told & cues.PERSON:
            self.company.note(sentence)
        if len(self.drafts) == before:
            self._take_rest(sentence)
        if told & cues.TAKES_PART:
            self._note_countries(sentence)
        if told & cues.DATE or len(self.drafts) > before:
            self.timing.note(sentence, before)
        if told & cues.PLACE:
            self.where.note(sentence)

    def _note_countries(self, sentence: Sentence) -> None:
        """`took part for Japan` says whom somebody speaks for."""
        for entry, country in speaking_for(sentence, self.company):
            if self.company.roster.entries[entry].country is None:
                self.company.roster.entries[entry].country = country

    def _read_titles(self, sentences: Sequence[Sentence]) -> None:
        """A heading that says who met whom, where the body does not."""
        for position, sentence in enumerate(sentences):
            if sentence.block.kind is BlockKind.TITLE:
                for clause in map(_headline, find_clauses(sentence)):
                    self._take(clause, sentence, sentence, position)

    def _take_listed(self, sentence: Sentence) -> None:
        """A point of a list of people met."""
        member, subject = self.listing.member(sentence, self.company), self.company.protagonist
        opening = self.listing.opening
        if member is None or subject is None or member == subject or opening is None:
            return
        over = details_of(opening, 0)
        over = replace(over, place=over.place or self.where.there(opening))
        when = self.timing.when(over, Status.HELD, None, opening, len(opening.marked))
        details = details_of(sentence, 0).filled_from(over)
        self.drafts.append(
            Draft((subject, member), Status.HELD, "", sentence.span, details, when, leading=True)
        )

    def _take(self, clause: Clause, sentence: Sentence, part: Sentence, position: int) -> None:
        """One clause: its people resolved, and a draft made for each meeting it tells."""
        subjects, objects = self._people(clause, sentence)
        details = self.where.details(clause, sentence, part)
        met: tuple[int, ...] = ()
        for people in groups_of(clause, subjects, objects, details, part):
            if len(people) > 1:
                self._add(people, clause, sentence, details, position)
                met = people
        self.company.last_met = met or self.company.last_met

    def _people(
        self, clause: Clause, sentence: Sentence
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Who meets whom, those who only came along left out."""
        objects = self.company.entries(sentence, clause.objects)
        told = clause.shape is Shape.WITH or bool(clause.pronoun or clause.subjects)
        subjects = self.company.subjects(sentence, clause) if told else ()
        sitting = set(accompanying(sentence, self.company)) - set(subjects)
        objects = tuple(o for o in objects if o not in sitting) or objects
        unnamed = clause.pronoun.startswith("the ") and not subjects
        if clause.shape is Shape.WITH and not unnamed:
            if not set(subjects) - set(objects) and self.company.protagonist is not None:
                subjects = (self.company.protagonist,)
            if subjects:
                self.company.last_subject = subjects[0]
            subjects = (*subjects, *self.company.entries(sentence, clause.friends))
        return subjects, objects

    def _add(
        self,
        people: tuple[int, ...],
        clause: Clause,
        sentence: Sentence,
        details: Details,
        position: int,
    ) -> None:
        """A new draft, or more about one that is known."""
        details = details.filled_from(self._gathering(sentence))
        status = self._status(clause, sentence, details)
        stage = self._stage(position, status, people)
        when = self.timing.when(details, status, stage, sentence, clause.end)
        if sentence.block.kind is not BlockKind.LEAD:
            status = aged(status, when, self.anchor)
        if status is not Status.MENTIONED:
            details = replace(details, place=details.place or self.where.of_stage(sentence, stage))
        vague = when is None or when.value.precision is not Precision.DAY
        if clause.implied and vague and status is Status.HELD:
            status = Status.MENTIONED
        status = news(status, when, details, self.anchor, news_block=self._tells_news(sentence))
        if self._looks_back(sentence, when):
            status = Status.MENTIONED if status is Status.HELD else status
        leading = sentence.block.kind is BlockKind.LEAD
        draft = Draft(
            people, status, clause.noun, sentence.span, details, when, leading, clause.verb
        )
        draft.gathering = bool(_GATHERING.match(clause.verb))
        draft.host = next(
            (k for k in hosts_of(clause, sentence, self.company) if k in people), None
        )
        draft.sides = sides_of(clause, sentence, self.company)
        draft.options = stage.options if stage else ()
        known = known_draft(self.drafts, people, status, when)
        if known is not None:
            add_to(known, draft)
            return
        draft.delegation.extend(p for p in accompanying(sentence, self.company) if p not in people)
        self.drafts.append(draft)

    def _looks_back(self, sentence: Sentence, when: Found[DateSpan] | None) -> bool:
        """Whether a point of a read-out tells of a day before that of the meeting read out."""
        if (
            self.layout is Layout.RELEASE
            or self.numbered
            or sentence.block.kind is not BlockKind.POINT
        ):
            return False
        told = next((d.when for d in self.drafts if d.leading and d.when), None)
        end, start = (when.value.end if when else None), (told.value.start if told else None)
        return end is not None and start is not None and end < start

    def _tells_news(self, sentence: Sentence) -> bool:
        """Whether a sentence stands where a record tells news; points do so only under a numbered lead."""
        point = sentence.block.kind is BlockKind.POINT
        return not point or (self.numbered and is_within_day(sentence))

    def _gathering(self, sentence: Sentence) -> Details:
        """What the sentence before says of a gathering whose people are named only now."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or len(last.people) > 1:
            return Details()
        block = sentence.block.span
        near = last.gathering or block.start <= last.evidence.start < block.end
        return last.details if near else Details()

    def _status(self, clause: Clause, sentence: Sentence, details: Details) -> Status:
        """What the verb says, weighed with where the sentence stands: a point of a read-out tells no news."""
        if clause.status is not Status.HELD or self.layout is Layout.RELEASE:
            return clause.status
        settled = (
            sentence.block.kind is BlockKind.LEAD
            or goes_on(sentence, clause)
            or not any(d.status is Status.HELD for d in self.drafts)
        )
        own = details.start is not None or details.duration is not None or bool(details.dates)
        return clause.status if settled or own or clause.noun else Status.MENTIONED

    def _stage(self, position: int, status: Status, people: tuple[int, ...]) -> Stage | None:
        """The stage of a journey on which a meeting told in a release falls."""
        if status is Status.CANCELLED:
            return None
        if self.layout is not Layout.RELEASE and status is not Status.PLANNED:
            return None
        return stage_of(self.legs, position, people, status, self.anchor.day)

    def _take_rest(self, sentence: Sentence) -> None:
        """What a sentence adds to a meeting already told: those who sat in, and when, where and how long."""
        current = next((d for d in reversed(self.drafts) if d.status in _NEWS), None)
        if current is not None and calls_off(sentence):
            current.status = Status.CANCELLED
        if (current is None or not current.leading) and gathers(sentence):
            draft = gathering(sentence, self.company)
            if draft is not None:
                end = len(sentence.marked)
                draft.when = self.timing.when(draft.details, draft.status, None, sentence, end)
                self.drafts.append(draft)
                self.company.last_met = draft.people or self.company.last_met
        elif current is not None and attends(sentence) and listed(sentence, self.company):
            attend(current, sentence, self.company)
            if current.gathering:
                self.company.last_met = current.people
        body = sentence.block.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH)
        if current is not None and body and speaks_of_it(sentence):
            more = details_of(sentence, 0)
            more = replace(more, mode=None) if current.details.mode else more
            current.details = current.details.filled_from(more)


def _headline(clause: Clause) -> Clause:
    """A clause of a heading, whose present tense tells what has been: `Foreign Minister meets A B`."""
    present = clause.verb.endswith("s") and clause.status is Status.PLANNED
    return replace(clause, status=Status.HELD) if present else clause
