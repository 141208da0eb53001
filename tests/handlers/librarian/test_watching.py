from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

import pytest

from handlers.librarian.watching import batches

SOON = 10.0
NEVER = 0.8
"""Seconds in which a change that matters would long have been told."""


@contextmanager
def watched(folder: Path) -> Iterator["SimpleQueue[int]"]:
    """News of a folder, one number of files for each batch."""
    stop, news = Event(), SimpleQueue[int]()

    def hear() -> None:
        for changed in batches(folder, stop):
            news.put(changed)

    thread = Thread(target=hear, daemon=True)
    thread.start()
    _wait_until_it_hears(folder, news)
    try:
        yield news
    finally:
        stop.set()
        thread.join(SOON)
        assert not thread.is_alive()


def test_a_new_a_changed_and_a_deleted_record_are_news(tmp_path: Path) -> None:
    with watched(tmp_path) as news:
        record = tmp_path / "2024" / "one.txt"
        record.parent.mkdir()
        record.write_text("May 26, 2024")
        assert news.get(timeout=SOON) >= 1
        record.write_text("May 27, 2024")
        assert news.get(timeout=SOON) >= 1
        record.unlink()
        assert news.get(timeout=SOON) >= 1


def test_a_thousand_files_at_once_are_one_piece_of_news(tmp_path: Path) -> None:
    with watched(tmp_path) as news:
        for k in range(1000):
            (tmp_path / f"{k}.txt").write_text("May 26, 2024")
        assert news.get(timeout=SOON) == 1000
        assert _nothing(news)


def test_a_folder_that_is_moved_away_is_news(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    (archive / "2024").mkdir(parents=True)
    (archive / "2024" / "one.txt").write_text("May 26, 2024")
    with watched(archive) as news:
        (archive / "2024").rename(tmp_path / "elsewhere")
        assert news.get(timeout=SOON) >= 1


def test_the_teams_people_are_news(tmp_path: Path) -> None:
    with watched(tmp_path) as news:
        (tmp_path / "people.yaml").write_text("- name: Kishida Fumio")
        assert news.get(timeout=SOON) == 1


@pytest.mark.parametrize("name", [".diplo-cache/x/records", ".git/index", "notes.docx", ".one.txt.swp"])  # fmt: skip
def test_what_is_no_record_is_no_news(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).touch()
    with watched(tmp_path) as news:
        (tmp_path / name).write_text("something else")
        assert _nothing(news)


def _wait_until_it_hears(folder: Path, news: "SimpleQueue[int]") -> None:
    """Until a file that comes and goes is told of, as the watch begins on its own time."""
    probe = folder / "probe.txt"
    for _ in range(100):
        probe.write_text("x")
        probe.unlink()
        try:
            news.get(timeout=0.3)
        except Empty:
            continue
        while not _nothing(news):
            pass
        return
    raise AssertionError("nothing is heard")


def _nothing(news: "SimpleQueue[int]") -> bool:
    try:
        news.get(timeout=NEVER)
    except Empty:
        return True
    return False
