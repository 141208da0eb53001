"""Conversations are kept by their place, over restarts, for thirty days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from handlers.state import State, open_state
from handlers.state.places import Place
from handlers.state.threads import KEPT, Thread

NOW = datetime(2024, 5, 26, 9, 30, tzinfo=UTC)
PLACE = Place("T1", "C1", "1716712200.000100")
THREAD = Thread('[["who met Yoon","and in 2023?"],"2024-05-26",2,8]', answers=3, following=True)


def test_a_place_where_nothing_was_asked_has_no_thread(state: State) -> None:
    assert state.threads.recall(PLACE) is None


def test_a_thread_comes_back_as_it_was(state: State) -> None:
    state.threads.remember(PLACE, THREAD, NOW)

    assert state.threads.recall(PLACE) == THREAD


def test_the_newer_thread_of_a_place_replaces_the_older(state: State) -> None:
    newer = Thread('[["who met Kishida"],"2024-05-27",0,8]', answers=4, following=False)
    state.threads.remember(PLACE, THREAD, NOW)

    state.threads.remember(PLACE, newer, NOW + timedelta(hours=1))

    assert state.threads.recall(PLACE) == newer


@pytest.mark.parametrize(
    "other",
    [replace(PLACE, team="T2"), replace(PLACE, channel="C2"), replace(PLACE, thread="user:U1")],
    ids=["another workspace", "another channel", "another thread"],
)
def test_places_do_not_hear_each_other(state: State, other: Place) -> None:
    state.threads.remember(PLACE, THREAD, NOW)

    assert state.threads.recall(other) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("尹錫悅 한·일 🇰🇷", "尹錫悅 한·일 🇰🇷"),
        ("'; DROP TABLE diplo_threads; --", "'; DROP TABLE diplo_threads; --"),
        ("%s %(x)s :y ?", "%s %(x)s :y ?"),
        ("a\0b", "ab"),
        ("half \ud83d of a flag", "half ? of a flag"),
    ],
    ids=["nothing", "other scripts", "SQL", "placeholders", "NUL", "half a surrogate pair"],
)
def test_any_text_is_kept_as_far_as_databases_keep_it(state: State, typed: str, kept: str) -> None:
    state.threads.remember(PLACE, replace(THREAD, inquiry=typed), NOW)

    assert state.threads.recall(PLACE) == replace(THREAD, inquiry=kept)


def test_a_forgotten_thread_is_gone_and_forgetting_twice_is_no_failure(state: State) -> None:
    other = replace(PLACE, channel="C2")
    state.threads.remember(PLACE, THREAD, NOW)
    state.threads.remember(other, THREAD, NOW)

    state.threads.forget(PLACE)
    state.threads.forget(PLACE)

    assert state.threads.recall(PLACE) is None
    assert state.threads.recall(other) == THREAD


def test_a_thread_outlives_the_process(database_url: str) -> None:
    before = open_state(database_url)
    before.threads.remember(PLACE, THREAD, NOW)
    before.close()

    after = open_state(database_url)

    assert after.threads.recall(PLACE) == THREAD
    after.close()


def test_a_thread_expires_thirty_days_after_it_was_last_touched(state: State) -> None:
    state.threads.remember(PLACE, THREAD, NOW)
    state.threads.remember(PLACE, THREAD, NOW + timedelta(days=1))

    assert state.expire(NOW + KEPT) == 0
    assert state.threads.recall(PLACE) == THREAD

    assert state.expire(NOW + timedelta(days=1) + KEPT) == 1
    assert state.threads.recall(PLACE) is None


def test_a_moment_is_one_whatever_zone_tells_it(state: State) -> None:
    tokyo = timezone(timedelta(hours=9))
    state.threads.remember(PLACE, THREAD, NOW.astimezone(tokyo))

    assert state.expire((NOW + KEPT - timedelta(seconds=1)).astimezone(tokyo)) == 0
    assert state.expire(NOW + KEPT) == 1
