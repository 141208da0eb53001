"""A snapshot renewed after records came, changed and went is, byte for byte, the one that is built afresh."""

from pathlib import Path
from random import Random

import pytest

from bench.generate import generate
from knowledge.reading.archive_folder import survey
from knowledge.snapshot.building import build
from knowledge.snapshot.looking import Look
from knowledge.snapshot.parts import write_parts
from tests.knowledge.snapshot.archives import TEXT, Opening, kept_in, write_records

_PEOPLE = (
    "- name: Ada Berg\n  aliases: [Ada Maria Berg]\n  country: Sweden\n"
    "  roles:\n    - title: Prime Minister\n      from: 2015-01-01\n",
    "- name: Cyr Dubois\n  country: France\n",
)
_BLANK = ("", " \n")


def parts_of(place: Path) -> dict[str, bytes]:
    """The files of a snapshot but its manifest, which tells when records were changed."""
    files = (file for file in place.rglob("*") if file.is_file() and file.name != "manifest")
    return {file.relative_to(place).as_posix(): file.read_bytes() for file in files}


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
