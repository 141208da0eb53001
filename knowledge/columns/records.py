"""Records in columns: what a list of them looks at, without looking at a record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from knowledge.columns.events import NO_DAY, Numbers
from knowledge.columns.spans import Spans
from knowledge.gist.columns import NO_DAY as NOT_TOLD
from knowledge.gist.columns import STATUSES
from knowledge.joining.all import Parts
from knowledge.records import Status

_HELD = STATUSES.index(Status.HELD)
_NAMES = ("starts", "held", "day", "copied")


@dataclass(frozen=True, slots=True, eq=False)
class RecordColumns:
    """One value a record and column, by position in the archive."""

    when: Spans
    """The times of each record, one record behind another: its publication, known or not, then its dated meetings'."""
    starts: Numbers
    """Where in these those of each record begin; one more than there are records."""
    held: Numbers
    """For each time whether it is that of a meeting told as held."""
    day: Numbers
    """Ordinal of the record's day, under which roles are seen; NO_DAY where none is known."""
    copied: Numbers
    """The first record with the same body, which most are themselves."""

    @property
    def published(self) -> Numbers:
        """Ordinal of the first day of publication; NO_DAY where none is known."""
        return self.when.first[self.starts[:-1]]

    def arrays(self) -> dict[str, Numbers]:
        """All of it as arrays to be kept."""
        return {**self.when.arrays(), **{name: getattr(self, name) for name in _NAMES}}

    @classmethod
    def among(cls, arrays: Mapping[str, Numbers]) -> Self:
        """What was kept among arrays; KeyError where it was not."""
        return cls(Spans.among(arrays), **{name: arrays[name] for name in _NAMES})


def columns_of_records(parts: Parts, copies: Mapping[int, Sequence[int]]) -> RecordColumns:
    """The columns of joined records; `copies` are those with the same body."""
    records, meetings = parts.gist.records, parts.gist.meetings
    count, told = len(records.names), np.flatnonzero(meetings.dated == 1)
    owners = np.concatenate((np.arange(count), meetings.record[told]))
    order = np.argsort(owners, kind="stable")
    held = np.concatenate((np.zeros(count, np.bool_), meetings.status[told] == _HELD))
    published = (records.published, records.until, records.precision, records.vague)
    met = (meetings.start, meetings.end, meetings.precision, meetings.vague)
    columns = zip(published, met, strict=True)
    copied = np.arange(count, dtype=np.int32)
    for position, group in copies.items():
        copied[position] = group[0]
    return RecordColumns(
        Spans.told(*(np.concatenate((one, other[told]))[order] for one, other in columns)),
        np.searchsorted(owners[order], np.arange(count + 1)).astype(np.int32),
        held[order],
        np.where(records.day == NOT_TOLD, NO_DAY, records.day).astype(np.int32),
        copied,
    )
