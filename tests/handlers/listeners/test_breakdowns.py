"""Whatever breaks, who asked gets one kind sentence with a reference number, the log has the rest, and Slack its ack."""

import json
import re
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest

from tests.emulator import Delivery, Message, Slack, View
from tests.running import Diplo

Break = Callable[[], None]
SENTENCE = re.compile(
    r"Sorry, something broke in diplo \(reference ([0-9a-f]{8})\); please report it\."
)
SECRET = "the shelf of Kishida fell down"


@pytest.fixture
def broken(diplo: Diplo, logged: StringIO) -> Iterator[Break]:
    """Let everything that asks for the archive break down."""

    def breaks() -> None:
        diplo.desk.breaks = RuntimeError(SECRET)

    yield breaks
    diplo.desk.breaks = None


def traced(logged: StringIO, text: str) -> bool:
    """Whether a text is the kind sentence alone, and the log has the trace under its reference and not what it said."""
    told = SENTENCE.fullmatch(text)
    assert told, text
    entries: list[dict[str, Any]] = [json.loads(line) for line in logged.getvalue().splitlines()]
    [entry] = [each for each in entries if each["event"] == f"failure {told[1]}"]
    assert SECRET not in logged.getvalue()
    return entry["level"] == "error" and "RuntimeError" in entry["exception"]


def words(view: View) -> str:
    """The text of a modal of one sentence."""
    [block] = view.blocks
    return str(block["text"]["text"])


def heard(delivery: Delivery | None) -> Delivery:
    """A delivery that was acknowledged, without complaints of Slack."""
    assert delivery is not None
    assert (delivery.acked, delivery.complaints) == (True, [])
    return delivery


def test_a_command_that_breaks_down(slack: Slack, broken: Break, logged: StringIO) -> None:
    broken()
    delivery = heard(slack.command("/diplo", "who met Yoon"))

    [shown] = delivery.shown
    assert shown.ephemeral
    assert traced(logged, shown.text)


def test_a_mention_that_breaks_down(slack: Slack, broken: Break, logged: StringIO) -> None:
    broken()
    posted = slack.mention("who met Yoon")
    told = slack.wait_for_ephemeral()
    slack.wait_until_quiet()

    assert heard(posted.delivery)
    assert told.thread_ts == posted.message.ts
    assert slack.ephemerals() == [told]
    assert slack.bot_messages() == []
    assert traced(logged, told.text)


def test_a_direct_message_that_breaks_down(slack: Slack, broken: Break, logged: StringIO) -> None:
    broken()
    posted = slack.say("who met Yoon", slack.user)
    [told] = slack.wait_for(
        lambda: slack.ephemerals() or slack.bot_messages(slack.dm()), "a sentence"
    )
    slack.wait_until_quiet()

    assert heard(posted.delivery)
    assert len(slack.ephemerals() + slack.bot_messages()) == 1
    assert traced(logged, told.text)


@pytest.mark.parametrize("button", ["share", "record:0"])
def test_a_button_under_a_private_answer_that_breaks_down(
    slack: Slack, broken: Break, logged: StringIO, button: str
) -> None:
    [answer] = slack.command("/diplo", "who met Yoon").shown
    broken()
    assert heard(slack.click(answer, button))
    told = slack.wait_for_ephemeral(after=1)
    slack.wait_until_quiet()

    assert slack.ephemerals() == [answer, told]
    assert traced(logged, told.text)


def test_a_button_in_a_thread_that_breaks_down(
    slack: Slack, broken: Break, logged: StringIO
) -> None:
    answer = slack.wait_for_answer(slack.mention("who met Yoon"))
    broken()
    assert heard(slack.click(answer, "choose:0"))
    told = slack.wait_for_ephemeral()

    assert slack.fresh(answer) == answer
    assert told.channel == answer.channel
    assert traced(logged, told.text)


def test_a_form_that_breaks_down(slack: Slack, broken: Break, logged: StringIO) -> None:
    slack.command("/diplo", "find")
    form = slack.wait_for_view()
    broken()
    assert heard(slack.submit(form, {"topic": "semiconductors"}))
    told = slack.wait_for_ephemeral()

    assert slack.views() == []
    assert traced(logged, told.text)


def test_a_shortcut_that_breaks_down(slack: Slack, broken: Break, logged: StringIO) -> None:
    message = slack.say("Yoon meets Kishida").message
    broken()
    assert heard(slack.shortcut("look_up", message))
    told = slack.wait_for_ephemeral()

    assert traced(logged, told.text)


def test_a_menu_that_breaks_down_has_nothing_to_choose_from(
    slack: Slack, broken: Break, logged: StringIO
) -> None:
    slack.command("/diplo", "find")
    form = slack.wait_for_view()
    broken()

    assert slack.suggest(form, "people", "Yoon") == []
    assert '"failure ' in logged.getvalue()


def test_a_home_tab_that_breaks_down(slack: Slack, broken: Break, logged: StringIO) -> None:
    broken()
    assert heard(slack.open_home())
    told = slack.wait_for(slack.home, "a sentence")

    assert traced(logged, words(told))
    assert slack.bot_messages() + slack.ephemerals() == []


def test_a_link_that_breaks_down_is_told_to_nobody(
    slack: Slack, broken: Break, logged: StringIO
) -> None:
    broken()
    posted = slack.share_link("https://example.com/records/1")
    slack.wait_until_quiet()

    assert all(heard(delivery) for delivery in posted.deliveries)
    assert logged.getvalue().count('"failure ') == 1
    assert slack.ephemerals() + slack.bot_messages() == []


def test_what_broke_is_counted_and_the_next_question_is_answered(
    slack: Slack, diplo: Diplo, broken: Break
) -> None:
    broken()
    slack.command("/diplo", "who met Yoon")
    slack.mention("who met Yoon")
    slack.wait_for_ephemeral(after=1)
    diplo.desk.breaks = None

    assert diplo.figure('diplo_errors_total{where="acknowledgement"}') == 1
    assert diplo.figure('diplo_errors_total{where="mention"}') == 1
    answer: Message = slack.wait_for_answer(slack.mention("who met Yoon"))
    assert "Kishida" in answer.text
