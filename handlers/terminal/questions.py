"""Questions as `ask` takes them from the command line or standard input, and their answers as JSON Lines."""

import json
from collections.abc import Iterable
from datetime import date

from handlers.conversation import Conversation
from handlers.presenting import present
from handlers.terminal.answers import show_answer
from handlers.terminal.conversation import Thread
from handlers.terminal.screen import Screen
from handlers.views.answers import Look
from knowledge.desk import Desk
from knowledge.export import exported_answer


def ask_one(screen: Screen, thread: Thread, text: str, *, as_json: bool) -> None:
    """Answer a question."""
    text = _as_typed(text)
    answer = thread.ask(text)
    if as_json:
        screen.write_json(exported_answer(text, answer))
    else:
        show_answer(screen, answer)


def ask_all(screen: Screen, thread: Thread, lines: Iterable[str], *, as_json: bool) -> None:
    """Answer one question a line; a blank line begins a new thread."""
    for line in lines:
        if line.strip():
            ask_one(screen, thread, unquoted(line.strip()), as_json=as_json)
        else:
            thread.forget()


def export_blocks(screen: Screen, desk: Desk, today: date, text: str) -> None:
    """Print the message that answers a question in Slack, as the Block Kit Builder takes it."""
    conversation = Conversation(lambda: desk, lambda: today)
    look = Look(echo=True, sharable=True, pageable=True, votable=True)
    _, message = present(conversation, conversation.ask(_as_typed(text)), look)
    screen.write_json({"blocks": list(message.blocks)})


def unquoted(line: str) -> str:
    """A question given plain or as a JSON string."""
    if len(line) > 1 and line.startswith('"') and line.endswith('"'):
        try:
            return str(json.loads(line))
        except ValueError:
            return line
    return line


def _as_typed(text: str) -> str:
    """A word of the command line as UTF-8, in a locale too that knows only ASCII."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
