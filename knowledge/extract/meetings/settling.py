"""Where meetings were that name no place of their own: where the lead, the dateline or a journey says that people were."""

from collections.abc import Sequence

from msgspec import structs

from knowledge.extract.clauses.finding import find_clauses
from knowledge.extract.details.sentence import details_of
from knowledge.extract.journeys import Leg
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.meetings.sequel import looks_elsewhere
from knowledge.extract.meetings.stages import where_they_are
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import BlockKind, Found, Layout, Place, Status

_ROUND = lazy(
    r"\b(?:wrapped up|concluded|completed|finished|ended|held)\b[^.;]{0,40}\b(?:meetings|talks|visit|trip|discussions)\b"
)
"""Words that sum up a journey or a row of meetings."""
_STAY = lazy(
    r"\b(?:visit\w*|stay\w*|attending|to attend|while in|trip|travel\w*|in town|on the margins|on the sidelines)\b"
)
"""Words of being somewhere for more than one meeting."""
NEAR = 4
"""Sentences of the lead that may tell the setting of the whole record."""


def settle_places(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    layout: Layout,
    legs: Sequence[Leg],
    dateline: Found[Place] | None,
) -> None:
    """Give held meetings without a place the setting of the read-out, or the town where one of them is said to be."""
    lacking = [d for d in drafts if d.details.place is None and d.status is Status.HELD]
    if not lacking:
        return
    setting, stay = _setting(sentences)
    setting = setting or dateline
    for draft in lacking:
        place = setting if layout is Layout.READOUT else where_they_are(legs, draft.people)
        if place is None and layout is Layout.RELEASE:
            place = _of_a_round(sentences)
        if place is not None and not stay and not _on_that_day(draft, place, drafts):
            place = structs.replace(place, value=Place(None, None, place.value.country))
        draft.details = structs.replace(draft.details, place=place)


def _on_that_day(draft: Draft, place: Found[Place], drafts: Sequence[Draft]) -> bool:
    """Whether a meeting may be in the town of the setting: not on another day than the meeting that is told there."""
    there = [
        d for d in drafts if d.details.place is not None and d.details.place.value == place.value
    ]
    days = {d.when.value.start for d in there if d.when}
    return draft.when is None or not days or draft.when.value.start in days


def _of_a_round(sentences: Sequence[Sentence]) -> Found[Place] | None:
    """The town of a round of meetings that the first sentence of a release sums up: `has wrapped up talks in Jakarta`."""
    lead = next((s for s in sentences if s.block.kind is BlockKind.LEAD), None)
    if lead is None or not _ROUND.search(lead.marked):
        return None
    place = details_of(lead, 0).place
    return place if place is not None and place.value.city else None


def _setting(sentences: Sequence[Sentence]) -> tuple[Found[Place] | None, bool]:
    """The first place of the lead told neither of another time nor meeting, and whether it is one of a stay of days."""
    lead = [s for s in sentences if s.block.kind is BlockKind.LEAD][:NEAR]
    for number, sentence in enumerate(lead):
        if number == 0 or not (looks_elsewhere(sentence) or find_clauses(sentence)):
            place = details_of(sentence, 0).place
            if place is not None:
                return place, bool(_STAY.search(sentence.marked))
    return None, False
