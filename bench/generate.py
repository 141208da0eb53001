"""`python -m bench.generate FOLDER`: invented records in every layout that diplo reads, with the truth beside them."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec

from bench.invented import pages, readouts, releases
from bench.invented.people import World, world_of
from bench.invented.scene import Scene, Told, scene_of

TRUTH = "truth.jsonl"
"""Beside the records, under a name that no archive reads."""
_FILES_IN_A_FOLDER = 1000
Layout = Callable[[Scene], str]
_LAYOUTS: tuple[tuple[Layout, str, int], ...] = (
    (readouts.numbered, "txt", 22),
    (readouts.telephone, "txt", 9),
    (readouts.courtesy, "txt", 6),
    (readouts.plain, "txt", 7),
    (readouts.cancelled, "txt", 2),
    (readouts.several, "txt", 5),
    (releases.before, "md", 9),
    (releases.after, "md", 9),
    (releases.hosting, "md", 4),
    (pages.korean, "txt", 9),
    (pages.html, "html", 3),
    (pages.canadian, "txt", 5),
    (pages.spokesperson, "txt", 5),
    (pages.british_page, "txt", 3),
    (pages.visit, "txt", 4),
)
"""Each with the ending of its files and its share in a hundred records or so."""
_WHEEL = tuple((layout, ending) for layout, ending, share in _LAYOUTS for _ in range(share))


@dataclass(frozen=True, slots=True)
class Truth:
    """What a record should be understood to say."""

    layout: str
    """Which function wrote it."""
    meetings: tuple[Told, ...]
    """The meeting that it is about, then others that it mentions."""
    topics: tuple[str, ...]
    """What was spoken of, in the words of the record."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One record with its truth."""

    name: str
    """Where it lies in an archive, with forward slashes."""
    text: str
    truth: Truth


def generate(records: int, seed: int) -> Iterator[Sample]:
    """As many records as asked for, one at a time; the same for the same numbers."""
    world = world_of(records, seed)
    for number in range(records):
        yield sample(world, number, seed)


def sample(world: World, number: int, seed: int) -> Sample:
    """The record of a number, which depends on no other."""
    random = Random((seed << 32) + number)
    scene = scene_of(world, random)
    layout, ending = _WHEEL[int(random.random() * len(_WHEEL))]
    text = layout(scene).replace("D.C..", "D.C.")
    name = (
        f"{scene.day.year}/{number // _FILES_IN_A_FOLDER:04}/{number:07}_{layout.__name__}.{ending}"
    )
    return Sample(name, text, Truth(layout.__name__, tuple(scene.told), tuple(scene.topics)))


def write_archive(folder: Path, records: int, seed: int) -> None:
    """Write a file a record in folders by year, and the truth as JSON lines."""
    made: set[Path] = set()
    encode = msgspec.json.Encoder().encode
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / TRUTH).open("wb") as truths:
        for one in generate(records, seed):
            file = folder / one.name
            if file.parent not in made:
                file.parent.mkdir(parents=True, exist_ok=True)
                made.add(file.parent)
            file.write_bytes(one.text.encode())
            truths.write(encode({"file": one.name, "truth": one.truth}) + b"\n")


def main(words: Sequence[str] | None = None) -> None:
    """Write an archive."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=1000, help="1,000 to 1,000,000")
    parser.add_argument("--seed", type=int, default=7, help="another one gives another archive")
    called = parser.parse_args(words)
    write_archive(called.folder, called.records, called.seed)


if __name__ == "__main__":
    main()
