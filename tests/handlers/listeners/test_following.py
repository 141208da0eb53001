"""Replies without a mention, in threads where diplo answered and where the team wants it."""

import pytest

from handlers.inquiry import Inquiry
from handlers.state.places import Place
from handlers.state.threads import Thread
from handlers.views import actions
from tests.emulator import Message, Slack, User
from tests.emulator.stage import Mode
from tests.running import TODAY, running
from tests.visiting import ADDITIONS, SCENE, Visit, installed, make_visit


def replies(visit: Visit, thread: Message, text: str, user: User | None = None) -> list[str]:
    """What diplo says to a reply."""
    before = len(visit.posts())
    visit.slack.say(text, thread, user or visit.user)
    visit.settle()
    return [each.text for each in visit.posts()[before:]]


def test_a_reply_that_asks_is_answered_in_the_thread(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    [second] = replies(visit, first, "and in 2015?")

    assert visit.posts()[-1].thread_ts == first.thread_ts
    assert "Lagos" in second
    assert "Lisbon" not in second


def test_whole_questions_and_pages_are_answered_too(visit: Visit) -> None:
    first = visit.mention("who met Okafor")

    assert "h1990.txt" in replies(visit, first, "who met Haapala?")[0]
    assert "h1998.txt" in replies(visit, first, "more")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Great, thank you all!",
        "I will be in Lagos tomorrow",
        "lol",
        "shall we have lunch?",
        "Okafor is my favourite",
        ":tada:",
    ],
)
def test_chatter_is_left_alone(visit: Visit, text: str) -> None:
    first = visit.mention("who met Okafor")

    assert replies(visit, first, text) == []


def test_a_question_to_somebody_else_is_left_alone(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    other = visit.slack.add_user("expert")

    assert replies(visit, first, f"<@{other.id}> who met Okafor in 2015?") == []


def test_threads_without_an_answer_of_diplo_are_left_alone(visit: Visit) -> None:
    parent = visit.slack.say("who met Okafor?", visit.channel, visit.user).message

    assert replies(visit, parent, "who met Okafor?") == []
    assert replies(visit, parent, "and in 2015?") == []


def test_the_channel_itself_is_left_alone(visit: Visit) -> None:
    visit.mention("who met Okafor")
    visit.slack.say("who met Okafor in 2015?", visit.channel, visit.user)
    visit.settle()

    assert len(visit.posts()) == 1


@pytest.mark.parametrize("word", ["stop", "Stop.", "please stop", "STOP!"])
def test_stop_ends_it_until_diplo_is_mentioned_again(visit: Visit, word: str) -> None:
    first = visit.mention("who met Okafor")
    [goodbye] = replies(visit, first, word)

    assert "Mention me" in goodbye
    assert replies(visit, first, "and in 2015?") == []
    assert replies(visit, first, "stop") == []
    [again] = replies(visit, first, f"<@{visit.slack.app.bot_user}> and in 2015?")
    assert "Lagos" in again
    assert len(replies(visit, first, "and in 2020?")) == 1


def test_stop_may_be_said_with_a_mention(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    [goodbye] = replies(visit, first, f"<@{visit.slack.app.bot_user}> stop")

    assert "Mention me" in goodbye
    assert replies(visit, first, "and in 2015?") == []


def test_a_button_pressed_after_stop_does_not_begin_it_again(visit: Visit) -> None:
    first = visit.mention("who met Haapala")
    replies(visit, first, "stop")
    visit.press(first, actions.NEXT)

    assert replies(visit, first, "and in 1995?") == []


def test_a_mention_in_a_followed_thread_is_answered_once(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    posted = visit.slack.mention("and in 2015?", first, visit.user)
    visit.settle()

    assert len(posted.deliveries) == 2
    assert len(visit.posts()) == 2


def test_a_reply_that_is_sent_to_the_channel_too_is_answered_in_the_thread(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    spoken = {
        "type": "message",
        "subtype": "thread_broadcast",
        "channel": visit.channel.id,
        "channel_type": "channel",
        "user": visit.user.id,
        "text": "and in 2015?",
        "ts": visit.slack.clock.stamp(),
        "thread_ts": first.thread_ts,
    }
    visit.slack.events.tell("message.channels", spoken, visit.user.id)
    visit.settle()

    assert visit.posts()[-1].thread_ts == first.thread_ts
    assert "Lagos" in visit.posts()[-1].text


def test_after_many_answers_that_nobody_asked_diplo_for_it_wants_to_be_mentioned(
    visit: Visit,
) -> None:
    first = visit.mention("who met Okafor")
    place = Place(visit.slack.app.team, visit.channel.id, str(first.thread_ts))
    asked = Inquiry(("who met Okafor",), TODAY)
    visit.diplo.house.memory.remember(place, Thread(asked.encode(), 30, following=True))

    assert replies(visit, first, "and in 2015?") == []
    assert len(replies(visit, first, f"<@{visit.slack.app.bot_user}> and in 2015?")) == 1
    assert len(replies(visit, first, "and in 2020?")) == 1


def test_threads_of_private_channels_are_followed(visit: Visit) -> None:
    place = visit.slack.add_channel("closed", visit.user, private=True)
    first = visit.mention("who met Okafor", place)
    visit.slack.say("and in 2015?", first, visit.user)
    visit.settle()

    assert "Lagos" in visit.slack.bot_messages(place)[-1].text


def test_an_edited_reply_is_not_answered_again(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    posted = visit.slack.say("and in 2015?", first, visit.user)
    visit.settle()
    visit.slack.edit(posted.message, "and in 2020?")
    visit.slack.unpost(posted.message)
    visit.settle()

    assert len(visit.posts()) == 2


@pytest.mark.parametrize("additions", [ADDITIONS, ("agent",)], ids=["not wanted", "not allowed"])
def test_without_the_setting_or_the_scopes_nobody_is_answered_unasked(
    mode: Mode, sqlite_url: str, additions: tuple[str, ...]
) -> None:
    wanted = "off" if "following" in additions else "on"
    with (
        Slack(installed(*additions), mode) as slack,
        running(slack, sqlite_url, scene=SCENE, DIPLO_FOLLOW=wanted) as diplo,
    ):
        visit = make_visit(diplo)
        first = visit.mention("who met Okafor")

        assert replies(visit, first, "and in 2015?") == []
        assert len(replies(visit, first, f"<@{slack.app.bot_user}> and in 2015?")) == 1
