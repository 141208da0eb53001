"""The ledger: one claim for each conversation and date, and whoever was taken for dead changes nothing any more."""

from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier, Thread

import pytest

from handlers.state import State, open_state
from handlers.state.deliveries import KEPT
from handlers.state.ledger import LEASE, Delivery, Kind, Slot, Standing
from tests.handlers.state.digests import DAY, NOW, claim, slot, standing, subscribe

LATER = NOW + LEASE
MOMENT = timedelta(microseconds=1)


def settled(delivery: Delivery, standing: Standing = Standing.SENT) -> Delivery:
    return replace(delivery, standing=standing, held_until=None, ts="1.2", posted_in="C1")


def test_what_is_due_is_claimed_and_moves_on_in_one(state: State) -> None:
    subscribe(state)

    mine = claim(state, "one", next_run_at=NOW + timedelta(days=1))

    assert mine is not None
    assert (mine.standing, mine.holder, mine.held_until) == (Standing.CLAIMED, "one", LATER)
    assert state.deliveries.get(slot()) == mine
    found = state.subscriptions.get("T1", "C1")
    assert found is not None
    assert found.next_run_at == NOW + timedelta(days=1)
    assert claim(state, "two") is None


def test_nothing_is_claimed_before_its_time(state: State) -> None:
    subscribe(state, next_run_at=NOW + MOMENT)

    assert claim(state) is None
    assert claim(state, now=NOW + MOMENT) is not None


def test_a_date_is_claimed_once_however_often_it_comes_due(state: State) -> None:
    subscribe(state)
    assert claim(state) is not None
    subscribe(state)

    assert claim(state) is None
    assert claim(state) is None


def test_dates_that_passed_are_written_down_with_their_reason(state: State) -> None:
    subscribe(state)
    yesterday = DAY - timedelta(days=1)

    claim(state, passed=((yesterday, "diplo was not running"),))

    missed = state.deliveries.get(slot(day=yesterday))
    assert missed is not None
    assert (missed.standing, missed.reason, missed.is_settled) == (
        Standing.SKIPPED, "diplo was not running", True,
    )  # fmt: skip


