"""diplo as it runs in Slack, over an emulated one, in this process: real sockets, a real database, a real archive.

    with Slack(mode="http") as slack, running(slack, database) as diplo:
        slack.mention("who met Yoon")

`diplo.desk` hands out the archive and can be told to break or to wait; `running` may be entered again on the same database,
as after a restart.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from threading import Event
from time import sleep
from typing import Any

from handlers.conversation import Conversation
from handlers.listeners.house import House
from handlers.listeners.memory import Memory
from handlers.serving import Clock, make_house, put_together
from handlers.settings import SLACK_API_URL, Settings, read_settings
from handlers.slack.client import interactive_client
from handlers.slack.finding import Finder
from handlers.slack.http import HttpTransport
from handlers.slack.identity import Identity, identify
from handlers.slack.outbox import PACE, Pace
from handlers.slack.posting import Clocks, Sender
from handlers.slack.running import Parts, leave
from handlers.state import State, open_state
from knowledge.desk import Desk, open_desk
from tests.emulator import Slack

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 24)


@cache
def seeds() -> Desk:
    """The archive of the house, read once."""
    return open_desk(ROOT / "seeds")


@dataclass(frozen=True)
class Scene:
    """What a test may want to be otherwise than it is."""

    archive: Callable[[], Desk] = seeds
    """The archive."""
    gap: float = PACE
    """Seconds between two messages in a channel."""
    pause: Callable[[float], None] = sleep
    """How it is waited before what was said is written down."""


HOUSE = Scene()
"""All as it is."""


@dataclass
class Shelf:
    """Hands out the archive; a test may break it or keep everybody waiting at it."""

    archive: Callable[[], Desk] = seeds
    """What is handed out."""
    breaks: Exception | None = None
    """What is raised instead of handing it out."""
    reached: Event = field(default_factory=Event)
    """Somebody stands there."""
    free: Event = field(default_factory=Event)
    """Nobody has to wait."""

    def __post_init__(self) -> None:
        self.free.set()

    def __call__(self) -> Desk:
        self.reached.set()
        self.free.wait()
        if self.breaks:
            raise self.breaks
        return self.archive()

    def hold(self) -> None:
        """Keep everybody waiting from now on."""
        self.reached.clear()
        self.free.clear()


@dataclass
class Wrist:
    """The real clock, and what a test adds to it."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead  # noqa: TID251 - the emulated Slack has the real clock too


@dataclass(frozen=True)
class Diplo:
    """A running diplo."""

    slack: Slack
    house: House
    state: State
    parts: Parts
    desk: Shelf
    clock: Wrist

    @property
    def health(self) -> str:
        """Where health is asked for."""
        return f"http://127.0.0.1:{self.parts.health.port}"

    def figure(self, line: str) -> float:
        """A figure of /metrics by its name and labels; 0 where it is not there yet."""
        for each in self.house.metrics.render().decode().splitlines():
            name, _, value = each.rpartition(" ")
            if name == line:
                return float(value)
        return 0.0

    def die(self) -> None:
        """Be gone without another word, as a killed process is: nothing is finished, nothing said."""
        self.parts.transport.stop(0.0)


@contextmanager
def running(
    slack: Slack,
    database: str,
    ahead: float = 0.0,
    scene: Scene = HOUSE,
    **given: Any,
) -> Iterator[Diplo]:
    """Start diplo and connect it, and end it as SIGTERM does; `given` are settings in the form of the environment."""
    seeds()  # read before anybody asks: a dozen questions at once would each read it
    diplo = make_diplo(slack, database, ahead, scene, **given)
    diplo.parts.sender.start()
    for work in diplo.parts.beside:
        work.start()
    assert diplo.parts.health.start(0, "127.0.0.1") == ""
    assert diplo.parts.transport.start() == ""
    if isinstance(diplo.parts.transport, HttpTransport):
        slack.request_url = f"http://127.0.0.1:{diplo.parts.transport.port}/slack/events"
    else:
        slack.wait_until_connected()
    try:
        yield diplo
    finally:
        diplo.desk.breaks = None
        diplo.desk.free.set()
        leave(diplo.parts)


def make_diplo(slack: Slack, database: str, ahead: float, scene: Scene, **given: Any) -> Diplo:
    """diplo, not yet begun."""
    settings = settings_for(slack, database, **given)
    state, identity = open_state(settings.database_url, patience=0.5), _identity(settings)
    desk, clock = Shelf(scene.archive), Wrist(timedelta(seconds=ahead))
    times = Clock(clock, lambda: TODAY)
    house = make_house(settings, desk, times, state, identity)
    sender = _sender(house, clock, identity, scene.gap)
    house = replace(
        house,
        desk=desk,
        conversation=Conversation(desk, times.today),
        memory=Memory(state, clock, house.workers.submit, scene.pause),
        sender=sender,
    )
    return Diplo(slack, house, state, put_together(house, state, identity), desk, clock)


def settings_for(slack: Slack, database: str, **given: Any) -> Settings:
    """What the environment says; ports are any that are free."""
    settings = read_settings(environment_for(slack, database, **given), ROOT)
    assert settings.slack_api_url != SLACK_API_URL
    return replace(settings, port=0)


def environment_for(slack: Slack, database: str, **given: Any) -> dict[str, str]:
    """The environment of a diplo that is connected to an emulated Slack."""
    way = (
        {"SLACK_APP_TOKEN": slack.app.app_token}
        if slack.mode == "socket"
        else {"SLACK_SIGNING_SECRET": slack.app.signing_secret}
    )
    return {
        "SLACK_BOT_TOKEN": slack.app.bot_token,
        "SLACK_API_URL": slack.api_url,
        "DATABASE_URL": database,
        "DIPLO_TODAY": TODAY.isoformat(),
        **way,
        **{name: str(value) for name, value in given.items()},
    }


def _sender(house: House, clock: Wrist, identity: Identity, gap: float) -> Sender:
    """Who sends, in haste where a test does not want to wait."""
    clocks = Clocks(lambda: clock().timestamp())
    finder = Finder(identity.features.granted)
    return Sender(clocks, finder, house.metrics.count_post, pace=Pace(gap))


def _identity(settings: Settings) -> Identity:
    """As whom it is connected."""
    client = interactive_client(settings.slack_bot_token, settings.slack_api_url)
    identity = identify(client, lambda seconds: None)
    assert isinstance(identity, Identity), identity
    return identity
