"""Every answer of the corpus goes through Slack's limits, on every page."""

from collections.abc import Iterator

import pytest

from handlers.conversation import Conversation, following
from handlers.inquiry import Inquiry, Reply
from handlers.presenting import present
from handlers.views.message import Message
from handlers.views.tickets import RecordTicket
from tests.corpus_cases import ARCHIVES, Case, opened, read_cases
from tests.handlers.views.asked import PRIVATE
from tests.handlers.views.surfaces import buttons, refused


@pytest.mark.parametrize("archive", ARCHIVES)
def test_slack_takes_every_answer_on_every_page_and_every_record_that_it_cites_can_be_opened(
    archive: str,
) -> None:
    complaints = {}
    for case in read_cases(archive):
        conversation = Conversation(lambda: opened(archive), lambda day=case.today: day)  # type: ignore[misc]
        for reply in pages(conversation, case):
            shown, message = present(conversation, reply, PRIVATE)
            if found := [*refused(message), *shut(shown, message)]:
                complaints[case.name, shown.inquiry.page] = found

    assert not complaints


def shut(reply: Reply, message: Message) -> Iterator[str]:
    """Records that a line cites and no button opens."""
    tickets = [RecordTicket.decode(each["value"]) for each in buttons(list(message.blocks))]
    opening = {ticket.record for ticket in tickets if ticket}
    yield from ({line.record for line in reply.answer.lines if line.record} - opening)


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
