"""`python -m bench.weighing`: how much memory something takes, in a process of its own so that nothing else is counted."""

import gc
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench.invented.people import World


def resident() -> int:
    """Bytes of memory that this process holds."""
    gc.collect()
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise OSError("this system does not tell how much memory a process holds")


def weight_of_names(names: int, seed: int) -> tuple[float, float]:
    """Bytes a name of diplo's index and of tantivy's, beside the names themselves."""
    ours, peer = (_weighed(who, names, seed) / names for who in ("ours", "tantivy"))
    return ours, peer


def _weighed(who: str, names: int, seed: int) -> float:
    command = [sys.executable, "-m", "bench.weighing", who, str(names), str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout))


def _build_ours(people: list[tuple[str, str]]) -> object:
    from bench.subject import Names

    return Names(people)


def _build_tantivy(people: list[tuple[str, str]]) -> object:
    from bench.peers.names import TantivyNames

    return TantivyNames(name for name, _ in people)


_BUILDERS: dict[str, Callable[[list[tuple[str, str]]], object]] = {
    "ours": _build_ours,
    "tantivy": _build_tantivy,
}


def main() -> None:
    """Print how many bytes the index of that many names adds."""
    who, names, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    world = World(names, seed)
    people = [(p.name, p.family) for p in map(world._person, range(names))]
    _BUILDERS[who](people[:100])  # What is imported once is no part of it.
    before = resident()
    kept = _BUILDERS[who](people)
    print(json.dumps(resident() - before))
    del kept


if __name__ == "__main__":
    main()
