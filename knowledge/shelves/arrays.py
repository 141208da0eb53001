"""Named arrays in one file, mapped when it is opened: that costs the same for ten things and a million."""

import mmap
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
"""Numbers of one width in one row."""
_MARK: Final = b"diplo shelf 1\n"
_LENGTH: Final = 4
_EDGE: Final = 64
"""Every array begins at a multiple of so many bytes, as processors read such numbers where they lie."""


class _Place(msgspec.Struct, frozen=True, array_like=True):
    """Where an array lies."""

    kind: str
    """Its numbers in the words of numpy: `<u4`."""
    count: int
    """How many there are."""
    start: int
    """Its first byte, from the end of the table of contents."""


_Contents = dict[str, _Place]


def write_arrays(file: Path, arrays: Mapping[str, Numbers]) -> None:
    """Write arrays of one dimension, to be found again by their names."""
    contents, end = {}, 0
    for name, each in arrays.items():
        contents[name] = _Place(each.dtype.newbyteorder("<").str, len(each), end)
        end = _rounded(end + each.nbytes)
    listed = msgspec.msgpack.encode(contents)
    head = _MARK + len(listed).to_bytes(_LENGTH, "little") + listed
    with file.open("wb") as out:
        out.write(head.ljust(_rounded(len(head)), b"\0"))
        for each in arrays.values():
            out.write(np.ascontiguousarray(each, each.dtype.newbyteorder("<")).data)
            out.write(bytes(_rounded(each.nbytes) - each.nbytes))


def open_arrays(file: Path) -> dict[str, Numbers]:
    """The arrays of a file, read-only; ValueError where it is not a whole file of arrays."""
    with file.open("rb") as opened:
        mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    behind = len(_MARK) + _LENGTH
    if mapped[: len(_MARK)] != _MARK:
        raise ValueError(f"{file.name} holds no arrays")
    end = behind + int.from_bytes(mapped[len(_MARK) : behind], "little")
    contents = msgspec.msgpack.decode(mapped[behind:end], type=_Contents)
    first = _rounded(end)
    return {
        name: np.frombuffer(mapped, place.kind, place.count, first + place.start)
        if place.count
        else np.empty(0, place.kind)
        for name, place in contents.items()
    }


def _rounded(count: int) -> int:
    """So many bytes, filled up to the next edge."""
    return -(-count // _EDGE) * _EDGE
