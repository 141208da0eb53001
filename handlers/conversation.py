"""Questions of one place after another: understood with those asked before, answered, and remembered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from handlers.inquiry import Inquiry, Reply
from knowledge.desk import Desk
from knowledge.question import IDLE, Question


class Conversation:
    """Turns what people type into replies; all that it has to remember fits an Inquiry."""

    def __init__(self, desk: Callable[[], Desk], today: Callable[[], date]) -> None:
        self._desk, self._today = desk, today

    def ask(self, text: str, before: Inquiry | None = None) -> Reply:
        """The reply to a text, where `before` was asked last."""
        today = self._today()
        if before is None:
            return self.reply(Inquiry((text,), today))
        return self.reply(_continued(self._desk(), text, before, today))

    def is_question(self, text: str, before: Inquiry) -> bool:
        """Whether a text asks the archive something, rather than other people."""
        desk = self._desk()
        return desk.reads_as_question(text, _question(desk, before))

    def reply(self, inquiry: Inquiry) -> Reply:
        """The reply to an inquiry, whichever process made it and whenever."""
        desk = self._desk()
        question = _question(desk, inquiry)
        answer = desk.tell(question, inquiry.day)
        choices = desk.choices(question, answer) if answer.choices else ()
        return Reply(inquiry, answer, question.ask, choices)


def following(reply: Reply, before: Inquiry | None) -> Inquiry:
    """What a follow-up goes on from: a text that asks nothing is passed over."""
    return before if before and reply.ask in IDLE else reply.inquiry


def _question(desk: Desk, inquiry: Inquiry) -> Question:
    """The question of an inquiry: its texts understood one after another."""
    *earlier, last = inquiry.texts
    before: Question | None = None
    for text in earlier:
        before = desk.following(desk.understand(text, inquiry.day, before), before)
    question = desk.understand(last, inquiry.day, before)
    return replace(question, page=inquiry.page, lines=inquiry.lines)


def _continued(desk: Desk, text: str, before: Inquiry, today: date) -> Inquiry:
    """The inquiry of a text after another: the next page, a follow-up, or a question that stands alone."""
    before = _moved(desk, before, today)
    earlier = _question(desk, before)
    question = desk.understand(text, before.day, earlier)
    if question.page > earlier.page:
        return before.on_page(question.page)
    if question.ask in IDLE or question == desk.understand(text, before.day):
        return Inquiry((text,), today)
    return before.followed_by(text, before.day)


def _moved(desk: Desk, inquiry: Inquiry, today: date) -> Inquiry:
    """The inquiry as of today where its words mean the same today; `last year` stays where it was asked."""
    moved = replace(inquiry, day=today)
    same = today == inquiry.day or _question(desk, moved) == _question(desk, inquiry)
    return moved if same else inquiry
