"""Keys of any kind, each with its place among them, found without making all of them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Any, Final, Generic, TypeVar

import msgspec
import numpy as np

from knowledge.shelves.arrays import Numbers
from knowledge.shelves.heap import Heap

K = TypeVar("K")
_FEW: Final = 4096
"""Of so many keys a dictionary is made when the first is asked for."""
_HASH_BYTES: Final = 8
_encode = msgspec.msgpack.encode


class Keys(Generic[K]):
    """Keys in the order in which they were given."""

    def __init__(self, heap: Heap, hashes: Numbers, order: Numbers, kind: Any) -> None:
        """Take over the keys as they are encoded, their hashes ascending, and the place of the key of each hash."""
        self._heap, self._arrays = heap, {"hashes": hashes, "order": order}
        self._hashes, self._order, self._count = hashes.data, order.data, len(heap)
        self._decode: Callable[[Any], K] = msgspec.msgpack.Decoder(kind).decode

    @classmethod
    def of(cls, keys: Iterable[K], kind: Any) -> "Keys[K]":
        """Keys out of memory."""
        encoded = [_encode(key) for key in keys]
        hashes = np.array([hash_of(key) for key in encoded], np.uint64)
        order = np.argsort(hashes, kind="stable").astype(np.uint32)
        return cls(Heap.of(encoded), hashes[order], order, kind)

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str, kind: Any) -> "Keys[K]":
        """The keys that were kept among arrays under a name; KeyError where there are none."""
        heap = Heap.among(arrays, name)
        return cls(heap, arrays[f"{name}.hashes"], arrays[f"{name}.order"], kind)

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        own = {f"{name}.{part}": each for part, each in self._arrays.items()}
        return {**self._heap.arrays(name), **own}

    def find(self, key: object) -> int | None:
        """The place of a key, if it is one of them."""
        if self._count <= _FEW:
            return self._places.get(key)
        encoded = _encode(key)
        wanted = hash_of(encoded)
        at = bisect_left(self._hashes, wanted)
        while at < self._count and self._hashes[at] == wanted:
            if self._heap[self._order[at]] == encoded:
                return int(self._order[at])
            at += 1
        return None

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[K]:
        return map(self._decode, self._heap)

    @cached_property
    def _places(self) -> dict[object, int]:
        return {key: place for place, key in enumerate(self)}


def hash_of(encoded: bytes) -> int:
    """A number that tells keys apart, the same in every process."""
    return int.from_bytes(blake2b(encoded, digest_size=_HASH_BYTES).digest(), "little")
