"""`python -m bench`: how fast diplo is beside what people would use instead, as a table, as JSON and as a picture."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.plan import PARTS, QUICK, Plan, measured
from bench.plot import drawn
from bench.row import Row
from bench.table import added, as_json, from_json, printed


def main(words: Sequence[str] | None = None) -> None:
    """Measure and print; exit 1 when a ratio is far from its goal."""
    called = _parser().parse_args(words)
    rows = list(_told(measured(QUICK if called.quick else _plan(called))))
    print(printed(rows))
    if called.out:
        _write(called.out, rows)
    far = [row for row in rows if row.far_off and row.ratio]
    for row in far:
        ratio = f"{row.ratio.middle:.3g} times {row.peer}" if row.ratio else ""
        print(f"Far from the goal of {row.goal}: {row.key} at {row.size:,} takes {ratio}")
    sys.exit(bool(far))


def _write(out: Path, rows: Sequence[Row]) -> None:
    """Write what was measured beside what earlier runs measured of other things."""
    out.mkdir(parents=True, exist_ok=True)
    file = out / "bench.json"
    every = added(from_json(file.read_text("utf-8")) if file.exists() else [], rows)
    file.write_text(as_json(every), "utf-8")
    (out / "bench.svg").write_text(drawn(every), "utf-8")


def _told(rows: Iterator[Row]) -> Iterator[Row]:
    """Say on the screen how far it is."""
    for row in rows:
        if sys.stderr.isatty():
            print(f"\r{row.key:<60}", end="\r", file=sys.stderr, flush=True)
        yield row


def _plan(called: argparse.Namespace) -> Plan:
    return Plan(
        sizes=called.sizes,
        files=called.files,
        each=called.questions,
        runs=called.runs,
        seed=called.seed,
        parts=called.parts,
    )


def _parser() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    add = parser.add_argument
    add("--quick", action="store_true", help="in two minutes, which is what CI runs")
    add(
        "--sizes",
        type=_numbers,
        default=(10_000, 100_000),
        help="names, and records in memory; default 10000,100000",
    )
    add("--files", type=_numbers, default=(10_000,), help="records read from files; default 10000")
    add("--questions", type=int, default=60, help="of each kind in a run; default 60")
    add("--runs", type=int, default=5, help="default 5")
    add(
        "--seed", type=int, default=1001, help="of the archive; questions are drawn with other ones"
    )
    add("--parts", type=_words, default=PARTS, help=f"of {','.join(PARTS)}; default all")
    add("--out", type=Path, help="a folder for bench.json and bench.svg, to which rows are added")
    return parser


def _numbers(said: str) -> tuple[int, ...]:
    return tuple(map(int, _words(said)))


def _words(said: str) -> tuple[str, ...]:
    return tuple(filter(None, said.split(",")))


if __name__ == "__main__":
    main()
