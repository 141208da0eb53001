"""What whoever runs diplo sees: a lost socket and a new one, readiness, figures; and what people may ask and where."""

import json
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.emulator import Refused, Slack
from tests.emulator.deliveries import Delivery
from tests.running import Diplo, running


def told(diplo: Diplo, page: str) -> tuple[int, str]:
    """Status and body of a page of health."""
    try:
        with urlopen(f"{diplo.health}{page}") as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def _unless_ready(diplo: Diplo) -> tuple[int, str] | None:
    """What /readyz says, once it is not ready."""
    status, body = told(diplo, "/readyz")
    return None if status == 200 else (status, body)


def text_of(delivery: Delivery) -> str:
    """What a command showed."""
    [shown] = delivery.shown
    return str(shown.text)


@pytest.mark.parametrize("mode", ["socket"])
def test_a_lost_socket_is_replaced_and_questions_are_answered_on_the_new_one(
    slack: Slack, diplo: Diplo
) -> None:
    for _ in range(3):
        slack.cut_socket()
        slack.wait_until_connected()
        posted = slack.mention("who met Yoon")
        assert "Kishida" in slack.wait_for_answer(posted).text
    assert posted.delivery.attempts[-1].via == "link-4"
    assert told(diplo, "/readyz")[0] == 200


@pytest.mark.parametrize("mode", ["socket"])
def test_while_slack_opens_no_socket_diplo_is_alive_and_not_ready(
    slack: Slack, diplo: Diplo
) -> None:
    slack.fail("apps.connections.open", Refused("internal_error"), times=2)
    slack.cut_socket()
    status, body = slack.wait_for(lambda: _unless_ready(diplo), "not ready")

    assert (status, json.loads(body)["parts"]["slack"]) == (
        503,
        "the socket to Slack is lost; reconnecting",
    )
    assert told(diplo, "/healthz")[0] == 200
    slack.wait_until_connected()
    slack.wait_for(lambda: told(diplo, "/readyz")[0] == 200, "ready again")


@pytest.mark.parametrize("mode", ["socket"])
def test_slack_may_ask_for_another_connection_at_any_time(slack: Slack, diplo: Diplo) -> None:
    slack.disconnect("refresh_requested", close_after=0.2)
    posted = slack.mention("who met Yoon")

    assert "Kishida" in slack.wait_for_answer(posted).text
    assert len(slack.answers_to(posted)) == 1


def test_figures_tell_what_was_asked_through_which_door_and_what_became_of_it(
    slack: Slack, diplo: Diplo
) -> None:
    slack.command("/diplo", "who met Yoon")
    posted = slack.mention("who met Yoon")
    slack.wait_for_answer(posted)
    slack.redeliver(posted.delivery)
    slack.wait_for_answer(slack.say("who met Nobody Atall", slack.user))
    assert diplo.parts.workers.drain(5)
    _, figures = told(diplo, "/metrics")

    for door in ("command", "mention"):
        assert f'diplo_questions_total{{answered="yes",ask="who met",door="{door}"}} 1.0' in figures
    assert 'answered="no",ask="who met",door="direct"' in figures
    assert 'diplo_answer_seconds_count{door="command"} 1.0' in figures
    assert 'diplo_duplicates_total{kind="event"} 1.0' in figures
    assert 'diplo_posts_total{outcome="posted"} 2.0' in figures
    assert "Yoon" not in figures


def test_readiness_tells_of_each_part_and_health_how_old_the_last_frame_is(
    slack: Slack, diplo: Diplo
) -> None:
    status, body = told(diplo, "/readyz")
    ready = json.loads(body)
    alive = json.loads(told(diplo, "/healthz")[1])

    assert status == 200
    assert ready["parts"] == {"slack": "ok", "archive": "ok", "database": "ok"}
    assert alive["alive"] is True
    assert (alive["seconds_since_last_frame"] is None) == (slack.mode == "http")


def test_one_person_may_ask_so_much_a_minute_and_others_go_on(
    slack: Slack, sqlite_url: str
) -> None:
    bob = slack.add_user("bob")
    with running(slack, sqlite_url, DIPLO_QUESTIONS_PER_MINUTE=3):
        answers = [text_of(slack.command("/diplo", "who met Yoon")) for _ in range(4)]
        mentioned = slack.wait_for_answer(slack.mention("who met Yoon"))
        other = text_of(slack.command("/diplo", "who met Yoon", bob))

    assert ["Kishida" in answer for answer in answers] == [True, True, True, False]
    assert "ask again in" in answers[-1]
    assert "ask again in" in mentioned.text
    assert "Kishida" in other


def test_a_question_that_is_too_long_is_refused_with_the_limit(
    slack: Slack, sqlite_url: str
) -> None:
    with running(slack, sqlite_url, DIPLO_LONGEST_QUESTION=60):
        commanded = text_of(slack.command("/diplo", "who met Yoon " * 9))
        mentioned = slack.wait_for_answer(slack.mention("who met Yoon " * 9)).text
        within = text_of(slack.command("/diplo", "who met Yoon in 2024"))

    assert "60" in commanded
    assert "60" in mentioned
    assert "Kishida" in within


def test_channels_that_are_not_allowed_are_told_so_and_direct_messages_are_answered(
    slack: Slack, sqlite_url: str
) -> None:
    other = slack.add_channel("other")
    with running(slack, sqlite_url, DIPLO_CHANNELS=slack.channel.id):
        allowed = slack.wait_for_answer(slack.mention("who met Yoon"))
        refused = slack.wait_for_answer(slack.mention("who met Yoon", other))
        commanded = text_of(slack.command("/diplo", "who met Yoon", channel=other))
        direct = slack.wait_for_answer(slack.say("who met Yoon", slack.user))

    assert ["Kishida" in each.text for each in (allowed, refused, direct)] == [True, False, True]
    assert "some channels only" in refused.text
    assert "some channels only" in commanded
