"""The numbers of a gist made the same however it came to be: tables without what nothing refers to, in order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import msgspec
import numpy as np

from knowledge.gist.columns import NONE, Gist, Tables
from knowledge.rows import Ints, Rows

_USES: dict[str, dict[str, tuple[str, ...]]] = {
    "texts": {
        "records": ("countries", "cities", "called", "home"),
        "figures": ("name",),
        "meetings": ("countries", "place", "land", "called", "occasion", "spot"),
        "visits": ("aims", "land", "aim", "spot"),
        "speeches": ("name", "lands"),
        "jubilees": ("lands", "content"),
    },
    "roles": {"figures": ("roles",), "visits": ("roles",)},
    "namings": {"figures": ("naming",)},
    "shapes": {"figures": ("shape",)},
}
"""Which columns have numbers of which table."""


def settled(gist: Gist) -> Gist:
    """The same with sorted tables, so that a gist out of older ones is the one taken anew."""
    changed: dict[str, dict[str, Any]] = {kind: {} for kind in _USES["texts"]}
    tables: dict[str, Any] = {}
    for table, uses in _USES.items():
        columns = [
            (kind, name, getattr(getattr(gist, kind), name)) for kind in uses for name in uses[kind]
        ]
        held = getattr(gist.tables, table)
        tables[table], number = _sorted(held, _ORDERS.get(table, _itself), [c for *_, c in columns])
        for kind, name, column in columns:
            changed[kind][name] = _renumbered(column, number)
    parts: dict[str, Any] = {
        kind: replace(getattr(gist, kind), **new) for kind, new in changed.items()
    }
    return Gist(Tables(**tables), **parts)


def _sorted(
    held: Sequence[Any], order: Callable[[Any], Any], columns: Iterable[Any]
) -> tuple[list[Any], Ints]:
    """What is used of a table, sorted, and the new number of each; NONE stays what it is."""
    used = np.zeros(len(held) + 1, np.bool_)
    for column in columns:
        used[column.values if isinstance(column, Rows) else column] = True
    used[NONE] = False
    numbers = sorted(np.flatnonzero(used).tolist(), key=lambda number: order(held[number]))
    new = np.full(len(held) + 1, NONE, np.int64)
    new[numbers] = np.arange(len(numbers))
    return [held[number] for number in numbers], new


def _renumbered(column: Any, number: Ints) -> Any:
    if isinstance(column, Rows):
        return Rows(column.starts, number[column.values])
    return number[column]


def _itself(value: Any) -> Any:
    return value


def _told(naming: tuple[str | None, ...]) -> tuple[tuple[bool, str], ...]:
    """What a naming is sorted by, as some of it may be missing."""
    return tuple((part is not None, part or "") for part in naming)


_ORDERS: dict[str, Callable[[Any], Any]] = {"roles": msgspec.msgpack.encode, "namings": _told}
