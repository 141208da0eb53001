"""The desk of this moment: one reference, so that nobody ever sees half of a new archive and no question waits for it."""

import gc

from knowledge.desk import Desk


class Current:
    """Calling it gives the desk; whoever answers takes it once and stays with it to the end of the answer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self) -> Desk:
        """The desk that questions of this moment are asked at."""
        return self._desk

    def put(self, desk: Desk) -> None:
        """Ask this one from now on; answers under way are finished at the old one."""
        self._desk = desk

    def settle(self) -> None:
        """Look for what nobody needs any more now, and then no more among all that stays.

        The collector would do so in the middle of an answer, for 60 ms at a time.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()
