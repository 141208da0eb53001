"""Replies of small archives, for the tests of views."""

from datetime import date

from handlers.conversation import Conversation, following
from handlers.inquiry import Inquiry, Reply
from handlers.presenting import present
from handlers.views.look import Look
from handlers.views.message import Message
from knowledge.answer import Answer
from knowledge.desk import Desk
from tests.world import TODAY, world

PRIVATE = Look(echo=True, sharable=True, pageable=True, votable=True)
PUBLIC = Look(pageable=True, votable=True)


def reply_to(*asked: str, desk: Desk | None = None, today: date = TODAY) -> Reply:
    """The reply to the last of the texts, asked in one thread."""
    conversation = Conversation(lambda: desk or world(), lambda: today)
    before: Inquiry | None = None
    for text in asked:
        reply = conversation.ask(text, before)
        before = following(reply, before)
    return reply


def message_to(*asked: str, look: Look = PRIVATE, desk: Desk | None = None) -> Message:
    """The message that answers the last of the texts."""
    conversation = Conversation(lambda: desk or world(), lambda: TODAY)
    return present(conversation, reply_to(*asked, desk=desk), look)[1]


def made(answer: Answer, text: str = "who met whom", lines: int = 8, page: int = 0) -> Reply:
    """A reply with an answer of our own making."""
    return Reply(Inquiry((text,), TODAY, page, lines), answer)
