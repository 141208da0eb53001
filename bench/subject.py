"""diplo as the bench knows it: everything that is measured goes through here, so that only this module follows its changes."""

import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from handlers.conversation import Conversation
from handlers.inquiry import Inquiry
from handlers.librarian.current import Current
from handlers.librarian.librarian import Librarian
from handlers.librarian.opening import open_library
from handlers.presenting import present
from handlers.views.look import Look
from knowledge.desk import Desk, open_desk
from knowledge.lookup.entry import NameEntry
from knowledge.lookup.index import NameIndex
from knowledge.records import Record
from knowledge.snapshot.building import build_of
from knowledge.snapshot.parts import open_parts, write_parts

TODAY = date(2026, 6, 30)
_LOOK = Look(echo=True, sharable=True, pageable=True, votable=True)


class Names:
    """Looks names up, by number."""

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        """Names with their family names; the first is the best known."""
        total = len(names)
        self._index = NameIndex.build(
            NameEntry(k, name, (name,), family, weight=total // (k + 1) + 1)
            for k, (name, family) in enumerate(names)
        )

    def find(self, text: str) -> list[int]:
        """Numbers of the names that a text may mean, best first."""
        return [match.key for match in self._index.find(text)]


class Answers:
    """Answers a question with a message of Block Kit, as every door does."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._conversation = Conversation(lambda: desk, lambda: TODAY)

    def ask(self, text: str, before: str = "") -> dict[str, Any]:
        """The arguments of a message."""
        asked = Inquiry((before,), TODAY) if before else None
        reply = self._conversation.ask(text, asked)
        return present(self._conversation, reply, _LOOK)[1].arguments()

    def search(self, topic: str) -> list[tuple[str, str]]:
        """Records that speak of something, with the passage."""
        hits = self.desk.text.find([topic], frozenset()).hits[:8]
        documents = [(self.desk.archive.records[hit.record].document, hit) for hit in hits]
        return [(document.name, document.said(hit.passage.span)) for document, hit in documents]


def desk_of(records: Iterable[Record], folder: Path) -> Desk:
    """A desk over records that are read already, opened from a snapshot in an empty folder as every large archive is."""
    write_parts(folder, build_of(records))
    opened = open_parts(folder)
    desk = Desk(opened.archive, opened.text, "", opened.ready)
    desk.warm_up()
    return desk


def open_folder(folder: Path) -> Desk:
    """A desk over a folder, out of its snapshot where it has one."""
    return open_desk(folder)


def forget(folder: Path) -> None:
    """Remove the snapshot of a folder."""
    shutil.rmtree(folder / ".diplo-cache", ignore_errors=True)


def renewing(folder: Path, desk: Desk) -> tuple[Current, Librarian]:
    """The desk of the moment, and what keeps it up to date, not yet at work."""
    current = Current(desk)
    return current, open_library(current, folder)
