"""One morning with real parts: a database, the emulated Slack over HTTP, and a clock that a test moves."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any

from handlers.digest.arrangements import Arrangement
from handlers.digest.deliver import Tools
from handlers.digest.letters import Letter
from handlers.digest.pacing import Turnstile
from handlers.digest.schedule import Schedule
from handlers.digest.subscribing import Digests
from handlers.digest.worker import Round
from handlers.slack.client import delivery_client
from handlers.slack.courier import Courier
from handlers.slack.finding import Finder
from handlers.state import State
from handlers.state.ledger import Delivery, Kind, Slot
from handlers.views.digest import Footer
from handlers.views.message import Message
from tests.digesting.times import Jumping
from tests.emulator import Channel, Slack, User

EVE = datetime(2024, 5, 25, 12, tzinfo=UTC)
DAY = date(2024, 5, 26)
SEOUL = Arrangement(Schedule(time(9), "Asia/Seoul"))
"""At midnight UTC."""
POST, HISTORY = "chat.postMessage", "conversations.history"


@dataclass
class Writer:
    """Writes digests that say their date; some days are quiet."""

    quiet: set[date] = field(default_factory=set)
    breaks: bool = False

    def __call__(self, arrangement: Arrangement, day: date, footer: Footer, /) -> Letter:
        if self.breaks:
            raise ZeroDivisionError
        return Letter(Message(f"On this day, {day}. {footer.text}"), day in self.quiet)


class Morning:
    """What a test has at hand."""

    def __init__(self, slack: Slack, state: State) -> None:
        self.slack, self.state = slack, state
        self.clock, self.writer = Jumping(EVE), Writer()
        slack.core.clock = slack.core.workspace.clock = self.clock
        self.woken = 0
        self.digests = Digests(slack.app.team, state, self.writer, self.clock.moment, self._wake)
        self.became: list[str] = []

    def subscribe(self, place: Channel | User, **changes: Any) -> None:
        self.digests.subscribe(place.id, replace(SEOUL, **changes), self.slack.user.id)

    def round(self, url: str = "", scopes: frozenset[str] | None = None) -> Round:
        """A worker that has just begun."""
        client = delivery_client(self.slack.app.bot_token, url or self.slack.api_url)
        courier = Courier(client, Finder(self.slack.app.scopes if scopes is None else scopes))
        turnstile = Turnstile(self.clock.advance, clock=self.clock.now)
        tools = Tools(
            self.state, courier, self.writer, self.clock.moment, turnstile.wait_for_turn, self.became.append
        )  # fmt: skip
        return Round(tools, self.slack.app.team, "a worker")

    def work(self, until: datetime, work: Round | None = None) -> None:
        """Let time pass and everything be done that comes due."""
        doing = work or self.round()
        while (at := self.state.agenda.next_at(self.slack.app.team)) and at <= until:
            self.clock.jump(at)
            while (seconds := doing.step()) is not None:
                self.clock.advance(seconds)
        self.clock.jump(until)

    def posted(self, place: Channel | User) -> list[str]:
        return [each.text for each in self.messages(place)]

    def messages(self, place: Channel | User) -> list[Any]:
        channel = place if isinstance(place, Channel) else self.slack.dm(place)
        return self.slack.bot_messages(channel)

    def entry(self, place: Channel | User, day: date = DAY, kind: Kind = Kind.DIGEST) -> Delivery:
        """What the ledger says."""
        found = self.state.deliveries.get(Slot(self.slack.app.team, place.id, day, kind))
        assert found is not None
        return found

    def _wake(self) -> None:
        self.woken += 1


def at(hour: float, day: int = 26) -> datetime:
    """A moment of Seoul's day."""
    return datetime.fromtimestamp(datetime(2024, 5, day, tzinfo=UTC).timestamp() + (hour - 9) * 3600, UTC)  # fmt: skip
