"""A snapshot that is not whole is refused and made anew, wherever it was cut and whatever byte of its manifest was changed."""

import shutil
from pathlib import Path
from random import Random

import pytest

from knowledge.snapshot.manifest import read_manifest
from knowledge.snapshot.place import NAME
from tests.knowledge.snapshot.archives import Opening, kept_in, write_records

_LENGTHS = 40
_FEW = 200
"""Bytes of a part that is cut at every one of them."""


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with its snapshot."""
    folder = tmp_path_factory.mktemp("original") / "records"
    write_records(folder)
    Opening(folder)()
    return folder


@pytest.fixture
def archive(original: Path, tmp_path: Path) -> Opening:
    """A copy of both."""
    shutil.copytree(original, tmp_path / "records")
    return Opening(tmp_path / "records")


def parts(place: Path) -> list[Path]:
    """Every file of a snapshot."""
    return sorted(file for file in place.rglob("*") if file.is_file())


def test_a_snapshot_cut_at_any_length_is_refused(archive: Opening) -> None:
    place, random = kept_in(archive.folder), Random(1)
    assert read_manifest(place) is not None
    for part in parts(place):
        whole = part.read_bytes()
        few = range(len(whole)) if len(whole) <= _FEW else ()
        for length in few or {0, 1, len(whole) - 1, *random.choices(range(len(whole)), k=_LENGTHS)}:
            part.write_bytes(whole[:length])
            assert read_manifest(place) is None, (part.name, length)
        part.write_bytes(whole)
    assert read_manifest(place) is not None


def test_a_changed_byte_anywhere_is_refused(archive: Opening) -> None:
    place, random = kept_in(archive.folder), Random(2)
    for part in parts(place):
        whole = bytearray(part.read_bytes())
        for at in random.choices(range(len(whole)), k=_LENGTHS):
            changed = whole.copy()
            changed[at] ^= 1 << random.randrange(8)
            part.write_bytes(changed)
            assert read_manifest(place) is None, (part.name, at)
        part.write_bytes(whole)


def test_each_missing_part_is_refused(archive: Opening) -> None:
    place = kept_in(archive.folder)
    for part in parts(place):
        whole = part.read_bytes()
        part.unlink()
        assert read_manifest(place) is None, part.name
        part.write_bytes(whole)


@pytest.mark.parametrize("part", ["manifest", "records", "events", "indexes", "text/text.arrays"])
def test_a_damaged_snapshot_is_told_of_and_made_anew(archive: Opening, part: str) -> None:
    file = kept_in(archive.folder) / part
    file.write_bytes(file.read_bytes()[:-1])
    count = len(archive().archive.records)
    assert len(archive.told) == 1
    assert "damaged" in archive.told[0]
    assert len(archive.read) >= count
    assert len(archive().archive.records) == count
    assert (archive.told, archive.read) == ([], [])


@pytest.mark.parametrize("said", ["", "../..", "0123456789abcdef", "\xff"])
def test_a_pointer_to_no_snapshot_is_no_trouble(archive: Opening, said: str) -> None:
    (archive.folder / NAME / "current").write_bytes(said.encode("latin-1"))
    assert len(archive().archive.records) > 0
    assert archive()
    assert archive.read == []
