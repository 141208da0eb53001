"""A gist kept in arrays, and a new one out of an older one and the records that changed."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

import msgspec
import numpy as np

from knowledge.gist.columns import (
    FigureColumns,
    Gist,
    MeetingColumns,
    NamingKey,
    RecordColumns,
    Tables,
    VisitColumns,
)
from knowledge.gist.spoken import JubileeColumns, SpeechColumns
from knowledge.gist.table import Columns
from knowledge.records import Role
from knowledge.rows import Ints, Numbers, Rows

C = TypeVar("C", bound=Columns)
_KINDS: Mapping[str, type[Columns]] = {
    "records": RecordColumns,
    "figures": FigureColumns,
    "meetings": MeetingColumns,
    "visits": VisitColumns,
    "speeches": SpeechColumns,
    "jubilees": JubileeColumns,
}
_TABLES = {
    "texts": list[str],
    "roles": list[Role],
    "namings": list[NamingKey],
    "shapes": list[tuple[str, ...]],
}


def gist_arrays(gist: Gist) -> dict[str, Numbers]:
    """A gist as arrays to be kept."""
    arrays = {f"tables.{name}": packed(getattr(gist.tables, name)) for name in _TABLES}
    for kind in _KINDS:
        columns = getattr(gist, kind)
        for field in fields(columns):
            arrays |= _kept(f"{kind}.{field.name}", getattr(columns, field.name))
    return arrays


def gist_among(arrays: Mapping[str, Numbers]) -> Gist:
    """The gist that was kept among arrays; KeyError where there is none."""
    tables: dict[str, Any] = {
        name: msgspec.msgpack.decode(arrays[f"tables.{name}"].tobytes(), type=kind)
        for name, kind in _TABLES.items()
    }
    columns: dict[str, Any] = {
        name: kind(**{f.name: _found(f"{name}.{f.name}", arrays) for f in fields(kind)})  # type: ignore[arg-type]
        for name, kind in _KINDS.items()
    }
    return Gist(Tables(**tables), **columns)


def renewed(older: Gist, kept: Ints, newer: Gist, order: Ints) -> Gist:
    """The gist of some records of an older one and of new ones, whose numbers go on from the older tables.

    `kept` are positions of the older gist, rising; `order` puts these, and the new ones behind them, into their places.
    """
    records = _joined(older.records.take(kept), newer.records).take(order)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    rank = np.full(len(older.records.names), -1, dtype=np.int64)
    rank[kept] = place[: len(kept)]
    shift = place[len(kept) :]
    return Gist(
        newer.tables,
        records,
        _replaced(older.figures, newer.figures, rank, shift),
        _replaced(older.meetings, newer.meetings, rank, shift),
        _replaced(older.visits, newer.visits, rank, shift),
        _replaced(older.speeches, newer.speeches, rank, shift),
        _replaced(older.jubilees, newer.jubilees, rank, shift),
    )


def _replaced(older: Any, newer: Any, rank: Ints, shift: Ints) -> Any:
    """Things of records at the new places of these."""
    record = rank[older.record]
    stay = np.flatnonzero(record >= 0)
    every = _joined(older.take(stay), newer)
    record = np.concatenate((record[stay], shift[newer.record]))
    found = every.take(np.argsort(record, kind="stable"))
    found.record[:] = np.sort(record, kind="stable")
    return found


def _joined(one: C, two: C) -> C:
    """Things one behind another."""
    kind = type(one)
    columns = {f.name: (getattr(one, f.name), getattr(two, f.name)) for f in fields(kind)}  # type: ignore[arg-type]
    return kind(**{name: _chained(*pair) for name, pair in columns.items()})


def _chained(one: Any, two: Any) -> Any:
    match one:
        case Rows():
            lengths = np.concatenate((one.lengths, two.lengths))
            return Rows.of_lengths(lengths, np.concatenate((one.values, two.values)))
        case list():
            return one + two
        case _:
            return np.concatenate((one, two))


def _kept(name: str, column: Any) -> dict[str, Numbers]:
    match column:
        case Rows():
            return column.arrays(name)
        case list():
            return {f"{name}.packed": packed(column)}
        case _:
            return {name: column}


def _found(name: str, arrays: Mapping[str, Numbers]) -> Any:
    if f"{name}.packed" in arrays:
        return msgspec.msgpack.decode(arrays[f"{name}.packed"].tobytes(), type=list[str])
    return arrays[name] if name in arrays else Rows.among(arrays, name)


def packed(values: object) -> Numbers:
    """Values that are no numbers as an array of bytes."""
    return np.frombuffer(msgspec.msgpack.encode(values), np.uint8)
