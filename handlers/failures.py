"""The one place where an exception becomes a kind sentence with a reference number."""

import hashlib
import logging
import traceback

log = logging.getLogger("diplo")


def apology(error: Exception) -> str:
    """What to tell the person who asked; the log holds the rest under the same reference."""
    trace = "".join(traceback.format_exception(error))
    reference = hashlib.sha256(trace.encode("utf-8", "replace")).hexdigest()[:8]
    log.error("failure %s\n%s", reference, trace)
    return (
        f"Sorry, this question broke something in diplo (reference {reference}); please report it."
    )
