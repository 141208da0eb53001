"""The house keeps its plan: importing has no effect, and nothing imports the hallway."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_nothing_imports_the_hallway() -> None:
    rooms = [*ROOT.glob("knowledge/**/*.py"), *ROOT.glob("handlers/**/*.py")]

    assert rooms
    assert not [room for room in rooms if "import bot" in room.read_text(encoding="utf-8")]


def test_importing_any_room_prints_and_changes_nothing() -> None:
    rooms = [
        ".".join(f.relative_to(ROOT).with_suffix("").parts) for f in ROOT.glob("knowledge/**/*.py")
    ]
    code = ";".join(f"import {room.removesuffix('.__init__')}" for room in sorted(rooms))

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
