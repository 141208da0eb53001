"""A user has one vote on a message, and votes are counted by workspace."""

from dataclasses import replace
from datetime import UTC, datetime

from handlers.state import State, open_state
from handlers.state.feedback import Ballot

NOW = datetime(2024, 5, 26, 9, 30, tzinfo=UTC)
RIGHT = Ballot("T1", "U1", "1716712200.000100", helpful=True, question="who met Yoon")


def test_without_votes_there_is_nothing_to_count(state: State) -> None:
    assert state.feedback.count("T1") == (0, 0)


def test_votes_of_users_and_messages_are_counted_by_workspace(state: State) -> None:
    for ballot in (
        RIGHT,
        replace(RIGHT, user="U2"),
        replace(RIGHT, message="1716712200.000200", helpful=False),
        replace(RIGHT, team="T2", helpful=False),
    ):
        state.feedback.record(ballot, NOW)

    assert state.feedback.count("T1") == (2, 1)
    assert state.feedback.count("T2") == (0, 1)


def test_a_second_vote_replaces_the_first(state: State) -> None:
    state.feedback.record(RIGHT, NOW)
    state.feedback.record(RIGHT, NOW)
    state.feedback.record(replace(RIGHT, helpful=False), NOW)

    assert state.feedback.count("T1") == (0, 1)


def test_a_vote_on_any_question_is_kept(state: State) -> None:
    state.feedback.record(replace(RIGHT, question="half \ud83d of a flag and a \0"), NOW)

    assert state.feedback.count("T1") == (1, 0)


def test_votes_do_not_expire_and_outlive_the_process(database_url: str) -> None:
    before = open_state(database_url)
    before.feedback.record(RIGHT, NOW)
    before.expire(NOW.replace(year=2034))
    before.close()

    after = open_state(database_url)

    assert after.feedback.count("T1") == (1, 0)
    after.close()
