"""Two thousand questions over Socket Mode, with everything that can go wrong: `python -m tests.soak_questions` (`make soak`).

A real diplo, a real database, the emulated Slack. Calls are limited, broken, slow, or lose their answers; deliveries come twice;
sockets are cut. Every question must be answered or its asker told, and none answered twice. It ends with 1 when one was not.
"""

import argparse
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic, sleep

from tests.emulator import (
    Channel,
    LostAnswer,
    Posted,
    RateLimited,
    ServerError,
    Slack,
    Slow,
    User,
)
from tests.emulator.deliveries import Delivery
from tests.running import HOUSE, Scene, running

ODDS = (
    (RateLimited(1), 0.03),
    (ServerError(500), 0.01),
    (ServerError(503, performed=True), 0.01),
    (LostAnswer(), 0.02),
    (Slow(0.3), 0.02),
)
"""What a call may meet, and how often."""
DUPLICATES, CUTS = 0.05, 0.01
"""How often a delivery comes twice, and how often its socket breaks before the acknowledgement."""
CROWD = 25
"""People and channels: Slack takes one message a second in each."""
_QUESTIONS = (
    "who met Yoon",
    "where did Kishida meet Yun",
    "who is Hayashi",
    "list of meetings",
    "who met Kishda",
    "who met Smith",
)
_COUNTED = ("lost", "answered", "twice")
_PATIENCE = 120.0


@dataclass
class Tally:
    """What became of all questions."""

    outcomes: Counter[str] = field(default_factory=Counter)
    """How many were answered, told of, lost, answered twice."""
    duplicates: float = 0.0
    """Deliveries that had come before, as diplo counted them."""
    seconds: float = 0.0
    """How long it took."""

    @property
    def wrong(self) -> int:
        """Questions that were lost, or answered twice."""
        return self.outcomes["lost"] + self.outcomes["twice"]


def soak(count: int, seed: int, folder: Path) -> Tally:
    """Ask so many questions through three doors, and count what became of them."""
    chance, tally, began = Random(seed), Tally(), monotonic()
    scene = Scene(HOUSE.archive, gap=0.0, pause=HOUSE.pause)
    database = f"sqlite:///{folder / 'soak.db'}"
    with Slack() as slack, running(slack, database, scene=scene, DIPLO_QUESTIONS_PER_MINUTE="1000") as diplo:  # fmt: skip
        crowd = [_somebody(slack, number) for number in range(CROWD)]
        slack.fail_at_random(seed, ODDS, ("chat.postMessage", "chat.postEphemeral"))
        slack.trouble_deliveries(seed, DUPLICATES, CUTS)
        asked = [_ask(slack, chance, *chance.choice(crowd)) for _ in range(count)]
        _wait(slack, asked)
        tally.outcomes.update(_outcome(slack, each) for each in asked)
        tally.duplicates = diplo.figure('diplo_duplicates_total{kind="event"}')
    tally.seconds = monotonic() - began
    return tally


def _wait(slack: Slack, asked: list["Asked"]) -> None:
    """Until every question has come to something, or nobody would wait any longer; then Slack is quiet."""
    until = monotonic() + _PATIENCE
    while monotonic() < until and any(_outcome(slack, each) == "lost" for each in asked):
        sleep(0.5)
    slack.heal()
    slack.wait_until_quiet(3.0, 60.0)


@dataclass(frozen=True)
class Asked:
    """One question, and what Slack delivered of it."""

    user: User
    """Who asked."""
    channel: Channel
    """Where."""
    command: Delivery | None = None
    """The command; its answer is in the acknowledgement."""
    mention: Posted | None = None
    """The mention; its answer is in the thread."""


def _somebody(slack: Slack, number: int) -> tuple[User, Channel]:
    """A person with a channel that diplo is in too."""
    user = slack.add_user(f"person{number}")
    return user, slack.add_channel(f"desk{number}", user)


def _ask(slack: Slack, chance: Random, user: User, channel: Channel) -> Asked:
    """One question through one of two doors."""
    text = chance.choice(_QUESTIONS)
    if chance.random() < 0.5:
        return Asked(user, channel, command=slack.command("/diplo", text, user, channel))
    return Asked(user, channel, mention=slack.mention(text, channel, user))


def _outcome(slack: Slack, asked: Asked) -> str:
    """What became of a question."""
    answers = asked.command.shown if asked.command else slack.answers_to(_mention(asked))
    if answers or asked.command:
        return _COUNTED[min(len(answers), 2)]
    thread = _mention(asked).message.ts
    told = [
        each for each in slack.ephemerals(asked.user, asked.channel) if each.thread_ts == thread
    ]
    return "told" if told else "lost"


def _mention(asked: Asked) -> Posted:
    """The mention of a question that was no command."""
    assert asked.mention is not None
    return asked.mention


def main() -> int:
    """Ask as many as were asked for, and tell what became of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = soak(asked.questions, asked.seed, Path(folder))
    print(
        f"{asked.questions:,} questions over Socket Mode, seed {asked.seed}, {tally.seconds:.0f} s"
    )
    for name in ("answered", "told", "lost", "twice"):
        print(f"{tally.outcomes[name]:>8,}  {name}")
    print(f"{tally.duplicates:>8,.0f}  deliveries of events that had come before")
    return int(tally.wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
