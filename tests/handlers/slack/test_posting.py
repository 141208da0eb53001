from collections import Counter
from threading import Thread
from time import monotonic

import pytest
from slack_sdk import WebClient

from handlers.slack.client import interactive_client
from handlers.slack.finding import Finder
from handlers.slack.outbox import Outbox, Pace
from handlers.slack.outcomes import Posted, Queued, Refused, Way
from handlers.slack.posting import FULL, Clocks, Sender
from handlers.views.message import Message
from tests.emulator import LostAnswer, LostCall, RateLimited, ServerError, Slack
from tests.emulator import Refused as Refusing
from tests.handlers.slack.conftest import Hands, Place

ANSWER = Message("Yoon met Biden.", ({"type": "section", "text": {"type": "mrkdwn", "text": "*Yoon*"}},))  # fmt: skip
POST, WHISPER = "chat.postMessage", "chat.postEphemeral"


@pytest.fixture
def sender(slack: Slack, clock: Hands) -> Sender:
    return Sender(Clocks(slack.clock.now, clock), Finder())


def place(slack: Slack, thread: str = "") -> Place:
    return Place(slack.channel.id, thread, slack.user.id)


def step(sender: Sender, clock: Hands) -> None:
    """Let the sender do what is next, as its thread would when the time has come."""
    seconds = sender.step()
    while seconds is not None:
        clock.move(seconds)
        seconds = sender.step()


def posted(slack: Slack) -> list[str]:
    return [each.text for each in slack.bot_messages(slack.channel)]


