import gc
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from shutil import copytree
from threading import Event
from time import monotonic

import pytest

from bench.generate import write_archive
from handlers.librarian import librarian as module
from handlers.librarian.current import Current
from handlers.librarian.librarian import Librarian
from handlers.librarian.renewing import ReadAnew
from knowledge.desk import Desk, open_desk
from tests.running import ROOT, TODAY

SOON = 10.0
NEW = """September 3, 2024

On September 3, 2024, Mr. KISHIDA Fumio, Prime Minister of Japan, met Ms. Mette Frederiksen, Prime Minister of Denmark.
"""


class Breaking(ReadAnew):
    """Fails so many times before it reads."""

    def __init__(self, folder: Path, current: Current, failures: int) -> None:
        super().__init__(folder, current)
        self.left = failures

    def renew(self) -> Desk:
        if self.left:
            self.left -= 1
            raise OSError("the disk is away")
        return super().renew()


class Stage:
    """A librarian who is told of changes by the test, with what became of them."""

    def __init__(self, folder: Path, failures: int = 0) -> None:
        self.current, self.became = Current(open_desk(folder)), SimpleQueue[str]()
        self._news = SimpleQueue[int | None]()
        self.librarian = Librarian(
            self.current, Breaking(folder, self.current, failures), self._told, self.became.put
        )
        self.librarian.start()

    def tell(self, changed: int = 1) -> None:
        self._news.put(changed)

    def close(self) -> None:
        self._news.put(None)
        self.librarian.leave()
        assert self.librarian.close(SOON)

    def _told(self, stop: Event) -> Iterator[int]:
        while (changed := self._news.get()) is not None:
            if changed < 0:
                raise OSError("no more watches")
            yield changed


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return Path(copytree(ROOT / "seeds", tmp_path / "archive"))


def test_a_new_record_is_answered_from(archive: Path) -> None:
    stage = Stage(archive)
    before = stage.current()
    (archive / "new.txt").write_text(NEW)
    stage.tell()
    assert stage.became.get(timeout=SOON) == "renewed"
    assert "new.txt" in stage.current().ask("did Kishida meet Frederiksen?", TODAY)[0].records
    assert "new.txt" not in before.ask("did Kishida meet Frederiksen?", TODAY)[0].records
    stage.close()


def test_what_changed_before_the_watch_began_is_seen(archive: Path) -> None:
    stage = Stage(archive)
    (archive / "new.txt").write_text(NEW)
    stage.tell(0)
    assert stage.became.get(timeout=SOON) == "renewed"
    assert "new.txt" in stage.current().ask("did Kishida meet Frederiksen?", TODAY)[0].records
    stage.close()


def test_where_nothing_changed_before_the_watch_the_desk_stays(archive: Path) -> None:
    stage = Stage(archive)
    stage.tell(0)
    stage.tell(1)
    assert stage.became.get(timeout=SOON) == "renewed"
    stage.close()
    assert stage.became.empty()


def test_a_large_archive_is_renewed_by_another_process(archive: Path) -> None:
    write_archive(archive, 60, 4)
    stage = Stage(archive)
    before = stage.current()
    assert before.key
    (archive / "new.txt").write_text(NEW)
    stage.tell()
    assert stage.became.get(timeout=6 * SOON) == "renewed"
    assert stage.current().key not in ("", before.key)
    assert "new.txt" in stage.current().ask("did Kishida meet Frederiksen?", TODAY)[0].records
    assert "new.txt" not in before.ask("did Kishida meet Frederiksen?", TODAY)[0].records
    stage.close()


def test_who_leaves_waits_for_no_other_process(archive: Path) -> None:
    write_archive(archive, 60, 4)
    stage = Stage(archive)
    (archive / "new.txt").write_text(NEW)
    stage.tell()
    began = monotonic()
    stage.close()
    assert monotonic() - began < SOON


def test_a_renewal_that_fails_leaves_the_old_desk_and_is_tried_again(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TRY_AGAIN_AFTER", (0.01,))
    stage = Stage(archive, failures=2)
    before = stage.current()
    stage.tell()
    became = [stage.became.get(timeout=SOON) for _ in range(3)]
    assert became == ["failed", "failed", "renewed"]
    assert stage.current() is not before
    stage.close()


def test_who_cannot_see_changes_any_more_says_so(archive: Path) -> None:
    stage = Stage(archive)
    stage.tell(-1)
    assert stage.became.get(timeout=SOON) == "blind"
    assert stage.current().ask("who met Yoon", TODAY)[0].answered
    stage.close()


def test_once_settled_the_collector_looks_no_more_through_the_archive() -> None:
    current = Current(open_desk(ROOT / "seeds"))
    current.settle()

    try:
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
