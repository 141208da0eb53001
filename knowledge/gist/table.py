"""Columns and rows of one kind of thing, taken together."""

from dataclasses import fields
from typing import Self

from knowledge.rows import Ints, Rows


class Columns:
    """Columns and rows of one kind of thing."""

    __slots__ = ()

    def take(self, order: Ints) -> Self:
        """The things of some positions, in that order."""
        columns = {name: getattr(self, name) for name in _names(type(self))}
        return type(self)(**{name: _taken(each, order) for name, each in columns.items()})


def _names(kind: type[Columns]) -> list[str]:
    return [field.name for field in fields(kind)]  # type: ignore[arg-type]


def _taken(column: object, order: Ints) -> object:
    match column:
        case Rows():
            return column.take(order)
        case list():
            return [column[k] for k in order.tolist()]
        case _:
            return column[order]  # type: ignore[index]
