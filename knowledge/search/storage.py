"""Arrays in one file that is mapped: opened in a moment however large it is, and read where looked at."""

import mmap
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

import msgspec
import numpy as np

from knowledge.search.lists import Numbers

T = TypeVar("T")
_MARK: Final = b"diplo arrays 1\n"
_EDGE: Final = 64
"""Bytes at a multiple of which each array begins, so that it can be used where it lies."""


class _Kept(msgspec.Struct, frozen=True):
    """An array of the file."""

    kind: str
    """Its numbers in the words of numpy: `<u4`."""
    count: int
    """How many there are."""
    start: int
    """Its first byte, counted from the end of the list of arrays."""


_Contents = dict[str, _Kept]


def write_arrays(file: Path, arrays: Mapping[str, Numbers]) -> None:
    """Write arrays by name, each of one dimension."""
    contents, end = {}, 0
    for name, each in arrays.items():
        contents[name] = _Kept(each.dtype.newbyteorder("<").str, len(each), end)
        end = _rounded(end + each.nbytes)
    listed = msgspec.json.encode(contents)
    head = _MARK + len(listed).to_bytes(4, "little") + listed
    with file.open("wb") as out:
        out.write(head.ljust(_rounded(len(head)), b"\0"))
        for each in arrays.values():
            out.write(np.ascontiguousarray(each, each.dtype.newbyteorder("<")).data)
            out.write(bytes(_rounded(each.nbytes) - each.nbytes))


def read_arrays(file: Path) -> dict[str, Numbers]:
    """The arrays of a file, mapped; ValueError where it is not a whole file of arrays."""
    with file.open("rb") as opened:
        contents, begin = _contents(opened)
        end = max((_rounded(k.start + np.dtype(k.kind).itemsize * k.count) for k in contents.values()), default=0)  # fmt: skip
        if opened.seek(0, SEEK_END) != begin + end:
            raise ValueError(f"{file} is not as long as it was written")
        mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    return {
        name: np.frombuffer(mapped, kept.kind, kept.count, begin + kept.start)
        for name, kept in contents.items()
    }


def _contents(opened: BinaryIO) -> tuple[_Contents, int]:
    """What a file lists, and where its arrays begin."""
    if opened.read(len(_MARK)) != _MARK:
        raise ValueError("no file of arrays")
    length = int.from_bytes(opened.read(4), "little")
    try:
        contents = msgspec.json.decode(opened.read(length), type=_Contents)
    except msgspec.MsgspecError as error:
        raise ValueError("the list of arrays is damaged") from error
    return contents, _rounded(len(_MARK) + 4 + length)


def flat(parts: object, above: str = "") -> Iterator[tuple[str, Numbers]]:
    """Every array of a dataclass of arrays and of such dataclasses, by the names that lead to it."""
    for each in fields(parts):  # type: ignore[arg-type]
        value, name = getattr(parts, each.name), f"{above}{each.name}"
        if is_dataclass(value):
            yield from flat(value, f"{name}.")
        else:
            yield name, value


def built(kind: type[T], arrays: Mapping[str, Numbers], above: str = "") -> T:
    """The dataclass that such arrays were taken from."""
    values = {
        each.name: built(each.type, arrays, f"{above}{each.name}.")
        if isinstance(each.type, type) and is_dataclass(each.type)
        else arrays[f"{above}{each.name}"]
        for each in fields(kind)  # type: ignore[arg-type]
    }
    return kind(**values)


def _rounded(count: int) -> int:
    """So many bytes, filled up to the next edge."""
    return -(-count // _EDGE) * _EDGE
