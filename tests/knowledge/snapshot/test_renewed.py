"""A snapshot renewed after records came, changed and went is, byte for byte, the one that is built afresh."""

from pathlib import Path
from random import Random

import msgspec
import numpy as np
import pytest

from bench.generate import generate
from knowledge.reading.archive_folder import survey
from knowledge.shelves.arrays import write_arrays
from knowledge.snapshot.building import build
from knowledge.snapshot.looking import Look
from knowledge.snapshot.manifest import Manifest, write_manifest
from knowledge.snapshot.manifest import parts_of as parts_told
from knowledge.snapshot.parts import open_parts, write_parts
from knowledge.snapshot.versions import PRINT_BYTES
from tests.knowledge.snapshot.archives import TEXT, Opening, kept_in, write_records

_PEOPLE = (
    "- name: Ada Berg\n  aliases: [Ada Maria Berg]\n  country: Sweden\n"
    "  roles:\n    - title: Prime Minister\n      from: 2015-01-01\n",
    "- name: Cyr Dubois\n  country: France\n",
)
_BLANK = ("", " \n")


def parts_of(place: Path) -> dict[str, bytes]:
    """The files of a snapshot but its manifest, which tells when records were changed, and those that snapshots share."""
    files = {file.relative_to(place).as_posix(): file for file in place.rglob("*.*")}
    files |= {file.name: file for file in place.iterdir() if file.is_file()}
    own = {name: file for name, file in files.items() if name not in ("manifest", "records")}
    return {name: file.read_bytes() for name, file in own.items()}


def afresh(folder: Path, place: Path) -> dict[str, bytes]:
    """What is written of a folder by who knows of no older snapshot."""
    place.mkdir()
    write_parts(place, build(Look.at(folder, survey(folder)), None, lambda files: files))
    return parts_of(place)


def edits(random: Random, folder: Path) -> None:
    """Some records come, change, go and are renamed; so does people.yaml."""
    samples = [sample.text for sample in generate(30, random.randrange(1000))]
    names = sorted(file.name for file in folder.glob("*.txt"))
    for name in random.sample(names, random.randint(0, 4)):
        (folder / name).unlink()
    for name in random.sample(names, random.randint(0, 4)):
        (folder / name).write_text(random.choice((*samples, *_BLANK, TEXT)), "utf-8")
    for _ in range(random.randint(0, 4)):
        text = random.choice((*samples, TEXT))
        (folder / f"{random.randint(0, 99):02}.txt").write_text(text, "utf-8")
    if random.random() < 0.5:
        (folder / "people.yaml").write_text(random.choice((*_PEOPLE, "")))


@pytest.mark.parametrize("seed", range(4))
def test_a_renewed_snapshot_is_byte_for_byte_the_one_built_afresh(
    tmp_path: Path, seed: int
) -> None:
    folder, random = tmp_path / "records", Random(seed)
    write_records(folder, 60, seed)
    Opening(folder)()
    for turn in range(4):
        edits(random, folder)
        Opening(folder)()
        renewed, fresh = parts_of(kept_in(folder)), afresh(folder, tmp_path / str(turn))
        assert [name for name in fresh if renewed.get(name) != fresh[name]] == []
        assert renewed.keys() == fresh.keys()
        assert open_parts(kept_in(folder)).records == open_parts(tmp_path / str(turn)).records


def test_an_older_snapshot_damaged_where_nobody_looks_is_not_built_upon(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    write_records(folder, 60)
    Opening(folder)()
    place = kept_in(folder)
    write_arrays(place / "joined", {"person": np.arange(3)})
    manifest = read_manifest_of(place)
    told = msgspec.structs.replace(manifest, parts=parts_told(place, manifest.parts))
    write_manifest(place, told)
    (folder / "new.txt").write_text(TEXT)
    archive = Opening(folder)
    archive()
    assert len(archive.read) == 61
    assert parts_of(kept_in(folder)) == afresh(folder, tmp_path / "afresh")


def read_manifest_of(place: Path) -> Manifest:
    """The manifest, whatever became of the parts."""
    return msgspec.msgpack.decode((place / "manifest").read_bytes()[PRINT_BYTES:], type=Manifest)
