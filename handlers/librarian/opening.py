"""The librarian, put together for a folder."""

from collections.abc import Callable
from pathlib import Path

from handlers.librarian.current import Current
from handlers.librarian.librarian import Librarian
from handlers.librarian.renewing import ReadAnew
from handlers.librarian.watching import batches


def open_library(
    current: Current, folder: Path, count: Callable[[str], object] = lambda became: None
) -> Librarian:
    """Who renews the desk when records of a folder change, not yet at work; `count` hears what became of each renewal."""
    return Librarian(current, ReadAnew(folder, current), lambda stop: batches(folder, stop), count)
