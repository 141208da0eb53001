"""Questions of one place after another: understood with those asked before, answered, and remembered."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import Generic, TypeVar

from msgspec.structs import replace

from handlers.inquiry import LINES, Inquiry, Reply
from knowledge.desk import Desk
from knowledge.question import IDLE, Question

_MOST_QUESTIONS, _MOST_REPLIES = 2_000, 500
Key = TypeVar("Key")
Value = TypeVar("Value")


class Conversation:
    """Turns what people type into replies; all that it has to remember fits an Inquiry."""

    def __init__(self, desk: Callable[[], Desk], today: Callable[[], date]) -> None:
        self._desk, self._today = desk, today
        self._understood: Kept[tuple[tuple[str, ...], date], Question] = Kept(_MOST_QUESTIONS)
        self._replies: Kept[Inquiry, Reply] = Kept(_MOST_REPLIES)

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
        question = self._understand(desk, (*before.texts, text), before.day)
        if question.page:
            return self.reply(before.on_page(before.page + question.page))
        if not question.continued or question.ask in IDLE:
            if before.day == alone.day and not question.continued:
                self._understood.put(desk, (alone.texts, alone.day), question)
            return self.reply(alone)
        return self.reply(before.followed_by(text))

    def is_question(self, text: str, before: Inquiry) -> bool:
        """Whether a text asks the archive something, rather than other people."""
        desk = self.desk
        return desk.reads_as_question(text, self._question(desk, before))

    def reply(self, inquiry: Inquiry) -> Reply:
        """The reply to an inquiry, whichever process made it and whenever; buttons ask for the same one again and again."""
        desk = self.desk
        reply = self._replies.get(desk, inquiry)
        if reply is None:
            question = self._question(desk, inquiry)
            answer = desk.tell(question, inquiry.day)
            choices = desk.choices(question, answer) if answer.choices else ()
            reply = Reply(inquiry, answer, question.ask, choices)
            self._replies.put(desk, inquiry, reply)
        return reply

    def _question(self, desk: Desk, inquiry: Inquiry) -> Question:
        """The question of an inquiry."""
        question = self._understand(desk, inquiry.texts, inquiry.day)
        if (question.page, question.lines) == (inquiry.page, inquiry.lines):
            return question
        return replace(question, page=inquiry.page, lines=inquiry.lines)

    def _understand(self, desk: Desk, texts: tuple[str, ...], day: date) -> Question:
        """The question of texts typed one after another; a thread is not read anew from its beginning for each reply."""
        question = self._understood.get(desk, (texts, day))
        if question is None:
            *earlier, last = texts
            before = self._understand(desk, tuple(earlier), day) if earlier else None
            question = replace(desk.understand(last, day, before), lines=LINES)
            self._understood.put(desk, (texts, day), question)
        return question

    def _moved(self, desk: Desk, inquiry: Inquiry, today: date) -> Inquiry:
        """The inquiry as of today where its words mean the same today; `last year` stays where it was asked."""
        if today == inquiry.day:
            return inquiry
        moved = replace(inquiry, day=today)
        same = self._question(desk, moved) == self._question(desk, inquiry)
        return moved if same else inquiry


class Kept(Generic[Key, Value]):
    """What was worked out lately of one archive; with another archive, or when it is too much, it is forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._desk: Desk | None = None
        self._known: OrderedDict[Key, Value] = OrderedDict()

    def get(self, desk: Desk, key: Key) -> Value | None:
        """What is kept; None where it has to be worked out."""
        return self._known.get(key) if desk is self._desk else None

    def put(self, desk: Desk, key: Key, value: Value) -> None:
        """Keep it; the oldest is forgotten first."""
        if desk is not self._desk:
            self._desk, self._known = desk, OrderedDict()
        self._known[key] = value
        if len(self._known) > self._most:
            self._known.popitem(last=False)


def following(reply: Reply, before: Inquiry | None) -> Inquiry:
    """What a follow-up goes on from: a text that asks nothing is passed over."""
    return before if before and reply.ask in IDLE else reply.inquiry
