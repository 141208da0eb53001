"""Buttons that ask again, wherever they stand: names, examples, pages; and buttons of other days and other apps."""

import pytest

from handlers.slack.client import interactive_client
from handlers.views import actions
from tests.emulator import Message, Refused
from tests.emulator.clock import Json
from tests.visiting import Visit, actions_in, label_of, told


def old_message(visit: Visit, action: str, value: str = "old", thread: str = "") -> Message:
    """A message as another version of diplo may have left it."""
    button: Json = {
        "type": "button",
        "action_id": action,
        "value": value,
        "text": {"type": "plain_text", "text": "Old"},
    }
    blocks: list[Json] = [{"type": "actions", "elements": [button]}]
    client = interactive_client(visit.slack.app.bot_token, visit.slack.api_url)
    client.chat_postMessage(
        channel=visit.channel.id, text="old", blocks=blocks, thread_ts=thread or None
    )
    return visit.slack.bot_messages(visit.channel)[-1]


# A name -----------------------------------------------------------------------------------------------------------------


def test_a_name_that_two_people_have_can_be_chosen(visit: Visit) -> None:
    answer = visit.command("who met Novak")
    assert label_of(answer, f"{actions.CHOOSE}:0") == "Tomas Novak"
    assert label_of(answer, f"{actions.CHOOSE}:1") == "Petra Novak"

    visit.press(answer, f"{actions.CHOOSE}:1")
    chosen = visit.slack.fresh(answer)
    assert "n2012.txt" in chosen.text
    assert "c2016.txt" not in chosen.text
    assert visit.posts() == []


def test_what_was_chosen_is_what_the_next_question_goes_on_from(visit: Visit) -> None:
    answer = visit.mention("who met Novak")
    visit.press(answer, f"{actions.CHOOSE}:1")
    visit.slack.mention("in 2012?", answer, visit.user)
    visit.settle()

    assert "Graz" in visit.posts()[-1].text


# Examples ---------------------------------------------------------------------------------------------------------------


def test_an_example_in_the_help_is_answered_in_its_place(visit: Visit) -> None:
    shown = visit.command("help")
    example = label_of(shown, f"{actions.EXAMPLE}:0")
    visit.press(shown, f"{actions.EXAMPLE}:0")

    answer = visit.slack.fresh(shown)
    assert example in told(answer)
    assert "Amara Okafor met" in answer.text
    assert answer.audience == visit.user.id


def test_an_example_in_a_thread_is_answered_in_that_thread(visit: Visit) -> None:
    shown = visit.mention("help")
    visit.press(shown, f"{actions.EXAMPLE}:0")

    answer = visit.slack.fresh(shown)
    assert answer.thread_ts == shown.thread_ts
    assert "Amara Okafor met" in answer.text
    assert f"Asked: {label_of(shown, f'{actions.EXAMPLE}:0')}" in told(answer)
    assert visit.whispers() == []


# Pages ------------------------------------------------------------------------------------------------------------------


def test_pages_are_turned_forward_and_back_in_place(visit: Visit) -> None:
    answer = visit.command("who met Haapala")
    first = answer.text
    assert actions.PREVIOUS not in actions_in(answer)

    visit.press(answer, actions.NEXT)
    assert "h1998.txt" in visit.slack.fresh(answer).text
    assert "h1997.txt" not in told(visit.slack.fresh(answer))

    visit.press(answer, actions.NEXT)
    last = visit.slack.fresh(answer)
    assert "h2009.txt" in last.text
    assert actions.NEXT not in actions_in(last)

    visit.press(answer, actions.PREVIOUS)
    visit.press(answer, actions.PREVIOUS)
    assert visit.slack.fresh(answer).text == first
    assert len(visit.whispers()) == 1


def test_all_pages_together_show_every_meeting_once(visit: Visit) -> None:
    answer = visit.command("who met Haapala")
    pages = [answer.text]
    while actions.NEXT in actions_in(visit.slack.fresh(answer)):
        visit.press(answer, actions.NEXT)
        pages.append(visit.slack.fresh(answer).text)

    shown = [year for page in pages for year in range(1990, 2010) if f"h{year}.txt" in page]
    assert shown == list(range(1990, 2010))


