"""Only what changed is read again, whatever became of files, and a damaged or foreign snapshot is made anew."""

import os
import shutil
import sys
from datetime import date
from itertools import count
from pathlib import Path

import msgspec
import pytest

from knowledge.snapshot.manifest import read_manifest, write_manifest
from knowledge.snapshot.opening import open_kept
from knowledge.snapshot.place import NAME
from tests.knowledge.snapshot.archives import TEXT, Opening, kept_in, write_records

_LONG_AGO = 1_000_000_000


class Writer:
    """Goes on writing a file: whenever it is opened it is changed just then, however fast it is read."""

    def __init__(self) -> None:
        self.file = Path()
        self._moments = count(_LONG_AGO)
        sys.addaudithook(self._hear)

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if event == "open" and str(args[0]) == str(self.file):
            os.utime(self.file, (next(self._moments),) * 2)


@pytest.fixture(scope="module")
def writer() -> Writer:
    """The one writer: what hears of the opening of files cannot be taken away again."""
    return Writer()


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that has been opened once, whose files have been as they are for long."""
    folder = tmp_path_factory.mktemp("original") / "records"
    write_records(folder)
    for file in folder.iterdir():
        os.utime(file, (_LONG_AGO, _LONG_AGO))
    Opening(folder)()
    return folder


@pytest.fixture
def archive(original: Path, tmp_path: Path) -> Opening:
    """A copy of it with its snapshot."""
    shutil.copytree(original, tmp_path / "records")
    return Opening(tmp_path / "records")


def first(archive: Opening) -> Path:
    """The first of its records."""
    return min(file for file in archive.folder.iterdir() if file.is_file())


def test_the_second_start_reads_no_record(archive: Opening) -> None:
    desk = archive()
    assert archive.read == []
    assert archive.told == []
    assert desk.key == kept_in(archive.folder).name


def test_a_new_record_alone_is_read_and_answered_from(archive: Opening) -> None:
    before = archive().key
    (archive.folder / "new.txt").write_text(TEXT)
    desk = archive()
    assert archive.read == ["new.txt"]
    assert desk.key != before
    assert "Dubois" in desk.ask("who met Ada Berg", date(2026, 1, 1))[0].text
    assert [*desk.ask("what was said about herring", date(2026, 1, 1))[0].records] == ["new.txt"]


def test_a_changed_record_alone_is_read(archive: Opening) -> None:
    first(archive).write_text(TEXT)
    desk = archive()
    assert archive.read == [first(archive).name]
    assert "Dubois" in desk.ask("who met Ada Berg", date(2026, 1, 1))[0].text
    assert archive()
    assert archive.read == []


def test_a_change_that_keeps_size_and_time_just_after_reading_is_seen(archive: Opening) -> None:
    file = archive.folder / "new.txt"
    file.write_text(TEXT)
    archive()
    time = file.stat().st_mtime_ns
    file.write_text(TEXT.replace("herring", "hemlock"))
    os.utime(file, ns=(time, time))
    desk = archive()
    assert archive.read == ["new.txt"]
    assert desk.ask("what was said about hemlock", date(2026, 1, 1))[0].records == ("new.txt",)


def test_a_record_that_is_being_written_stays_as_it_was_until_that_is_done(
    archive: Opening, writer: Writer
) -> None:
    file = first(archive)
    before = archive().record(file.name)
    with file.open("a") as out:
        out.write("More. ")
    writer.file = file
    meanwhile = archive()
    writer.file = Path()
    assert archive.read == [file.name]
    assert meanwhile.record(file.name) == before
    after = archive().record(file.name)
    assert archive.read == [file.name]
    assert after is not None
    assert after.document.text.endswith("More.")


def test_a_removed_record_is_gone_and_nothing_is_read(archive: Opening) -> None:
    gone = first(archive)
    count = len(archive().archive.records)
    gone.unlink()
    desk = archive()
    assert archive.read == []
    assert len(desk.archive.records) == count - 1
    assert desk.record(gone.name) is None


def test_a_renamed_record_is_read_under_its_new_name(archive: Opening) -> None:
    old = first(archive)
    old.rename(old.with_name("zz.txt"))
    desk = archive()
    assert archive.read == ["zz.txt"]
    assert desk.record("zz.txt") is not None
    assert desk.record(old.name) is None


def test_touched_files_are_not_read_again(archive: Opening) -> None:
    for file in archive.folder.glob("*.txt"):
        os.utime(file, (_LONG_AGO + 5, _LONG_AGO + 5))
    before = kept_in(archive.folder).name
    assert archive().key == before
    assert archive.read == []
    manifest = read_manifest(kept_in(archive.folder))
    assert manifest is not None
    assert (_LONG_AGO + 5) * 10**9 in memoryview(manifest.files.changed).cast("q")


def test_a_changed_people_yaml_makes_people_anew_without_reading_records(archive: Opening) -> None:
    (archive.folder / "new.txt").write_text(TEXT)
    archive()
    people = "- name: Adelaide Berg\n  aliases: [Ada Berg]\n  country: Sweden\n"
    (archive.folder / "people.yaml").write_text(people)
    desk = archive()
    assert archive.read == []
    assert any(person.name == "Adelaide Berg" for person in desk.archive.people)


def test_files_without_text_are_told_at_each_start(archive: Opening) -> None:
    (archive.folder / "empty.txt").write_text("")
    (archive.folder / "huge.txt").write_bytes(b"x" * (5 * 1024 * 1024 + 1))
    for _ in range(2):
        desk = archive()
        assert {problem.file for problem in desk.archive.problems} >= {"empty.txt", "huge.txt"}
    assert archive.read == []


def test_a_name_that_is_no_text_does_not_stop_the_archive(archive: Opening) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (archive.folder / name).write_text(TEXT)
    except OSError:
        pytest.skip("this system knows no such names")
    assert "Dubois" in archive().ask("who met Ada Berg", date(2026, 1, 1))[0].text
    assert archive()
    assert archive.read == []


def written_by(archive: Opening, **other: bytes) -> None:
    """Let the snapshot of an archive be of another program."""
    place = kept_in(archive.folder)
    manifest = read_manifest(place)
    assert manifest is not None
    write_manifest(place, msgspec.structs.replace(manifest, **other))


def test_a_snapshot_of_a_version_that_read_otherwise_is_not_used(archive: Opening) -> None:
    written_by(archive, program=b"another", reading=b"another")
    archive()
    assert len(archive.read) == len(list(archive.folder.glob("*.*"))) - 1
    assert "another version" in archive.told[0]


def test_records_that_another_version_read_as_this_one_does_are_joined_and_not_read_again(
    archive: Opening,
) -> None:
    (archive.folder / "torn.md").write_text("---\ntitle: [\n---\n" + TEXT)
    archive()
    before = files_of(kept_in(archive.folder))
    written_by(archive, program=b"another")
    (archive.folder / "new.txt").write_text(TEXT)
    desk = archive()
    assert archive.read == ["new.txt"]
    assert "joined anew" in archive.told[0]
    assert "new.txt" in desk.ask("who met Ada Berg", date(2026, 1, 1))[0].records
    (archive.folder / "new.txt").unlink()
    written_by(archive, program=b"yet another")
    archive()
    assert archive.read == []
    assert files_of(kept_in(archive.folder)) == before


def files_of(place: Path) -> dict[str, bytes]:
    """The files of a snapshot but its manifest."""
    files = (file for file in place.rglob("*") if file.is_file() and file.name != "manifest")
    return {file.relative_to(place).as_posix(): file.read_bytes() for file in files}


def test_older_snapshots_are_removed(archive: Opening) -> None:
    for text in (TEXT, TEXT + "More.\n", TEXT + "Even more.\n"):
        (archive.folder / "new.txt").write_text(text)
        archive()
    assert {each.name for each in (archive.folder / NAME).iterdir()} == {"current", archive().key}


def test_what_is_kept_is_opened_without_a_look_at_the_records(archive: Opening) -> None:
    count = len(archive().archive.records)
    (archive.folder / "new.txt").write_text(TEXT)
    held = open_kept(archive.folder)
    assert held is not None
    assert len(held.archive.records) == count


def test_a_folder_that_cannot_be_written_works_and_says_so(archive: Opening) -> None:
    shutil.rmtree(archive.folder / NAME)
    (archive.folder / NAME).write_text("in the way")
    for _ in range(2):
        assert len(archive().archive.records) > 0
        assert len(archive.told) == 1
        assert "cannot be written" in archive.told[0]


def test_a_link_in_place_of_the_cache_is_not_followed(archive: Opening, tmp_path: Path) -> None:
    shutil.rmtree(archive.folder / NAME)
    (tmp_path / "elsewhere").mkdir()
    (archive.folder / NAME).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert len(archive().archive.records) > 0
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_a_small_archive_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(TEXT)
    assert Opening(tmp_path)().key == ""
    assert [each.name for each in tmp_path.iterdir()] == ["new.txt"]
