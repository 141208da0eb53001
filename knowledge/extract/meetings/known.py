"""Meetings that a record tells twice: a second sentence on one that is known adds to it."""

from collections.abc import Sequence

from knowledge.dates.span import DateSpan, Precision
from knowledge.extract.meetings.draft import Draft
from knowledge.records import Basis, Found, Status


def known_draft(
    drafts: Sequence[Draft], people: Sequence[int], status: Status, when: Found[DateSpan] | None
) -> Draft | None:
    """A draft of the same people that may be the same meeting."""
    for draft in reversed(drafts):
        if set(draft.people) == set(people) and _may_be_one_day(draft.when, when):
            if _agrees(draft.status, status, when):
                return draft
    return None


def _may_be_one_day(one: Found[DateSpan] | None, two: Found[DateSpan] | None) -> bool:
    """Whether two dates leave room for one day."""
    if one is None or two is None or two.basis is Basis.INFERRED:
        return True
    return one.value.overlap(two.value) != "none"


def _agrees(known: Status, status: Status, when: Found[DateSpan] | None) -> bool:
    """Whether what two sentences say of a meeting can be said of one."""
    if known is status or Status.MENTIONED in (known, status) or status is Status.CANCELLED:
        return True
    return when is None or when.basis is Basis.INFERRED


def _tells_more(one: Found[DateSpan] | None, two: Found[DateSpan] | None) -> bool:
    """Whether a second date is stated where the first was inferred, or is a day where the first was a span."""
    if one is None or two is None or two.basis is Basis.INFERRED:
        return one is None
    if one.value.precision is Precision.DAY and two.value.precision is not Precision.DAY:
        return False
    finer = two.value.precision is Precision.DAY and one.value.precision is not Precision.DAY
    return one.basis is Basis.INFERRED or finer


def add_to(known: Draft, draft: Draft) -> None:
    """What a second sentence adds: its details where the first left gaps, a stated day, a cancellation."""
    if draft.status is Status.MENTIONED and known.status is not Status.MENTIONED:
        return
    known.details = known.details.filled_from(draft.details)
    known.noun = known.noun or draft.noun
    if _tells_more(known.when, draft.when):
        known.when = draft.when
    if draft.status is Status.CANCELLED:
        known.status = draft.status
