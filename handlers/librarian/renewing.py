"""How an archive is read anew: small ones here and now, large ones by another process, so that questions go on meanwhile."""

from pathlib import Path

from knowledge.desk import Desk, open_desk


class ReadAnew:
    """Reads the records again that changed, and opens a desk over all of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def renew(self) -> Desk:
        """A desk over the records as they are now, warmed up."""
        desk = open_desk(self._folder)
        desk.ready.work_out()
        return desk

    def close(self) -> None:
        """Nothing is kept."""
