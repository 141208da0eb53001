"""Questions of one place after another: understood with those asked before, answered, and remembered."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from handlers.inquiry import LINES, Inquiry, Reply
from knowledge.desk import Desk
from knowledge.question import IDLE, Question

_MOST = 2_000


class Conversation:
    """Turns what people type into replies; all that it has to remember fits an Inquiry."""

    def __init__(self, desk: Callable[[], Desk], today: Callable[[], date]) -> None:
        self._desk, self._today = desk, today
        self._understood = Understood()

    @property
    def desk(self) -> Desk:
        """The archive of this moment."""
        return self._desk()

    @property
    def today(self) -> date:
        """The day on which a question is asked now."""
        return self._today()

    def ask(self, text: str, before: Inquiry | None = None) -> Reply:
        """The reply to a text, where `before` was asked last."""
        alone = Inquiry((text,), self.today)
        if before is None:
            return self.reply(alone)
        desk = self.desk
        before = self._moved(desk, before, alone.day)
        question = self._understood.of(desk, (*before.texts, text), before.day)
        if question.page:
            return self.reply(before.on_page(before.page + question.page))
        if not question.continued or question.ask in IDLE:
            if before.day == alone.day and not question.continued:
                self._understood.keep(desk, alone, question)
            return self.reply(alone)
        return self.reply(before.followed_by(text))

    def is_question(self, text: str, before: Inquiry) -> bool:
        """Whether a text asks the archive something, rather than other people."""
        desk = self.desk
        return desk.reads_as_question(text, self._question(desk, before))

    def reply(self, inquiry: Inquiry) -> Reply:
        """The reply to an inquiry, whichever process made it and whenever."""
        desk = self.desk
        question = self._question(desk, inquiry)
        answer = desk.tell(question, inquiry.day)
        choices = desk.choices(question, answer) if answer.choices else ()
        return Reply(inquiry, answer, question.ask, choices)

    def _question(self, desk: Desk, inquiry: Inquiry) -> Question:
        """The question of an inquiry."""
        question = self._understood.of(desk, inquiry.texts, inquiry.day)
        if (question.page, question.lines) == (inquiry.page, inquiry.lines):
            return question
        return replace(question, page=inquiry.page, lines=inquiry.lines)

    def _moved(self, desk: Desk, inquiry: Inquiry, today: date) -> Inquiry:
        """The inquiry as of today where its words mean the same today; `last year` stays where it was asked."""
        if today == inquiry.day:
            return inquiry
        moved = replace(inquiry, day=today)
        same = self._question(desk, moved) == self._question(desk, inquiry)
        return moved if same else inquiry


class Understood:
    """Texts as they were understood lately: a thread is not read anew from its beginning for each reply."""

    def __init__(self) -> None:
        self._desk: Desk | None = None
        self._known: OrderedDict[tuple[tuple[str, ...], date], Question] = OrderedDict()

    def of(self, desk: Desk, texts: tuple[str, ...], day: date) -> Question:
        """The question of texts that were typed one after another."""
        if desk is not self._desk:  # Another archive may understand other names.
            self._desk, self._known = desk, OrderedDict()
        question = self._known.get((texts, day))
        if question is None:
            *earlier, last = texts
            before = self.of(desk, tuple(earlier), day) if earlier else None
            question = replace(desk.understand(last, day, before), lines=LINES)
            self.keep(desk, Inquiry(texts, day), question)
        return question

    def keep(self, desk: Desk, inquiry: Inquiry, question: Question) -> None:
        """What an inquiry was understood as; the oldest is forgotten first."""
        if desk is self._desk:
            self._known[inquiry.texts, inquiry.day] = question
            if len(self._known) > _MOST:
                self._known.popitem(last=False)


def following(reply: Reply, before: Inquiry | None) -> Inquiry:
    """What a follow-up goes on from: a text that asks nothing is passed over."""
    return before if before and reply.ask in IDLE else reply.inquiry
