"""An Answer as a person reads it: headline, one row a meeting with its source, corrections and offers."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from handlers.terminal.screen import Screen, bold, dim, plain, safe
from knowledge.answer import Answer, Line

_FEW = 3
"""Up to so many lines are shown with the sentence that they rest on; of more, the file is enough."""


def show_answer(screen: Screen, answer: Answer) -> None:
    """Print an answer; in a pipe as the plain text that other programs get too."""
    if screen.plain:
        screen.write(safe(answer.text))
    else:
        screen.say(*_parts(answer))


def _parts(answer: Answer) -> Iterator[RenderableType]:
    """What is shown, from corrections to offers."""
    for note in answer.notes:
        yield Text(safe(note), style="yellow")
    if answer.headline:
        yield bold(answer.headline) if answer.answered else Text(safe(answer.headline))
    if answer.lines:
        yield _rows(answer.lines)
    if answer.choices:
        yield Text(safe(f"Did you mean: {', '.join(answer.choices)}?"), style="cyan")


def _rows(lines: tuple[Line, ...]) -> Table:
    """One row a line, its record beside it and, where there are few, its evidence below."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=1, overflow="fold", style="dim", justify="right")
    for line in lines:
        table.add_row("•", plain(line.text), safe(line.record))
        if len(lines) <= _FEW and line.evidence and line.evidence not in line.text:
            table.add_row("", Padding(dim(f"“{line.evidence}”"), (0, 0, 0, 2)), "")
    return table
