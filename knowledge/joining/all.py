"""Everything of the gist joined: who is who, what is one meeting, what is one journey."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.gist.columns import Gist
from knowledge.joining.belonging import find_persons
from knowledge.joining.journeys import Travels, join_visits
from knowledge.joining.meetings import Joined, join
from knowledge.joining.roster import Roster, make_roster
from knowledge.joining.who import WhoIsWho
from knowledge.people import Curated
from knowledge.rows import Ints


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
