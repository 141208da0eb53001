"""The words of many texts told apart at once: a table looked up for each word would take most of the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from knowledge.search.lists import Lists, Numbers

_SPACE: Final = 32
"""This character and all below it part words; rarer spaces are left to whoever folds a word."""
_WIDTH: Final = 24
"""Bytes of a word that are compared; the few longer words are looked up."""
_LONG: Final = np.uint64(0xFFFFFFFFFFFFFFFF)
"""Stands before the number of a long word; no text in UTF-8 has such bytes."""
_MIX: Final = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
"""Odd factors, so that words which differ hardly ever come to the same sum."""
_MASKS: Final = np.tri(_WIDTH + 1, _WIDTH, -1, np.uint8).view(np.uint64) * np.uint64(255)
"""For a word of so many bytes those that are its own."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Texts as the words printed in them."""

    words: Sequence[str]
    """Each word once."""
    texts: Lists
    """For each text its words, by their position among those."""


def read_printed(texts: Sequence[str]) -> Printed:
    """The words of texts."""
    pieces = [text.encode("utf-8", "surrogatepass") for text in texts]
    data = b"\n".join((b"", *pieces, bytes(_WIDTH)))
    begins, lengths = _words_in(np.frombuffer(data, np.uint8))
    first, which = told_apart(_compared(data, begins, lengths))
    spans = zip(begins[first].tolist(), lengths[first].tolist(), strict=True)
    words = [data[a : a + length].decode("utf-8", "surrogatepass") for a, length in spans]
    ends = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)) + 1)
    starts = np.searchsorted(begins, np.concatenate(([0], ends)))
    return Printed(words, Lists(starts, which))


def _words_in(data: Numbers) -> tuple[Numbers, Numbers]:
    """Where words begin, and how many bytes each has."""
    solid = data > _SPACE
    edges = np.flatnonzero(solid[1:] != solid[:-1]) + 1
    return edges[::2], edges[1::2] - edges[::2]


def _compared(data: bytes, begins: Numbers, lengths: Numbers) -> list[Numbers]:
    """For each word three numbers that no other word has."""
    windows = np.lib.stride_tricks.sliding_window_view(np.frombuffer(data, np.uint8), _WIDTH)
    parts = windows[begins].view(np.uint64) & _MASKS[np.minimum(lengths, _WIDTH)]
    known: dict[bytes, int] = {}
    for k in np.flatnonzero(lengths > _WIDTH).tolist():
        word = data[begins[k] : begins[k] + lengths[k]]
        parts[k] = (_LONG, known.setdefault(word, len(known)), 0)
    return [np.ascontiguousarray(part) for part in parts.T]


def told_apart(parts: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """For each word, given as three numbers, that differs from others a place where it stands; and which of them each word is."""
    sums = parts[0] * _MIX[0] + parts[1] * _MIX[1] + parts[2] * _MIX[2]
    # The place goes into the lower bits: numbers are sorted much faster than places by their numbers.
    bits = np.uint64(len(sums).bit_length())
    ordered = np.sort(sums >> bits << bits | np.arange(len(sums), dtype=np.uint64))
    order = (ordered & ~(~np.uint64(0) << bits)).astype(np.int64)
    new = np.ones(len(order), bool)
    new[1:] = _changes(ordered >> bits)
    if any((_changes(part[order]) & ~new[1:]).any() for part in parts):
        first, which = np.unique(np.stack(parts), axis=1, return_index=True, return_inverse=True)[
            1:
        ]
        return first, which.ravel()
    which = np.empty(len(order), np.int64)
    which[order] = np.cumsum(new) - 1
    return order[new], which


def _changes(numbers: Numbers) -> Numbers:
    """Where a number is another than the one before it."""
    changed: Numbers = numbers[1:] != numbers[:-1]
    return changed
