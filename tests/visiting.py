"""A person who visits diplo: one bot a module and mode, somebody new in a new channel for each test.

    def test_a_question_is_answered(visit: Visit) -> None:
        assert "Okafor" in visit.command("who met Okafor").text

Afterwards everything that Slack sent was acknowledged, and Slack refused nothing that diplo sent.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from handlers.slack.manifest import manifest_with
from tests.emulator import AppProfile, Channel, Message, Slack, User, View, profile_of
from tests.emulator.clock import Json
from tests.emulator.elements import elements
from tests.emulator.stage import Mode
from tests.running import ROOT, Diplo, Scene, running
from tests.wide_world import wide_world

ADDITIONS = ("agent", "following", "unfurls")
"""What may be added to the manifest and is, where a test does not say otherwise."""
SCENE = Scene(wide_world, gap=0.0, pause=lambda seconds: None)
"""The archive of invented people, and nobody who waits for Slack's limits."""
_NUMBERS = count(1)


@dataclass(frozen=True)
class Visit:
    """Somebody at the doors of diplo."""

    slack: Slack
    diplo: Diplo
    user: User
    channel: Channel
    """A channel with the person and the bot in it."""
    _refusals: set[str] = field(default_factory=set)

    def command(self, text: str = "", user: User | None = None) -> Message:
        """What `/diplo …` shows."""
        delivery = self.slack.command("/diplo", text, user or self.user, self.channel)
        assert delivery.shown, (delivery.error, delivery.complaints)
        shown: Message = delivery.shown[0]
        return shown

    def mention(self, text: str, where: Channel | Message | None = None) -> Message:
        """The answer to `@diplo …`."""
        return self.slack.wait_for_answer(self.slack.mention(text, where or self.channel, self.user))  # fmt: skip

    def write(self, text: str, where: Message | None = None) -> Message:
        """The answer to a direct message."""
        posted = self.slack.say(text, where or self.user, self.user)
        return self.slack.wait_for_answer(posted)

    def press(self, where: Message | View, action: str, value: str | None = None) -> None:
        """Press a button and wait until all is done that it leads to."""
        self.slack.click(where, action, value, None if isinstance(where, View) else self.user)
        self.settle()

    def settle(self) -> None:
        """Wait until diplo has nothing more to do, and has heard of what it did."""
        self.slack.wait_for(lambda: not self.slack.courier.under_way, "acks")
        assert self.diplo.parts.workers.drain(5)
        self.slack.wait_for(lambda: not self.slack.courier.under_way, "acks")

    def whispers(self) -> list[Message]:
        """What only this person sees, oldest first."""
        return self.slack.ephemerals(self.user)

    def posts(self) -> list[Message]:
        """What everybody in the channel sees of diplo."""
        return self.slack.bot_messages(self.channel)

    def home(self) -> View:
        """The home tab, opened."""
        self.slack.open_home(self.user)
        self.settle()
        home = self.slack.home(self.user)
        assert home is not None
        return home

    def modal(self) -> View:
        """The modal on top."""
        return self.slack.wait_for_view(self.user)

    def expect_refusal(self, error: str) -> None:
        """Let Slack refuse something in this test."""
        self._refusals.add(error)

    def troubles(self, deliveries: int, calls: int) -> Iterator[str]:
        """What Slack did not like since so many deliveries and calls."""
        for each in self.slack.deliveries[deliveries:]:
            if not each.acked or each.complaints:
                yield f"{each.payload.get('type')}: {each.error or 'no ack'} {each.complaints}"
        for call in self.slack.calls()[calls:]:
            error = call.answer.get("error", "")
            if error and error not in self._refusals:
                yield f"{call.method}: {error} {call.answer}"


@pytest.fixture(scope="module", params=["socket", "http"])
def open_house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Diplo]:
    """A diplo for the tests of a module, which may have one of its own."""
    with house_in(tmp_path_factory.mktemp("house"), request.param, installed(*ADDITIONS)) as diplo:
        yield diplo


@contextmanager
def house_in(folder: Path, mode: Mode, profile: AppProfile) -> Iterator[Diplo]:
    """A diplo that follows threads and knows the invented people, with its database in a folder."""
    database = f"sqlite:///{folder / 'diplo.db'}"
    with (
        Slack(profile, mode) as slack,
        running(slack, database, scene=SCENE, DIPLO_FOLLOW="on") as diplo,
    ):
        yield diplo


@pytest.fixture
def visit(open_house: Diplo) -> Iterator[Visit]:
    """Somebody new in a new channel; when he or she has left, nothing was wrong."""
    slack = open_house.slack
    before = len(slack.deliveries), len(slack.calls())
    visit = make_visit(open_house)
    yield visit
    visit.settle()
    assert list(visit.troubles(*before)) == []


def make_visit(diplo: Diplo) -> Visit:
    """Somebody new in a new channel."""
    number = next(_NUMBERS)
    user = diplo.slack.add_user(f"visitor{number}")
    return Visit(diplo.slack, diplo, user, diplo.slack.add_channel(f"channel{number}", user))


def installed(*additions: str, **more: Any) -> AppProfile:
    """The app with the rights that the manifest and these additions to it ask for."""
    manifest = manifest_with(ROOT, additions).tree
    return profile_of(manifest, **({"unfurl_domains": frozenset({"example.org"})} | more))


def told(where: Message | View) -> str:
    """All text of the blocks, as the eye reads it."""
    return "\n".join(_texts(where.blocks))


def actions_in(where: Message | View) -> list[str]:
    """Ids of everything to press or to fill in, in order."""
    return [str(element["action_id"]) for _, element in elements(where.blocks)]


def element_in(where: Message | View, action: str) -> Json:
    """One of them."""
    return next(each for _, each in elements(where.blocks) if each["action_id"] == action)


def label_of(where: Message | View, action: str) -> str:
    """What stands on a button."""
    return str(element_in(where, action)["text"]["text"])


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("text"), str):
            yield part["text"]
        for inner in part.values():
            yield from _texts(inner)
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _texts(inner)
