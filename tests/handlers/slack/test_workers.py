from threading import Event

import pytest

from handlers.slack.workers import Workers


def test_work_is_done_and_counted_until_it_is() -> None:
    workers, go_on = Workers(2), Event()
    waiting = [workers.submit(go_on.wait, 5) for _ in range(5)]

    assert workers.unfinished == 5
    assert not workers.drain(0.05)
    go_on.set()
    assert workers.drain(5)
    assert [each.result() for each in waiting] == [True] * 5
    assert workers.unfinished == 0


def test_what_breaks_is_handed_over_and_the_next_is_done() -> None:
    workers = Workers(1)

    broken = workers.submit(lambda: 1 // 0)

    assert workers.submit(lambda: 2).result(5) == 2
    with pytest.raises(ZeroDivisionError):
        broken.result(5)


def test_what_was_cancelled_is_not_done() -> None:
    workers, go_on, done = Workers(1), Event(), Event()
    workers.submit(go_on.wait, 5)
    later = workers.submit(done.set)

    assert later.cancel()
    go_on.set()

    assert workers.drain(5)
    assert not done.is_set()


def test_work_elsewhere_can_be_counted() -> None:
    workers = Workers(1)

    with workers.at_work():
        assert workers.unfinished == 1
    assert workers.drain(0)


def test_after_the_end_no_work_is_taken() -> None:
    workers = Workers(3)
    workers.submit(lambda: None).result(5)

    workers.shutdown()

    with pytest.raises(RuntimeError):
        workers.submit(lambda: None)


def test_a_result_that_nobody_asks_for_costs_no_thread_beyond_the_limit() -> None:
    workers, go_on = Workers(3), Event()
    for _ in range(50):
        workers.submit(go_on.wait, 5)

    assert workers._threads == 3
    go_on.set()
    assert workers.drain(5)
