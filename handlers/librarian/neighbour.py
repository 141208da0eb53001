"""Another process that brings a snapshot up to date whenever it is asked to, and goes when it is not asked for long."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Final

_HOME: Final = Path(__file__).resolve().parent.parent.parent
_MOST_TOLD: Final = 500
"""Characters of what a process said before it failed."""
PATIENCE: Final = 300.0
"""Seconds for which it stays: the next change costs it no start, and one that comes much later is worth no memory."""


class Neighbour:
    """Called when it is first needed, and again after it went; one thread asks it, any may close it."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        """The archive, and for how many seconds it stays; no process is begun yet."""
        self._folder, self._patience = folder, patience
        self._lock, self._closed = Lock(), False
        self._process: subprocess.Popen[str] | None = None
        self._timer: Timer | None = None

    def renew(self) -> str:
        """The name of the snapshot of now, empty where none is kept; RuntimeError where the process fails."""
        process = self._called()
        assert process.stdin is not None
        assert process.stdout is not None
        key = ""
        with suppress(OSError):
            process.stdin.write("\n")
            process.stdin.flush()
            key = process.stdout.readline()
        if not key:
            raise RuntimeError(f"the records could not be read again: {self._ended(process)}")
        self._rest(process)
        return key.strip()

    def close(self) -> None:
        """Let no other process go on reading for nobody."""
        with self._lock:
            self._closed = True
            self._wake()
            if self._process is not None:
                self._process.kill()

    def _called(self) -> "subprocess.Popen[str]":
        """The process, begun where there is none."""
        with self._lock:
            if self._closed:
                raise RuntimeError("diplo is leaving")
            self._wake()
            if self._process is None:
                self._process = subprocess.Popen(
                    [
                        sys.executable,
                        "-m",
                        "knowledge.snapshot",
                        str(self._folder.resolve()),
                        "--stay",
                    ],
                    cwd=_HOME,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                    start_new_session=True,
                )
            return self._process

    def _rest(self, process: "subprocess.Popen[str]") -> None:
        """Let it go after a while, at once where diplo is leaving."""
        with self._lock:
            if not self._closed:
                self._timer = Timer(self._patience, self._let_go, [process])
                self._timer.daemon = True
                self._timer.start()
                return
        self._ended(process)

    def _wake(self) -> None:
        """It is needed, or never again."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _let_go(self, process: "subprocess.Popen[str]") -> None:
        """It was not asked for long."""
        with self._lock:
            if self._timer is None or self._process is not process:
                return
            self._timer, self._process = None, None
        self._ended(process)

    def _ended(self, process: "subprocess.Popen[str]") -> str:
        """Wait for its end, which closing its input brings about; what it said at last."""
        with self._lock:
            if self._process is process:
                self._process = None
        with suppress(OSError):  # What was to be written to a process that is gone.
            _, told = process.communicate()
            return told[-_MOST_TOLD:].strip()
        return "it ended"
