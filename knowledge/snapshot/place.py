"""Where the snapshots of an archive lie; asked before anything that opens one is imported."""

from pathlib import Path
from typing import Final

NAME: Final = ".diplo-cache"
"""Its name inside an archive; folders with a dot are none of the archive."""
CURRENT: Final = "current"
"""The file in it that names the snapshot to be used."""


def is_kept(archive: Path) -> bool:
    """Whether there is any snapshot of an archive, whole or not."""
    return (archive / NAME / CURRENT).exists()
