"""An event is answered by one, whoever asks at the same time, and again only when the first could not finish."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest

from handlers.state import State, open_state
from handlers.state.seen import KEPT, LEASE
from tests.handlers.state.claiming import claims_of_processes

NOW = datetime(2024, 5, 26, 9, 30, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def test_the_first_to_claim_an_event_has_it_and_the_second_has_not(state: State) -> None:
    assert state.seen.claim("T1", "Ev1", NOW)
    assert not state.seen.claim("T1", "Ev1", NOW)


def test_events_and_workspaces_do_not_stand_in_each_others_way(state: State) -> None:
    assert state.seen.claim("T1", "Ev1", NOW)
    assert state.seen.claim("T1", "Ev2", NOW)
    assert state.seen.claim("T2", "Ev1", NOW)


def test_a_lease_that_ran_out_lets_the_next_one_have_the_event(state: State) -> None:
    assert state.seen.claim("T1", "Ev1", NOW)

    assert not state.seen.claim("T1", "Ev1", NOW + LEASE - MOMENT)
    assert state.seen.claim("T1", "Ev1", NOW + LEASE)
    assert not state.seen.claim("T1", "Ev1", NOW + LEASE)


def test_a_longer_lease_is_kept(state: State) -> None:
    assert state.seen.claim("T1", "Ev1", NOW, lease=timedelta(minutes=5))

    assert not state.seen.claim("T1", "Ev1", NOW + LEASE)
    assert state.seen.claim("T1", "Ev1", NOW + timedelta(minutes=5))


def test_a_finished_event_is_not_answered_again_for_a_day(state: State) -> None:
    state.seen.claim("T1", "Ev1", NOW)
    state.seen.finish("T1", "Ev1", NOW)

    assert not state.seen.claim("T1", "Ev1", NOW + LEASE)
    assert not state.seen.claim("T1", "Ev1", NOW + KEPT - MOMENT)
    assert state.seen.claim("T1", "Ev1", NOW + KEPT)


def test_an_event_that_was_never_claimed_can_be_finished(state: State) -> None:
    state.seen.finish("T1", "Ev1", NOW)

    assert not state.seen.claim("T1", "Ev1", NOW)


def test_a_released_event_can_be_claimed_at_once(state: State) -> None:
    state.seen.claim("T1", "Ev1", NOW)
    state.seen.release("T1", "Ev1")

    assert state.seen.claim("T1", "Ev1", NOW)


def test_releasing_does_not_open_a_finished_event(state: State) -> None:
    state.seen.claim("T1", "Ev1", NOW)
    state.seen.finish("T1", "Ev1", NOW)
    state.seen.release("T1", "Ev1")

    assert not state.seen.claim("T1", "Ev1", NOW)


def test_releasing_what_nobody_holds_is_no_failure(state: State) -> None:
    state.seen.release("T1", "Ev1")

    assert state.seen.claim("T1", "Ev1", NOW)


def test_expiring_forgets_what_is_over_and_keeps_what_is_held(state: State) -> None:
    state.seen.claim("T1", "given up", NOW)
    state.seen.claim("T1", "in work", NOW + LEASE)
    state.seen.finish("T1", "finished", NOW)

    assert state.expire(NOW + LEASE) == 1
    assert not state.seen.claim("T1", "in work", NOW + LEASE)
    assert not state.seen.claim("T1", "finished", NOW + LEASE)
    assert state.expire(NOW + KEPT) == 2
    assert state.expire(NOW + KEPT) == 0


def test_an_event_in_work_or_finished_stays_so_after_a_restart(database_url: str) -> None:
    before = open_state(database_url)
    before.seen.claim("T1", "in work", NOW)
    before.seen.finish("T1", "finished", NOW)
    before.close()

    after = open_state(database_url)

    assert not after.seen.claim("T1", "in work", NOW)
    assert not after.seen.claim("T1", "finished", NOW + LEASE)
    assert after.seen.claim("T1", "in work", NOW + LEASE)
    after.close()


@pytest.mark.parametrize("processes", [1, 2])
def test_of_many_threads_one_has_each_event(database_url: str, processes: int) -> None:
    keys, crowd = [f"Ev{number}" for number in range(25)], 12
    states = [open_state(database_url) for _ in range(processes)]
    start, won = Barrier(crowd), list[str]()

    def claim_all(state: State) -> None:
        start.wait(30)
        won.extend(key for key in keys if state.seen.claim("T1", key, NOW))

    threads = [Thread(target=claim_all, args=(states[i % processes],)) for i in range(crowd)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert sorted(won) == sorted(keys)
    for state in states:
        state.close()


def test_of_many_threads_one_takes_over_an_event_whose_lease_ran_out(state: State) -> None:
    start, won = Barrier(12), list[bool]()
    state.seen.claim("T1", "Ev1", NOW)

    def claim() -> None:
        start.wait(30)
        won.append(state.seen.claim("T1", "Ev1", NOW + LEASE))

    threads = [Thread(target=claim) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert sorted(won) == [False] * 11 + [True]


def test_processes_that_open_an_empty_database_at_once_share_its_events(database_url: str) -> None:
    keys = [f"Ev{number}" for number in range(50)]

    won = claims_of_processes(database_url, keys, NOW, processes=3)

    assert sorted(won) == sorted(keys)


def test_an_event_is_finished_once_somebody_finished_it(state: State) -> None:
    assert not state.seen.is_finished("T1", "Ev1")
    state.seen.claim("T1", "Ev1", NOW)
    assert not state.seen.is_finished("T1", "Ev1")
    state.seen.finish("T1", "Ev1", NOW)
    assert state.seen.is_finished("T1", "Ev1")


def test_what_is_in_work_can_be_let_go_and_what_is_done_stays_done(state: State) -> None:
    state.seen.claim("T1", "Ev1", NOW)
    state.seen.claim("T1", "Ev2", NOW)
    state.seen.finish("T1", "Ev2", NOW)

    assert state.seen.abandon() == 1
    assert state.seen.claim("T1", "Ev1", NOW)
    assert not state.seen.claim("T1", "Ev2", NOW)
