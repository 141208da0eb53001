"""Two thousand questions over Socket Mode, with everything that can go wrong: `python -m tests.soak_questions` (`make soak`).

A real diplo at its real pace, a real database, the emulated Slack. Calls are limited, broken, slow, lost, or lose their answers;
deliveries come twice; sockets are cut, replaced, and fall silent. Every question must be answered or its asker told, and none
answered twice. It ends with 1 when one was not.
"""

import argparse
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import quantiles
from time import monotonic, sleep

from tests.emulator import LostAnswer, LostCall, RateLimited, ServerError, Slack, Slow
from tests.running import Diplo, running
from tests.soak_people import DOORS, LOST, OUTCOMES, TWICE, Person

ODDS = (
    (RateLimited(1), 0.04),
    (RateLimited(3), 0.01),
    (ServerError(500), 0.01),
    (ServerError(503, performed=True), 0.01),
    (LostAnswer(), 0.02),
    (LostCall(), 0.01),
    (Slow(0.5), 0.03),
)
"""What a call may meet, and how often."""
METHODS = (
    "chat.postMessage",
    "chat.postEphemeral",
    "conversations.replies",
    "conversations.history",
    "views.open",
    "response_url",
    "apps.connections.open",
)
"""Which calls."""
DUPLICATES, CUTS = 0.05, 0.01
"""How often a delivery comes twice, and how often its socket breaks before the acknowledgement."""
CROWD = 40
"""People, each with a channel: Slack takes one message a second in each."""
_CUT, _REPLACED, _SILENT = 0.004, 0.004, 0.0005
"""How often, a question, all sockets are cut, replaced, or fall silent."""
_DUPLICATES = [
    f'diplo_duplicates_total{{kind="{kind}"}}' for kind in ("event", "command", "interaction")
]
_AT_A_TIME = 16
"""Questions that are open at once."""
_PATIENCE = 150.0
_RETRIES = (0.0, 8.0, 40.0)
"""Seconds between deliveries of an event that was not acknowledged: Slack's hour in short."""


@dataclass
class Tally:
    """What became of all questions."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many by door and outcome."""
    troubles: Counter[str] = field(default_factory=Counter)
    """What they met."""
    took: list[float] = field(default_factory=list)
    """Seconds until each came to something."""
    story: list[str] = field(default_factory=list)
    """What is known of those that went wrong."""
    seconds: float = 0.0
    """How long all of it took."""

    @property
    def wrong(self) -> int:
        """Questions that were lost, or answered twice."""
        return sum(self.outcomes[door, wrong] for door in DOORS for wrong in (LOST, TWICE))


def soak(count: int, seed: int, folder: Path) -> Tally:
    """Ask so many questions through all doors, and count what became of them."""
    chance, tally, began = Random(seed), Tally(), monotonic()
    database = f"sqlite:///{folder / 'soak.db'}"
    with Slack() as slack, running(slack, database, DIPLO_QUESTIONS_PER_MINUTE=1000) as diplo:
        slack.patience.retry_after = _RETRIES
        crowd = [_somebody(slack, seed, number) for number in range(CROWD)]
        slack.fail_at_random(seed, ODDS, METHODS)
        slack.trouble_deliveries(seed, DUPLICATES, CUTS)
        for asked in _ask_all(crowd, count):
            _trouble_sockets(slack, chance, tally)
            _tell_progress(asked, count)
        slack.heal()
        slack.wait_until_quiet(3.0, 90.0)
        _judge(crowd, tally)
        tally.troubles.update(_troubles(slack, diplo))
    tally.seconds = monotonic() - began
    return tally


def _somebody(slack: Slack, seed: int, number: int) -> Person:
    """A person with a channel that diplo is in too."""
    user = slack.add_user(f"person{number}")
    channel = slack.add_channel(f"desk{number}", user)
    return Person(slack, user, channel, Random(seed * 1_000 + number))


def _ask_all(crowd: list[Person], count: int) -> Iterator[int]:
    """Let people ask, a few at a time, until all was asked and has come to something; how many were asked."""
    asked = 0
    while True:
        free = [each for each in crowd if each.is_free(_PATIENCE)]
        if asked == count and len(free) == len(crowd):
            return
        for person in free[: max(0, _AT_A_TIME - (len(crowd) - len(free)))]:
            if asked < count:
                person.want()
                asked += 1
                yield asked
        # Whoever asked longest ago is next.
        crowd.sort(key=lambda each: each.wishes[-1].began if each.wishes else 0.0)
        sleep(0.02)


def _trouble_sockets(slack: Slack, chance: Random, tally: Tally) -> None:
    """Now and then something happens to all connections."""
    for name, odds, trouble in (
        ("sockets cut", _CUT, slack.cut_socket),
        ("sockets replaced", _REPLACED, slack.disconnect),
        ("sockets silent", _SILENT, slack.silence_socket),
    ):
        if chance.random() < odds:
            trouble()
            tally.troubles[name] += 1


def _judge(crowd: list[Person], tally: Tally) -> None:
    """Count what became of everything."""
    for person in crowd:
        for wish, outcome in person.outcomes():
            tally.outcomes[wish.door, outcome] += 1
            tally.took.append(wish.took)
            if outcome in (LOST, TWICE):
                tally.story.append(f"{outcome}: {wish.door} of {person.user.name} at {wish.stamp}")


def _troubles(slack: Slack, diplo: Diplo) -> Counter[str]:
    """What was met on the way."""
    met = Counter(f"{call.fault} of {call.method}" for call in slack.calls() if call.fault)
    attempts = [each.attempts for each in slack.deliveries]
    met["deliveries sent again"] = sum(len(each) - 1 for each in attempts if each)
    met["duplicates passed over"] = int(sum(map(diplo.figure, _DUPLICATES)))
    met["sockets used"] = len({each.via for some in attempts for each in some})
    return met


def _tell_progress(asked: int, count: int) -> None:
    """A word now and then, for whoever waits."""
    if asked % 100 == 0:
        print(f"{asked:,} of {count:,} asked", file=sys.stderr)


def _report(tally: Tally) -> Iterator[str]:
    """A table of what happened."""
    yield f"{'door':10}" + "".join(f"{each:>15}" for each in OUTCOMES)
    for door in DOORS:
        yield f"{door:10}" + "".join(f"{tally.outcomes[door, each]:>15,}" for each in OUTCOMES)
    cuts = quantiles(tally.took, n=100)
    yield f"seconds until an answer: {cuts[49]:.2f} for half, {cuts[94]:.2f} for 95 of 100, {max(tally.took):.1f} at most"
    for trouble, times in sorted(tally.troubles.items()):
        yield f"{times:>7,}  {trouble}"
    yield from tally.story


def main() -> int:
    """Ask as many as were asked for, and tell what became of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    logging.getLogger("diplo").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        tally = soak(given.questions, given.seed, Path(folder))
    print(f"{given.questions:,} questions over Socket Mode, seed {given.seed}, {tally.seconds:.0f} s")  # fmt: skip
    print("\n".join(_report(tally)))
    return int(tally.wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
