"""Who is told is kept by conversation, over restarts, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

from handlers.state import State, open_state
from tests.handlers.state.digests import NOW, SUBSCRIPTION, claim, slot, subscribe


def test_a_conversation_without_a_digest_has_no_subscription(state: State) -> None:
    assert state.subscriptions.get("T1", "C1") is None
    assert state.subscriptions.of("T1") == ()


def test_a_subscription_comes_back_as_it_was(database_url: str) -> None:
    made = replace(SUBSCRIPTION, paused_until=date.max, trouble="is_archived", wish="尹錫悅 🇰🇷")
    before = open_state(database_url)
    before.subscriptions.put(made)
    before.close()

    after = open_state(database_url)

    assert after.subscriptions.get("T1", "C1") == made
    after.close()


def test_a_conversation_has_one_digest_and_the_newer_one_replaces_the_older(state: State) -> None:
    subscribe(state)
    newer = subscribe(state, schedule="weekly", next_run_at=None)

    assert state.subscriptions.of("T1") == (newer,)


def test_workspaces_do_not_see_each_other(state: State) -> None:
    subscribe(state)

    assert state.subscriptions.get("T2", "C1") is None
    assert state.subscriptions.of("T2") == ()
    assert state.agenda.next_at("T2") is None
    assert not state.subscriptions.remove("T2", "C1")


def test_an_ended_digest_leaves_its_ledger_so_that_a_new_one_is_not_told_twice_on_a_day(
    state: State,
) -> None:
    subscribe(state)
    assert claim(state) is not None
    assert state.subscriptions.remove("T1", "C1")
    assert not state.subscriptions.remove("T1", "C1")

    subscribe(state)

    assert claim(state) is None
    assert state.deliveries.get(slot()) is not None


def test_what_is_due_next_is_known(state: State) -> None:
    assert state.agenda.next_at("T1") is None

    subscribe(state, next_run_at=NOW + timedelta(hours=2))
    subscribe(state, "C2", next_run_at=NOW + timedelta(hours=1))
    subscribe(state, "C3", next_run_at=None)

    assert state.agenda.next_at("T1") == NOW + timedelta(hours=1)
