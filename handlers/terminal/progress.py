"""A bar on standard error while the archive loads, for those who would else wonder."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import overload

from rich.console import Console
from rich.progress import Progress

PATIENCE = 1.0
"""Seconds that nobody minds waiting."""


class Watched(Sequence[Path]):
    """Files that show how far their reader has come, once that takes longer than patience."""

    def __init__(
        self,
        files: Sequence[Path],
        console: Console,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._files = files
        self._console = console
        self._clock = clock

    def __len__(self) -> int:
        return len(self._files)

    @overload
    def __getitem__(self, index: int) -> Path: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Path]: ...
    def __getitem__(self, index: int | slice) -> Path | Sequence[Path]:
        return self._files[index]

    def __iter__(self) -> Iterator[Path]:
        begun, bar = self._clock(), None
        try:
            for done, file in enumerate(self._files):
                if bar is None and self._console.is_terminal and self._clock() - begun > PATIENCE:
                    bar = Progress(console=self._console, transient=True)
                    bar.add_task("Reading records", total=len(self._files))
                    bar.start()
                if bar is not None:
                    bar.update(bar.task_ids[0], completed=done)
                yield file
        finally:
            # A bar that never started would still end its line.
            if bar is not None:
                bar.stop()
