"""The invented archive written to a folder, a file a record."""

from pathlib import Path
from random import Random

from bench.encounters import Encounter, encounters
from bench.layouts import LAYOUTS
from bench.world import Envoy, people_of

_A_FOLDER = 1000
"""Files in one folder; more make listing slow on some systems."""


def write_archive(folder: Path, records: int, seed: int) -> tuple[list[Envoy], list[Encounter]]:
    """Write the records, and give the people and meetings that questions can be asked about."""
    random = Random(seed)
    people = people_of(records, random)
    met = list(encounters(people, records, random))
    for number, encounter in enumerate(met):
        layout = random.choice(LAYOUTS)
        room = folder / f"{number // _A_FOLDER:03}"
        room.mkdir(parents=True, exist_ok=True)
        name = f"{number:06}_{layout.__name__}.txt"
        (room / name).write_text(layout(encounter, random), encoding="utf-8")
    return people, met
