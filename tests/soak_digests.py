"""A year of mornings on both databases: `python -m tests.soak_digests` (`make soak`).

Everything is real but time: 200 subscriptions in 30 zones from 1 June 2023 to 30 June 2024, a database, and Slack's methods over
HTTP on this machine. On PostgreSQL two replicas share the work. It ends with 1 when anything is wrong.
"""

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from tests.databases import PostgreSQL
from tests.digesting.judging import Verdict, judge
from tests.digesting.simulation import Simulation, Trial

START, END = datetime(2023, 6, 1, tzinfo=UTC), datetime(2024, 7, 1, tzinfo=UTC)


def main() -> int:
    """Run the trials that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--subscriptions", type=int, default=200)
    parser.add_argument("--until", type=datetime.fromisoformat, default=END)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    end = asked.until.replace(tzinfo=UTC)
    return sum(_run(kind, asked.subscriptions, end, asked.seed) for kind in asked.databases) and 1


def _run(kind: str, subscriptions: int, end: datetime, seed: int) -> int:
    """One trial; how much was wrong."""
    with tempfile.TemporaryDirectory() as folder:
        server = PostgreSQL(Path(folder) / "data") if kind == "postgresql" else None
        url = server.fresh() if server else f"sqlite:///{folder}/diplo.db"
        trial = Trial(url, subscriptions, START, end, seed, replicas=2 if server else 1)
        try:
            began = monotonic()
            with Simulation(trial) as whole:
                whole.run()
                verdict = judge(whole)
            _tell(kind, whole, verdict, monotonic() - began)
        finally:
            if server:
                server.stop()
    return len(verdict.wrong)


def _tell(kind: str, whole: Simulation, verdict: Verdict, seconds: float) -> None:
    """The table."""
    trial, tally = whole.trial, whole.tally
    print(f"\n{kind}, {trial.replicas} process(es), seed {trial.seed}: {trial.subscriptions} subscriptions, "
          f"{trial.start:%Y-%m-%d} to {trial.end:%Y-%m-%d}, {seconds:.0f} s")  # fmt: skip
    for line in verdict.lines():
        print(line)
    print(f"{tally.restarts:>8,}  processes killed and started again")
    for said, number in sorted(whole.fate.kills.items()):
        print(f"{number:>8,}    killed: {said}")
    print(
        f"{len(whole.weather.off):>8,}  times the machine was off, {len(whole.weather.down)} times the network was down"
    )
    for said, number in sorted((tally.calls + tally.faults).items()):
        print(f"{number:>8,}  {said}")
    for line in verdict.wrong[:50]:
        print(f"WRONG {line}")


if __name__ == "__main__":
    sys.exit(main())
