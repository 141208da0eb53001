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
        begun = self._clock()
        bar = Progress(console=self._console, transient=True)
        task = bar.add_task("Reading records", total=len(self._files))
        shown = not self._console.is_terminal
        try:
            for file in self._files:
                if not shown and self._clock() - begun > PATIENCE:
                    bar.start()
                    shown = True
                yield file
                bar.advance(task)
        finally:
            bar.stop()
