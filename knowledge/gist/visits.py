"""Visits to columns."""

from collections.abc import Sequence

from knowledge.gist.columns import NONE, STATUSES, VisitColumns
from knowledge.gist.meetings import Called, known, said
from knowledge.gist.pools import Pools
from knowledge.gist.ranks import office_rank
from knowledge.gist.spans import told_of
from knowledge.places.naming import place_key
from knowledge.records import Visit
from knowledge.rows import Growing, Listing


class VisitTaker:
    """Visits while they are gathered."""

    def __init__(self, pools: Pools) -> None:
        """Begin with none."""
        self._pools, self._visits = pools, Listing(12)
        self._people, self._aims = Growing(), Growing()

    def take(self, visits: Sequence[Visit], record: int, called: Called) -> None:
        """The visits of one record."""
        texts = self._pools.texts
        for number, visit in enumerate(visits):
            place, when = visit.place.value, visit.when.value if visit.when else None
            land = texts[place.country] if place.country else NONE
            aim = texts[place.country or place_key(place.city or place.venue or "")]
            told = (*told_of(when), STATUSES.index(visit.status.value), *said(visit.evidence))
            self._visits.add((record, number, *told, office_rank(visit.people), land, aim))
            self._people.add(known(visit.people, called))
            self._aims.add([*([land] if place.country else ()), *self._pools.aims(place)])

    def columns(self) -> VisitColumns:
        """What was gathered."""
        record, number, *told = self._visits.columns()
        return VisitColumns(record, number, self._people.rows(), self._aims.rows(), *told)
