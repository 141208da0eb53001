"""People use a small Bolt app on the emulated Slack, over Socket Mode and over HTTP alike."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.emulator import AppProfile, Message, Slack
from tests.emulator.serving import bolt_app, connected
from tests.emulator.small_app import asked, plain
from tests.emulator.stage import Mode

Json = dict[str, Any]


@pytest.fixture(params=["socket", "http"])
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


@pytest.fixture
def slack(mode: Mode) -> Iterator[Slack]:
    with Slack(AppProfile(shortcuts=frozenset({"look"})), mode) as running:
        yield running


@pytest.fixture
def heard(slack: Slack) -> Iterator[list[str]]:
    app = bolt_app(slack, process_before_response=True)
    notes = asked(app)
    with connected(app, slack):
        yield notes


def test_the_ack_of_a_command_is_shown_to_one_user(slack: Slack, heard: list[str]) -> None:
    delivery = slack.command("/diplo", "who met Yoon")

    assert heard == ["who met Yoon"]
    assert delivery.shown == slack.ephemerals() == slack.ephemerals(channel=slack.channel)
    assert (delivery.shown[0].text, slack.messages()) == ("asked who met Yoon", [])


def test_an_empty_ack_shows_nothing(slack: Slack, heard: list[str]) -> None:
    delivery = slack.command("/diplo", "quiet")

    assert (delivery.acked, delivery.shown, delivery.answer) == (True, [], None)


def test_a_command_the_app_does_not_have_is_a_mistake_of_the_test(slack: Slack) -> None:
    with pytest.raises(LookupError, match="/other"):
        slack.command("/other")


def test_a_button_replaces_the_private_answer_it_stands_in(slack: Slack, heard: list[str]) -> None:
    [shown] = slack.command("/diplo", "a").shown
    slack.click(shown, "again")

    assert [message.text for message in slack.ephemerals()] == ["replaced"]
    assert "message" not in slack.deliveries[-1].payload


def test_a_private_answer_is_shared_and_goes_away(slack: Slack, heard: list[str]) -> None:
    [shown] = slack.command("/diplo", "a").shown
    slack.click(shown, "share")

    assert [message.text for message in slack.bot_messages(slack.channel)] == ["shared"]
    assert slack.ephemerals() == []


def test_a_click_on_what_is_not_there_is_a_mistake_of_the_test(
    slack: Slack, heard: list[str]
) -> None:
    [shown] = slack.command("/diplo", "a").shown

    with pytest.raises(LookupError, match="again"):
        slack.click(shown, "nothing")


def test_a_mention_raises_two_events_and_is_answered_in_its_thread(
    slack: Slack, heard: list[str]
) -> None:
    posted = slack.mention("who met Yoon?")
    answer = slack.wait_for_answer(posted)
    slack.wait_until_quiet()

    assert sorted(heard[:2]) == ["mention", "message channel"]
    assert (answer.text, answer.thread_ts) == ("hello", posted.message.ts)


def test_a_mention_in_a_thread_is_answered_there(slack: Slack, heard: list[str]) -> None:
    parent = slack.say("a talk of people").message
    posted = slack.mention("and in 2023?", where=parent)
    slack.wait_for_answer(posted)

    assert [message.text for message in slack.messages(thread=parent)] == [
        posted.message.text,
        "hello",
    ]


def test_a_bot_that_is_no_member_hears_nothing_until_it_is_invited(
    slack: Slack, heard: list[str]
) -> None:
    outside = slack.add_channel("outside", with_bot=False)

    posted = slack.mention("hello", where=outside)

    assert posted.deliveries == ()
    assert slack.wait_for_answer(slack.invite_bot(outside, posted)).text == "hello"


def test_edits_joins_bots_and_direct_messages_raise_their_events(
    slack: Slack, heard: list[str]
) -> None:
    message = slack.say("hello", where=slack.user).message
    slack.edit(message, "hello!")
    slack.unpost(message)
    slack.bot_says("I am a bot")
    newcomer = slack.add_user("newcomer")
    slack.join(slack.channel, newcomer)

    assert heard[:4] == [
        "message im",
        "message message_changed",
        "message message_deleted",
        "message channel",
    ]
    assert set(heard[4:]) == {"message channel_join", "member_joined_channel"}


def test_the_bot_hears_of_its_own_coming_and_going(slack: Slack, heard: list[str]) -> None:
    outside = slack.add_channel("outside", with_bot=False)
    slack.invite_bot(outside)
    slack.archive(outside)
    slack.kick_bot(outside)

    assert heard[-2:] == ["channel_archive", "channel_left"]


def test_a_shortcut_opens_a_modal_that_searches(slack: Slack, heard: list[str]) -> None:
    slack.shortcut("look", slack.say("Yoon met Kishida").message)
    view = slack.wait_for_view()
    [option] = slack.suggest(view, "person", "Yoon")
    delivery = slack.submit(view, {"person": option, "kind": "visit"})

    assert "visit" in heard[-1]
    assert slack.views()[-1].blocks[0]["text"]["text"] == "found Yoon"
    assert delivery.shown == slack.views()


def test_a_modal_closes_after_an_empty_ack(slack: Slack, heard: list[str]) -> None:
    slack.shortcut("look", slack.say("a").message)
    slack.submit(slack.wait_for_view(), {"person": {"text": plain("Yoon"), "value": "Yoon"}})
    slack.submit(slack.views()[-1])

    assert slack.views() == []


def test_errors_stand_in_the_modal(slack: Slack, heard: list[str]) -> None:
    slack.shortcut("look", slack.say("a").message)
    delivery = slack.submit(
        slack.wait_for_view(), {"person": {"text": plain("Nobody"), "value": "nobody"}}
    )

    assert delivery.context["errors"] == {"who": "Nobody is called so."}
    assert len(slack.views()) == 1


def test_what_the_client_would_not_send_is_not_sent(slack: Slack, heard: list[str]) -> None:
    slack.shortcut("look", slack.say("a").message)
    view = slack.wait_for_view()

    with pytest.raises(LookupError, match="required"):
        slack.submit(view)
    with pytest.raises(LookupError, match="too short"):
        slack.suggest(view, "person", "Y")
    with pytest.raises(AssertionError, match="less than 76"):
        slack.suggest(view, "person", "long")


def test_closing_a_modal_is_told_when_the_modal_asks_for_it(slack: Slack, heard: list[str]) -> None:
    slack.shortcut("look", slack.say("a").message)
    slack.close(slack.wait_for_view())

    assert heard[-1] == "closed"
    assert slack.views() == []


def test_the_home_is_published_when_it_is_opened_and_its_buttons_work(
    slack: Slack, heard: list[str]
) -> None:
    slack.open_home()
    home = slack.wait_for(slack.home)
    slack.click(home, "today")

    assert len(slack.now(home).blocks) == 2
    assert slack.open_home(tab="messages") is not None


def test_a_shared_link_is_unfurled_even_where_the_bot_is_no_member(
    slack: Slack, heard: list[str]
) -> None:
    outside = slack.add_channel("outside", with_bot=False)
    told = slack.share_link("https://records.example.com/1", where=outside)

    unfurls = slack.wait_for(lambda: slack.fresh(told.message).unfurls)
    assert list(unfurls) == ["https://records.example.com/1"]


def test_an_agent_thread_is_told(slack: Slack, heard: list[str]) -> None:
    posted = slack.start_assistant_thread()

    assert heard == ["assistant_thread_started"]
    assert posted.delivery.payload["event"]["assistant_thread"]["thread_ts"] == posted.message.ts


def test_the_same_event_comes_again_when_the_test_says_so(slack: Slack, heard: list[str]) -> None:
    posted = slack.mention("hello")
    slack.redeliver(posted.delivery)
    slack.redeliver(posted.delivery, number=0)
    slack.wait_until_quiet()

    assert heard.count("mention") == 3
    assert [attempt.number for attempt in posted.delivery.attempts] == [0, 1, 0]
    assert len(posted.delivery.extra_acks) == 2


def test_uninstalling_ends_the_token(slack: Slack, heard: list[str]) -> None:
    slack.uninstall(wait=False)

    assert [each.payload["event"]["type"] for each in slack.deliveries] == [
        "tokens_revoked",
        "app_uninstalled",
    ]
    assert slack.core.revoked


def test_timestamps_are_unique_and_grow(slack: Slack) -> None:
    stamps = [slack.say(str(number), wait=False).message.ts for number in range(50)]

    assert stamps == sorted(set(stamps))
    assert all(isinstance(message, Message) for message in slack.messages())
