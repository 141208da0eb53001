"""The meetings of a record, read from its sentences from top to bottom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan
from knowledge.extract.anchor import Anchor
from knowledge.extract.attendance import accompanying, attends, gathers, listed
from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.finding import find_clauses
from knowledge.extract.clauses.tenses import CANCELLED
from knowledge.extract.company import Company
from knowledge.extract.details.sentence import Details, details_of
from knowledge.extract.journeys import Leg
from knowledge.extract.meetings.days import RECENT, full_first, is_full, news
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.meetings.parts import offset, parts_of
from knowledge.extract.meetings.sequel import IT, goes_on, speaks_of_it
from knowledge.extract.sentences import Sentence
from knowledge.records import Basis, BlockKind, Found, Layout, Place, Span, Status


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
    """The place told last in a sentence, for its later clauses."""
    listing: Sentence | None = None
    """The sentence that opened a list of people met."""
    listed: Span | None = None
    """The point of that list read last."""

    def read(self, sentences: Sequence[Sentence]) -> list[Draft]:
        """All meetings of a record."""
        for position, sentence in enumerate(sentences):
            if sentence.block.kind is BlockKind.TITLE:
                continue
            clauses = find_clauses(sentence)
            before = len(self.drafts)
            for clause, part in zip(clauses, parts_of(sentence, clauses), strict=True):
                self._take(clause, sentence, part, position, sentences)
            self._take_list(sentence, position)
            self.company.note(sentence)
            self._take_rest(sentence, len(self.drafts) > before)
        if not any(d.status is not Status.MENTIONED for d in self.drafts):
            self._read_titles(sentences)
        self._settle_places(sentences)
        return self.drafts

    def _settle_places(self, sentences: Sequence[Sentence]) -> None:
        """Meetings of a read-out that name no place were where its lead says that the visit or gathering was."""
        lacking = [d for d in self.drafts if d.details.place is None and d.status is Status.HELD]
        lead = [s for s in sentences if s.block.kind is BlockKind.LEAD][:4]
        if self.layout is Layout.READOUT and lacking:
            setting = next(
                (p for s in lead if (p := details_of(s, 0).place) is not None), self.dateline
            )
            for draft in lacking:
                draft.details = replace(draft.details, place=setting)

    def _take_list(self, sentence: Sentence, position: int) -> None:
        """`conversed with the following ministers:` opens a list whose points each begin with one of them."""
        if re.search(
            r"\b(?:met|meetings?|talks|conversed|spoke|calls?)\b[^.;]{0,60}\bfollowing\b",
            sentence.marked,
        ):
            self.listing = sentence
        elif (
            self.listing is not None
            and sentence.block.kind is BlockKind.POINT
            and re.match(r"\W*[\ue000-\ue3ff]", sentence.marked)
        ):
            person = self.company.entries(
                sentence,
                (next(k for k, c in enumerate(sentence.marked) if "\ue000" <= c <= "\ue3ff"),),
            )
            subject = self.company.protagonist
            if subject is None or subject in person or sentence.block.span == self.listed:
                return
            self.listed = sentence.block.span
            details = details_of(sentence, 0).filled_from(details_of(self.listing, 0))
            when = self._when(self.listing, details_of(self.listing, 0), Status.HELD, None)
            self.drafts.append(
                Draft(
                    (subject, *person), Status.HELD, "", sentence.span, details, when, leading=True
                )
            )

    def _read_titles(self, sentences: Sequence[Sentence]) -> None:
        """A heading that says who met whom, where the body does not."""
        for position, sentence in enumerate(sentences):
            if sentence.block.kind is BlockKind.TITLE:
                for clause in find_clauses(sentence):
                    self._take(clause, sentence, sentence, position, sentences)

    def _take(
        self,
        clause: Clause,
        sentence: Sentence,
        part: Sentence,
        position: int,
        sentences: Sequence[Sentence],
    ) -> None:
        """One clause: its people resolved, and a draft made for each meeting it tells."""
        objects = self.company.entries(sentence, clause.objects)
        told = clause.shape is Shape.WITH or bool(clause.pronoun or clause.subjects)
        subjects = self.company.subjects(sentence, clause) if told else ()
        sitting = set(accompanying(sentence, self.company)) - set(subjects)
        objects = tuple(o for o in objects if o not in sitting) or objects
        if (
            clause.shape is Shape.WITH
            and not (set(subjects) - set(objects))
            and self.company.protagonist is not None
        ):
            subjects = (self.company.protagonist,)
        if clause.shape is Shape.WITH and subjects:
            self.company.last_subject = subjects[0]
        details = details_of(
            part, max(0, min(clause.start - offset(sentence, part), len(part.marked) - 1))
        )
        if details.place is None and self.here is not None and self.here[0] is sentence:
            details = replace(details, place=self.here[1])
        if details.place is not None:
            self.here = (sentence, details.place)
        groups = self._groups(clause, subjects, objects, details, part)
        for people in groups:
            if len(people) > 1:
                self._add(people, clause, sentence, details, position)
        if groups and len(groups[-1]) > 1:
            self.company.last_met = groups[-1]

    def _groups(
        self,
        clause: Clause,
        subjects: tuple[int, ...],
        objects: tuple[int, ...],
        details: Details,
        part: Sentence,
    ) -> list[tuple[int, ...]]:
        """Who met whom: one meeting of all, or one after another."""
        together = tuple(dict.fromkeys((*subjects, *objects)))
        timed = details.start is not None or details.duration is not None
        jointly = re.search(
            r"\b(?:trilateral|quadrilateral|jointly|joint|together|2\+2|three-way|minilateral|quad)\b",
            part.marked,
            re.IGNORECASE,
        )
        if clause.shape is Shape.TOGETHER or clause.single or timed or jointly or len(objects) < 2:
            return [together]
        return [tuple(dict.fromkeys((*subjects, o))) for o in objects if o not in subjects]

    def _add(
        self,
        people: tuple[int, ...],
        clause: Clause,
        sentence: Sentence,
        details: Details,
        position: int,
    ) -> None:
        """A new draft, or more about one that is known."""
        status = self._status(clause, sentence, details)
        leg = self._leg(position, status, people)
        when = self._when(sentence, details, status, leg)
        status = self._aged(status, when, sentence)
        if leg is not None and status is not Status.MENTIONED:
            details = replace(details, place=details.place or leg.place)
        status = news(status, when, details, self.anchor)
        known = self._known(people, status, when)
        if (
            known is not None
            and status is Status.MENTIONED
            and known.status is not Status.MENTIONED
        ):
            return
        if known is not None:
            known.details = known.details.filled_from(details)
            known.noun = known.noun or clause.noun
            if known.when is None or (
                known.when.basis is Basis.INFERRED and when and when.basis is Basis.STATED
            ):
                known.when = when or known.when
            if status is Status.CANCELLED:
                known.status = status
            return
        self.drafts.append(
            Draft(
                people,
                status,
                clause.noun,
                sentence.span,
                details,
                when,
                sentence.block.kind is BlockKind.LEAD,
            )
        )
        self.drafts[-1].delegation.extend(
            p for p in accompanying(sentence, self.company) if p not in people
        )

    def _status(self, clause: Clause, sentence: Sentence, details: Details) -> Status:
        """What the verb says, weighed with where the sentence stands."""
        status = clause.status
        if status is not Status.HELD or self.layout is Layout.RELEASE:
            return status
        settled = (
            sentence.block.kind is BlockKind.LEAD
            or goes_on(sentence, clause)
            or not any(d.status is Status.HELD for d in self.drafts)
        )
        own = (
            details.start is not None
            or details.duration is not None
            or any(is_full(m) for m in details.dates)
        )
        return status if settled or own or clause.noun else Status.MENTIONED

    def _aged(self, status: Status, when: Found[DateSpan] | None, sentence: Sentence) -> Status:
        """A meeting long before the record is looked back on; one in its lead is its news all the same."""
        day, published = (when.value.end if when else None), self.anchor.day
        if day is None or published is None or sentence.block.kind is BlockKind.LEAD:
            return status
        if status is Status.HELD and published - day > RECENT:
            return Status.MENTIONED
        return status

    def _leg(self, position: int, status: Status, people: tuple[int, ...]) -> Leg | None:
        """The stage of a journey during which a meeting falls: the latest told before it."""
        if status is Status.CANCELLED or self.layout is not Layout.RELEASE:
            return None
        before = [leg for leg in self.legs if leg.sentence <= position]
        return before[-1] if before else None

    def _when(
        self, sentence: Sentence, details: Details, status: Status, leg: Leg | None
    ) -> Found[DateSpan] | None:
        """The day: stated in the sentence, else that of the journey's stage, else for news the record's own day."""
        tense = {Status.PLANNED: Tense.FUTURE, Status.CANCELLED: Tense.UNKNOWN}.get(
            status, Tense.PAST
        )
        for mention in full_first(details.dates):
            span = self.anchor.resolve(mention, tense)
            if span is not None:
                return Found(span, Span(mention.start, mention.end))
        if status is Status.MENTIONED:
            return None
        if leg is not None and leg.when is not None:
            return replace(leg.when, basis=Basis.INFERRED)
        previous = self.drafts[-1].when if self.drafts and status is Status.HELD else None
        if previous is not None and self.drafts[-1].status is Status.HELD:
            return replace(previous, basis=Basis.INFERRED)
        if status is Status.HELD and self.anchor.published is not None:
            return Found(self.anchor.published.value, self.anchor.published.span, Basis.INFERRED)
        return None

    def _known(
        self, people: tuple[int, ...], status: Status, when: Found[DateSpan] | None
    ) -> Draft | None:
        """A draft of the same people that may be the same meeting."""
        for draft in reversed(self.drafts):
            if set(draft.people) != set(people):
                continue
            if when is None or draft.when is None or when.value.overlap(draft.when.value) != "none":
                if (
                    status is draft.status
                    or when is None
                    or when.basis is Basis.INFERRED
                    or status is Status.CANCELLED
                ):
                    return draft
                if draft.status is Status.MENTIONED or status is Status.MENTIONED:
                    return draft
        return None

    def _take_rest(self, sentence: Sentence, met: bool) -> None:
        """What a sentence adds to a meeting already told: those who sat in, and when, where and how long."""
        current = next(
            (d for d in reversed(self.drafts) if d.status in (Status.HELD, Status.PLANNED)), None
        )
        body = sentence.block.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH)
        if (
            not met
            and current is not None
            and CANCELLED.search(sentence.marked)
            and IT.search(sentence.marked)
        ):
            current.status = Status.CANCELLED
        if not met and gathers(sentence) and (current is None or not current.leading):
            self._gather(sentence)
        elif (
            not met
            and attends(sentence)
            and current is not None
            and len(listed(sentence, self.company)) > 0
        ):
            self._attend(current, sentence)
        if current is not None and not met and body and speaks_of_it(sentence):
            details = details_of(sentence, 0)
            current.details = current.details.filled_from(
                replace(details, mode=None) if current.details.mode else details
            )

    def _gather(self, sentence: Sentence) -> None:
        """A gathering told without `with`: `the 11th Ministerial Meeting took place in Singapore with A in the chair`."""
        details = details_of(sentence, 0)
        status = Status.CANCELLED if CANCELLED.search(sentence.marked) else Status.HELD
        if re.search(r"\bwill\b|\bis to be\b", sentence.marked):
            status = Status.PLANNED
        people = listed(sentence, self.company)
        if not people and sentence.block.kind is not BlockKind.LEAD:
            return
        when = self._when(sentence, details, status, None)
        self.drafts.append(Draft(people, status, "", sentence.span, details, when, leading=True))

    def _attend(self, draft: Draft, sentence: Sentence) -> None:
        """Those who sat in; in a gathering whose only named member is its chair they are the members."""
        people = [
            p
            for p in listed(sentence, self.company)
            if p not in draft.people and p not in draft.delegation
        ]
        if len(draft.people) < 2:
            draft.people = (*draft.people, *people)
        elif sentence.block.kind is not BlockKind.POINT or "attended" in sentence.marked:
            draft.delegation.extend(people)
