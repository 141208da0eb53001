"""Positions by key: what questions look things up in, two arrays for each index instead of a list for each key."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec
import numpy as np

from knowledge.rows import Ints, Numbers, Rows, begun, risen
from knowledge.shelves.row import row_of

K = TypeVar("K")
_LAST = "\U0010ffff"
_BITS = 32
_WIDE = 1 << _BITS
"""More than there are positions."""


class Postings(Mapping[K, Sequence[int]], Generic[K]):
    """A rising run of positions for each key, keys in the order in which their first positions come."""

    def __init__(self, keys: Sequence[K], rows: Rows) -> None:
        """Row `n` is that of key `n`."""
        self._at = {key: at for at, key in enumerate(keys)}
        self.rows = rows

    @classmethod
    def of(
        cls, keys: Ints, positions: Ints, values: Mapping[int, K] | Sequence[K]
    ) -> "Postings[K]":
        """Positions by numbered keys, each once; `values` tells what the numbers mean."""
        pairs = risen(keys * _WIDE + positions)
        keys, positions = pairs >> _BITS, pairs & (_WIDE - 1)
        begins = begun(keys)
        used = keys[begins]
        lengths = np.diff(np.append(begins, len(keys)))
        order = np.argsort(positions[begins], kind="stable")
        rows = Rows.of_lengths(lengths, positions.astype(np.int32)).take(order)
        return cls([values[key] for key in used[order].tolist()], rows)

    def __getitem__(self, key: K) -> Sequence[int]:
        return row_of(self.rows[self._at[key]])

    def __len__(self) -> int:
        return len(self._at)

    def __iter__(self) -> Iterator[K]:
        return iter(self._at)

    def __contains__(self, key: object) -> bool:
        return key in self._at


class Words:
    """Positions by word, words sorted."""

    def __init__(self, words: Sequence[str], rows: Rows) -> None:
        """Take over words and the rising positions of each."""
        self.words, self.rows = words, rows

    @classmethod
    def of(cls, held: Mapping[str, Iterable[int]]) -> "Words":
        """Words out of memory."""
        words = sorted(held)
        return cls(words, Rows.of(held[word] for word in words))

    @classmethod
    def renewed(cls, older: "Words", moved: Ints, added: Mapping[str, Sequence[int]]) -> "Words":
        """Words of an older index, whose positions have moved, gone ones to -1, and further ones."""
        place = {word: at for at, word in enumerate(sorted({*older.words, *added}))}
        values = moved[older.rows.values]
        kept = values >= 0
        numbers = np.array([place[word] for word in older.words], np.int64)
        more = [(place[word], position) for word, row in added.items() for position in row]
        new = np.array(more, np.int64).reshape(-1, 2)
        keys = np.concatenate((numbers[older.rows.owners[kept]], new[:, 0]))
        return cls.of_pairs(keys, np.concatenate((values[kept], new[:, 1])), list(place))

    @classmethod
    def of_pairs(cls, keys: Ints, positions: Ints, words: Sequence[str]) -> "Words":
        """Positions by the numbers of sorted words, each once; words without any are left out."""
        pairs = risen(keys * _WIDE + positions)
        begins = begun(pairs >> _BITS)
        lengths = np.diff(np.append(begins, len(pairs)))
        used = (pairs[begins] >> _BITS).tolist()
        return cls([words[k] for k in used], Rows.of_lengths(lengths, pairs & (_WIDE - 1)))

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers], name: str) -> "Words":
        """Words that were kept among arrays under a name; KeyError where there are none."""
        words = msgspec.msgpack.decode(arrays[f"{name}.words"].tobytes(), type=list[str])
        return cls(words, Rows(arrays[f"{name}.starts"], arrays[f"{name}.positions"]))

    def arrays(self, name: str) -> dict[str, Numbers]:
        """What is to be kept among other arrays."""
        words = np.frombuffer(msgspec.msgpack.encode(list(self.words)), np.uint8)
        positions = self.rows.values.astype(np.int32)
        return {
            f"{name}.words": words,
            f"{name}.starts": self.rows.starts,
            f"{name}.positions": positions,
        }

    def row(self, word: str) -> Ints:
        """The positions of a word."""
        at = bisect_left(self.words, word)
        known = at < len(self.words) and self.words[at] == word
        return self.rows[at] if known else self.rows.values[:0]

    def beginning(self, prefix: str) -> Ints:
        """Positions of the words with a prefix, each once."""
        first = bisect_left(self.words, prefix)
        last = bisect_left(self.words, prefix + _LAST, first)
        return risen(self.rows.values[self.rows.starts[first] : self.rows.starts[last]])
