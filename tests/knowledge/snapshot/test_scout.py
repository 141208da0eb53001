"""A scout tells of a folder what whoever looks himself would see."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge.desk import open_desk
from knowledge.reading.archive_folder import survey
from knowledge.snapshot.place import is_kept
from knowledge.snapshot.scout import Scout
from tests.knowledge.snapshot.archives import write_records


def test_a_scout_sees_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "Reunión – 会談.txt").write_text("They met.", encoding="utf-8")
    (tmp_path / "2024" / "again.txt").symlink_to(tmp_path / "2024" / "Reunión – 会談.txt")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nothing.md")
    (tmp_path / "large.txt").write_bytes(b"x" * (6 * 1024 * 1024))

    assert survey(tmp_path, Scout(tmp_path).tell()) == survey(tmp_path)
    assert len(survey(tmp_path).problems) == 2


def test_a_scout_sent_to_no_folder_tells_so(tmp_path: Path) -> None:
    told = Scout(tmp_path / "nowhere").tell()

    assert told is not None
    assert told.files.names == b""
    assert survey(tmp_path / "nowhere", told) == survey(tmp_path / "nowhere")


def test_where_no_scout_can_be_sent_the_archive_is_opened_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "archive"
    write_records(archive, 60)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no python"))
    scout = Scout(archive)

    desk = open_desk(archive, scout=scout)

    assert scout.tell() is None
    assert len(desk.archive.records) == 60


def test_an_archive_that_a_scout_saw_is_opened_from_its_snapshot_and_what_came_meanwhile_is_read(
    tmp_path: Path,
) -> None:
    archive = tmp_path / "archive"
    write_records(archive, 60)
    open_desk(archive)
    assert is_kept(archive)
    (archive / "new.txt").write_text("The ministers met.", encoding="utf-8")

    read: list[Path] = []

    def watch(files: Sequence[Path]) -> Sequence[Path]:
        read.extend(files)
        return files

    desk = open_desk(archive, watch, scout=Scout(archive))

    assert read == [archive / "new.txt"]
    assert len(desk.archive.records) == 61
