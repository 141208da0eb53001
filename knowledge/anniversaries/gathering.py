"""Everything of an archive that may come up: each thing once, journeys with the meetings that they were made for."""

from collections.abc import Callable

import numpy as np

from knowledge.anniversaries.batch import COLUMNS, Batch
from knowledge.anniversaries.happening import Thing
from knowledge.anniversaries.published import published_of
from knowledge.anniversaries.speeches import speeches_of
from knowledge.anniversaries.spoken import spoken_of
from knowledge.anniversaries.times import Times
from knowledge.anniversaries.visits import visits_of
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.gist.columns import MODES, NONE, STATUSES
from knowledge.gist.pool import Pool
from knowledge.joining.all import Parts
from knowledge.joining.persons import Persons
from knowledge.records import Mode, Status
from knowledge.rows import Ints, Rows

KINDS = tuple(Kind)
_IN_PERSON, _CANCELLED = MODES.index(Mode.IN_PERSON), STATUSES.index(Status.CANCELLED)


def gather(archive: Archive) -> tuple[Batch, list[str]]:
    """Everything that has a day or a month, then the anniversaries spoken of, in a fixed order; countries by number."""
    parts, lands = archive.parts, Pool[str](archive.parts.gist.tables.texts)
    country = _countries(archive, lands)
    meetings = meetings_of(parts)
    found = Batch.chained(
        [meetings, visits_of(parts, meetings, country), speeches_of(parts, country)]
    )
    records = published_of(parts, archive.copies, found)
    return Batch.chained([found, records, spoken_of(parts)]), list(lands)


def _countries(archive: Archive, lands: Pool[str]) -> Callable[[int], int]:
    """Who speaks for which country, by number."""
    people = archive.people

    def country(person: int) -> int:
        known = people.country(person) if isinstance(people, Persons) else people[person].country
        return NONE if known is None else lands[known]

    return country


def meetings_of(parts: Parts) -> Batch:
    """Meetings and calls that were not called off."""
    meetings, sources = parts.gist.meetings, parts.joined.sources
    best = parts.joined.best
    times = Times(
        *(c[best] for c in (meetings.start, meetings.end, meetings.precision, meetings.vague))
    )
    comes = (times.own | times.monthly) & (meetings.dated[best] == 1)
    kept = np.flatnonzero(comes & (meetings.status[best] != _CANCELLED))
    told, best = sources.take(kept), best[kept]
    return Batch(
        _columns(parts, best, kept),
        parts.joined.people.take(kept),
        _lands(meetings.countries.take(best), told, meetings.land[told.values]),
        Rows(told.starts, meetings.record[told.values]),
        (meetings.said_from[told.values], meetings.said_to[told.values]),
    )


def _columns(parts: Parts, best: Ints, kept: Ints) -> dict[str, Ints]:
    meetings, none = parts.gist.meetings, np.zeros(len(best), np.int64)
    in_person = meetings.mode[best] == _IN_PERSON
    own = ("status", "office", "start", "end", "precision", "vague")
    return {
        **dict.fromkeys(COLUMNS, none),
        **{name: getattr(meetings, name)[best] for name in own},
        "kind": np.where(in_person, KINDS.index(Kind.MEETING), KINDS.index(Kind.CALL)),
        "thing": np.full(len(best), int(Thing.MEETING)),
        "place": kept,
    }


def _lands(parties: Rows, told: Rows, lands: Ints) -> Rows:
    """Countries of those who met, and of the place by every source."""
    there = lands != NONE
    owners = np.concatenate((parties.owners, told.owners[there]))
    values = np.concatenate((parties.values, lands[there]))
    return Rows.grouped(owners, values, len(parties)).distinct()
