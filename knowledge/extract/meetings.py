"""Clauses and details put together: the meetings of a record, each with its people, its day and what it rests on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from knowledge.dates.reading import DateMention
from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan, Precision
from knowledge.extract.anchor import Anchor
from knowledge.extract.clauses import CANCELLED, Clause, Shape, find_clauses
from knowledge.extract.company import Company, accompanying, attends, gathers, listed
from knowledge.extract.details import Details, details_of
from knowledge.extract.journeys import Leg
from knowledge.extract.sentences import Sentence
from knowledge.records import Basis, BlockKind, Found, Layout, Mode, Place, Span, Status

RECENT = timedelta(days=60)
"""How long after a meeting a record may still report it as its news; older ones are looked back on."""


@dataclass(slots=True)
class Draft:
    """A meeting while the record is being read."""

    people: tuple[int, ...]
    """Entries of those who met."""
    status: Status
    """As the words have it so far."""
    noun: str
    """What it is called."""
    evidence: Span
    """The sentence."""
    details: Details
    """What is said of it."""
    when: Found[DateSpan] | None
    """Its day."""
    leading: bool
    """Told in the lead, so that later sentences on `the meeting` speak of it."""
    delegation: list[int] = field(default_factory=list)
    """Entries of those who sat in."""


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
            for clause, part in zip(clauses, _parts(sentence, clauses), strict=True):
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
            part, max(0, min(clause.start - _offset(sentence, part), len(part.marked) - 1))
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
        status = _news(status, when, details, self.anchor)
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
            or _also(sentence, clause)
            or not any(d.status is Status.HELD for d in self.drafts)
        )
        own = (
            details.start is not None
            or details.duration is not None
            or any(_is_full(m) for m in details.dates)
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
        for mention in _full_first(details.dates):
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
            and _IT.search(sentence.marked)
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
        if current is not None and not met and body and _speaks_of_it(sentence):
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


def _news(status: Status, when: Found[DateSpan] | None, details: Details, anchor: Anchor) -> Status:
    """A meeting looked back on with its day and length, within a month, is told as held: `had also spoken on Wednesday`."""
    if (
        status is not Status.MENTIONED
        or when is None
        or anchor.day is None
        or when.value.start is None
    ):
        return status
    recent = when.value.precision is Precision.DAY and timedelta(
        0
    ) <= anchor.day - when.value.start <= timedelta(31)
    return Status.HELD if recent and (details.start or details.duration) else status


def finish(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts that are meetings: of two people at least."""
    return (draft for draft in drafts if len(draft.people) > 1)


def mode_of(draft: Draft, title: str) -> Found[Mode]:
    """By telephone or video where sentence or title says so; else in person."""
    if draft.details.mode is not None:
        return draft.details.mode
    named = f"{draft.noun} {title if draft.leading else ''}".lower()
    if re.search(r"video|virtual|online|\bvtc\b", named):
        return Found(Mode.VIDEO, None, Basis.INFERRED)
    if re.search(r"telephone|\bphone\b|(?<!courtesy )\bcall\b(?! on\b)", named):
        return Found(Mode.PHONE, None, Basis.INFERRED)
    return Found(Mode.IN_PERSON, None, Basis.INFERRED)


def place_of(draft: Draft, mode: Mode) -> Found[Place] | None:
    """The place of a meeting in person; a call has none."""
    return draft.details.place if mode is Mode.IN_PERSON else None


def _parts(sentence: Sentence, clauses: Sequence[Clause]) -> list[Sentence]:
    """The stretch of a sentence that each clause may take its details from."""
    if len(clauses) < 2:
        return [sentence] * len(clauses)
    cuts = [0]
    for one, two in zip(clauses, clauses[1:], strict=False):
        gap = sentence.marked[one.end : two.start] if two.start > one.end else ""
        cut = re.search(r"(?:,|;)? (?:and|before|then|while|but)\b|[;,]", gap)
        cuts.append(
            one.end + cut.start() if cut else max(one.end, min(two.start, len(sentence.marked)))
        )
    cuts.append(len(sentence.marked))
    return [_slice(sentence, a, b) for a, b in zip(cuts, cuts[1:], strict=False)]


def _slice(sentence: Sentence, start: int, end: int) -> Sentence:
    """A stretch of a sentence as a sentence of its own."""
    first = sum(1 for c in sentence.marked[:start] if "\ue000" <= c <= "\uf7ff")
    count = sum(1 for c in sentence.marked[start:end] if "\ue000" <= c <= "\uf7ff")
    return replace(
        sentence,
        marked=sentence.marked[start:end],
        things=sentence.things[first : first + count],
        offsets=sentence.offsets[start:end],
        span=sentence.place_of(start, end) if start < end else sentence.span,
    )


def _offset(sentence: Sentence, part: Sentence) -> int:
    """Where a part begins in its sentence."""
    return sentence.offsets.index(part.offsets[0]) if part.offsets else 0


def _also(sentence: Sentence, clause: Clause) -> bool:
    """Whether a read-out goes on to another meeting: `also met separately with`, outside its numbered points."""
    before = sentence.marked[max(0, clause.start - 30) : clause.end]
    return sentence.block.kind is BlockKind.PARAGRAPH and bool(
        re.search(r"\b(?:also|then|later|separately)\b", before)
    )


def _is_full(mention: DateMention) -> bool:
    """Whether a mention names a day."""
    return (
        any(char.isdigit() for char in mention.said_text) if hasattr(mention, "said_text") else True
    )


def _full_first(mentions: Sequence[DateMention]) -> list[DateMention]:
    """Mentions in the order in which they are believed."""
    return list(mentions)


_IT = re.compile(
    r"\b(?:the|this|their) (?:\w+ )?(?:meetings?|visit|talks|call|summit|lunch(?:eon)?|dinner)\b",
    re.IGNORECASE,
)


def _speaks_of_it(sentence: Sentence) -> bool:
    """Whether a sentence goes on about the meeting just told."""
    if re.search(
        r"\b(?:next|again|ahead|future|earlier|last|previous|will|would|forward)\b",
        sentence.marked,
        re.IGNORECASE,
    ):
        return False
    return bool(
        re.match(
            r"\W*(?:the |this |their |his )?(?:[\w-]+ )?(?:meetings?|talks?|calls?|conversation|summit|dialogue|it|they|we|both|two|ministers|leaders|lunch(?:eon)?|"
            r"dinner|he|she|discussions?|exchange|encounter|session|small-group|tête-à-tête|visit|venue)\b",
            sentence.marked,
            re.IGNORECASE,
        )
    )


def is_day(span: DateSpan) -> bool:
    """Whether a span is one calendar day."""
    return span.precision is Precision.DAY


def day_of(found: Found[DateSpan] | None) -> date | None:
    """The first day of a found date."""
    return found.value.start if found else None
