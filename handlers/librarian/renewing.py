"""How an archive is read anew: small ones here and now, large ones by another process, so that questions go on meanwhile."""

from collections.abc import Callable
from pathlib import Path

from handlers.librarian.neighbour import Neighbour
from knowledge.desk import Desk, open_desk, open_kept_desk


class ReadAnew:
    """Reads the records again that changed, and opens a desk over all of them."""

    def __init__(self, folder: Path, desk: Callable[[], Desk]) -> None:
        """The archive, and the desk of this moment, which tells whether it lies in a snapshot."""
        self._folder, self._desk = folder, desk
        self._neighbour = Neighbour(folder)

    def renew(self) -> Desk:
        """A desk over the records as they are now, warmed up; RuntimeError where the other process fails."""
        desk = self._kept() if self._desk().key else None
        desk = desk or open_desk(self._folder)
        desk.warm_up()
        return desk

    def close(self) -> None:
        """Let no other process go on reading for nobody."""
        self._neighbour.close()

    def _kept(self) -> Desk | None:
        """What the other process kept; None where it kept nothing, as the archive has become too small for that."""
        return open_kept_desk(self._folder) if self._neighbour.renew() else None
