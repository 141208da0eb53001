"""The database goes away: answers go on without memory, /readyz says why, and all is well when it is back."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.databases import PostgreSQL
from tests.emulator import Slack
from tests.running import Diplo, running


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Another program writes into the file and does not end."""
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        yield


def readiness(diplo: Diplo) -> tuple[int, dict[str, str]]:
    """Status and parts of /readyz."""
    try:
        with urlopen(f"{diplo.health}/readyz") as answer:
            return answer.status, json.load(answer)["parts"]
    except HTTPError as error:
        return error.code, json.load(error)["parts"]


def every_door_answers(slack: Slack) -> None:
    """A question through each door is answered, and a vote is told what became of it."""
    [shown] = slack.command("/diplo", "who met Yoon").shown
    assert "Kishida" in shown.text
    for posted in (slack.mention("who met Yoon"), slack.say("who met Yoon", slack.user)):
        assert "Kishida" in slack.wait_for_answer(posted).text


def test_a_locked_file_costs_memory_and_no_answer(
    slack: Slack, diplo: Diplo, sqlite_url: str
) -> None:
    with locked(sqlite_url):
        every_door_answers(slack)
        [shown] = slack.command("/diplo", "who met Yoon").shown
        before = len(slack.ephemerals())
        slack.click(shown, "helpful")
        told = slack.wait_for_ephemeral(after=before)
        status, parts = readiness(diplo)

    assert (status, parts["slack"], parts["archive"]) == (503, "ok", "ok")
    assert "The database" in parts["database"]
    assert readiness(diplo)[0] == 200
    assert "could not keep your vote" in told.text
    assert diplo.figure('diplo_errors_total{where="mention"}') == 0


def test_an_event_claimed_while_the_database_was_away_stays_answered_when_it_is_back(
    slack: Slack, diplo: Diplo, sqlite_url: str
) -> None:
    with locked(sqlite_url):
        posted = slack.mention("who met Yoon")
        slack.wait_for_answer(posted)
    slack.redeliver(posted.delivery, 1)
    slack.wait_until_quiet()

    assert len(slack.answers_to(posted)) == 1


def test_an_event_answered_before_the_database_went_away_stays_answered(
    slack: Slack, diplo: Diplo, sqlite_url: str
) -> None:
    posted = slack.mention("who met Yoon")
    slack.wait_for_answer(posted)
    with locked(sqlite_url):
        slack.redeliver(posted.delivery, 1)
        slack.wait_until_quiet()

    assert len(slack.answers_to(posted)) == 1


def test_a_database_that_is_no_database_any_more_costs_memory_and_no_answer(
    slack: Slack, sqlite_url: str
) -> None:
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    with running(slack, sqlite_url) as diplo:
        for each in file.parent.glob(f"{file.name}*"):
            each.write_bytes(b"nothing that SQLite knows " * 400)
        every_door_answers(slack)
        status, parts = readiness(diplo)

    assert (status, parts["slack"], parts["archive"]) == (503, "ok", "ok")
    assert "The database" in parts["database"]


@pytest.mark.parametrize("mode", ["socket"])
def test_a_server_that_hangs_up_is_called_again(slack: Slack, postgresql: PostgreSQL) -> None:
    url = postgresql.fresh()
    with running(slack, url) as diplo:
        every_door_answers(slack)
        postgresql.hang_up(url)
        every_door_answers(slack)

        assert readiness(diplo) == (200, {"slack": "ok", "archive": "ok", "database": "ok"})


@pytest.mark.parametrize("mode", ["socket"])
def test_a_server_that_lets_nobody_in_costs_memory_and_no_answer(
    slack: Slack, postgresql: PostgreSQL
) -> None:
    url = postgresql.fresh()
    with running(slack, url) as diplo:
        slack.wait_for_answer(slack.mention("who met Yoon"))
        postgresql.close(url)
        every_door_answers(slack)
        status, parts = readiness(diplo)

    assert status == 503
    assert "The database" in parts["database"]
