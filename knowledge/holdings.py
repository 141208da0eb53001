"""What an archive holds, in numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from knowledge.archive import Archive
from knowledge.gist.columns import STATUSES
from knowledge.records import Status
from knowledge.rows import Numbers

_HELD = STATUSES.index(Status.HELD)


@dataclass(frozen=True, slots=True)
class Holdings:
    """An archive, counted."""

    records: int
    """Records with text."""
    copies: int
    """Records among them that say the same as an earlier one."""
    first: date | None
    """First day that it tells of."""
    last: date | None
    """Last day that it tells of."""
    people: int
    """People named."""
    countries: int
    """Countries named."""
    meetings: Mapping[str, int]
    """Meetings by status, copies and announcements joined."""
    visits: int
    """Journeys."""
    problems: int
    """Things that its owner could mend."""
    busiest: tuple[tuple[str, int], ...]
    """People with most meetings held, and how many."""


def count_holdings(archive: Archive, most: int = 5) -> Holdings:
    """Count an archive, so that its owner sees at a glance whether it was read well."""
    span = archive.span
    return Holdings(
        records=len(archive.records),
        copies=sum(min(group) != position for position, group in archive.copies.items()),
        first=span[0] if span else None,
        last=span[1] if span else None,
        people=len(archive.people),
        countries=len(archive.indexes.records_of_country),
        meetings={STATUSES[k].value: count for k, count in _counted(archive.columns.status)},
        visits=len(archive.journeys),
        problems=len(archive.problems),
        busiest=tuple(_busiest(archive, most)),
    )


def _counted(values: Numbers) -> list[tuple[int, int]]:
    """Values with how often each comes, most often first, of equal ones the first."""
    found, first, counts = np.unique(values, return_index=True, return_counts=True)
    order = np.lexsort((first, -counts))
    return list(zip(found[order].tolist(), counts[order].tolist(), strict=True))


def _busiest(archive: Archive, most: int) -> Iterator[tuple[str, int]]:
    """Those with most meetings held, by their names where they have as many."""
    columns = archive.columns
    held = np.repeat(columns.status == _HELD, np.diff(columns.people_from))
    counted = _counted(columns.people[held])
    least = counted[min(most, len(counted)) - 1][1] if counted else 0
    named = [(archive.person_name(key), count) for key, count in counted if count >= least]
    yield from sorted(named, key=lambda row: (-row[1], row[0]))[:most]
