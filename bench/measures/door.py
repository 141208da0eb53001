"""`/diplo who met …` in process, beside an empty handler of Bolt with as many listeners: the price of an answer."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request import BoltRequest

from bench.clock import in_turn
from bench.row import Row, compared
from bench.subject import TODAY
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
Door = Callable[[str], object]
"""Takes the text of a command through a Bolt app."""


def door_rows(desk: Desk, asked: Sequence[Sequence[str]]) -> Iterator[Row]:
    """Each list of questions is a run, the first only warms up; each question is taken in turn with the empty handler."""
    with _app(desk) as app:
        doors = {"ours": _door(app), "empty": _door(_empty_app(len(app._listeners)))}
        taken = [in_turn(doors, texts) for texts in asked]
    runs = [(run["ours"], run["empty"]) for run in taken[1:]]
    for share in (0.5, 0.99):
        yield compared("door", len(desk.archive.records), "empty handler", runs, share)


@contextmanager
def _app(desk: Desk) -> Iterator[App]:
    """diplo's own app, as it listens in Slack."""
    with TemporaryDirectory(prefix="diplo-bench-") as folder:
        state = open_state(f"sqlite:///{Path(folder) / 'state.db'}")
        settings = Settings(Path(folder), slack_signing_secret=_SECRET, questions_per_minute=0)
        clock = Clock(lambda: datetime.now(UTC), lambda: TODAY)  # noqa: TID251
        house = make_house(settings, lambda: desk, clock, state, _NOBODY)
        yield build_app(house, interactive_client("xoxb-bench"), _NOBODY)
        house.workers.drain(10.0)
        state.close()


def _door(app: App) -> Door:
    """A command as Socket Mode hands it over."""
    numbers = count()

    def ask(text: str) -> None:
        body = {
            "command": "/diplo",
            "text": text,
            "team_id": "T1",
            "user_id": f"U{next(numbers) % 50}",
            "channel_id": "C1",
            "trigger_id": str(next(numbers)),
            "response_url": "https://hooks.slack.test/1",
        }
        response = app.dispatch(BoltRequest(mode="socket_mode", body=body))
        assert response.status == 200, response.body

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
