"""Many files are read by several processes, and several programs may open one archive at once."""

import subprocess
import sys
from pathlib import Path

from knowledge.reading.archive_folder import survey
from knowledge.snapshot.encoding import decoded
from knowledge.snapshot.place import NAME
from knowledge.snapshot.reading_files import MANY, read_chunks
from tests.knowledge.snapshot.archives import Opening, kept_in, write_records

_ROOT = Path(__file__).parents[3]


def test_several_processes_read_what_one_reads_in_the_same_order(tmp_path: Path) -> None:
    write_records(tmp_path / "records", MANY)
    names = survey(tmp_path / "records").names
    many = [file for chunk in read_chunks(tmp_path / "records", names) for file in chunk.files]
    one = [
        file
        for k in range(0, len(names), 100)
        for chunk in read_chunks(tmp_path / "records", names[k : k + 100])
        for file in chunk.files
    ]
    assert [decoded(file.record).name for file in many] == list(names)
    assert many == one


def test_two_programs_at_once_both_get_the_archive(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    write_records(folder)
    command = [sys.executable, "-m", "knowledge.snapshot", str(folder)]
    both = [
        subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    keys = {process.communicate()[0].strip() for process in both}
    assert [process.returncode for process in both] == [0, 0, 0]
    assert keys == {kept_in(folder).name}
    again = Opening(folder)
    assert again().key in keys
    assert again.read == []
    assert {each.name for each in (folder / NAME).iterdir()} == {"current", *keys}
