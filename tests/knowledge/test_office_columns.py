"""Offices in columns say what the meetings say, in memory and out of what is kept."""

import numpy as np

from knowledge.archive import Archive
from knowledge.columns.offices import Held, OfficeColumns
from knowledge.records import Post
from tests.wide_world import wide_world

ARCHIVE = wide_world().archive


def offices(archive: Archive, at: int) -> set[tuple[int, Held]]:
    """Who met in which office, as the meeting itself says."""
    event = archive.events[at]
    return {
        (key, (found.value, figure.country.value if figure.country else None))
        for key, figure in zip(event.people, event.meeting.participants, strict=True)
        for found in figure.roles
    }


def test_every_office_of_every_meeting_is_told_with_its_bearer() -> None:
    columns = ARCHIVE.office_columns
    for at in range(len(ARCHIVE.events)):
        own = slice(columns.starts[at], columns.starts[at + 1])
        held = [columns.told[number] for number in columns.office[own]]
        assert set(zip(columns.person[own].tolist(), held, strict=True)) == offices(ARCHIVE, at)


def test_meetings_are_found_by_an_office_that_anybody_or_some_people_held() -> None:
    at = np.arange(len(ARCHIVE.events))
    some = frozenset(range(0, len(ARCHIVE.people), 2))

    for people in (None, some):
        found = ARCHIVE.office_columns.any_held(
            at, lambda held: held[0].post is Post.FOREIGN_MINISTER, people
        )
        assert found.tolist() == [
            any(
                role.post is Post.FOREIGN_MINISTER and (people is None or key in people)
                for key, (role, _) in offices(ARCHIVE, k)
            )
            for k in at.tolist()
        ]
        assert 0 < np.count_nonzero(found) < len(at)


def test_offices_come_out_of_what_is_kept_as_they_went_in() -> None:
    columns = ARCHIVE.office_columns
    kept = OfficeColumns.among(columns.arrays())

    assert kept.told == tuple(columns.told)
    for name in ("starts", "office", "person"):
        assert np.array_equal(getattr(kept, name), getattr(columns, name))
