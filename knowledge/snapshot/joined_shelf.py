"""What an archive was joined out of, kept for the next one: what did not change is neither read nor taken apart again."""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec
import numpy as np

from knowledge.gist.keeping import packed
from knowledge.joining.all import Parts
from knowledge.records import Problem
from knowledge.shelves.arrays import Numbers

Problems = Mapping[int, Sequence[Problem]]
"""Problems by position of the record, where it has some."""
_PROBLEMS: Final = "problems"
_WIDTHS: Final = (np.int8, np.int16, np.int32)


def joined_arrays(parts: Parts, problems: Problems) -> dict[str, Numbers]:
    """Parts and problems of records as arrays to be kept."""
    arrays = {name: _narrow(each) for name, each in parts.arrays().items()}
    return {**arrays, _PROBLEMS: packed(dict(problems))}


def open_parts_of(arrays: Mapping[str, Numbers]) -> Parts:
    """The parts kept among arrays; KeyError where there are none."""
    return Parts.among({name: _wide(each) for name, each in arrays.items()})


def open_problems(arrays: Mapping[str, Numbers]) -> dict[int, tuple[Problem, ...]]:
    """The problems kept among arrays; KeyError where there are none."""
    kind = dict[int, tuple[Problem, ...]]
    return msgspec.msgpack.decode(arrays[_PROBLEMS].tobytes(), type=kind)


def _narrow(column: Numbers) -> Numbers:
    """Whole numbers in as few bytes as hold them; bytes are bytes."""
    if column.dtype == np.uint8 or not len(column):
        return column
    least, most = int(column.min()), int(column.max())
    for width in _WIDTHS:
        if np.iinfo(width).min <= least and most <= np.iinfo(width).max:
            return column.astype(width)
    return column


def _wide(column: Numbers) -> Numbers:
    return column if column.dtype == np.uint8 else column.astype(np.int64)
