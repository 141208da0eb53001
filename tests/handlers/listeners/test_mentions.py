"""`@diplo …`: answered in the thread, for everybody."""

import pytest

from handlers.views import actions
from tests.emulator import Slack
from tests.emulator.stage import Mode
from tests.running import running
from tests.visiting import (
    ADDITIONS,
    SCENE,
    Visit,
    actions_in,
    installed,
    label_of,
    make_visit,
    told,
)


def test_a_question_in_a_channel_is_answered_in_a_thread_under_it(visit: Visit) -> None:
    posted = visit.slack.mention("who met Okafor", visit.channel, visit.user)
    answer = visit.slack.wait_for_answer(posted)

    assert answer.thread_ts == posted.message.ts
    assert answer.audience is None
    assert "Amara Okafor met" in answer.text
    assert "Lagos" in told(answer)
    assert actions.SHARE not in actions_in(answer)


def test_a_question_in_a_thread_is_answered_in_that_thread(visit: Visit) -> None:
    parent = visit.slack.say("Good morning everybody", visit.channel, visit.user).message
    visit.slack.say("Morning!", parent, visit.user)
    answer = visit.mention("who met Okafor", parent)

    assert answer.thread_ts == parent.ts
    assert "Amara Okafor met" in answer.text


@pytest.mark.parametrize("text", ["", "help", "  "])
def test_a_mention_without_a_question_gets_help_in_the_thread(visit: Visit, text: str) -> None:
    answer = visit.mention(text)

    assert answer.thread_ts is not None
    assert label_of(answer, f"{actions.EXAMPLE}:0") in answer.text


def test_the_mention_may_stand_anywhere_and_carry_its_name(visit: Visit) -> None:
    bot = visit.slack.app.bot_user
    for text in (f"Hey <@{bot}>, who met Okafor?", f"<@{bot}|diplo> who met Okafor", f"who met Okafor <@{bot}>"):  # fmt: skip
        posted = visit.slack.say(text, visit.channel, visit.user)
        assert "Amara Okafor met" in visit.slack.wait_for_answer(posted).text


def test_a_question_with_entities_is_read_as_it_was_typed(visit: Visit) -> None:
    assert "Lagos" in visit.mention("when did Okafor &amp; Lindqvist meet").text


def test_what_nobody_knows_is_no_dead_end(visit: Visit) -> None:
    assert "records" in visit.mention("xyzzy").text


def test_a_second_question_in_the_thread_goes_on_from_the_first(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    posted = visit.slack.mention("and in 2015?", first, visit.user)
    visit.slack.wait_for(lambda: len(visit.posts()) == 2, "a second answer")
    second = visit.posts()[-1]

    assert second.thread_ts == first.thread_ts
    assert "Lagos" in second.text
    assert "Lisbon" not in second.text
    assert posted.message.ts < second.ts


def test_everybody_in_a_thread_goes_on_from_what_anybody_asked(visit: Visit) -> None:
    first = visit.mention("who met Okafor")
    other = visit.slack.add_user("colleague")
    visit.slack.join(visit.channel, other)
    visit.slack.mention("and in 2015?", first, other)
    visit.settle()

    assert "Lagos" in visit.posts()[-1].text
    assert "Lisbon" not in visit.posts()[-1].text


def test_another_thread_knows_nothing_of_it(visit: Visit) -> None:
    visit.mention("who met Okafor")

    assert "Lagos" not in visit.mention("and in 2015?").text.split("Okafor")[0]
    assert "Amara Okafor met Johan" not in visit.posts()[-1].text


def test_an_answer_may_be_followed_by_pages_asked_for_in_words(visit: Visit) -> None:
    first = visit.mention("who met Haapala")
    visit.slack.mention("more", first, visit.user)
    visit.settle()

    assert "h1997.txt" in first.text
    assert "h1998.txt" in visit.posts()[-1].text
    assert "h1997.txt" not in visit.posts()[-1].text


def test_a_thread_is_remembered_when_diplo_was_started_again(mode: Mode, sqlite_url: str) -> None:
    with Slack(installed(*ADDITIONS), mode) as slack:
        with running(slack, sqlite_url, scene=SCENE) as before:
            visit = make_visit(before)
            first = visit.mention("who met Okafor")
            visit.settle()
        with running(slack, sqlite_url, scene=SCENE) as after:
            visit = make_visit(after)
            slack.join(slack.core.workspace.channels[first.channel], visit.user)
            slack.mention("and in 2015?", first, visit.user)
            visit.settle()

        second = slack.bot_messages()[-1]
        assert "Lagos" in second.text
        assert "Lisbon" not in second.text


def test_a_private_channel_is_answered_in_as_well(visit: Visit) -> None:
    place = visit.slack.add_channel("secret", visit.user, private=True)

    assert "Amara Okafor met" in visit.mention("who met Okafor", place).text


def test_slackbot_and_other_bots_are_not_answered(visit: Visit) -> None:
    slackbot = visit.slack.add_user("slackbot", id="USLACKBOT")
    visit.slack.join(visit.channel, slackbot)
    visit.slack.mention("who met Okafor", visit.channel, slackbot)
    visit.slack.bot_says(f"<@{visit.slack.app.bot_user}> who met Okafor", visit.channel)
    visit.settle()

    assert visit.posts() == []
    assert visit.whispers() == []
