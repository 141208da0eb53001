"""What an archive holds, in numbers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.archive import Archive


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
    held = Counter(
        key for event in archive.events if event.status.value == "held" for key in event.people
    )
    busiest = sorted(held.items(), key=lambda pair: (-pair[1], archive.people[pair[0]].name))
    return Holdings(
        records=len(archive.records),
        copies=sum(min(group) != position for position, group in archive.copies.items()),
        first=span[0] if span else None,
        last=span[1] if span else None,
        people=len(archive.people),
        countries=len({code for record in archive.records for code in record.countries}),
        meetings=dict(Counter(event.status.value for event in archive.events).most_common()),
        visits=len(archive.journeys),
        problems=len(archive.problems),
        busiest=tuple((archive.people[key].name, count) for key, count in busiest[:most]),
    )
