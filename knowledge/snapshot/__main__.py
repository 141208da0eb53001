"""`python -m knowledge.snapshot FOLDER` brings a snapshot up to date and prints its name, beside a process that answers.

With `--stay` it does so for every line that it is given: what it had to learn for the first, it knows for the next.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from knowledge.snapshot.opening import Tell, open_newest

STAY: Final = "--stay"


def main(words: Sequence[str]) -> int:
    """Read what changed; nothing is printed of an archive that is not kept, whose reader has to read it."""
    folder = Path(words[0])
    if STAY not in words[1:]:
        print(_renewed(folder, lambda said: print(said, file=sys.stderr)))
        return 0
    for _ in sys.stdin:
        # Nobody reads what is told until this process fails, and a full pipe would stop it.
        print(_renewed(folder, lambda said: None), flush=True)
        gc.collect()  # What was mapped is let go while nobody waits.
    return 0


def _renewed(folder: Path, tell: Tell) -> str:
    """The name of the snapshot of today."""
    return open_newest(folder, lambda files: files, tell).key


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
