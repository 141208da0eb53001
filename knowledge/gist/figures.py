"""Figures to columns."""

from collections.abc import Sequence

from knowledge.gist.columns import FigureColumns
from knowledge.gist.pools import Pools
from knowledge.records import Basis, Figure
from knowledge.rows import Growing, Listing


class FigureTaker:
    """Figures while they are gathered."""

    def __init__(self, pools: Pools) -> None:
        """Begin with none."""
        self._pools, self._roles, self._figures = pools, Growing(), Listing(5)

    def take(self, figures: Sequence[Figure], record: int) -> dict[str, int]:
        """The figures of one record; which of them bears each name."""
        pools, called = self._pools, dict[str, int]()
        for number, figure in enumerate(figures):
            name, country = figure.name, figure.country
            naming = name, figure.surname, country.value if country else None
            stated = country is not None and country.basis is Basis.STATED
            shape = pools.shapes[name, *figure.forms]
            self._figures.add((record, pools.namings[naming], pools.texts[name], shape, stated))
            self._roles.add([pools.roles[found.value] for found in figure.roles])
            called[name] = number
        return called

    def columns(self) -> FigureColumns:
        """What was gathered."""
        record, naming, name, shape, stated = self._figures.columns()
        return FigureColumns(record, naming, name, shape, stated, self._roles.rows())
