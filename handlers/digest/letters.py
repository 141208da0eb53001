"""What is posted: the digest of a day for one conversation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from handlers.digest.arrangements import Arrangement
from handlers.digest.telling import tell_schedule
from handlers.presenting import present_digest
from handlers.views.digest import Footer
from handlers.views.message import Message
from knowledge.desk import Desk


@dataclass(frozen=True, slots=True)
class Letter:
    """A digest as it is posted."""

    message: Message
    """What it says."""
    is_quiet: bool
    """Whether nothing came up on its day."""


class Composer(Protocol):
    """Whoever writes digests."""

    def __call__(self, arrangement: Arrangement, day: date, footer: Footer, /) -> Letter:
        """The digest of a day over a footer."""


def composer(desk: Callable[[], Desk]) -> Composer:
    """Writes digests out of the archive of the moment."""

    def compose(arrangement: Arrangement, day: date, footer: Footer, /) -> Letter:
        archive = desk()
        digest = archive.digest(day, arrangement.wish)
        return Letter(present_digest(archive, digest, footer), digest.is_empty)

    return compose


def footer_of(arrangement: Arrangement, set_by: str, note: str = "") -> Footer:
    """Who set a digest, when it comes, and how to stop it."""
    return Footer(tell_schedule(arrangement.schedule), set_by, note=note)
