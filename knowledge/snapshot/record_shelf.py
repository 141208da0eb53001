"""Records in files: the text of each apart from what was found in it, so that a title or a quotation costs no whole record."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, Final

import msgspec
import numpy as np
from msgspec.structs import force_setattr, replace

from knowledge.records import Meeting, Record, Span, Visit
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.heap import Heap
from knowledge.shelves.shelf import Shelf

KEPT: Final = 512
"""Records lately looked at that stay made; each takes some ten kilobytes."""
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Record).decode
_decode_meeting = msgspec.msgpack.Decoder(Meeting).decode
_decode_visit = msgspec.msgpack.Decoder(Visit).decode


class Encoded(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A record as bytes."""

    rest: bytes | memoryview
    """All but the text."""
    text: bytes | memoryview
    """The text in UTF-8."""
    name: bytes | memoryview
    """The file name in UTF-8."""
    title: bytes | memoryview
    """The title in UTF-8."""
    meetings: list[bytes | memoryview]
    """Each of its meetings once more, so that what it says of one costs no whole record."""
    visits: list[bytes | memoryview]
    """Each of its visits, likewise."""


def encoded(record: Record) -> Encoded:
    """A record as bytes; halves of characters, which no file can keep, become question marks."""
    try:
        return _encoded(record)
    except UnicodeEncodeError:
        return _encoded(msgspec.convert(_mended(msgspec.to_builtins(record)), Record))


def _encoded(record: Record) -> Encoded:
    document = record.document
    return Encoded(
        _encode(replace(record, document=replace(document, text=""))),
        document.text.encode(),
        document.name.encode(),
        document.title.value.encode(),
        [_encode(meeting) for meeting in record.meetings],
        [_encode(visit) for visit in record.visits],
    )


def decoded(one: Encoded) -> Record:
    """The record that bytes were made of."""
    return _whole(_decode(one.rest), str(one.text, "utf-8"))


class RecordShelf(Shelf[Record]):
    """Records by position."""

    def __init__(self, heaps: Sequence[Heap], firsts: Sequence[Numbers]) -> None:
        """Take over what the records are without their texts, the texts, names, titles, meetings and visits.

        `firsts` tell at which meeting and which visit each record begins.
        """
        self._heaps, self._firsts = tuple(heaps), tuple(firsts)
        self._rest, self._texts, self._names, self._titles, self._meetings, self._visits = heaps
        super().__init__(len(self._rest), partial(_made, self._rest, self._texts), KEPT)

    @classmethod
    def of(cls, records: Sequence[Encoded]) -> "RecordShelf":
        """A shelf out of memory."""
        single = (
            [one.rest for one in records],
            [one.text for one in records],
            [one.name for one in records],
            [one.title for one in records],
        )
        several = ([one.meetings for one in records], [one.visits for one in records])
        heaps = [Heap.of(column) for column in (*single, *(list(chain(*rows)) for rows in several))]
        return cls(heaps, [_begun([len(row) for row in rows]) for rows in several])

    @classmethod
    def woven(cls, shelves: Sequence["RecordShelf"], order: Numbers) -> "RecordShelf":
        """Records of several shelves, counted through all of them, in a new order; none of them is looked at."""
        heaps = [Heap.woven([shelf._heaps[k] for shelf in shelves], order) for k in range(_SINGLE)]
        firsts = []
        for k, at in ((_SINGLE, 0), (_SINGLE + 1, 1)):
            lengths = np.concatenate([np.diff(shelf._firsts[at]) for shelf in shelves])
            starts = _begun(lengths)
            taken = np.repeat(starts[order], lengths[order])
            firsts.append(_begun(lengths[order]))
            inside = np.arange(len(taken)) - np.repeat(firsts[at][:-1], lengths[order])
            heaps.append(Heap.woven([shelf._heaps[k] for shelf in shelves], taken + inside))
        return cls(heaps, firsts)

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> "RecordShelf":
        """The shelf that was kept among arrays; KeyError where there is none."""
        heaps = [Heap.among(arrays, name) for name in _HEAPS]
        return cls(heaps, [arrays[f"{name}.of"] for name in _HEAPS[_SINGLE:]])

    def arrays(self) -> dict[str, Numbers]:
        """What is to be kept."""
        firsts = zip(_HEAPS[_SINGLE:], self._firsts, strict=True)
        return {
            key: array
            for name, heap in zip(_HEAPS, self._heaps, strict=True)
            for key, array in heap.arrays(name).items()
        } | {f"{name}.of": each for name, each in firsts}

    def meeting(self, number: int) -> Meeting:
        """A meeting by its number, counted through all records."""
        return _decode_meeting(self._meetings[number])

    def visit(self, number: int) -> Visit:
        """A visit by its number, counted through all records."""
        return _decode_visit(self._visits[number])

    def name_of(self, position: int) -> str:
        """The file name of a record."""
        return self._names.text(position)

    def title_of(self, position: int) -> str:
        """The title of a record."""
        return self._titles.text(position)

    def said(self, position: int, span: Span) -> str:
        """The words of a span."""
        return self._texts.text(position)[span.start : span.end]


_HEAPS: Final = ("rest", "texts", "names", "titles", "meetings", "visits")
_SINGLE: Final = 4
"""So many of these have one piece a record, the others as many as there are."""


def _begun(lengths: Sequence[int] | Numbers) -> Numbers:
    """Where rows of such lengths begin, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)


def _mended(value: Any) -> Any:
    """The same with a question mark for each half of a character."""
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    if isinstance(value, dict):
        return {_mended(key): _mended(held) for key, held in value.items()}
    return [*map(_mended, value)] if isinstance(value, list | tuple) else value


def _made(rest: Heap, texts: Heap, position: int) -> Record:
    return _whole(_decode(rest[position]), texts.text(position))


def _whole(record: Record, text: str) -> Record:
    """A record just decoded, which nobody else holds yet, with its text put in."""
    force_setattr(record.document, "text", text)
    return record
