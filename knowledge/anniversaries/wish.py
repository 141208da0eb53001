"""What somebody wants to be told in a digest."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.dates.yearly import Leap


class Kind(StrEnum):
    """What kind of thing comes up; the values are the words by which people choose, in the order of rank."""

    MEETING = "meetings"
    CALL = "calls"
    VISIT = "visits"
    SPEECH = "speeches"
    RECORD = "records"
    SPOKEN = "anniversaries"


@dataclass(frozen=True, slots=True)
class Wish:
    """Filters and manner of a digest; a filter left empty lets everything through, and each filter must be passed."""

    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2; any of them is enough."""
    people: tuple[str, ...] = ()
    """Names as a question gives them, `Kim Sung-han [South Korea]` too; any of them is enough."""
    kinds: tuple[Kind, ...] = ()
    """Kinds; any of them is enough."""
    leap: Leap = Leap.BEFORE
    """Where 29 February comes up in other years."""
    weekly: bool = False
    """Whether the week ahead is told instead of the day."""


EVERYTHING = Wish()
"""No filter, day by day."""
