"""Records in files: the text of each apart from what was found in it, so that a title or a quotation costs no whole record."""

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, Final

import msgspec
from msgspec.structs import force_setattr, replace

from knowledge.dates.span import DateSpan
from knowledge.records import Found, Passage, Record, Span
from knowledge.shelves.arrays import Numbers
from knowledge.shelves.heap import Heap
from knowledge.shelves.shelf import Shelf

KEPT: Final = 512
"""Records lately looked at that stay made; each takes some ten kilobytes."""
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Record).decode


class _Head(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A document up to its address; what is raw is passed over."""

    name: msgspec.Raw
    layout: msgspec.Raw
    text: msgspec.Raw
    blocks: msgspec.Raw
    title: msgspec.Raw
    published: Found[DateSpan] | None
    url: str | None


class _Headed(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The beginning of a record."""

    document: _Head


class _Quoted(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A record up to its passages."""

    document: msgspec.Raw
    home: msgspec.Raw
    figures: msgspec.Raw
    meetings: msgspec.Raw
    visits: msgspec.Raw
    countries: msgspec.Raw
    cities: msgspec.Raw
    passages: tuple[Passage, ...]


_decode_head = msgspec.msgpack.Decoder(_Headed).decode
_decode_quoted = msgspec.msgpack.Decoder(_Quoted).decode


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
    )


def decoded(one: Encoded) -> Record:
    """The record that bytes were made of."""
    return _whole(_decode(one.rest), str(one.text, "utf-8"))


class RecordShelf(Shelf[Record]):
    """Records by position."""

    def __init__(self, heaps: Sequence[Heap]) -> None:
        """Take over what the records are without their texts, the texts, the names and the titles."""
        self._rest, self._texts, self._names, self._titles = heaps
        super().__init__(len(heaps[0]), partial(_made, self._rest, self._texts), KEPT)
        self._head = lru_cache(maxsize=KEPT)(partial(_head, self._rest))
        self.passages_of = lru_cache(maxsize=KEPT)(partial(_passages, self._rest))
        """The passages of a record, for which nothing else of it is made."""

    @classmethod
    def of(cls, records: Sequence[Encoded]) -> "RecordShelf":
        """A shelf out of memory."""
        columns = (
            [one.rest for one in records],
            [one.text for one in records],
            [one.name for one in records],
            [one.title for one in records],
        )
        return cls([Heap.of(column) for column in columns])

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> "RecordShelf":
        """The shelf that was kept among arrays; KeyError where there is none."""
        return cls([Heap.among(arrays, name) for name in _HEAPS])

    def arrays(self) -> dict[str, Numbers]:
        """What is to be kept."""
        heaps = (self._rest, self._texts, self._names, self._titles)
        return {
            key: array
            for name, heap in zip(_HEAPS, heaps, strict=True)
            for key, array in heap.arrays(name).items()
        }

    def bytes_of(self, position: int) -> Encoded:
        """A record as it lies here, for another shelf."""
        return Encoded(
            self._rest[position],
            self._texts[position],
            self._names[position],
            self._titles[position],
        )

    def name_of(self, position: int) -> str:
        """The file name of a record."""
        return self._names.text(position)

    def title_of(self, position: int) -> str:
        """The title of a record."""
        return self._titles.text(position)

    def url_of(self, position: int) -> str | None:
        """The address of a record's original, for which nothing else of the record is made."""
        return self._head(position).url

    def published_of(self, position: int) -> Found[DateSpan] | None:
        """The day of a record, where it gives one."""
        return self._head(position).published

    def said(self, position: int, span: Span) -> str:
        """The words of a span."""
        return self._texts.text(position)[span.start : span.end]


_HEAPS: Final = ("rest", "texts", "names", "titles")


def _mended(value: Any) -> Any:
    """The same with a question mark for each half of a character."""
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    if isinstance(value, dict):
        return {_mended(key): _mended(held) for key, held in value.items()}
    return [*map(_mended, value)] if isinstance(value, list | tuple) else value


def _made(rest: Heap, texts: Heap, position: int) -> Record:
    return _whole(_decode(rest[position]), texts.text(position))


def _head(rest: Heap, position: int) -> _Head:
    return _decode_head(rest[position]).document


def _passages(rest: Heap, position: int) -> tuple[Passage, ...]:
    return _decode_quoted(rest[position]).passages


def _whole(record: Record, text: str) -> Record:
    """A record just decoded, which nobody else holds yet, with its text put in."""
    force_setattr(record.document, "text", text)
    return record
