"""Renews the desk whenever records change, on a thread of its own; if that fails, the old desk stays and it is tried again."""

import logging
from collections.abc import Callable, Iterator
from threading import Event, Thread
from time import monotonic
from typing import Final, Protocol

from handlers.librarian.current import Current
from knowledge.desk import Desk

log = logging.getLogger("diplo")

TRY_AGAIN_AFTER: Final = (1.0, 5.0, 30.0, 120.0)
"""Seconds to wait after the first failure, the second and so on; the last for all later ones."""


class Renewal(Protocol):
    """How the archive is read anew."""

    def renew(self) -> Desk:
        """A desk over the records as they are now, warmed up; raises OSError or RuntimeError when that cannot be."""

    def close(self) -> None:
        """Give back what renewing needs."""


class Librarian:
    """The thread that hears of changes and puts renewed desks in place."""

    def __init__(
        self,
        current: Current,
        renewal: Renewal,
        changes: Callable[[Event], Iterator[int]],
        count: Callable[[str], object] = lambda became: None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._current, self._renewal, self._changes = current, renewal, changes
        self._count, self._clock = count, clock
        self._stop = Event()
        self._thread = Thread(target=self._run, name="librarian", daemon=True)

    def start(self) -> None:
        """Begin to look for changes."""
        self._thread.start()

    def leave(self) -> None:
        """Begin no further renewal."""
        self._stop.set()

    def close(self, seconds: float) -> bool:
        """End a renewal under way; it is no loss, as nobody will be asked at that desk, so there is nothing to report."""
        self._renewal.close()
        if self._thread.is_alive():
            self._thread.join(max(0.0, seconds))
        return True

    def _run(self) -> None:
        """One batch of changes after another."""
        try:
            for changed in self._changes(self._stop):
                self._renew(changed)
        except Exception:
            log.exception("changes of records are not seen any more; please start diplo again")
            self._count("blind")

    def _renew(self, changed: int) -> None:
        """Put a renewed desk in place, however often that has to be tried."""
        failures, began = 0, self._clock()
        while not self._stop.is_set():
            try:
                desk = self._renewal.renew()
            except Exception:
                log.exception("the archive could not be read again; the old one answers meanwhile")
                self._count("failed")
                wait = TRY_AGAIN_AFTER[min(failures, len(TRY_AGAIN_AFTER) - 1)]
                failures += 1
                self._stop.wait(wait)
            else:
                if changed or not _is_same(desk, self._current()):
                    self._tell(changed, desk, self._clock() - began)
                    self._current.put(desk)
                    self._current.settle()
                    self._count("renewed")
                return

    def _tell(self, changed: int, desk: Desk, seconds: float) -> None:
        """Say in the log what was renewed."""
        before, now = len(self._current().archive.records), len(desk.archive.records)
        log.info(
            "%d changed file%s: the archive has %d records (%+d), renewed in %.2f s",
            changed, "" if changed == 1 else "s", now, now - before, seconds,
        )  # fmt: skip
        if problems := len(desk.archive.problems):
            log.warning("%d problems in the archive; `python bot.py check` lists them", problems)


def _is_same(one: Desk, two: Desk) -> bool:
    """Whether two desks are over the same archive: by the name of its snapshot, or where it has none by what is in it."""
    if one.key or two.key:
        return one.key == two.key
    mine, theirs = one.archive, two.archive
    return list(mine.records) == list(theirs.records) and list(mine.people) == list(theirs.people)
