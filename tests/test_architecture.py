"""The house keeps its plan: importing has no effect, nothing imports the hallway, every room says what it is for."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = [file for half in ("knowledge", "handlers", "bench") for file in ROOT.glob(f"{half}/**/*.py")]  # fmt: skip
WATCH = """
import builtins, os, socket, subprocess, sys, threading
def watched(event, arguments):
    if event in ("socket.connect", "subprocess.Popen", "os.remove", "os.mkdir", "os.rename") and "pyc" not in str(arguments):
        raise SystemExit(f"importing does {event} {arguments}")
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        raise SystemExit(f"importing writes {arguments[0]}")
sys.dont_write_bytecode = True
sys.addaudithook(watched)
before = dict(os.environ)
"""
AFTER = """
assert dict(os.environ) == before, "importing changes the environment"
assert threading.active_count() == 1, "importing starts a thread"
"""


_IMPORT_OF_BOT = re.compile(r"(?m)^\s*(?:from|import) bot\b")


def test_nothing_imports_the_hallway() -> None:
    assert ROOMS
    assert not [room for room in ROOMS if _IMPORT_OF_BOT.search(room.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("half", ["knowledge", "handlers", "bench", "bot"])
def test_importing_prints_nothing_and_changes_nothing(half: str) -> None:
    names = [".".join(room.relative_to(ROOT).with_suffix("").parts) for room in ROOMS]
    rooms = sorted(name.removesuffix(".__init__") for name in names if name.startswith(half))
    code = WATCH + "\n".join(f"import {room}" for room in rooms or [half]) + AFTER

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_library_brings_no_reception_and_no_terminal_with_it() -> None:
    code = "import sys, knowledge.desk, knowledge.export; sys.exit(bool({'handlers', 'rich', 'typer'} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)

    assert done.returncode == 0


def test_every_room_begins_with_a_sentence_on_what_it_is_for() -> None:
    silent = [room for room in ROOMS if not room.read_text(encoding="utf-8").startswith('"""')]

    assert silent == []
