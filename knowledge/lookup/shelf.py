"""Named arrays in one file, which is mapped and not read: opening costs the same for ten people and a million."""

import mmap
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_ALIGNED: Final = 64
"""Every array begins at a multiple of it, as whole numbers must not lie across lines of the cache."""
_SIZE: Final = 8


class _Place(msgspec.Struct, frozen=True, array_like=True):
    """Where an array of one dimension lies in the file."""

    name: str
    """Under which name it is asked for."""
    kind: str
    """Its type in the words of numpy: `<u8`."""
    count: int
    """How many values it has."""
    start: int
    """Byte of its first value."""


def write_arrays(path: Path, arrays: Mapping[str, Array]) -> None:
    """Keep arrays for `open_arrays`, each where a processor can read it in place."""
    rooms = [_rounded(array.nbytes) for array in arrays.values()]
    starts = [0, *accumulate(rooms)]
    places = [
        _Place(name, array.dtype.str, array.size, start)
        for (name, array), start in zip(arrays.items(), starts, strict=False)
    ]
    head = msgspec.msgpack.encode(places)
    with path.open("wb") as file:
        file.write(len(head).to_bytes(_SIZE, "little") + head)
        file.write(bytes(_rounded(_SIZE + len(head)) - _SIZE - len(head)))
        for array, room in zip(arrays.values(), rooms, strict=True):
            file.write(np.ascontiguousarray(array).data)
            file.write(bytes(room - array.nbytes))


def open_arrays(path: Path) -> dict[str, Array]:
    """The arrays of a file, read-only; pages of it are loaded when they are looked at."""
    with path.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    behind = _SIZE + int.from_bytes(mapped[:_SIZE], "little")
    places = msgspec.msgpack.decode(mapped[_SIZE:behind], type=list[_Place])
    return {place.name: _mapped(mapped, place, _rounded(behind)) for place in places}


def _mapped(mapped: mmap.mmap, place: _Place, first: int) -> Array:
    kind = np.dtype(place.kind)
    if not place.count:
        return np.empty(0, kind)
    return np.frombuffer(mapped, kind, place.count, first + place.start)


def _rounded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
