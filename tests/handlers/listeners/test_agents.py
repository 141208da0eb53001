"""The agent container: prompts to begin with, a status while diplo looks, and a title, where the workspace has it."""

import pytest

from tests.emulator import Message, Posted, ServerError, Slack
from tests.emulator.stage import Mode
from tests.running import running
from tests.visiting import SCENE, Visit, installed, make_visit

STATUS, TITLE, PROMPTS = (
    "assistant.threads.setStatus",
    "assistant.threads.setTitle",
    "assistant.threads.setSuggestedPrompts",
)


def thread(visit: Visit) -> Message:
    """A thread in the conversation with diplo, under a greeting that was answered."""
    message = visit.slack.say("Good morning", visit.user, visit.user).message
    visit.settle()
    return message


def ask(visit: Visit, text: str, where: Message) -> Posted:
    posted = visit.slack.say(text, where, visit.user)
    visit.settle()
    return posted


def test_whoever_opens_the_conversation_is_offered_questions_of_this_archive(
    visit: Visit,
) -> None:
    before = len(visit.slack.calls(PROMPTS))
    visit.slack.open_home(visit.user, tab="messages")
    visit.settle()

    [call] = visit.slack.calls(PROMPTS)[before:]
    prompts = visit.slack.core.assistant[visit.slack.dm(visit.user).id, ""]["prompts"]
    assert call.answer["ok"]
    assert 1 <= len(prompts) <= 4
    assert "Okafor" in visit.write(prompts[0]["message"]).text


def test_a_question_in_a_thread_shows_that_diplo_looks_and_names_the_thread(visit: Visit) -> None:
    place = thread(visit)
    ask(visit, "who met Okafor", place)

    shown = visit.slack.assistant(place)
    assert "archive" in shown["status"]
    assert shown["title"] == "who met Okafor"


def test_the_status_comes_before_the_answer(visit: Visit) -> None:
    place = thread(visit)
    before = len(visit.slack.calls())
    ask(visit, "who met Okafor", place)

    methods = [call.method for call in visit.slack.calls()[before:]]
    assert methods == [STATUS, "chat.postMessage", TITLE]


def test_a_thread_keeps_the_title_of_its_first_question(visit: Visit) -> None:
    place = thread(visit)
    ask(visit, "who met Okafor", place)
    ask(visit, "and in 2015?", place)

    assert visit.slack.assistant(place)["title"] == "who met Okafor"
    assert "Lagos" in visit.slack.messages(thread=place)[-1].text


@pytest.mark.parametrize("method", [STATUS, TITLE])
def test_what_the_container_refuses_keeps_no_answer_back(visit: Visit, method: str) -> None:
    place = thread(visit)
    visit.slack.fail(method, ServerError())
    ask(visit, "who met Okafor", place)

    assert "Lagos" in visit.slack.messages(thread=place)[-1].text
    assert visit.whispers() == []


def test_outside_of_threads_there_is_neither_status_nor_title(visit: Visit) -> None:
    before = len(visit.slack.calls())
    visit.write("who met Okafor")
    visit.mention("who met Okafor")
    visit.settle()

    assert {call.method for call in visit.slack.calls()[before:]} == {"chat.postMessage"}


def test_the_container_of_before_has_its_prompts_in_its_thread(mode: Mode, sqlite_url: str) -> None:
    with (
        Slack(installed("assistant"), mode) as slack,
        running(slack, sqlite_url, scene=SCENE) as diplo,
    ):
        visit = make_visit(diplo)
        opened = slack.start_assistant_thread(visit.user).message
        visit.settle()
        assert slack.assistant(opened)["prompts"]

        ask(visit, "who met Okafor", opened)
        assert slack.assistant(opened)["title"] == "who met Okafor"
        assert "Lagos" in slack.messages(thread=opened)[-1].text
        assert list(visit.troubles(0, 0)) == []


def test_without_its_scope_nothing_of_it_is_tried(mode: Mode, sqlite_url: str) -> None:
    with Slack(installed(), mode) as slack, running(slack, sqlite_url, scene=SCENE) as diplo:
        visit = make_visit(diplo)
        slack.open_home(visit.user, tab="messages")
        place = thread(visit)
        ask(visit, "who met Okafor", place)

        assert "Lagos" in slack.messages(thread=place)[-1].text
        assert not any(call.method.startswith("assistant.") for call in slack.calls())
        assert list(visit.troubles(0, 0)) == []