def test_a_plan_that_breaks_leaves_everything_as_it_was(state: State) -> None:
    subscribe(state)

    with pytest.raises(ZeroDivisionError):
        state.agenda.claim("T1", "one", NOW, lambda found: 1 // 0)  # type: ignore[arg-type, return-value]

    assert claim(state) is not None


def test_a_subscription_in_trouble_is_paused_with_its_reason(state: State) -> None:
    subscribe(state)

    claim(state, today=None, trouble="unreadable")

    found = state.subscriptions.get("T1", "C1")
    assert found is not None
    assert (found.next_run_at, found.trouble) == (None, "unreadable")


def test_nobody_takes_what_somebody_holds(state: State) -> None:
    subscribe(state)
    claim(state)

    assert state.deliveries.take("T1", "two", LATER - MOMENT) is None


def test_a_claim_of_the_dead_is_taken_over_and_nothing_was_posted(state: State) -> None:
    subscribe(state)
    claim(state)

    taken = state.deliveries.take("T1", "two", LATER)

    assert taken is not None
    assert (taken.standing, taken.holder, taken.turn) == (Standing.CLAIMED, "two", 2)


def test_what_the_dead_were_posting_is_unsure_for_whoever_takes_it(state: State) -> None:
    subscribe(state)
    mine = claim(state)
    assert mine is not None
    begun = state.deliveries.begin(mine, NOW)

    taken = state.deliveries.take("T1", "two", LATER)

    assert begun is not None
    assert taken is not None
    assert taken.standing is Standing.UNSURE
    assert (taken.tries, taken.tried_at) == (1, NOW)


def test_the_lease_begins_anew_when_posting_begins(state: State) -> None:
    subscribe(state)
    mine = claim(state)
    assert mine is not None

    state.deliveries.begin(mine, LATER - MOMENT)

    assert state.deliveries.take("T1", "two", LATER) is None
    assert state.deliveries.take("T1", "two", LATER + LEASE) is not None


def test_whoever_was_taken_for_dead_cannot_begin(state: State) -> None:
    subscribe(state)
    mine = claim(state)
    assert mine is not None
    state.deliveries.take("T1", "two", LATER)

    assert state.deliveries.begin(mine, LATER) is None
    assert not state.deliveries.settle(settled(mine, Standing.SKIPPED))
    assert standing(state) is Standing.CLAIMED


@pytest.mark.parametrize("again", [True, False])
def test_that_slack_confirmed_it_is_believed_of_the_dead_and_ends_what_the_other_is_about_to_do(
    state: State, again: bool
) -> None:
    subscribe(state)
    mine = claim(state)
    begun = mine and state.deliveries.begin(mine, NOW)
    assert begun is not None
    other = state.deliveries.take("T1", "two", LATER)
    assert other is not None
    if again:
        state.deliveries.settle(replace(other, standing=Standing.CLAIMED))

    assert state.deliveries.settle(settled(begun))

    assert state.deliveries.begin(other, LATER) is None
    assert standing(state) is Standing.SENT


def test_what_is_settled_stays_so(state: State) -> None:
    subscribe(state)
    mine = claim(state)
    assert mine is not None
    assert state.deliveries.settle(settled(mine))

    assert not state.deliveries.settle(settled(mine, Standing.FAILED))
    assert state.deliveries.begin(mine, NOW) is None
    assert state.deliveries.take("T1", "two", LATER + KEPT) is None
    assert standing(state) is Standing.SENT


def test_only_what_was_skipped_can_be_claimed_again(state: State) -> None:
    subscribe(state)
    mine = claim(state)
    assert mine is not None
    again = replace(mine, turn=2, asked_by="U2")

    assert not state.deliveries.claim_again(again)
    state.deliveries.settle(settled(mine, Standing.SKIPPED))
    assert state.deliveries.claim_again(again)
    assert state.deliveries.get(slot()) == again


def test_giving_up_notes_pauses_and_leaves_word_for_the_owner_in_one(state: State) -> None:
    subscription = subscribe(state)
    mine = claim(state, next_run_at=NOW + timedelta(days=1))
    assert mine is not None

    assert state.agenda.give_up(subscription, settled(mine, Standing.FAILED), "is_archived")

    found = state.subscriptions.get("T1", "C1")
    assert found is not None
    assert (found.next_run_at, found.trouble) == (None, "is_archived")
    word = state.deliveries.take("T1", "two", NOW)
    assert word is not None
    assert (word.slot.kind, word.target) == (Kind.NOTICE, "U1")


def test_giving_up_twice_leaves_one_word(state: State) -> None:
    subscription = subscribe(state)
    mine = claim(state)
    assert mine is not None

    assert state.agenda.give_up(subscription, settled(mine, Standing.FAILED), "is_archived")
    assert not state.agenda.give_up(subscription, settled(mine, Standing.FAILED), "is_archived")

    assert state.deliveries.take("T1", "two", NOW) is not None
    assert state.deliveries.take("T1", "three", NOW) is None


def test_the_last_digest_of_each_conversation_is_known_and_words_to_owners_are_none(
    state: State,
) -> None:
    for day in (DAY - timedelta(days=1), DAY):
        state.deliveries.claim(Delivery(Slot("T1", "C1", day), "C1", Standing.CLAIMED, NOW, NOW))
    notice = Slot("T1", "C1", DAY + timedelta(days=1), Kind.NOTICE)
    state.deliveries.claim(Delivery(notice, "U1", Standing.CLAIMED, NOW, NOW))

    latest = state.deliveries.latest("T1")

    assert {channel: each.slot.day for channel, each in latest.items()} == {"C1": DAY}


def test_where_direct_messages_stand_is_known_after_the_first(state: State) -> None:
    subscribe(state, "U7")
    assert state.deliveries.conversation_with("T1", "U7") == ""
    mine = claim(state)
    assert mine is not None

    state.deliveries.settle(replace(settled(mine), posted_in="D7"))

    assert state.deliveries.conversation_with("T1", "U7") == "D7"


def test_what_was_settled_long_ago_is_forgotten_and_what_is_open_is_not(state: State) -> None:
    for number, channel in enumerate(("C1", "C2")):
        subscribe(state, channel)
        mine = claim(state)
        assert mine is not None
        if not number:
            state.deliveries.settle(settled(mine))

    assert state.expire(NOW + KEPT - MOMENT) == 0
    assert state.expire(NOW + KEPT) == 1
    assert state.deliveries.get(slot("C2")) is not None


@pytest.mark.parametrize("replicas", [1, 3])
def test_of_many_workers_one_has_each_digest(database_url: str, replicas: int) -> None:
    states = [open_state(database_url) for _ in range(replicas)]
    channels = [f"C{number}" for number in range(20)]
    for channel in channels:
        subscribe(states[0], channel)
    start, won = Barrier(6), list[str]()

    def work(state: State, holder: str) -> None:
        start.wait(30)
        while (mine := claim(state, holder)) is not None:
            won.append(mine.slot.channel)

    threads = [Thread(target=work, args=(states[n % replicas], str(n))) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert sorted(won) == sorted(channels)
    for state in states:
        state.close()


def test_of_many_workers_one_takes_over_what_the_dead_left(state: State) -> None:
    subscribe(state)
    claim(state)
    start, won = Barrier(8), list[Delivery]()

    def take(holder: str) -> None:
        start.wait(30)
        if (taken := state.deliveries.take("T1", holder, LATER)) is not None:
            won.append(taken)

    threads = [Thread(target=take, args=(str(number),)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert [each.turn for each in won] == [2]


def test_dates_of_every_calendar_are_kept(state: State) -> None:
    far = Slot("T1", "C1", date(2400, 2, 29))

    assert state.deliveries.claim(Delivery(far, "C1", Standing.CLAIMED, NOW, NOW, held_until=NOW))

    taken = state.deliveries.take("T1", "one", NOW)
    assert taken is not None
    assert taken.slot == far
