"""`python -m knowledge.snapshot FOLDER` brings a snapshot up to date and prints its name, beside a process that answers."""

import sys
from collections.abc import Sequence
from pathlib import Path

from knowledge.snapshot.opening import open_newest


def main(words: Sequence[str]) -> int:
    """Read what changed; nothing is printed of an archive that is not kept, whose reader has to read it."""
    held = open_newest(
        Path(words[0]), lambda files: files, lambda said: print(said, file=sys.stderr)
    )
    print(held.key)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
