"""`python -m bench`: writes an invented archive, reads it, asks it, and prints ratios."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.clock import latency, timed
from bench.door import door_rows
from bench.inquiries import inquiries
from bench.naive import NaiveBot, read_note
from bench.paper import write_archive
from bench.table import Row, printed
from knowledge.archive import build_archive
from knowledge.desk import Desk, open_desk, read_record
from knowledge.reading.archive_folder import record_name
from knowledge.records import Record
from knowledge.search import TextIndex

_TODAY = date(2026, 1, 15)
_MOST_RECORDS = 100_000
_WARMING_UP = 20
"""One question of each kind."""


def main(words: Sequence[str] | None = None) -> None:
    """Measure once and print; the archive is gone afterwards."""
    called = _parser().parse_args(words)
    with TemporaryDirectory(prefix="diplo-bench-") as folder:
        _bench(Path(folder), called.records, called.questions, called.seed)


def _bench(folder: Path, number: int, asked: int, seed: int) -> None:
    """Write, read, build and ask, diplo and the naive program on the same files and questions."""
    people, met = write_archive(folder, number, seed)
    files = sorted(folder.rglob("*.txt"))
    for file in files:
        file.read_bytes()  # Both find the files in the memory of the system.
    notes, naive_reading = timed(lambda: [read_note(file) for file in files])
    records, reading = timed(lambda: [read_record(f, record_name(folder, f)) for f in files])
    bot, naive_building = timed(lambda: NaiveBot(notes))
    desk, building = timed(lambda: _desk(records))
    rows: list[Row] = [
        ("reading, a record", reading / number, naive_reading / number),
        ("building, a record", building / number, naive_building / number),
    ]
    print(f"{number:,} records of {len(people):,} people, {asked} questions, seed {seed}")
    print(f"read out of them: {len(desk.archive.events):,} meetings, {len(desk.archive.people):,} people")  # fmt: skip
    texts = inquiries(met, asked, seed)
    print(printed(rows + _answering(desk, bot, texts)))
    print()
    seeds = open_desk(Path(__file__).parent.parent / "seeds")
    print(
        printed(
            [
                *door_rows(seeds, {"/diplo who met Yoon, again": ["who met Yoon"]}, _TODAY),
                *door_rows(
                    desk,
                    {"/diplo, 1 question": texts[:1], f"/diplo, {asked} questions": texts},
                    _TODAY,
                ),
            ],
            "empty",
        )
    )


def _desk(records: Sequence[Record]) -> Desk:
    """A desk over records that are in memory already."""
    archive = build_archive(records)
    return Desk(archive, TextIndex(archive.records, archive.who))


def _answering(desk: Desk, bot: NaiveBot, questions: Sequence[str]) -> list[Row]:
    """Half and almost all of the questions answered within so long."""
    for text in questions[:_WARMING_UP]:
        desk.ask(text, _TODAY)
        bot.ask(text)
    ours, naive = latency(lambda text: desk.ask(text, _TODAY), questions), latency(bot.ask, questions)  # fmt: skip
    return [
        (f"answering, p{share:.0%}".rstrip("%"), ours.at(share), naive.at(share))
        for share in (0.5, 0.99)
    ]


def _parser() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--records", type=_count, default=1000, help="up to 100000; default 1000")
    parser.add_argument("--questions", type=_count, default=200, help="default 200")
    parser.add_argument("--seed", type=int, default=7, help="another one gives another archive")
    return parser


def _count(said: str) -> int:
    """A number of things; the error is told by argparse."""
    number = int(said)
    if not 1 <= number <= _MOST_RECORDS:
        raise argparse.ArgumentTypeError(f"please give a number from 1 to {_MOST_RECORDS}")
    return number


if __name__ == "__main__":
    main()
