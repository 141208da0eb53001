"""A question asked in Slack, small enough for a button to carry, and the reply to it."""

import json
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from knowledge.answer import Answer
from knowledge.choosing import Choice
from knowledge.question import Ask

LINES = 8
"""Lines of one page in Slack; a page that does not fit Slack's limits is asked for again with fewer."""
_LETTERS = json.JSONEncoder(ensure_ascii=False)
_MOST_TEXTS = 6
_MOST_CHARACTERS = 1_500


class Inquiry(Struct, frozen=True, gc=False):
    """The texts that lead to a question, so that it can be understood again by any process on any day."""

    texts: tuple[str, ...]
    """What was typed, oldest first: a question and the follow-ups that rest on it."""
    day: date
    """The day on which it was asked: `last year` stays what it was."""
    page: int = 0
    """Pages shown before."""
    lines: int = LINES
    """Lines a page."""

    @property
    def text(self) -> str:
        """What was typed last."""
        return self.texts[-1] if self.texts else ""

    def on_page(self, page: int) -> "Inquiry":
        """The same on another page."""
        return replace(self, page=max(0, page))

    def with_lines(self, lines: int) -> "Inquiry":
        """The same from the first line shown, with other pages: the lines before it stay behind it."""
        return replace(self, lines=lines, page=self.page * self.lines // lines)

    def followed_by(self, text: str) -> "Inquiry":
        """The next question of a thread; of a long one the first and the last texts are kept."""
        return Inquiry(_bounded((*self.texts, text)), self.day)

    def encode(self) -> str:
        """The value of a button; at most 2,000 characters, which is Slack's limit."""
        texts = ",".join(map(_LETTERS.encode, self.texts))
        value = f'[[{texts}],"{self.day.isoformat()}",{self.page},{self.lines}]'
        return value if value.isascii() else value.encode("utf-8", "replace").decode()

    @classmethod
    def decode(cls, value: str) -> "Inquiry | None":
        """The inquiry of a button; None for what no version of diplo made."""
        try:
            texts, day, page, lines = json.loads(value)
            read = cls(tuple(map(str, texts)), date.fromisoformat(day), int(page), int(lines))
        except (ValueError, TypeError):
            return None
        return read if read.texts and read.page >= 0 and 0 < read.lines <= LINES else None


class Reply(Struct, frozen=True, gc=False):
    """An inquiry with its answer: what the views turn into a message."""

    inquiry: Inquiry
    """What was asked."""
    answer: Answer
    """What is told."""
    ask: Ask = Ask.LIST
    """What the question wanted to know."""
    choices: tuple[Choice, ...] = ()
    """Other readings of its names, each with the question that asks about that person alone."""


def _bounded(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Texts that fit a button, the oldest follow-ups left out first."""
    kept = list(texts)
    while len(kept) > 1 and (len(kept) > _MOST_TEXTS or sum(map(len, kept)) > _MOST_CHARACTERS):
        del kept[1 if len(kept) > 2 else 0]
    return tuple(kept)
