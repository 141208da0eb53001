"""The worker: woken by ticks, on its own thread, at Slack's pace, and gone within the time it is given."""

import threading
from datetime import timedelta
from threading import Event, Thread
from time import monotonic

from handlers.digest.pacing import GAP, Turnstile
from handlers.digest.worker import TICK, Worker
from handlers.state import StateError, open_state
from tests.databases import PostgreSQL
from tests.emulator import Slack, Slow
from tests.handlers.digest.morning import POST, Morning, at


def test_what_is_due_is_sent_when_diplo_begins_and_whenever_somebody_wakes_it(
    morning: Morning,
) -> None:
    channel, other = morning.slack.channel, morning.slack.add_channel("other")
    morning.subscribe(channel)
    morning.clock.jump(at(9))
    worker = Worker(morning.round().step, Event())

    worker.start()
    morning.slack.wait_for(lambda: morning.posted(channel), "a digest")
    morning.subscribe(other)
    morning.digests.now(other.id, "U7")
    worker.wake()
    morning.slack.wait_for(lambda: morning.posted(other), "a digest")

    assert worker.close(5)


def test_a_tick_wakes_it_though_nobody_else_does(morning: Morning) -> None:
    channel = morning.slack.channel
    worker = Worker(morning.round().step, Event())
    worker.start()

    morning.subscribe(channel)
    morning.clock.jump(at(9))

    morning.slack.wait_for(lambda: morning.posted(channel), "a digest", timeout=2 * TICK + 5)
    assert worker.close(5)


def test_the_digest_in_hand_is_finished_and_no_other_is_begun(morning: Morning) -> None:
    channels = [morning.slack.add_channel(f"c{number}") for number in range(3)]
    for each in channels:
        morning.subscribe(each)
    morning.slack.fail(POST, Slow(0.5))
    morning.clock.jump(at(9))
    worker = Worker(morning.round().step, Event())
    worker.start()
    morning.slack.wait_for(lambda: morning.slack.calls(POST), "a call")

    assert worker.close(5)

    assert [len(morning.posted(each)) for each in channels] == [1, 0, 0]
    assert morning.entry(channels[0]).is_settled


def test_whoever_leaves_does_not_wait_longer_than_told_and_the_ledger_knows(
    morning: Morning,
) -> None:
    morning.subscribe(morning.slack.channel)
    morning.slack.fail(POST, Slow(2))
    morning.clock.jump(at(9))
    worker = Worker(morning.round().step, Event())
    worker.start()
    morning.slack.wait_for(lambda: morning.slack.calls(POST), "a call")
    began = monotonic()

    assert not worker.close(0.2)

    assert monotonic() - began < 1
    assert all(each.daemon for each in threading.enumerate() if each.name == "digests")
    assert morning.entry(morning.slack.channel).standing == "posting"
    morning.slack.wait_for(lambda: morning.entry(morning.slack.channel).is_settled, "the answer")


def test_a_database_that_is_away_and_a_step_that_breaks_cost_no_further_steps() -> None:
    troubles: list[Exception] = [StateError("away"), ZeroDivisionError()]
    done, tidied = Event(), Event()

    def step() -> float | None:
        if troubles:
            raise troubles.pop()
        done.set()
        return None

    worker = Worker(step, Event(), tidied.set)
    worker.start()
    while not done.wait(0.05):
        worker.wake()

    assert worker.close(5)
    assert tidied.is_set()


def test_a_worker_that_never_began_can_be_closed() -> None:
    assert Worker(lambda: None, Event()).close(0)


def test_turns_are_a_gap_apart_and_a_rest_holds_everybody(morning: Morning) -> None:
    turnstile, clock, turns = Turnstile(morning.clock.advance, clock=morning.clock.now), morning.clock, []  # fmt: skip
    for _ in range(3):
        turnstile.wait_for_turn()
        turns.append(clock.now())

    assert [turns[1] - turns[0], turns[2] - turns[1]] == [GAP, GAP]


def test_a_thousand_digests_of_one_minute_all_come_within_their_hours_at_slacks_pace(
    morning: Morning,
) -> None:
    places = [morning.slack.add_channel(f"c{number}") for number in range(1_000)]
    for each in places:
        morning.subscribe(each)

    morning.work(at(9.5))

    calls = [call.at for call in morning.slack.calls(POST)]
    assert [len(morning.posted(each)) for each in places] == [1] * 1_000
    assert min(after - before for before, after in zip(calls, calls[1:], strict=False)) >= 0.999
    assert calls[-1] - at(9).timestamp() < 17 * 60


def test_two_replicas_share_the_digests_of_one_minute_and_send_each_once(
    slack: Slack, postgresql: PostgreSQL
) -> None:
    url = postgresql.fresh()
    mornings = [Morning(slack, open_state(url)) for _ in range(2)]
    first = mornings[0]
    places = [slack.add_channel(f"c{number}") for number in range(200)]
    for each in places:
        first.subscribe(each)
    rounds = [each.round() for each in mornings]
    for each in mornings:
        each.clock.jump(at(9))

    def work(number: int) -> None:
        while rounds[number].step() is not None:
            pass

    threads = [Thread(target=work, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert [len(first.posted(each)) for each in places] == [1] * len(places)
    assert all(len(each.became) > 20 for each in mornings)
    for each in mornings:
        each.state.close()


def test_a_rest_that_slack_asks_for_ends_when_diplo_leaves(morning: Morning) -> None:
    asked = Event()

    def step() -> float | None:
        asked.set()
        return timedelta(hours=1).total_seconds()

    worker = Worker(step, Event())
    worker.start()
    assert asked.wait(5)

    assert worker.close(5)
