"""A meeting while its record is being read, and what is made of it in the end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.dates.span import DateSpan
from knowledge.extract.details.sentence import Details
from knowledge.records import Basis, Found, Mode, Place, Span, Status


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
