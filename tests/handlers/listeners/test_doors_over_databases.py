"""The doors over each kind of database: what is remembered outlives diplo, and several of them share one server."""

from datetime import timedelta

import pytest

from handlers.state.seen import LEASE
from tests.databases import PostgreSQL
from tests.emulator import Slack
from tests.running import running

pytestmark = pytest.mark.parametrize("mode", ["socket"])


def test_threads_events_and_votes_outlive_diplo(slack: Slack, database_url: str) -> None:
    with running(slack, database_url):
        posted = slack.mention("who met Yoon")
        answer = slack.wait_for_answer(posted)
        slack.click(answer, "helpful")
        slack.wait_for_ephemeral()
    with running(slack, database_url) as diplo:
        slack.redeliver(posted.delivery, 1)
        slack.mention("where?", answer)
        slack.wait_for(lambda: len(slack.answers_to(posted)) == 2, "a follow-up")

        assert "Seoul" in slack.answers_to(posted)[-1].text
        assert diplo.figure('diplo_duplicates_total{kind="event"}') == 1
        assert diplo.state.feedback.count(slack.app.team) == (1, 0)


def test_threads_expire_when_nobody_heard_of_them_for_long(slack: Slack, database_url: str) -> None:
    with running(slack, database_url):
        answer = slack.wait_for_answer(slack.mention("who met Yoon"))
    with running(slack, database_url, ahead=timedelta(days=31).total_seconds()) as diplo:
        slack.wait_for_answer(slack.say("hello", slack.user))
        assert diplo.parts.workers.drain(5)
        slack.mention("where?", answer)
        slack.wait_for(lambda: len(slack.answers_to(answer)) == 2, "an answer")

        assert "Seoul" not in slack.answers_to(answer)[-1].text


def test_two_of_them_answer_once_what_is_delivered_to_both(
    slack: Slack, postgresql: PostgreSQL
) -> None:
    url = postgresql.fresh()
    with running(slack, url), running(slack, url):
        slack.wait_until_connected(2)
        slack.trouble_deliveries(seed=3, duplicates=1.0)
        asked = [slack.mention("who met Yoon", slack.add_channel(f"c{n}")) for n in range(8)]
        for each in asked:
            slack.wait_for_answer(each)
        slack.wait_until_quiet()

        assert [len(slack.answers_to(each)) for each in asked] == [1] * 8


def test_what_one_died_over_is_left_to_slack_until_its_lease_is_over(
    slack: Slack, postgresql: PostgreSQL
) -> None:
    url = postgresql.fresh()
    slack.patience.ack_seconds = 1.0
    with running(slack, url) as first:
        first.desk.hold()
        posted = slack.mention("who met Yoon")
        first.desk.reached.wait(5)
        first.die()
        with running(slack, url):
            slack.redeliver(posted.delivery, 1, wait=False)
            slack.wait_for(lambda: len(posted.delivery.attempts) == 2, "a second delivery")
            slack.wait_until_quiet()
            assert (len(posted.delivery.acks), slack.answers_to(posted)) == (1, [])
        with running(slack, url, ahead=LEASE.total_seconds()):
            slack.redeliver(posted.delivery, 2)
            answer = slack.wait_for_answer(posted)
        first.desk.breaks = ConnectionAbortedError()

    assert "Kishida" in answer.text
