"""What every door of Slack is given: the desk, what is remembered, what is counted, who sends."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from handlers.conversation import Conversation
from handlers.digest.opening import Office
from handlers.digest.subscribing import Digests
from handlers.limits import Allowance
from handlers.listeners.memory import Memory
from handlers.listeners.recent import Recent
from handlers.metrics import Metrics
from handlers.settings import Settings
from handlers.slack.features import Features
from handlers.slack.posting import Sender
from handlers.slack.workers import Workers
from knowledge.desk import Desk


@dataclass(frozen=True, slots=True)
class House:
    """The reception as its doors see it."""

    settings: Settings
    """What the surroundings ask for."""
    desk: Callable[[], Desk]
    """The archive of this moment: a reload puts another one in its place."""
    conversation: Conversation
    """Turns texts into replies."""
    memory: Memory
    """What survives a restart."""
    sender: Sender
    """Posts to Slack and says what became of it."""
    workers: Workers
    """Do what goes on behind an acknowledgement."""
    metrics: Metrics
    """What is counted."""
    allowance: Allowance
    """How much one person may ask."""
    today: Callable[[], date]
    """The day it is where the team works."""
    now: Callable[[], datetime]
    """The moment, aware."""
    features: Features
    """What the scopes of the installation allow."""
    office: Office
    """Who is told what happened on this day, and who sends that."""
    pressed: Recent = field(default_factory=Recent)
    """Interactions answered a moment ago."""

    @property
    def digests(self) -> Digests:
        """What may be done about digests."""
        return self.office.digests

    @property
    def follows(self) -> bool:
        """Whether replies without a mention are answered: the team wants it, and they reach us."""
        return self.settings.follow and self.features.following
