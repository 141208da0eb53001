"""Where things are printed: colour for people, plain lines in a pipe, errors beside the answer."""

import json
import re
import sys
from typing import NoReturn, TextIO

import typer
from rich.console import Console, RenderableType
from rich.text import Text

# Escape sequences and marks that turn text around would let a record write on the reader's screen.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_UNBOUNDED = 100_000


def bold(text: str) -> Text:
    """A heading."""
    return Text(safe(text), style="bold")


def dim(text: str) -> Text:
    """Something that may be passed over."""
    return Text(safe(text), style="dim")


def plain(text: str) -> Text:
    """Text as it is; nothing in it is mark-up."""
    return Text(safe(text))


def safe(text: str) -> str:
    """Text without characters that a terminal would obey instead of show."""
    return _CONTROLS.sub("", text)


class Screen:
    """Standard output and standard error, each as wide and as colourful as it may be."""

    def __init__(self, *, colour: bool = True) -> None:
        self.out = _console(sys.stdout, colour)
        self.err = _console(sys.stderr, colour)

    @property
    def plain(self) -> bool:
        """Whether the output goes to a file or another program."""
        return not self.out.is_terminal

    def say(self, *things: RenderableType) -> None:
        """Print for a person; in a pipe without colour, line ends only where the text has them."""
        if not self.plain:
            self.out.print(*things, sep="\n")
            return
        with self.out.capture() as caught:
            self.out.print(*things, sep="\n")
        for line in caught.get().splitlines():
            self.write(line.rstrip())

    def write(self, line: str) -> None:
        """Print a line exactly as it is, for other programs."""
        typer.echo(line)

    def write_json(self, thing: object) -> None:
        """Print a thing as one line of JSON, its letters as they are."""
        self.write(json.dumps(thing, ensure_ascii=False))

    def note(self, text: str) -> None:
        """Say something beside the answer, on standard error."""
        self.err.print(safe(text), style="yellow", soft_wrap=True)

    def refuse(self, *mistakes: str, status: int = 2) -> NoReturn:
        """Say what is wrong and leave: with status 2, as shells expect, where it is the call that is wrong."""
        for mistake in mistakes:
            self.err.print(f"diplo: {safe(mistake)}", style="red", soft_wrap=True)
        raise typer.Exit(status)


def _console(file: TextIO, colour: bool) -> Console:
    """A console that interprets nothing in what it prints."""
    terminal = file.isatty()
    return Console(
        file=file,
        force_terminal=terminal,
        force_jupyter=False,
        color_system="auto" if colour and terminal else None,
        markup=False,
        emoji=False,
        highlight=False,
        width=None if terminal else _UNBOUNDED,
    )
