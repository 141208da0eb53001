"""A process that looks through an archive while this one is still importing what it needs to answer."""

import marshal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from knowledge.reading import walk as program
from knowledge.reading.walk import Listing, Walk

_PATIENCE = 120.0
"""Seconds; whoever needs longer for a folder is stuck."""


class Scout:
    """Sent ahead, and heard once."""

    def __init__(self, folder: Path) -> None:
        """Send it to a folder; where no process can be begun, it has nothing to tell."""
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError, ValueError):
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", program.__file__, str(folder)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )

    def is_out(self) -> bool:
        """Whether it has not come back yet."""
        return self._process is not None and self._process.poll() is None

    def tell(self) -> Walk | None:
        """What it has seen, waited for; None where it did not come back, so that whoever asks looks himself."""
        process, self._process = self._process, None
        if process is None:
            return None
        with process:
            try:
                told, _ = process.communicate(timeout=_PATIENCE)
                return _understood(told) if process.returncode == 0 else None
            except (subprocess.TimeoutExpired, ValueError, EOFError, TypeError):
                process.kill()
                return None


def _understood(told: bytes) -> Walk:
    """What it wrote down."""
    files, links, closed = marshal.loads(told)
    return Walk(Listing(*files), links, closed)
