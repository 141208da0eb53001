"""In which order a digest tells things, and why: the same things always come in the same order."""

from typing import Final

from knowledge.anniversaries.almanac import Occurrence
from knowledge.anniversaries.wish import Kind
from knowledge.gist.ranks import LOWEST
from knowledge.records import Status

_SURE: Final = {
    Status.HELD: "held",
    Status.PLANNED: "planned only",
    Status.MENTIONED: "mentioned only",
    Status.CANCELLED: "called off",
}
_NAMES: Final = {
    Kind.MEETING: "a meeting",
    Kind.CALL: "a call",
    Kind.VISIT: "a visit",
    Kind.SPEECH: "a speech",
    Kind.RECORD: "a record",
    Kind.SPOKEN: "an anniversary that a record speaks of",
}
_OFFICES: Final = ("heads of state or government", "foreign ministers", "ministers", "others")
"""What each rank of an office is called."""

Rank = tuple[int, ...]
"""What is compared, part by part."""


def rank(found: Occurrence) -> Rank:
    """Round years first, the longest ago leading; then what was held, meetings, high offices, and what is recent."""
    kept, at = found.happenings, found.at
    return (
        not found.round,
        -found.years if found.round else 0,
        int(kept.worth[at]),
        int(kept.kind[at]),
        int(kept.office[at]),
        found.years,
        found.day.toordinal(),
        int(kept.tail[at]),
    )


def reason(found: Occurrence) -> str:
    """Why something stands where it does: `a round year (10); held; a meeting; foreign ministers`."""
    each = found.happening
    parts = [f"a round year ({found.years})"] if found.round else []
    if each.kind not in (Kind.RECORD, Kind.SPOKEN):
        parts.append(_SURE[each.status])
    parts.append(_NAMES[each.kind])
    if each.office < LOWEST:
        parts.append(_OFFICES[each.office])
    return "; ".join(parts)
