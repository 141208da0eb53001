"""diplo in Slack, put together: from settings and an open archive to a bot that answers until it is told to stop."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from threading import Event
from time import sleep

from slack_bolt import App

from handlers.conversation import Conversation
from handlers.digest.opening import Means, open_office
from handlers.librarian.current import Current
from handlers.librarian.opening import open_library
from handlers.limits import Allowance
from handlers.listeners import build_app
from handlers.listeners.house import House
from handlers.listeners.memory import Memory
from handlers.logs import LogStyle, configure_logs
from handlers.metrics import Metrics
from handlers.settings import Settings
from handlers.slack.client import delivery_client, interactive_client
from handlers.slack.courier import Courier
from handlers.slack.finding import Finder
from handlers.slack.health import Health
from handlers.slack.http import HttpTransport
from handlers.slack.identity import Identity, Stranger, identify
from handlers.slack.posting import Clocks, Sender
from handlers.slack.running import Background, Parts, Transport, arrival, run, stop_on_signals
from handlers.slack.socket import SocketTransport
from handlers.slack.workers import Workers
from handlers.state import State, StateError, open_state
from handlers.views.help import coverage
from knowledge.desk import Desk

log = logging.getLogger("diplo")

_WORKERS = 10


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, as the hallway tells it."""

    now: Callable[[], datetime]
    """The moment, aware."""
    today: Callable[[], date]
    """The day where the team works, or the one to assume."""


def serve(settings: Settings, folder: Path, open_desk: Callable[[], Desk], clock: Clock) -> str:
    """Answer in Slack until told to stop; empty then, else why it cannot be, in a sentence that says what to do."""
    keep_logs(settings)
    client = interactive_client(settings.slack_bot_token, settings.slack_api_url)
    identity = identify(client, sleep)
    if isinstance(identity, Stranger):
        return identity.sentence
    try:
        state = open_state(settings.database_url)
    except StateError as error:
        return str(error)
    desk = open_desk()
    desk.warm_up()
    current = Current(desk)
    house = make_house(settings, current, clock, state, identity)
    librarian = open_library(current, folder, house.metrics.count_renewal)
    parts = put_together(house, state, identity, librarian)
    current.settle()
    for said in arrival(identity, coverage(desk.holdings()), _door(settings)):
        log.info(said)
    stop = Event()
    stop_on_signals(stop)
    return run(parts, stop, settings.health_port)


def keep_logs(settings: Settings) -> None:
    """Write logs to standard error, without secrets."""
    secrets = (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret)
    style = LogStyle(
        settings.log_level,
        as_json=settings.log_format == "json",
        colour=settings.colour and sys.stderr.isatty(),
        secrets=tuple(filter(None, secrets)),
    )
    configure_logs(sys.stderr, style)


def make_house(
    settings: Settings, desk: Callable[[], Desk], clock: Clock, state: State, identity: Identity
) -> House:
    """What the doors are given."""
    metrics, workers = Metrics(), Workers(_WORKERS)
    seconds, courier = Clocks(lambda: clock.now().timestamp()), _courier(settings, identity)
    means = Means(identity.team_id, state, desk, courier, clock.now, metrics.count_digest)
    return House(
        settings=settings,
        desk=desk,
        conversation=Conversation(desk, clock.today),
        memory=Memory(state, clock.now, workers.submit),
        sender=Sender(seconds, Finder(identity.features.granted), metrics.count_post),
        workers=workers,
        metrics=metrics,
        allowance=Allowance(settings.questions_per_minute),
        today=clock.today,
        now=clock.now,
        features=identity.features,
        office=open_office(means),
    )


def _courier(settings: Settings, identity: Identity) -> Courier:
    """The way of digests, with a client of their own: who waits for an answer does not wait for them."""
    client = delivery_client(settings.slack_bot_token, settings.slack_api_url)
    return Courier(client, Finder(identity.features.granted))


def put_together(house: House, state: State, identity: Identity, *beside: Background) -> Parts:
    """Everything that is begun and ended together."""
    settings = house.settings
    house.memory.begin()
    client = interactive_client(settings.slack_bot_token, settings.slack_api_url)
    transport = _transport(settings, build_app(house, client, identity))
    house.metrics.watch_socket(transport.age)
    health = Health(_probes(transport, house.desk, state), house.metrics, transport.age)
    return Parts(
        transport, house.workers, house.sender, health, state.close, (house.office.worker, *beside)
    )


def _transport(settings: Settings, app: App) -> Transport:
    """The way on which Slack's requests come."""
    if settings.mode == "http":
        return HttpTransport(app, settings.port)
    client = interactive_client(settings.slack_bot_token, settings.slack_api_url)
    return SocketTransport(app, settings.slack_app_token, client)


def _probes(
    transport: Transport, desk: Callable[[], Desk], state: State
) -> dict[str, Callable[[], str]]:
    """What has to be well for diplo to be ready."""
    return {
        "slack": transport.trouble,
        "archive": lambda: "" if desk().archive.records else "the archive is empty",
        "database": lambda: _trouble_of(state),
    }


def _trouble_of(state: State) -> str:
    """Why the database does not answer; empty when it does."""
    try:
        state.ping()
    except StateError as error:
        return str(error)
    return ""


def _door(settings: Settings) -> str:
    """How Slack reaches us, for the report at the start."""
    if settings.mode == "http":
        return f"over HTTP on port {settings.port}"
    return "over Socket Mode"
