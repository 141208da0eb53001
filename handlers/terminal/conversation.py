"""Questions one after another: a thread with its memory, and the loop of `chat` around it."""

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from handlers.failures import apology
from handlers.terminal.answers import show_answer
from handlers.terminal.screen import Screen, plain
from knowledge.answer import Answer
from knowledge.desk import Desk
from knowledge.question import Question

LEAVE = frozenset(("quit", "exit", "bye", ":q", "\\q"))
"""What people type to leave."""
PROMPT = "? "
"""Stands before the question."""
_EXAMPLES = 3


@dataclass(slots=True)
class Thread:
    """A desk with the question asked before, so that a follow-up has something to follow."""

    desk: Callable[[], Desk]
    """Who answers at this moment."""
    today: Callable[[], date]
    """The day it is, asked anew for each question: a chat may be open for a week."""
    before: Question | None = None
    """The last question understood."""

    def ask(self, text: str) -> Answer:
        """The answer; whatever breaks becomes a kind sentence, and the thread goes on."""
        try:
            answer, self.before = self.desk().ask(text, self.today(), self.before)
        except Exception as error:  # noqa: BLE001 - the rim: the next question must still be heard
            return Answer(False, apology(error))
        return answer

    def forget(self) -> None:
        """Begin anew."""
        self.before = None


def chat(screen: Screen, thread: Thread, read: Callable[[str], str]) -> None:
    """Answer whatever is typed until it ends; `read` shows a prompt and waits for a line."""
    while True:
        try:
            text = read(PROMPT).strip()
        except EOFError:
            screen.write("")
            return
        except KeyboardInterrupt:
            screen.write("\n(quit or Ctrl-D leaves)")
            continue
        if text.lower() in LEAVE:
            return
        try:
            _reply(screen, thread, text)
        except KeyboardInterrupt:
            screen.write("\n(stopped)")


def answer_lines(screen: Screen, thread: Thread, lines: Iterable[str]) -> None:
    """Answer questions from a pipe or file, one a line, until they end."""
    for line in lines:
        if line.strip().lower() in LEAVE:
            return
        _reply(screen, thread, line.strip())


def greeting(desk: Desk) -> str:
    """One line on what the archive holds, with a few questions that it can answer."""
    held = desk.holdings()
    years = f", {held.first.year}–{held.last.year}" if held.first and held.last else ""
    known = f"{held.records} records{years}: {held.people} people, {held.countries} countries."
    return f"{known} Try: {' · '.join(desk.examples()[:_EXAMPLES])} · quit"


def line_reader() -> Callable[[str], str]:
    """The prompt of the terminal, with editing and history where Python was built with them."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - importing it is what gives input() its editing
    return input


def _reply(screen: Screen, thread: Thread, text: str) -> None:
    """Answer a line; a blank one begins a new thread."""
    if not text:
        thread.forget()
        return
    show_answer(screen, thread.ask(text))
    screen.say(plain(""))
