"""What is posted: the digest of a day for one conversation, or the word that it cannot go on."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from handlers.digest.arrangements import Arrangement
from handlers.views.message import Message


@dataclass(frozen=True, slots=True)
class Letter:
    """A digest as it is posted."""

    message: Message
    """What it says."""
    is_quiet: bool
    """Whether nothing came up on its day."""


class Composer(Protocol):
    """Whoever writes digests."""

    def __call__(self, arrangement: Arrangement, day: date, set_by: str) -> Letter:
        """The digest of a day; its footer says who set it and how to stop it."""
