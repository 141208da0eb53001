"""A record comes while questions go on: how long until it is answered from, and how long questions take meanwhile."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter, sleep

from bench.archives import archive_folder
from bench.clock import Latency
from bench.row import Row, alone, beside
from bench.subject import TODAY, open_folder, renewing
from handlers.librarian.current import Current

_PAUSE = 0.002
"""Seconds between two questions."""
_NEW = "new_{}.txt"
_TEXT = (
    "A Meeting\n\nJune 1, 2026\n\nOn June 1, Foreign Minister Anna Berg met Ms. Eva Lund in Oslo.\n"
)
_BEGINS = 1.0
"""Seconds until a folder is watched."""
_LONGEST = 600.0


def renewal_rows(records: int, seed: int, questions: Sequence[str], runs: int) -> Iterator[Row]:
    """Seconds from the writing of a file to an archive that has it; p99 of questions meanwhile and otherwise."""
    folder = archive_folder(records, seed)
    current, librarian = renewing(folder, open_folder(folder))
    asking = _Asking(current, questions)
    librarian.start()
    sleep(_BEGINS)
    pairs, seconds = [], []
    for number in range(runs):
        usual, _ = asking.during(partial(_rested, 1.0))
        meanwhile, taken = asking.during(partial(_renewed, folder / _NEW.format(number), current))
        pairs.append((meanwhile.at(0.99), usual.at(0.99)))
        seconds.append(taken)
    librarian.leave()
    librarian.close(10.0)
    for number in range(runs):
        (folder / _NEW.format(number)).unlink()
    yield alone("renewal/seconds", records, "s", seconds)
    yield beside("renewal/p99 meanwhile", records, "usual p99", "s", pairs)


def _rested(seconds: float) -> float:
    sleep(seconds)
    return seconds


def _renewed(file: Path, current: Current) -> float:
    """Seconds until a new record is answered from."""
    begun = perf_counter()
    file.write_text(_TEXT, "utf-8")
    while current().record(file.name) is None:
        if perf_counter() - begun > _LONGEST:
            raise TimeoutError(f"{file.name} has not been seen")
        sleep(0.005)
    return perf_counter() - begun


class _Asking:
    """Somebody who asks on and on, as long as something else goes on."""

    def __init__(self, current: Current, questions: Sequence[str]) -> None:
        self._current, self._questions = current, cycle(questions)

    def during(self, work: Callable[[], float]) -> tuple[Latency, float]:
        """How long each question took on the wall's clock while work was done on another thread, and what that gave."""
        taken = []
        with ThreadPoolExecutor(1) as pool:
            doing = pool.submit(work)
            while not doing.done():
                begun = perf_counter()
                self._current().ask(next(self._questions), TODAY)
                taken.append(perf_counter() - begun)
                sleep(_PAUSE)
        return Latency(tuple(taken)), doing.result()
