"""Every answer of the corpus goes through Slack's limits, on every page."""

from collections.abc import Iterator

import pytest

from handlers.conversation import Conversation, following
from handlers.inquiry import Inquiry, Reply
from handlers.presenting import present
from tests.corpus_cases import ARCHIVES, Case, opened, read_cases
from tests.handlers.views.asked import PRIVATE
from tests.handlers.views.surfaces import objects, refused


@pytest.mark.parametrize("archive", ARCHIVES)
def test_slack_takes_every_answer_of_the_corpus_on_every_page(archive: str) -> None:
    complaints = {}
    for case in read_cases(archive):
        conversation = Conversation(lambda: opened(archive), lambda day=case.today: day)  # type: ignore[misc]
        for reply in pages(conversation, case):
            shown, message = present(conversation, reply, PRIVATE)
            if found := refused(message):
                complaints[case.name, shown.inquiry.page] = found

    assert not complaints


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_record_that_an_answer_cites_can_be_opened(archive: str) -> None:
    for case in read_cases(archive):
        conversation = Conversation(lambda: opened(archive), lambda day=case.today: day)  # type: ignore[misc]
        reply = next(pages(conversation, case))
        _, message = present(conversation, reply, PRIVATE)
        opening = [
            str(each.get("value"))
            for each in objects(list(message.blocks))
            if str(each.get("action_id")).startswith("record:")
        ]
        cited = [line.record for line in reply.answer.lines if line.record]
        assert all(any(f'"{name}"' in value for value in opening) for name in cited), case.name


def pages(conversation: Conversation, case: Case) -> Iterator[Reply]:
    """The answer to a case, page after page."""
    before: Inquiry | None = None
    for text in (*case.after, case.ask):
        reply = conversation.ask(text, before)
        before = following(reply, before)
    yield reply
    while reply.answer.more:
        reply = conversation.reply(reply.inquiry.on_page(reply.inquiry.page + 1))
        yield reply
