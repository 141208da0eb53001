"""A record as bytes: its text apart from what was found in it, so that a title or a quotation costs no whole record."""

from typing import Any

import msgspec
from msgspec.structs import force_setattr, replace

from knowledge.dates.span import DateSpan
from knowledge.records import Found, Passage, Record


class Head(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A document up to its address; what is raw is passed over."""

    name: msgspec.Raw
    layout: msgspec.Raw
    text: msgspec.Raw
    blocks: msgspec.Raw
    title: msgspec.Raw
    published: Found[DateSpan] | None
    """The day of the record, where it gives one."""
    url: str | None
    """The address of its original."""


class _Headed(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The beginning of a record."""

    document: Head


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


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Record).decode
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


def head_of(rest: bytes | memoryview) -> Head:
    """The beginning of a record, for which nothing else of it is made."""
    return _decode_head(rest).document


def passages_in(rest: bytes | memoryview) -> tuple[Passage, ...]:
    """The passages of a record, likewise."""
    return _decode_quoted(rest).passages


def _mended(value: Any) -> Any:
    """The same with a question mark for each half of a character."""
    if isinstance(value, str):
        return value.encode(errors="replace").decode()
    if isinstance(value, dict):
        return {_mended(key): _mended(held) for key, held in value.items()}
    return [*map(_mended, value)] if isinstance(value, list | tuple) else value


def _whole(record: Record, text: str) -> Record:
    """A record just decoded, which nobody else holds yet, with its text put in."""
    force_setattr(record.document, "text", text)
    return record
