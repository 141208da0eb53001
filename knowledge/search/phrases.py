"""Whether the words asked stand together in a passage."""

from collections.abc import Sequence

import numpy as np

from knowledge.search.lists import Lists, Numbers


def stand_together(sequence: Lists, stems: Sequence[int], rows: Numbers) -> Numbers:
    """In which of some rows these stems follow upon each other."""
    numbers, lengths = sequence.gathered(rows)
    ends = np.cumsum(lengths)
    starts = len(numbers) - len(stems) + 1
    if starts < 1:
        return np.zeros(len(rows), bool)
    here = np.ones(starts, bool)
    for k, wanted in enumerate(stems):
        here &= numbers[k : k + starts] == wanted
    begins = np.flatnonzero(here)
    at = np.searchsorted(ends, begins, "right")
    whole = begins + len(stems) <= ends[at]
    found = np.zeros(len(rows), bool)
    found[at[whole]] = True
    return found
