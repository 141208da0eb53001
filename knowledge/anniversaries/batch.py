"""Happenings while they are gathered: in columns, so that very many cost little."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.rows import Ints, Rows

COLUMNS = (
    "kind status office start end precision vague thing place inside number record_day".split()
)
"""What each has one of."""


@dataclass(frozen=True, slots=True)
class Made:
    """One happening."""

    numbers: tuple[int, ...]
    """The value of each of COLUMNS."""
    people: Iterable[int]
    """Persons whom it is about."""
    lands: Iterable[int]
    """Countries that it is about."""
    sources: Sequence[tuple[int, int, int]]
    """Records that tell of it, the best first, with beginning and end of the words."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some happenings of one origin."""

    columns: Mapping[str, Ints]
    """What each has one of, by the names of COLUMNS."""
    people: Rows
    """Persons whom each is about."""
    lands: Rows
    """Countries that each is about, by their numbers among texts."""
    sources: Rows
    """Records that tell of each, the best first."""
    said: tuple[Ints, Ints]
    """Beginning and end of the words of each source."""

    def __len__(self) -> int:
        return len(self.people)

    @classmethod
    def of(cls, made: Sequence[Made]) -> "Batch":
        """Happenings that were put together one by one."""
        table = np.array([each.numbers for each in made], np.int64).reshape(-1, len(COLUMNS))
        told = [source for each in made for source in each.sources]
        sources = np.array(told, np.int64).reshape(-1, 3)
        lengths = np.array([len(each.sources) for each in made], np.int64)
        return cls(
            dict(zip(COLUMNS, table.T.copy(), strict=True)),
            Rows.of(each.people for each in made),
            Rows.of(each.lands for each in made),
            Rows.of_lengths(lengths, sources[:, 0]),
            (sources[:, 1], sources[:, 2]),
        )

    @classmethod
    def chained(cls, parts: "Sequence[Batch]") -> "Batch":
        """The happenings of one behind those of another."""
        columns = {name: np.concatenate([p.columns[name] for p in parts]) for name in COLUMNS}
        first, last = (np.concatenate([p.said[k] for p in parts]) for k in (0, 1))
        return cls(
            columns,
            _behind([part.people for part in parts]),
            _behind([part.lands for part in parts]),
            _behind([part.sources for part in parts]),
            (first, last),
        )


def _behind(parts: Sequence[Rows]) -> Rows:
    lengths = np.concatenate([part.lengths for part in parts])
    return Rows.of_lengths(lengths, np.concatenate([part.values for part in parts]))
