"""Visits to columns."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from knowledge.gist.columns import NONE, STATUSES, VisitColumns
from knowledge.gist.meetings import Called, known, said, whole
from knowledge.gist.pools import Pools
from knowledge.gist.ranks import office_rank
from knowledge.gist.spans import told_of
from knowledge.places.naming import place_key
from knowledge.records import Figure, Role, Visit
from knowledge.rows import Growing, Listing


class VisitTaker:
    """Visits while they are gathered."""

    def __init__(self, pools: Pools) -> None:
        """Begin with none."""
        self._pools, self._visits = pools, Listing(13)
        self._people, self._aims, self._roles = Growing(), Growing(), Growing()

    def take(self, visits: Sequence[Visit], record: int, called: Called) -> None:
        """The visits of one record."""
        texts = self._pools.texts
        for number, visit in enumerate(visits):
            place, when = visit.place.value, visit.when.value if visit.when else None
            land = texts[place.country] if place.country else NONE
            aim = texts[place.country or place_key(place.city or place.venue or "")]
            told = (*told_of(when), STATUSES.index(visit.status.value), *said(visit.evidence))
            spot = texts[whole(place)]
            self._visits.add((record, number, *told, office_rank(visit.people), land, aim, spot))
            self._people.add(known(visit.people, called))
            self._aims.add([*([land] if place.country else ()), *self._pools.aims(place)])
            self._roles.add(self._pools.roles[role] for role in _printed(visit.people))

    def columns(self) -> VisitColumns:
        """What was gathered."""
        record, number, *told = self._visits.columns()
        people, aims, roles = (rows.rows() for rows in (self._people, self._aims, self._roles))
        return VisitColumns(record, number, people, aims, roles, *told)


def _printed(people: Iterable[Figure]) -> Iterator[Role]:
    """The roles of some people, each with its country; where it tells none, with theirs."""
    for figure in people:
        for found in figure.roles:
            own = figure.country.value if figure.country else None
            yield replace(found.value, country=found.value.country or own)
