"""`/diplo who met …` in process, beside an empty handler of Bolt with as many listeners: the price of an answer."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request import BoltRequest

from bench.table import Row
from handlers.listeners import build_app
from handlers.serving import Clock, make_house
from handlers.settings import Settings
from handlers.slack.client import interactive_client
from handlers.slack.features import Features
from handlers.slack.identity import Identity
from handlers.state import open_state
from knowledge.desk import Desk

_SECRET = "0" * 32
_NOBODY = Identity("team", "T1", "diplo", "U1", "", Features(frozenset()))
_TIMES = 300
Door = Callable[[str], float]
"""Takes a text through a Bolt app, and says how many seconds that took."""


def door_rows(desk: Desk, asked: Mapping[str, Sequence[str]], today: date) -> list[Row]:
    """Questions by what they are called, each answered in turn with the empty handler; one is asked over and over."""
    with TemporaryDirectory(prefix="diplo-bench-") as folder:
        state = open_state(f"sqlite:///{Path(folder) / 'state.db'}")
        settings = Settings(Path(folder), slack_signing_secret=_SECRET, questions_per_minute=0)
        clock = Clock(lambda: datetime.now(UTC), lambda: today)  # noqa: TID251
        house = make_house(settings, lambda: desk, clock, state, _NOBODY)
        app = build_app(house, interactive_client("xoxb-bench"), _NOBODY)
        ours, empty = _door(app), _door(_empty_app(len(app._listeners)))
        rows = [
            (name, *_medians(ours, empty, [*texts] * (_TIMES if len(texts) == 1 else 1)))
            for name, texts in asked.items()
        ]
        house.workers.drain(10.0)
        state.close()
    return rows


def _medians(ours: Door, empty: Door, texts: Sequence[str]) -> tuple[float, float]:
    """The middle of each, taken in turn so that a slow phase of the machine hits both."""
    for text in texts[:20]:
        ours(text)
        empty(text)
    pairs = [(ours(text), empty(text)) for text in texts]
    return median(mine for mine, _ in pairs), median(other for _, other in pairs)


def _door(app: App) -> Door:
    """A command as Socket Mode hands it over."""
    numbers = count()

    def ask(text: str) -> float:
        body = {
            "command": "/diplo",
            "text": text,
            "team_id": "T1",
            "user_id": f"U{next(numbers) % 50}",
            "channel_id": "C1",
            "trigger_id": str(next(numbers)),
            "response_url": "https://hooks.slack.test/1",
        }
        request = BoltRequest(mode="socket_mode", body=body)
        begun = perf_counter()
        response = app.dispatch(request)
        taken = perf_counter() - begun
        assert response.status == 200, response.body
        return taken

    return ask


def _empty_app(listeners: int) -> App:
    """A bot that acknowledges and says nothing, its command the first of as many listeners as ours has."""
    known = AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U1", bot_token="xoxb-bench")  # fmt: skip
    app = App(signing_secret=_SECRET, authorize=lambda: known, process_before_response=True)
    for number in range(listeners):
        app.command("/diplo" if number == 0 else f"/other{number}")(_acknowledge)
    return app


def _acknowledge(ack: Ack) -> None:
    ack()
