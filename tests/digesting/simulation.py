"""Runs the days: processes that work until nothing is due, die, and are started again, while time jumps ahead."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from threading import Thread
from types import TracebackType
from typing import Self

from handlers.digest.deliver import Tools
from handlers.digest.pacing import Turnstile
from handlers.digest.worker import Round
from handlers.slack.client import delivery_client
from handlers.slack.courier import Courier
from handlers.slack.finding import Finder
from handlers.state import State, StateError, open_state
from tests.digesting.crowd import PROFILE, Member, compose, crowd, subscribe
from tests.digesting.mishaps import FAULTS, Fate, KilledError, Road, Weather, mortal
from tests.digesting.times import Jumping
from tests.emulator import Slack

NOWHERE = "http://127.0.0.1:9/api/"
_MOST_CALLS = 20_000
_CALM = timedelta(hours=36)
"""Longer than any lookup goes on."""


@dataclass(frozen=True)
class Trial:
    """What is simulated."""

    url: str
    subscriptions: int
    start: datetime
    end: datetime
    seed: int = 1
    replicas: int = 1


@dataclass
class Tally:
    """What happened on the way."""

    restarts: int = 0
    calls: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)


class Simulation:
    """One trial; use it as a context manager."""

    def __init__(self, trial: Trial) -> None:
        self.trial, self.tally = trial, Tally()
        self.clock = Jumping(trial.start)
        self.fate = Fate(Random(trial.seed))
        self.weather = Weather(Random(trial.seed + 1))
        self.slack = Slack(PROFILE)
        self.slack.core.clock = self.slack.core.workspace.clock = self.clock
        self.members: list[Member] = []

    def __enter__(self) -> Self:
        self.slack.start()
        self.state = open_state(self.trial.url)
        self.members = crowd(self.slack, self.state, self.trial.subscriptions, self.trial.seed)
        subscribe(self.slack, self.state, self.members, self.clock.moment())
        self.slack.fail_at_random(self.trial.seed, FAULTS, ("chat.postMessage", "conversations.history"))  # fmt: skip
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:  # fmt: skip
        self.state.close()
        self.slack.stop()

    def run(self) -> None:
        """Let the days pass; at the end nothing goes wrong any more, until all is settled."""
        processes = [Process(self, number) for number in range(self.trial.replicas)]
        day = self.clock.moment()
        while (due := self.state.agenda.next_at(self.slack.app.team)) and due < self.trial.end:
            self.clock.jump(due)
            while day < self.clock.moment():
                day += timedelta(days=1)
                if (until := self.weather.of_a_day(self.clock.moment())) is not None:
                    self.clock.jump(until)
            self._work(processes)
        self._end(processes)

    def _end(self, processes: list["Process"]) -> None:
        self.slack.heal()
        self.fate.odds = 0.0
        end = self.clock.moment() + _CALM
        while (due := self.state.agenda.next_at(self.slack.app.team)) and due < end:
            self.clock.jump(due)
            self._work(processes)
        for each in processes:
            each.state.close()
        self._count()

    def _work(self, processes: list["Process"]) -> None:
        if len(processes) == 1:
            processes[0].work()
        else:
            threads = [Thread(target=each.work) for each in processes]
            for each in threads:
                each.start()
            for each in threads:
                each.join()
        if len(self.slack.core.calls) > _MOST_CALLS:
            self._count()

    def _count(self) -> None:
        """Keep the numbers of the calls, and not the calls."""
        for call in self.slack.calls():
            self.tally.calls[call.method] += 1
            if call.fault is not None:
                self.tally.faults[f"{call.method}: {call.fault}"] += 1
        self.slack.core.calls.clear()


class Process:
    """diplo on one machine: a worker on the database, and a new one when it died."""

    def __init__(self, whole: Simulation, number: int) -> None:
        self._whole, self._number, self._lives = whole, number, 0
        self._live()

    def work(self) -> None:
        """Work until nothing is due."""
        clock = self._whole.clock
        try:
            while (seconds := self._round.step()) is not None:
                clock.advance(seconds)
        except KilledError:
            self._whole.tally.restarts += 1
            self.state.close()
            self._live()

    def _live(self) -> None:
        whole, clock = self._whole, self._whole.clock
        self._lives += 1
        self.state: State = mortal(_opened(whole.trial.url), whole.fate)
        finder = Finder(whole.slack.app.scopes)
        couriers = [
            Courier(delivery_client(whole.slack.app.bot_token, url), finder)
            for url in (whole.slack.api_url, NOWHERE)
        ]
        road = Road(*couriers, lambda: whole.weather.is_down(clock.moment()))
        turnstile = Turnstile(clock.advance, clock=clock.now)
        tools = Tools(self.state, road, compose, clock.moment, turnstile.wait_for_turn)
        holder = f"process {self._number}, life {self._lives}"
        self._round = Round(tools, whole.slack.app.team, holder)


def _opened(url: str) -> State:
    """The database, by whoever has the patience of a process that is started until it runs: the machine may be busy."""
    for left in reversed(range(10)):
        try:
            return open_state(url)
        except StateError:
            if not left:
                raise
    raise AssertionError
