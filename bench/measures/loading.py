"""Starting: cold, when everything is read; warm, when only changes would be; and what memory it then takes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.archives import archive_folder, text_bytes
from bench.generate import generate
from bench.peers.sql import SqlBot
from bench.row import Row, alone, beside
from bench.starting import start
from bench.subject import forget

_COLD_PEERS = ("reading the files", "front matter and regex")
_WARM_PEERS = ("scandir and stat", "SQLite on disk")


def cold_rows(records: int, seed: int, runs: int) -> Iterator[Row]:
    """Seconds a record from the start of a process without snapshot to its first answer, in turn with each peer."""
    folder = archive_folder(records, seed)
    start("reading the files", folder)  # All find the files in the memory of the system.
    ours, others = [], {peer: [] for peer in _COLD_PEERS}  # type: tuple[list[float], dict[str, list[float]]]
    for _ in range(runs):
        forget(folder)
        ours.append(start("ours", folder).seconds / records)
        for peer in _COLD_PEERS:
            others[peer].append(start(peer, folder).seconds / records)
    for peer, seconds in others.items():
        yield beside(
            "cold/seconds a record", records, peer, "s", list(zip(ours, seconds, strict=True))
        )


def warm_rows(records: int, seed: int, runs: int) -> Iterator[Row]:
    """Seconds from the start of a process to its first answer where nothing changed; memory held then, over imports."""
    folder = archive_folder(records, seed)
    _keep_database(folder, records, seed)
    start("ours", folder)
    bare = start("imports", folder).resident
    started = [[start(how, folder) for how in ("ours", *_WARM_PEERS)] for _ in range(runs)]
    for at, peer in enumerate(_WARM_PEERS, 1):
        pairs = [(run[0].seconds, run[at].seconds) for run in started]
        yield beside("warm/seconds", records, peer, "s", pairs)
    yield alone("warm/bytes a record", records, "B", _held(started, bare, records))
    yield alone("warm/text, bytes a record", records, "B", [text_bytes(folder) / records])


def _held(started: Sequence[Sequence[object]], bare: int, records: int) -> list[float]:
    """Bytes a record over a process that has only imported."""
    return [(run[0].resident - bare) / records for run in started]  # type: ignore[attr-defined]


def _keep_database(folder: Path, records: int, seed: int) -> None:
    """The peer's database beside the folder, once."""
    file = folder.with_suffix(".sqlite")
    if not file.exists():
        SqlBot(generate(records, seed), file).sql.close()
