"""The day of a meeting: said, or that of the journey's stage, of the meeting told before, of the record itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import structs

from knowledge.dates.resolving import Tense
from knowledge.dates.span import DateSpan
from knowledge.extract.anchor import Anchor
from knowledge.extract.details.dates import told_dates
from knowledge.extract.details.sentence import Details
from knowledge.extract.meetings.days import day_said, within
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.meetings.stages import Stage
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import Basis, Found, Status

_FUTURE = lazy(r"\b(?:will|is to|are to|shall)\b")
_PAST_TENSE = lazy(r"\b(?:was|were|had|did|went|came|took|met|held|gave|said|[a-z]{3,}ed)\b")
_ALSO = lazy(r"\b(?:also|then|and)\b")
_WITHIN_DAY = lazy(
    r"\b(?:earlier|later) (?:in the day|that day|on)\b|\b(?:that|in the|the same) (?:morning|afternoon|evening|day|night)\b|"
    r"\bthe same day\b|\bin the course of the (?:day|morning|afternoon|evening)\b|^\W*before (?:that|this)\b"
)
"""Words for another hour of the day that the record tells of."""


@dataclass(slots=True)
class Timing:
    """The days told so far."""

    anchor: Anchor
    """What dates are resolved against."""
    drafts: Sequence[Draft] = field(default_factory=list)
    """The meetings of the record so far."""

    def when(
        self, details: Details, status: Status, stage: Stage | None, sentence: Sentence, end: int
    ) -> Found[DateSpan] | None:
        """The day: stated in the sentence, else that of the journey's stage, else for news the record's own day."""
        said = day_said(self.anchor, details, status)
        if said is not None:
            return said if stage is None else within(said, stage.when)
        if status in (Status.MENTIONED, Status.CANCELLED):
            look_back = status is Status.MENTIONED and is_within_day(sentence)
            return _inferred(self._day_of_news()) if look_back else None
        before = self._same_breath(sentence, end) if status is Status.PLANNED else None
        if before is None and stage is not None:
            before = stage.when
        if before is None and status is Status.HELD:
            before = self._day_before_this()
        return _inferred(before)

    def note(self, sentence: Sentence, told: int) -> None:
        """Remember the day that a sentence told last, from which `the day before` counts; `told` meetings were known."""
        if len(self.drafts) > told and (last := self.drafts[-1].when) and last.value.start:
            self.anchor.told = last.value.start
            return
        if not (dates := told_dates(sentence)):
            return
        marked = sentence.marked
        past = _PAST_TENSE.search(marked) and not _FUTURE.search(marked)
        for mention in dates:
            self.anchor.note(mention, Tense.PAST if past else Tense.FUTURE)

    def _same_breath(self, sentence: Sentence, end: int) -> Found[DateSpan] | None:
        """The day of the meeting told just before, where a planned one goes on from it: `I will also see B`."""
        last = self.drafts[-1] if self.drafts else None
        block = sentence.block.span
        if last is not None and last.status is Status.PLANNED and is_within_day(sentence):
            return last.when
        if last is None or not block.start <= last.evidence.start < block.end:
            return None
        return last.when if _ALSO.search(sentence.marked, 0, end) else None

    def _day_before_this(self) -> Found[DateSpan] | None:
        """The day of the meeting told just before, else the record's own day."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.status is Status.HELD and last.when is not None:
            return last.when
        return self.anchor.published

    def _day_of_news(self) -> Found[DateSpan] | None:
        """The day of the meeting told last as news, else of the record: `earlier in the day` counts from it."""
        told = (d.when for d in reversed(self.drafts) if d.status is Status.HELD)
        return next(told, None) or self.anchor.published


def is_within_day(sentence: Sentence) -> bool:
    """Whether a sentence tells of another hour of the day that the record tells of."""
    return bool(_WITHIN_DAY.search(sentence.low))


def _inferred(day: Found[DateSpan] | None) -> Found[DateSpan] | None:
    """A day that the words do not give themselves."""
    return structs.replace(day, basis=Basis.INFERRED) if day is not None else None
