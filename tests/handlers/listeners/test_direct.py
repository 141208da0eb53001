"""Direct messages: answered where they stand."""

import pytest

from handlers.views import actions
from tests.visiting import Visit, actions_in, told


def test_a_question_is_answered_below_it_and_not_in_a_thread(visit: Visit) -> None:
    answer = visit.write("who met Okafor")

    assert answer.channel == visit.slack.dm(visit.user).id
    assert answer.thread_ts is None
    assert "Amara Okafor met" in answer.text
    assert "Lagos" in told(answer)
    assert actions.SHARE not in actions_in(answer)


def test_a_question_in_a_thread_is_answered_in_that_thread(visit: Visit) -> None:
    first = visit.write("who met Okafor")
    second = visit.write("who met Haapala", first)

    assert second.thread_ts == first.ts
    assert "Aino Haapala met" in second.text


def test_a_second_question_goes_on_from_the_first(visit: Visit) -> None:
    visit.write("who met Okafor")
    answer = visit.write("and in 2015?")

    assert "Lagos" in answer.text
    assert "Lisbon" not in answer.text


@pytest.mark.parametrize("text", ["hi", "Hello!", "help"])
def test_a_greeting_gets_help(visit: Visit, text: str) -> None:
    assert f"{actions.EXAMPLE}:0" in actions_in(visit.write(text))


def test_a_mention_that_nobody_needs_here_does_no_harm(visit: Visit) -> None:
    bot = visit.slack.app.bot_user

    assert "Amara Okafor met" in visit.write(f"<@{bot}> who met Okafor").text


def test_a_message_with_a_file_alone_gets_help_rather_than_silence(visit: Visit) -> None:
    place = visit.slack.dm(visit.user)
    shared = {
        "type": "message",
        "subtype": "file_share",
        "channel": place.id,
        "channel_type": "im",
        "user": visit.user.id,
        "ts": visit.slack.clock.stamp(),
        "files": [{"id": "F1"}],
    }
    visit.slack.events.tell("message.im", shared, visit.user.id)
    visit.settle()

    [answer] = visit.slack.bot_messages(place)
    assert "records" in answer.text


def test_thanks_are_answered_and_the_conversation_goes_on(visit: Visit) -> None:
    visit.write("who met Okafor")
    visit.write("thanks")

    assert "Lagos" in visit.write("and in 2015?").text
