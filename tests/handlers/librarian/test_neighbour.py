"""The process that renews a snapshot stays for the next change, goes when none comes, and is called again."""

from pathlib import Path
from subprocess import Popen
from time import monotonic, sleep

import pytest

from handlers.librarian.neighbour import Neighbour
from knowledge.snapshot.place import NAME
from tests.knowledge.snapshot.archives import TEXT, kept_in, write_records

_SOON = 20.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_records(tmp_path / "records")
    return tmp_path / "records"


def process_of(neighbour: Neighbour) -> "Popen[str] | None":
    return neighbour._process


def test_one_process_sees_one_change_after_another(folder: Path) -> None:
    neighbour = Neighbour(folder)
    first = neighbour.renew()
    assert first == kept_in(folder).name
    process = process_of(neighbour)
    (folder / "new.txt").write_text(TEXT)
    second = neighbour.renew()
    assert second == kept_in(folder).name != first
    assert process_of(neighbour) is process
    neighbour.close()


def test_it_goes_when_nothing_changes_and_is_called_again(folder: Path) -> None:
    neighbour = Neighbour(folder, 0.01)
    first = neighbour.renew()
    began = monotonic()
    while process_of(neighbour) is not None and monotonic() - began < _SOON:
        sleep(0.01)
    assert process_of(neighbour) is None
    assert neighbour.renew() == first
    neighbour.close()


def test_of_an_archive_that_is_not_kept_it_tells_no_name(folder: Path) -> None:
    for file in [*folder.glob("*.txt")][:10]:
        file.unlink()
    neighbour = Neighbour(folder)
    assert neighbour.renew() == ""
    assert not (folder / NAME / "current").exists()
    neighbour.close()


def test_a_process_that_fails_is_told_of_and_another_one_is_called(folder: Path) -> None:
    neighbour = Neighbour(folder)
    neighbour.renew()
    process = process_of(neighbour)
    assert process is not None
    process.kill()
    with pytest.raises(RuntimeError, match="could not be read again"):
        neighbour.renew()
    assert neighbour.renew() == kept_in(folder).name
    neighbour.close()


def test_who_was_closed_reads_nothing(folder: Path) -> None:
    neighbour = Neighbour(folder)
    neighbour.close()
    with pytest.raises(RuntimeError, match="leaving"):
        neighbour.renew()
