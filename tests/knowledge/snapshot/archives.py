"""Archives for the tests of snapshots: invented records in a folder, and desks over them with and without a snapshot."""

from collections.abc import Sequence
from pathlib import Path

from bench.generate import generate
from knowledge.desk import Desk, open_desk
from knowledge.reading.archive_folder import survey
from knowledge.snapshot.building import build
from knowledge.snapshot.looking import Look
from knowledge.snapshot.opening import FEWEST
from knowledge.snapshot.parts import open_parts, write_parts
from knowledge.snapshot.place import NAME

TEXT = (
    "Minister Ada Berg of Sweden met Minister Cyr Dubois of France in Oslo on 3 May 2016.\n\n"
    "They spoke about the price of herring.\n"
)


def write_records(folder: Path, count: int = FEWEST, seed: int = 3) -> None:
    """So many invented records, all in one folder."""
    folder.mkdir(exist_ok=True)
    for sample in generate(count, seed):
        (folder / sample.name.replace("/", "-")).write_text(sample.text, "utf-8", newline="\n")


class Opening:
    """Opens the desk of a folder, and remembers which files were read and what was told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read: list[str] = []
        self.told: list[str] = []

    def __call__(self) -> Desk:
        self.read, self.told = [], []
        return open_desk(self.folder, self._watch, self.told.append)

    def _watch(self, files: Sequence[Path]) -> Sequence[Path]:
        self.read = [file.name for file in files]
        return files


def fresh_and_kept(folder: Path, place: Path) -> tuple[Desk, Desk]:
    """A desk over an archive built in memory, and one over what was written of it."""
    built = build(Look.at(folder, survey(folder)), None, lambda files: files)
    place.mkdir()
    write_parts(place, built)
    opened = open_parts(place)
    return Desk(built.archive, built.text), Desk(opened.archive, opened.text, "kept", opened.ready)


def kept_in(folder: Path) -> Path:
    """The folder of the one snapshot of an archive."""
    (found,) = (each for each in (folder / NAME).iterdir() if each.is_dir())
    return found
