"""A meeting while its record is being read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.dates.span import DateSpan
from knowledge.extract.details.sentence import Details
from knowledge.records import Found, Place, Span, Status


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
    verb: str = ""
    """The verb it was told with, if any."""
    host: int | None = None
    """Entry of the one who received the others, where the verb tells."""
    sides: tuple[tuple[int, ...], ...] = ()
    """Entries who sat on one side of the table, where the words tell."""
    options: tuple[Found[Place], ...] = ()
    """Places of the stage of a journey on which it falls, one of which is meant."""
    gathering: bool = False
    """A gathering of several, whose further members are told in the sentences behind."""
    delegation: list[int] = field(default_factory=list)
    """Entries of those who sat in."""


def finish(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts that are meetings: of two people at least."""
    return (draft for draft in drafts if len(draft.people) > 1)
