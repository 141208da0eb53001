"""Everything of the gist joined: who is who, what is one meeting, what is one journey."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import numpy as np

from knowledge.gist.columns import Gist
from knowledge.gist.keeping import gist_among, gist_arrays
from knowledge.joining.belonging import find_persons
from knowledge.joining.journeys import Travels, join_visits
from knowledge.joining.meetings import Joined, join
from knowledge.joining.roster import Roster, make_roster
from knowledge.joining.who import WhoIsWho
from knowledge.people import Curated
from knowledge.rows import Ints, Numbers, Rows

C = TypeVar("C", Roster, Joined, Travels)


@dataclass(frozen=True, slots=True)
class Parts:
    """What an archive is put together from."""

    gist: Gist
    """All records."""
    person: Ints
    """Who each figure is."""
    starts: Ints
    """Where the figures of each record begin; one more than there are records."""
    roster: Roster
    """Persons."""
    joined: Joined
    """Meetings."""
    travels: Travels
    """Journeys."""

    def arrays(self) -> dict[str, Numbers]:
        """All of it as arrays to be kept."""
        return {
            **{f"gist.{name}": each for name, each in gist_arrays(self.gist).items()},
            **{name: getattr(self, name) for name in ("person", "starts")},
            **{f"roster.{name}": each for name, each in _arrays(self.roster).items()},
            **{f"joined.{name}": each for name, each in _arrays(self.joined).items()},
            **{f"travels.{name}": each for name, each in _arrays(self.travels).items()},
        }

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> "Parts":
        """What was kept among arrays; KeyError where it was not."""
        gist = gist_among({name.removeprefix("gist."): each for name, each in arrays.items()})
        return cls(
            gist,
            arrays["person"],
            arrays["starts"],
            _found(Roster, arrays, "roster"),
            _found(Joined, arrays, "joined"),
            _found(Travels, arrays, "travels"),
        )

    @property
    def who(self) -> WhoIsWho:
        """The person behind each figure of each record."""
        return WhoIsWho(self.gist, self.person, self.starts)


def join_records(gist: Gist, curated: Sequence[Curated] = ()) -> Parts:
    """Join what many records tell of."""
    belonging = find_persons(gist, curated)
    starts = np.searchsorted(gist.figures.record, np.arange(len(gist.records.names) + 1))
    return Parts(
        gist,
        belonging.figures,
        starts,
        make_roster(gist, belonging),
        join(gist, belonging.figures, starts),
        join_visits(gist, belonging.figures, starts),
    )


def _arrays(columns: Roster | Joined | Travels) -> dict[str, Numbers]:
    arrays: dict[str, Numbers] = {}
    for field in fields(columns):
        column = getattr(columns, field.name)
        arrays |= column.arrays(field.name) if isinstance(column, Rows) else {field.name: column}
    return arrays


def _found(kind: type[C], arrays: Mapping[str, Numbers], prefix: str) -> C:
    names = [f"{prefix}.{field.name}" for field in fields(kind)]
    columns: list[Any] = [arrays[n] if n in arrays else Rows.among(arrays, n) for n in names]
    return kind(*columns)