def test_pages_in_a_thread_stay_in_the_thread_and_anybody_turns_them(visit: Visit) -> None:
    answer = visit.mention("who met Haapala")
    other = visit.slack.add_user("reader")
    visit.slack.join(visit.channel, other)
    visit.slack.click(answer, actions.NEXT, user=other)
    visit.settle()

    turned = visit.slack.fresh(answer)
    assert "h1998.txt" in turned.text
    assert "sked:" not in told(turned)
    assert turned.thread_ts == answer.thread_ts
    assert visit.posts() == [turned]
    assert visit.slack.ephemerals(other) == []


def test_words_go_on_from_the_page_that_a_button_showed(visit: Visit) -> None:
    answer = visit.command("who met Haapala")
    visit.press(answer, actions.NEXT)

    assert "h2009.txt" in visit.command("more").text


def test_pages_keep_to_the_day_on_which_was_asked(visit: Visit) -> None:
    answer = visit.command("list meetings")
    visit.press(answer, actions.NEXT)

    assert "h1997.txt" in visit.slack.fresh(answer).text


def test_a_press_that_comes_again_turns_one_page(visit: Visit) -> None:
    answer = visit.command("who met Haapala")
    pressed = visit.slack.click(answer, actions.NEXT)
    visit.slack.redeliver(pressed, 0)
    visit.slack.redeliver(pressed, 1)
    visit.settle()

    assert "h1998.txt" in visit.slack.fresh(answer).text
    assert len(pressed.acks) == 3


# Buttons of other days --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "value"),
    [
        ("frobnicate", "x"),
        (f"{actions.CHOOSE}:7", "nonsense"),
        (actions.NEXT, "[[],null,0,8]"),
        (actions.NEXT, '[["who met Okafor"],"2026-02-30",0,8]'),
        (actions.PREVIOUS, '[["who met Okafor"],"2026-02-20",-4,8]'),
        (f"{actions.EXAMPLE}:0", '{"text": "who met Okafor"}'),
        (actions.SHARE, "[]"),
    ],
)
def test_a_button_that_nobody_understands_any_more_says_so(
    visit: Visit, action: str, value: str
) -> None:
    old = old_message(visit, action, value)
    visit.press(old, action)

    [said] = visit.whispers()
    assert "ask again" in said.text
    assert said.thread_ts is None
    assert visit.posts() == [old]


def test_in_a_thread_that_is_said_in_the_thread(visit: Visit) -> None:
    parent = visit.slack.say("Good morning", visit.channel, visit.user).message
    old = old_message(visit, "frobnicate", thread=parent.ts)
    visit.press(old, "frobnicate")

    [said] = visit.whispers()
    assert said.thread_ts == parent.ts


@pytest.mark.parametrize("value", ["nonsense", '["never.txt",[],null]', "[1,2]", "null"])
def test_a_record_that_is_not_there_any_more_is_told_in_a_modal(visit: Visit, value: str) -> None:
    old = old_message(visit, f"{actions.RECORD}:0", value)
    visit.press(old, f"{actions.RECORD}:0")

    assert "not in the archive" in told(visit.modal())


def test_a_button_that_leads_to_an_address_needs_an_acknowledgement_alone(visit: Visit) -> None:
    old = old_message(visit, actions.OPEN)
    visit.press(old, actions.OPEN)

    assert visit.whispers() == []


# Private answers in a thread --------------------------------------------------------------------------------------------


def test_buttons_of_a_private_answer_in_a_thread_stay_in_the_thread(visit: Visit) -> None:
    parent = visit.slack.say("Good morning", visit.channel, visit.user).message
    visit.expect_refusal("restricted_action_thread_locked")
    visit.slack.fail("chat.postMessage", Refused("restricted_action_thread_locked"))
    visit.slack.mention("who met Haapala", parent, visit.user)
    visit.settle()
    [answer] = visit.whispers()
    assert answer.thread_ts == parent.ts

    visit.press(answer, actions.NEXT)
    turned = visit.slack.fresh(answer)
    assert "h1998.txt" in turned.text
    assert turned.thread_ts == parent.ts

    visit.press(turned, actions.SHARE)
    [shared] = visit.posts()
    assert "h1998.txt" in shared.text
    assert shared.thread_ts == parent.ts
    assert visit.whispers() == []
