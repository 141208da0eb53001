"""The one place where an exception becomes a kind sentence with a reference number."""

import hashlib
import logging
import traceback
from pathlib import Path

log = logging.getLogger("diplo")


def apology(error: Exception) -> str:
    """What to tell the person who asked; the log holds the rest under the same reference."""
    trace = "".join(traceback.format_exception(error))
    reference = hashlib.sha256(trace.encode("utf-8", "replace")).hexdigest()[:8]
    log.error("failure %s", reference, exc_info=error)
    return f"Sorry, something broke in diplo (reference {reference}); please report it."


class LogFile(logging.Handler):
    """Appends to a file that is only made once there is something to say; one that cannot be written is no failure."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def emit(self, record: logging.LogRecord) -> None:
        """Write one entry."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8", errors="replace") as file:
                file.write(f"{self.format(record)}\n")
        except OSError:
            return


def keep_log(path: Path) -> None:
    """Send what breaks to a file rather than into the reader's terminal."""
    handler = LogFile(path)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.handlers[:] = [handler]
    log.propagate = False