def test_an_answer_is_posted_at_once_with_its_blocks_and_its_mark(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    outcome = sender.post(client, place(slack), ANSWER)

    [message] = slack.bot_messages(slack.channel)
    assert outcome == Posted(slack.channel.id, message.ts, Way.CHANNEL)
    assert message.blocks[0]["text"]["text"] == "*Yoon*"
    assert message.metadata is not None
    assert message.metadata["event_type"] == "diplo_answer"


def test_an_answer_in_a_thread_stays_in_it(slack: Slack, client: WebClient, sender: Sender) -> None:
    question = slack.say("who met Yoon?", wait=False).message

    sender.post(client, place(slack, question.ts), ANSWER)

    assert [each.text for each in slack.bot_messages(thread=question)] == ["Yoon met Biden."]


def test_a_second_answer_in_a_channel_waits_and_the_caller_does_not(
    slack: Slack, client: WebClient, sender: Sender, clock: Hands
) -> None:
    sender.post(client, place(slack), Message("one"))

    began = monotonic()
    outcomes = [sender.post(client, place(slack), Message(text)) for text in ("two", "three")]

    assert outcomes == [Queued(), Queued()]
    assert monotonic() - began < 1
    assert posted(slack) == ["one"]
    assert sender.step() == pytest.approx(1.1)
    step(sender, clock)
    assert posted(slack) == ["one", "two", "three"]


def test_another_channel_does_not_wait(slack: Slack, client: WebClient, sender: Sender) -> None:
    other = slack.add_channel("other")
    sender.post(client, place(slack), ANSWER)

    assert isinstance(sender.post(client, Place(other.id), ANSWER), Posted)


def test_a_rate_limit_is_obeyed_in_the_background(
    slack: Slack, client: WebClient, sender: Sender, clock: Hands
) -> None:
    slack.fail(POST, RateLimited(7))

    assert sender.post(client, place(slack), Message("one")) == Queued()
    assert sender.post(client, place(slack), Message("two")) == Queued()

    assert sender.step() == pytest.approx(7)
    step(sender, clock)
    assert posted(slack) == ["one", "two"]


def test_an_answer_that_waits_for_too_long_is_given_up_and_that_is_told(
    slack: Slack, client: WebClient, sender: Sender, clock: Hands
) -> None:
    slack.fail(POST, RateLimited(200), times=9)

    sender.post(client, place(slack), ANSWER)
    step(sender, clock)

    assert posted(slack) == []
    assert "ask again later" in slack.ephemerals()[0].text


@pytest.mark.parametrize("fault", [LostAnswer(), ServerError(500, performed=True), ServerError(503, performed=True)])  # fmt: skip
@pytest.mark.parametrize("in_thread", [True, False])
def test_an_answer_that_arrived_unconfirmed_is_found_and_not_posted_again(
    slack: Slack,
    client: WebClient,
    sender: Sender,
    clock: Hands,
    fault: LostAnswer | ServerError,
    in_thread: bool,
) -> None:
    thread = slack.say("who?", wait=False).message.ts if in_thread else ""
    slack.fail(POST, fault)

    assert sender.post(client, place(slack, thread), ANSWER) == Queued()
    step(sender, clock)

    assert posted(slack) == ["Yoon met Biden."]
    assert slack.ephemerals() == []


@pytest.mark.parametrize("fault", [LostCall(), ServerError(500), Refusing("internal_error")])
def test_an_answer_that_surely_did_not_arrive_is_posted_again(
    slack: Slack,
    client: WebClient,
    sender: Sender,
    clock: Hands,
    fault: LostCall | ServerError | Refusing,
) -> None:
    slack.fail(POST, fault)

    sender.post(client, place(slack), ANSWER)
    step(sender, clock)

    assert posted(slack) == ["Yoon met Biden."]
    assert len(slack.calls("conversations.history")) == 2


def test_what_never_arrives_is_told_after_four_tries(
    slack: Slack, client: WebClient, sender: Sender, clock: Hands
) -> None:
    slack.fail(POST, ServerError(500), times=9)

    sender.post(client, place(slack), ANSWER)
    step(sender, clock)

    assert len(slack.calls(POST)) == 4
    assert "did not confirm" in slack.ephemerals()[0].text


def test_without_a_scope_to_look_who_asked_is_told_and_nothing_is_posted_twice(
    slack: Slack, client: WebClient, clock: Hands
) -> None:
    sender = Sender(Clocks(slack.clock.now, clock), Finder(frozenset({"chat:write"})))
    slack.fail(POST, LostAnswer())

    sender.post(client, place(slack), ANSWER)
    step(sender, clock)

    assert posted(slack) == ["Yoon met Biden."]
    assert [each.text for each in slack.ephemerals()] == [
        "Slack did not confirm my answer. If you do not see it here, please ask again."
    ]
    assert slack.calls("conversations.history") == []


def test_slack_decides_whether_it_may_be_looked_up_where_the_scopes_are_unknown(
    slack: Slack, client: WebClient, sender: Sender, clock: Hands
) -> None:
    slack.fail(POST, LostAnswer())
    slack.fail("conversations.history", Refusing("missing_scope"))

    sender.post(client, place(slack), ANSWER)
    step(sender, clock)

    assert posted(slack) == ["Yoon met Biden."]
    assert "did not confirm" in slack.ephemerals()[0].text


def test_a_look_that_fails_is_tried_again(
    slack: Slack, client: WebClient, sender: Sender, clock: Hands
) -> None:
    slack.fail(POST, LostAnswer())
    slack.fail("conversations.history", ServerError(500), times=4)
    slack.fail("conversations.history", RateLimited(9))

    sender.post(client, place(slack), ANSWER)
    step(sender, clock)

    assert posted(slack) == ["Yoon met Biden."]
    assert slack.ephemerals() == []


def test_a_message_beyond_the_first_page_is_found(
    slack: Slack, client: WebClient, sender: Sender, clock: Hands
) -> None:
    question = slack.say("who?", wait=False).message
    for number in range(120):
        slack.say(f"talk {number}", where=question, wait=False)
    slack.fail(POST, LostAnswer())

    sender.post(client, place(slack, question.ts), ANSWER)
    step(sender, clock)

    assert posted(slack) == ["Yoon met Biden."]


def test_a_direct_message_is_looked_up_as_well(
    slack: Slack, client: WebClient, clock: Hands
) -> None:
    sender = Sender(Clocks(slack.clock.now, clock), Finder(frozenset({"im:history"})))
    slack.fail(POST, LostAnswer())

    sender.post(client, Place(slack.dm().id, user=slack.user.id), ANSWER)
    step(sender, clock)

    assert len(slack.bot_messages(slack.dm())) == 1
    assert slack.ephemerals() == []


def test_when_slack_cannot_be_reached_an_answer_is_sent_later(
    slack: Slack, sender: Sender, clock: Hands
) -> None:
    client = interactive_client(slack.app.bot_token, "http://127.0.0.1:9/api/")

    assert sender.post(client, place(slack), ANSWER) == Queued()
    assert sender.step() == pytest.approx(5)

    client.base_url = slack.api_url
    step(sender, clock)
    assert posted(slack) == ["Yoon met Biden."]


def test_where_diplo_is_no_member_the_answer_goes_to_who_asked(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    elsewhere = slack.add_channel("elsewhere", with_bot=False)

    outcome = sender.post(client, Place(elsewhere.id, user=slack.user.id), ANSWER)

    [message] = slack.bot_messages(slack.dm())
    assert isinstance(outcome, Posted)
    assert outcome.way is Way.DIRECT
    assert "/invite" in message.text
    assert f"<#{elsewhere.id}>" in message.text
    assert "Yoon met Biden." in message.text
    assert [block["text"]["text"] for block in message.blocks][1] == "*Yoon*"


def test_an_archived_channel_is_told_in_a_direct_message(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    closed = slack.add_channel("closed", archived=True)

    sender.post(client, Place(closed.id, user=slack.user.id), ANSWER)

    assert "archived" in slack.bot_messages(slack.dm())[0].text


def test_a_channel_that_is_locked_is_told_to_the_one_who_asked_alone(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    slack.fail(POST, Refusing("restricted_action_read_only_channel"))

    outcome = sender.post(client, place(slack), ANSWER)

    assert isinstance(outcome, Posted)
    assert outcome.way is Way.WHISPER
    assert "may not write" in slack.ephemerals()[0].text


def test_nobody_is_told_when_nobody_asked(slack: Slack, client: WebClient, sender: Sender) -> None:
    closed = slack.add_channel("closed", archived=True)

    assert sender.post(client, Place(closed.id), ANSWER) == Refused("is_archived", Way.CHANNEL)
    assert slack.calls(WHISPER) == []


def test_blocks_that_slack_refuses_become_text(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    slack.fail(POST, Refusing("invalid_blocks"))

    assert isinstance(sender.post(client, place(slack), ANSWER), Posted)

    [message] = slack.bot_messages(slack.channel)
    assert (message.text, message.blocks) == ("Yoon met Biden.", ())
    assert len(slack.calls(POST)) == 2


def test_a_text_too_long_for_slack_becomes_a_sentence(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    sender.post(client, place(slack), Message("x" * 50_000))

    assert posted(slack) == [
        "My answer does not fit into a message. Please ask for less, for example for one year."
    ]


def test_a_token_that_was_taken_back_is_no_reason_to_try_elsewhere(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    slack.fail(POST, Refusing("token_revoked"))

    assert sender.post(client, place(slack), ANSWER) == Refused("token_revoked", Way.CHANNEL)
    assert len(slack.calls()) == 1


def test_a_whisper_reaches_one_person_at_once(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    sender.post(client, place(slack), ANSWER)

    outcome = sender.whisper(client, place(slack), Message("Only you."))

    assert isinstance(outcome, Posted)
    assert [each.text for each in slack.ephemerals()] == ["Only you."]


def test_a_whisper_without_a_channel_becomes_a_direct_message(
    slack: Slack, client: WebClient, sender: Sender
) -> None:
    sender.whisper(client, Place("", user=slack.user.id), Message("Only you."))

    assert [each.text for each in slack.bot_messages(slack.dm())] == ["Only you."]


def test_too_many_waiting_messages_are_refused() -> None:
    outbox = Outbox(Pace(), most=0)

    assert not outbox.has_room()


def test_a_refused_message_says_that_too_many_wait(
    slack: Slack, client: WebClient, clock: Hands
) -> None:
    sender = Sender(Clocks(slack.clock.now, clock), Finder())

    outcomes = [sender.post(client, place(slack), ANSWER) for _ in range(502)]

    assert isinstance(outcomes[0], Posted)
    assert outcomes[-1] == Refused(FULL)
    assert "ask again later" in slack.ephemerals()[0].text


def test_the_thread_sends_what_waits_and_a_close_waits_for_it(
    slack: Slack, client: WebClient
) -> None:
    counted: Counter[str] = Counter()
    sender = Sender(
        Clocks(slack.clock.now),
        Finder(),
        lambda outcome: counted.update([outcome]),
        pace=Pace(0.05),
    )
    sender.start()

    threads = [Thread(target=sender.post, args=(client, place(slack), Message(str(each)))) for each in range(8)]  # fmt: skip
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sender.close(5) == 0
    assert sorted(posted(slack)) == [str(each) for each in range(8)]
    assert counted == {"posted": 8}


def test_a_close_does_not_wait_for_ever(slack: Slack, client: WebClient) -> None:
    sender = Sender(Clocks(slack.clock.now), Finder())
    slack.fail(POST, RateLimited(100), times=9)
    sender.start()
    sender.post(client, place(slack), ANSWER)

    began = monotonic()

    assert sender.close(0.2) == 1
    assert monotonic() - began < 1


def test_what_breaks_in_the_thread_does_not_end_it(slack: Slack, client: WebClient) -> None:
    counted: Counter[str] = Counter()
    sender = Sender(
        Clocks(slack.clock.now), Finder(), lambda outcome: counted.update([outcome]), pace=Pace(0.3)
    )
    sender.start()
    sender.post(client, place(slack), Message("one"))

    sender.post(client, place(slack), None)  # type: ignore[arg-type]
    sender.post(client, place(slack), Message("two"))

    assert sender.close(5) == 0
    assert posted(slack) == ["one", "two"]
    assert counted["error"] == 1
