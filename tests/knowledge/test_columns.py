"""Meetings in columns say what the meetings say, in memory and out of files."""

from dataclasses import fields
from pathlib import Path

import numpy as np

from knowledge.columns.events import NO_DAY, EventColumns, Numbers, flat
from knowledge.columns.told import columns_of
from knowledge.gist.columns import MODES, STATUSES
from tests.wide_world import wide_world

EVENTS = wide_world().archive.events


def test_every_column_says_what_its_meeting_says() -> None:
    columns = columns_of(EVENTS)
    for at, event in enumerate(EVENTS):
        assert columns.first[at] == event.day.toordinal()
        assert columns.last[at] == event.last_day.toordinal()
        assert columns.dated[at] == (event.meeting.when is not None)
        assert STATUSES[columns.status[at]] is event.status
        assert MODES[columns.mode[at]] is event.mode
        assert (columns.parties[:, [at]] == columns.bits(event.countries)).all()
        assert tuple(flat(columns.people_from, columns.people, np.array([at]))) == event.people
        assert columns.record[at] == event.sources[0].record


def test_columns_come_out_of_their_files_as_they_went_in(tmp_path: Path) -> None:
    columns = columns_of(EVENTS)
    columns.write(tmp_path)
    opened = EventColumns.open(tmp_path)
    for field in fields(EventColumns):
        one, other = getattr(columns, field.name), getattr(opened, field.name)
        assert np.array_equal(one, other)
        assert field.name == "codes" or one.dtype == other.dtype


def test_an_archive_without_meetings_has_empty_columns(tmp_path: Path) -> None:
    columns = columns_of(())
    columns.write(tmp_path)
    assert len(EventColumns.open(tmp_path).first) == 0
    assert not columns.bits(["JP"]).any()


def test_a_meeting_without_a_day_has_the_least_one() -> None:
    undated = [event for event in EVENTS if event.meeting.when is None]
    assert (columns_of(undated).first == NO_DAY).all()


def test_rows_of_a_ragged_table_come_one_behind_another() -> None:
    starts, values = np.array([0, 2, 2, 5]), np.array([7, 8, 1, 2, 3])
    assert flat(starts, values, np.array([2, 1, 0])).tolist() == [1, 2, 3, 7, 8]
    assert flat(starts, values, np.array([], np.int32)).tolist() == []


def test_columns_of_records_are_those_of_their_meetings() -> None:
    taken, told = wide_world().archive.columns, columns_of(EVENTS)
    for field in fields(EventColumns):
        one, other = getattr(taken, field.name), getattr(told, field.name)
        assert field.name == "codes" or one.dtype == other.dtype
        if field.name in ("place", "occasion"):
            one, other = _numbered(one), _numbered(other)
        assert np.array_equal(one, other), field.name


def _numbered(values: Numbers) -> list[int]:
    """Numbers by the order in which they come."""
    known: dict[int, int] = {-1: -1}
    return [known.setdefault(value, len(known)) for value in values.tolist()]
