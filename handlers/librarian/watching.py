"""Sees that records of a folder changed: many changes at once, such as a `git pull`, are one piece of news."""

import logging
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Final

from watchfiles import Change, watch

from knowledge.reading.archive_folder import is_part

log = logging.getLogger("diplo")

QUIET_MS: Final = 150
"""Milliseconds without a further change after which a batch counts as complete."""
LONGEST_MS: Final = 3_000
"""Milliseconds for which a batch may go on; a folder that never rests is read all the same."""
_LOOK_MS: Final = 1_000
"""Milliseconds after which the thread looks whether it is to stop."""


def batches(folder: Path, stop: Event) -> Iterator[int]:
    """How many files of an archive changed together, once for each batch, until told to stop.

    A 0 comes first, when the watch has begun: what changed before that is announced by nobody.

    Where the system cannot tell of changes (too many watches, some network drives) the folder is looked through instead.
    """
    try:
        yield from _batches(folder, stop, polling=None)
    except OSError as error:
        log.warning("changes of records are not announced here (%s): looking for them", error)
        yield from _batches(folder, stop, polling=True)


def _batches(folder: Path, stop: Event, *, polling: bool | None) -> Iterator[int]:
    root = folder.resolve()

    def matters(change: Change, path: str) -> bool:
        at = Path(path)
        return is_part(root, at) and not (change is Change.modified and at.is_dir())

    silent = True
    for changed in watch(
        root,
        watch_filter=matters,
        debounce=LONGEST_MS,
        step=QUIET_MS,
        stop_event=stop,
        rust_timeout=_LOOK_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=polling,
        ignore_permission_denied=True,
    ):
        if changed or silent:
            yield len({path for _, path in changed})
        silent = False
