"""Transcripts in documents: conversations played again in a real terminal, to be compared or renewed.

`python -m tests.transcript` writes into README.md what the program prints today.
"""

import os
import pty
import re
import select
import sys
from pathlib import Path
from subprocess import Popen

ROOT = Path(__file__).parent.parent
PROMPT = "? "
_PATIENCE = 30
_SURROUNDINGS = {"COLUMNS": "110", "LINES": "50", "TERM": "xterm", "NO_COLOR": "1"}
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
_GREETING = re.compile(r"\d+ records, ")
_BLOCK = re.compile(r"(?<=```\n\$ make run\n)(.*?)(?=```)", re.DOTALL)


def shown(document: Path) -> str:
    """The conversation that a document shows, without the command that begins it."""
    found = _BLOCK.search(document.read_text(encoding="utf-8"))
    assert found, f"{document.name} has no block that begins with `$ make run`"
    return found[0]


def questions(conversation: str) -> list[str]:
    """What a person types in it."""
    lines = conversation.splitlines()
    return [line.removeprefix(PROMPT) for line in lines if line.startswith(PROMPT)]


def played(typed: list[str]) -> str:
    """What a terminal shows when that is typed, from the greeting to `quit`."""
    ours, theirs = pty.openpty()
    with Popen(
        [sys.executable, "bot.py", "run"],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=_SURROUNDINGS,
    ) as child:  # fmt: skip
        os.close(theirs)
        text = _until_prompt(ours)
        for line in typed:
            os.write(ours, f"{line}\n".encode())
            text += f"{line}\n" if line == "quit" else _until_prompt(ours)
        child.wait(timeout=_PATIENCE)
    os.close(ours)
    return _tidy(text)


def _until_prompt(terminal: int) -> str:
    """Everything up to the next prompt."""
    text = b""
    while not text.endswith(f"\n{PROMPT}".encode()):
        assert select.select([terminal], [], [], _PATIENCE)[0], f"no prompt after {text.decode()!r}"
        text += os.read(terminal, 65536)
    return text.decode()


def _tidy(text: str) -> str:
    """From the greeting on, without the progress bar that a slow machine shows before it."""
    plain = _ESCAPES.sub("", text).replace("\r", "")
    greeting = _GREETING.search(plain)
    assert greeting, f"no greeting in {plain!r}"
    lines = plain[greeting.start() :].split("\n")
    return "\n".join(line.rstrip() for line in lines)


def main() -> None:
    """Renew the conversation in the README."""
    readme = ROOT / "README.md"
    again = played(questions(shown(readme)))
    text = _BLOCK.sub(lambda _: again, readme.read_text(encoding="utf-8"))
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
