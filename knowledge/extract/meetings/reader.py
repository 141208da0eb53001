"""The meetings of a record, read from its sentences from top to bottom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan, Precision
from knowledge.extract.anchor import Anchor
from knowledge.extract.attendance import accompanying, attends, gathers, listed, speaking_for
from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.finding import find_clauses
from knowledge.extract.clauses.verbs import CALLS, HOSTS
from knowledge.extract.company import Company
from knowledge.extract.details.dates import told_dates
from knowledge.extract.details.places import in_town, spot_of
from knowledge.extract.details.sentence import Details, details_of
from knowledge.extract.journeys import Leg
from knowledge.extract.meetings.days import aged, day_said, news, within
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.meetings.gatherings import attend, gathering
from knowledge.extract.meetings.groups import groups_of
from knowledge.extract.meetings.known import add_to, known_draft
from knowledge.extract.meetings.listing import Listing
from knowledge.extract.meetings.parts import offset, parts_of
from knowledge.extract.meetings.sequel import calls_off, goes_on, speaks_of_it
from knowledge.extract.meetings.settling import settle_places
from knowledge.extract.meetings.stages import Stage, stage_of
from knowledge.extract.sentences import Sentence
from knowledge.records import Basis, BlockKind, Found, Layout, Place, Status

_ALSO = re.compile(r"\b(?:also|then|later|separately)\b")
_FUTURE = re.compile(r"\b(?:will|is to|are to|shall)\b")
_GATHERING = re.compile(r"attend|took part|takes? part|participat|co-?chair|chair")
"""Verbs of being at a gathering, whose other members the next sentences may tell."""
_PAST_TENSE = re.compile(r"\b(?:was|were|had|did|went|came|took|met|held|gave|said|[a-z]{3,}ed)\b")
_WITHIN_DAY = re.compile(
    r"\b(?:earlier|later) (?:in the day|that day|on)\b|\b(?:that|in the|the same) (?:morning|afternoon|evening|day|night)\b|\bthe same day\b",
    re.IGNORECASE,
)
"""Words for another hour of the day that the record tells of."""
_CONTINUES = re.compile(
    r"\W*(?:(?:[Ll]ater|[Aa]fter (?:that|this|which|lunch|dinner)|[Tt]hen|[Aa]fterwards?|[Ii]n the (?:morning|afternoon|evening)|[Tt]hat (?:evening|afternoon|night|morning)|[Ee]arlier in the day|"
    r"[Ll]ater (?:in the day|that day)|[Tt]he same (?:day|evening)|[Oo]ver (?:lunch|dinner)|[Aa]t (?:lunch|dinner)|[\ue400-\ue7ff])\b|[\ue400-\ue7ff])"
)
"""How a sentence begins that goes on at the place of the one before."""
_THERE = re.compile(
    r"\b(?:[Tt]here\b(?! (?:is|are|was|were|has|have|will be|can|may|must)\b)|(?:in|at) the same (?:city|town|place|venue)|while in (?:the city|town))"
)
"""Words for the place told last."""
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
    here: tuple[Sentence, Found[Place]] | None = None
    """The sentence that told a place last, with the place."""
    numbered: bool = False
    """Whether the lead itself is a numbered point, as in Seoul and Delhi: then points are paragraphs."""
    spot: Found[Place] | None = None
    """The town told last, which `there` means."""
    listing: Listing = field(default_factory=Listing)
    """The list of people met that is being read."""

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
        for clause, part in zip(clauses, parts_of(sentence, clauses), strict=True):
            self._take(clause, sentence, part, position)
        self._take_listed(sentence)
        self.company.note(sentence)
        if len(self.drafts) == before:
            self._take_rest(sentence)
        self._remember(sentence, before)

    def _remember(self, sentence: Sentence, before: int) -> None:
        self._note_countries(sentence)
        self._note_told(sentence, before)

    def _note_countries(self, sentence: Sentence) -> None:
        """`took part for Japan` says whom somebody speaks for."""
        for entry, country in speaking_for(sentence, self.company):
            if self.company.roster.entries[entry].country is None:
                self.company.roster.entries[entry].country = country

    def _note_told(self, sentence: Sentence, before: int) -> None:
        """The day and the place that a sentence told last, which `the day before` and `there` count from."""
        marked = sentence.marked
        past = _PAST_TENSE.search(marked) and not _FUTURE.search(marked)
        if len(self.drafts) > before and (last := self.drafts[-1].when) and last.value.start:
            self.anchor.told = last.value.start
        else:
            for thing in told_dates(sentence):
                self.anchor.note(thing, Tense.PAST if past else Tense.FUTURE)
        spot = spot_of(sentence)
        self.spot = spot or self.spot

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
        if over.place is None and _THERE.search(opening.marked):
            over = replace(over, place=self.spot)
        when = self._when(over, Status.HELD, None)
        details = details_of(sentence, 0).filled_from(over)
        self.drafts.append(
            Draft((subject, member), Status.HELD, "", sentence.span, details, when, leading=True)
        )

    def _take(self, clause: Clause, sentence: Sentence, part: Sentence, position: int) -> None:
        """One clause: its people resolved, and a draft made for each meeting it tells."""
        subjects, objects = self._people(clause, sentence)
        details = self._details(clause, sentence, part)
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

    def _details(self, clause: Clause, sentence: Sentence, part: Sentence) -> Details:
        """What the clause's stretch says, with the place that an earlier clause of its sentence told."""
        at = clause.start - offset(sentence, part)
        details = details_of(part, max(0, min(at, len(part.marked) - 1)))
        if details.place is None and self.spot is not None and _THERE.search(part.marked):
            details = replace(details, place=self.spot)
        if details.place is None and self.here is not None:
            told_in, place = self.here
            goes_on_here = told_in.block == sentence.block and _CONTINUES.match(sentence.marked)
            if told_in is sentence or _in_same_breath(told_in, sentence, clause) or goes_on_here:
                details = replace(details, place=place)
        details = replace(details, place=in_town(details.place, self.spot))
        if details.place is not None:
            self.here = (sentence, details.place)
        return details

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
        same_day = bool(_WITHIN_DAY.search(sentence.marked))
        when = self._when(
            details, status, stage, self._same_breath(sentence, clause), within_day=same_day
        )
        if sentence.block.kind is not BlockKind.LEAD:
            status = aged(status, when, self.anchor)
        if status is not Status.MENTIONED:
            details = replace(details, place=details.place or self._place(sentence, stage))
        vague = when is None or when.value.precision is not Precision.DAY
        if clause.implied and vague and status is Status.HELD:
            status = Status.MENTIONED
        points = sentence.block.kind is BlockKind.POINT and not (self.numbered and same_day)
        status = news(status, when, details, self.anchor, news_block=not points)
        leading = sentence.block.kind is BlockKind.LEAD
        draft = Draft(
            people, status, clause.noun, sentence.span, details, when, leading, clause.verb
        )
        draft.gathering = bool(_GATHERING.match(clause.verb))
        draft.host = next((k for k in self._hosts(clause, sentence) if k in people), None)
        draft.sides = self._sides(clause, sentence)
        draft.options = stage.options if stage else ()
        known = known_draft(self.drafts, people, status, when)
        if known is not None:
            add_to(known, draft)
            return
        draft.delegation.extend(p for p in accompanying(sentence, self.company) if p not in people)
        self.drafts.append(draft)

    def _sides(self, clause: Clause, sentence: Sentence) -> tuple[tuple[int, ...], ...]:
        """Those who do it together; in a meeting of two ministers a side, also those whom they meet."""
        if clause.shape is Shape.TOGETHER:
            return ()
        own = (
            *self.company.subjects(sentence, clause),
            *self.company.entries(sentence, clause.friends),
        )
        double = "2+2" in clause.noun or bool(clause.friends)
        theirs = self.company.entries(sentence, clause.objects) if double else ()
        return (own, theirs)

    def _gathering(self, sentence: Sentence) -> Details:
        """What the sentence before says of a gathering whose people are named only now."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or len(last.people) > 1:
            return Details()
        block = sentence.block.span
        return last.details if block.start <= last.evidence.start < block.end else Details()

    def _hosts(self, clause: Clause, sentence: Sentence) -> tuple[int, ...]:
        """Who receives the others: the subject of `hosted`, the one on whom somebody called."""
        if clause.shape is not Shape.WITH:
            return ()
        if clause.passive or CALLS.match(clause.verb) or clause.verb.startswith(("pa", "made")):
            return self.company.entries(sentence, clause.objects)
        if not HOSTS.match(clause.verb):
            return ()
        own = self.company.protagonist
        return self.company.subjects(sentence, clause) or (() if own is None else (own,))

    def _place(self, sentence: Sentence, stage: Stage | None) -> Found[Place] | None:
        """The place of the stage; where that names several, the place told last in the same paragraph."""
        if stage is None:
            return None
        if stage.place is None and self.here is not None and self.here[0].block == sentence.block:
            return self.here[1]
        return stage.place

    def _same_breath(self, sentence: Sentence, clause: Clause) -> Found[DateSpan] | None:
        """The day of the meeting told just before, where a planned one goes on from it: `I will also see B`."""
        last = self.drafts[-1] if self.drafts else None
        if (
            last is None
            or last.when is None
            or not sentence.block.span.start <= last.evidence.start
        ):
            return None
        also = re.search(r"\b(?:also|then|and)\b", sentence.marked[: clause.end])
        return last.when if also and last.evidence.start < sentence.block.span.end else None

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

    def _when(
        self,
        details: Details,
        status: Status,
        stage: Stage | None,
        before: Found[DateSpan] | None = None,
        *,
        within_day: bool = False,
    ) -> Found[DateSpan] | None:
        """The day: stated in the sentence, else that of the journey's stage, else for news the record's own day."""
        said = day_said(self.anchor, details, status)
        if said is not None:
            return said if stage is None else within(said, stage.when)
        if status is Status.MENTIONED and within_day:
            return self._day_of_news()
        if status in (Status.MENTIONED, Status.CANCELLED):
            return None
        if status is Status.PLANNED and before is not None:
            return replace(before, basis=Basis.INFERRED)
        if stage is not None and stage.when is not None:
            return replace(stage.when, basis=Basis.INFERRED)
        if status is not Status.HELD:
            return None
        previous = self.drafts[-1] if self.drafts else None
        if previous is not None and previous.when is not None and previous.status is Status.HELD:
            return replace(previous.when, basis=Basis.INFERRED)
        published = self.anchor.published
        return Found(published.value, published.span, Basis.INFERRED) if published else None

    def _day_of_news(self) -> Found[DateSpan] | None:
        """The day of the meeting told last as news, else of the record: `earlier in the day` counts from it."""
        told = next((d.when for d in reversed(self.drafts) if d.status is Status.HELD), None)
        day = told or self.anchor.published
        return Found(day.value, day.span, Basis.INFERRED) if day else None

    def _take_rest(self, sentence: Sentence) -> None:
        """What a sentence adds to a meeting already told: those who sat in, and when, where and how long."""
        current = next((d for d in reversed(self.drafts) if d.status in _NEWS), None)
        if current is not None and calls_off(sentence):
            current.status = Status.CANCELLED
        if gathers(sentence) and (current is None or not current.leading):
            draft = gathering(sentence, self.company)
            if draft is not None:
                draft.when = self._when(draft.details, draft.status, None)
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


def _in_same_breath(before: Sentence, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause goes on from an earlier sentence of its paragraph: `She also met B`."""
    also = _ALSO.search(sentence.marked[: clause.end])
    return before.block == sentence.block and also is not None


def _headline(clause: Clause) -> Clause:
    """A clause of a heading, whose present tense tells what has been: `Foreign Minister meets A B`."""
    present = clause.verb.endswith("s") and clause.status is Status.PLANNED
    return replace(clause, status=Status.HELD) if present else clause
