"""How an archive is read anew: small ones here and now, large ones by another process, so that questions go on meanwhile."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Final

from knowledge.desk import Desk, open_desk, open_kept_desk

_HOME: Final = Path(__file__).resolve().parent.parent.parent
_MOST_TOLD: Final = 500
"""Characters of what a process said before it failed."""


class ReadAnew:
    """Reads the records again that changed, and opens a desk over all of them."""

    def __init__(self, folder: Path, desk: Callable[[], Desk]) -> None:
        """The archive, and the desk of this moment, which tells whether it lies in a snapshot."""
        self._folder, self._desk = folder, desk
        self._lock, self._closed = Lock(), False
        self._child: subprocess.Popen[str] | None = None

    def renew(self) -> Desk:
        """A desk over the records as they are now, warmed up; RuntimeError where the other process fails."""
        desk = self._kept() if self._desk().key else None
        desk = desk or open_desk(self._folder)
        desk.warm_up()
        return desk

    def close(self) -> None:
        """Let no other process go on reading for nobody."""
        with self._lock:
            self._closed = True
            if self._child is not None:
                self._child.kill()

    def _kept(self) -> Desk | None:
        """What the other process kept; None where it kept nothing, as the archive has become too small for that."""
        with self._lock:
            if self._closed:
                raise RuntimeError("diplo is leaving")
            self._child = subprocess.Popen(
                [sys.executable, "-m", "knowledge.snapshot", str(self._folder.resolve())],
                cwd=_HOME,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
        key, told = self._child.communicate()
        if self._child.returncode:
            raise RuntimeError(f"the records could not be read again: {told[-_MOST_TOLD:].strip()}")
        return open_kept_desk(self._folder) if key.strip() else None
