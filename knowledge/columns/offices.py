"""The offices in which people met, in columns: an office asked for is looked up without a look at the meetings."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Self

import msgspec
import numpy as np

from knowledge.columns.events import Numbers, flat
from knowledge.gist.keeping import packed
from knowledge.joining.all import Parts
from knowledge.records import Role
from knowledge.shelves.late import Late

Held = tuple[Role, str | None]
"""An office as a record prints it, and the country of whom it is told of, ISO 3166-1 alpha-2."""


@dataclass(frozen=True, slots=True, eq=False)
class OfficeColumns:
    """Offices of those who met, as the best source of each meeting has them, one meeting behind another."""

    starts: Numbers
    """Where those of each meeting begin; one more than there are meetings."""
    office: Numbers
    """Place of each in `told`."""
    person: Numbers
    """Who is told with it."""
    told: Sequence[Held]
    """Offices that are told of, each once."""

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> Self:
        """What was kept among arrays; KeyError where there is nothing."""
        told = Late(partial(_told, arrays["told"]), 0)
        return cls(arrays["starts"], arrays["office"], arrays["person"], told)

    def arrays(self) -> dict[str, Numbers]:
        """What is to be kept."""
        columns: dict[str, Any] = {"starts": self.starts, "office": self.office}
        return {**columns, "person": self.person, "told": packed(tuple(self.told))}

    def any_held(
        self, at: Numbers, fits: Callable[[Held], bool], people: Collection[int] | None
    ) -> Numbers:
        """For meetings by position whether somebody who met, one of some people where these are given, held such an office."""
        office = flat(self.starts, self.office, at)
        wanted = np.zeros(len(self.told), np.bool_)
        for number in np.flatnonzero(np.bincount(office, minlength=1)).tolist():
            wanted[number] = fits(self.told[number])
        held = wanted[office]
        if people is not None:
            held &= np.isin(flat(self.starts, self.person, at), list(people))
        owner = np.arange(len(at)).repeat(self.starts[at + 1] - self.starts[at])
        found = np.zeros(len(at), np.bool_)
        found[owner[held]] = True
        return found


def offices_of(parts: Parts) -> OfficeColumns:
    """The offices of joined meetings."""
    best, figures, namings = parts.joined.best, parts.gist.figures, parts.gist.tables.namings
    met = parts.gist.meetings.participants.take(best)
    figure = met.values + parts.starts[parts.gist.meetings.record[best]].repeat(met.lengths)
    roles = figures.roles.take(figure)
    codes = {code: at for at, code in enumerate(dict.fromkeys(country for *_, country in namings))}
    country = np.array([codes[code] for *_, code in namings], np.int64)
    told, office = np.unique(
        roles.values * len(codes) + country[figures.naming[figure]].repeat(roles.lengths),
        return_inverse=True,
    )
    return OfficeColumns(
        roles.starts[met.starts].astype(np.int32),
        office.reshape(-1).astype(np.int32),
        parts.person[figure].repeat(roles.lengths).astype(np.int32),
        [_pair(parts, list(codes), number) for number in told.tolist()],
    )


def kept_roles(column: Numbers) -> Sequence[Role]:
    """Roles as they were kept, made when they are first looked at."""
    return Late(lambda _: _decode_roles(column.tobytes()), 0)


def _pair(parts: Parts, codes: Sequence[str | None], number: int) -> Held:
    """An office and a country by their number."""
    role, country = divmod(number, len(codes))
    return parts.gist.tables.roles[role], codes[country]


_decode_roles = msgspec.msgpack.Decoder(tuple[Role, ...]).decode


def _told(column: Numbers, _: int) -> tuple[Held, ...]:
    return msgspec.msgpack.decode(column.tobytes(), type=tuple[Held, ...])
