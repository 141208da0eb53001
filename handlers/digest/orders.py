"""What people may order about digests, as data."""

from dataclasses import dataclass
from datetime import date

from handlers.digest.schedule import Schedule
from knowledge.anniversaries.wish import Wish


@dataclass(frozen=True, slots=True)
class On:
    """A digest is wanted here."""

    schedule: Schedule
    """When."""
    wish: Wish
    """Of what."""
    quiet_told: bool = False
    """Whether a day on which nothing comes up is told too."""


@dataclass(frozen=True, slots=True)
class Off:
    """No digest is wanted here any more."""


@dataclass(frozen=True, slots=True)
class Pause:
    """No digest for a while."""

    until: date
    """The first date that is told again; `date.max` until somebody resumes it."""


@dataclass(frozen=True, slots=True)
class Resume:
    """The digest goes on."""


@dataclass(frozen=True, slots=True)
class ListAll:
    """All digests with their next runs."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The digest of a day for the asker alone."""

    day: date
    """Which day."""
    wish: Wish | None = None
    """Of what; None for what the channel's own digest tells."""


@dataclass(frozen=True, slots=True)
class Now:
    """Today's digest at once."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form with everything that can be chosen."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """An order that cannot be carried out as it was typed."""

    sentence: str
    """What is wrong with it, and an example of what is right."""


Order = On | Off | Pause | Resume | ListAll | Preview | Now | Form
"""Whatever may be ordered."""
