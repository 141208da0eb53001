"""Which person each figure is: printed names gathered into circles, bare family names given to whoever held the office."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from knowledge.gist.columns import Gist
from knowledge.identity import Circles, Holders, Naming, gather
from knowledge.joining.stints import Offices, namings_of
from knowledge.names.folding import words
from knowledge.people import Curated
from knowledge.rows import Ints
from knowledge.tenure import Stint, agree


class Belonging:
    """The person of each figure, and the entry of people.yaml that each person has."""

    def __init__(self, figures: Ints, entries: dict[int, int]) -> None:
        """Note which person each figure is, by position, and the curated ones."""
        self.figures, self.entries = figures, entries

    @property
    def count(self) -> int:
        """How many persons there are."""
        return int(self.figures.max()) + 1 if len(self.figures) else 0


def find_persons(gist: Gist, curated: Sequence[Curated] = ()) -> Belonging:
    """Who is who; persons are numbered in the order in which they are first named, and in doubt figures stay apart."""
    offices = Offices(gist)
    namings, naming = namings_of(gist, curated, offices)
    circles = gather(namings)
    circle = np.array([circles.of(k) for k in range(len(namings))], dtype=np.int64)
    bare = np.array([each.parts.bare for each in namings], dtype=np.bool_)
    groups = circle[naming]
    found = _Bare(gist, offices, namings, naming, circles).found(np.flatnonzero(bare[naming]))
    for figure, group in found:
        groups[figure] = group
    numbers, first, at = np.unique(groups, return_index=True, return_inverse=True)
    rank = np.empty(len(numbers), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(numbers))
    persons = zip(rank.tolist(), numbers.tolist(), strict=True)
    named = ((person, group) for person, group in persons if group < len(namings))
    entries = {
        person: entry for person, group in named if (entry := circles.entry(group)) is not None
    }
    return Belonging(rank[at], entries)


class _Bare:
    """Figures that are called by a family name alone."""

    def __init__(
        self,
        gist: Gist,
        offices: Offices,
        namings: Sequence[Naming],
        naming: Ints,
        circles: Circles,
    ) -> None:
        self._gist, self._offices, self._namings, self._naming = gist, offices, namings, naming
        self._holders = Holders(namings, circles)

    def found(self, figures: Ints) -> Iterator[tuple[int, int]]:
        """The group of each: a circle, or a number of its own beyond all circles."""
        strangers: list[int] = []
        known: dict[object, int | None] = {}
        for figure in figures.tolist():
            key = self._key(figure)
            if key not in known:
                known[key] = self._find(figure)
            circle = known[key]
            if circle is None:
                strangers.append(figure)
            else:
                yield figure, circle
        for group, members in enumerate(self._by_office(strangers), len(self._namings)):
            yield from ((figure, group) for figure in members)

    def _key(self, figure: int) -> object:
        """What decides who a figure is."""
        roles = self._gist.figures.roles[figure].tobytes()
        return int(self._naming[figure]), roles, self._day(figure) if roles else 0

    def _find(self, figure: int) -> int | None:
        naming = self._namings[int(self._naming[figure])]
        seen = Naming(naming.name, naming.country, naming.parts, stints=self._stints(figure))
        return self._holders.find(seen)

    def _day(self, figure: int) -> int:
        return int(self._gist.records.day[self._gist.figures.record[figure]])

    def _stints(self, figure: int) -> list[Stint]:
        """The offices that a record shows a figure in."""
        number = self._day(figure)
        day = date.fromordinal(number) if number else None
        names, roles = self._offices.names, self._gist.figures.roles[figure]
        return [
            Stint(names[office], day, day, bool(former))
            for office, former in zip(
                self._offices.of_role[roles].tolist(),
                self._offices.former[roles].tolist(),
                strict=True,
            )
            if office
        ]

    def _by_office(self, strangers: Sequence[int]) -> Iterator[list[int]]:
        """Those of nobody known: one person where country, office and time agree, else each alone."""
        rows: dict[tuple[str, str, str], list[list[int]]] = defaultdict(list)
        for k in sorted(strangers, key=lambda k: (max(self._day(k), 1), k)):
            stints, naming = self._stints(k), self._namings[int(self._naming[k])]
            if not stints or naming.country is None:
                yield [k]
                continue
            row = rows[" ".join(words(naming.name)), naming.country, stints[0].office]
            if row and agree(self._stints(row[-1][-1]), stints):
                row[-1].append(k)
            else:
                row.append([k])
        for row in rows.values():
            yield from row
