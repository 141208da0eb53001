"""Columns of all meetings of an archive, out of those of its records: no meeting is looked at."""

from typing import Any

import numpy as np

from knowledge.columns.events import NO_DAY, NO_END, SHORT, EventColumns, Numbers
from knowledge.gist.columns import NO_DAY as NOT_TOLD
from knowledge.gist.columns import NONE, STATUSES
from knowledge.joining.all import Parts
from knowledge.records import Status
from knowledge.rows import Rows, begun


def columns_of_parts(parts: Parts) -> EventColumns:
    """The columns of joined meetings, oldest first."""
    return EventColumns(**_when(parts), **_how(parts), **_lying(parts), **_by(parts))


def _when(parts: Parts) -> dict[str, Any]:
    """When, and when by the first announcement."""
    meetings, best = parts.gist.meetings, parts.joined.best
    first = np.where(meetings.start == NOT_TOLD, NO_DAY, meetings.start)[best].astype(np.int32)
    ends = np.where(meetings.end == NOT_TOLD, NO_END, meetings.end).astype(np.int32)
    last, dated = ends[best], meetings.dated[best] == 1
    vague = dated & ((last - first > SHORT) | (first == NO_DAY) | (last == NO_END))
    year_from, year_to = _year_bounds(meetings.years.take(best))
    return {
        "first": first,
        "last": last,
        "dated": dated,
        "vague": np.flatnonzero(vague).astype(np.int32),
        "announced": _first_announced(parts, ends),
        "year_from": year_from,
        "year_to": year_to,
        "own": meetings.own[best].astype(np.uint8),
    }


def _year_bounds(years: Rows) -> tuple[Numbers, Numbers]:
    """The first and last year of each."""
    known = np.flatnonzero(years.lengths > 0)
    first, last = np.ones(len(years), np.int16), np.zeros(len(years), np.int16)
    first[known] = years.values[years.starts[known]]
    last[known] = years.values[years.starts[known + 1] - 1]
    return first, last


def _first_announced(parts: Parts, ends: Numbers) -> Numbers:
    """The last day by the first record that announces each."""
    sources = parts.joined.sources
    announcing = parts.gist.meetings.status[sources.values] == STATUSES.index(Status.PLANNED)
    owners, told = sources.owners[announcing], sources.values[announcing]
    found = np.zeros(len(sources), np.int32)
    first = begun(owners)
    found[owners[first]] = ends[told[first]]
    return found


def _how(parts: Parts) -> dict[str, Any]:
    """Whether, how and how long."""
    meetings, sources, best = parts.gist.meetings, parts.joined.sources, parts.joined.best
    said = np.left_shift(1, meetings.status[sources.values]).astype(np.uint8)
    begins = sources.starts[:-1]
    return {
        "status": meetings.status[best].astype(np.uint8),
        "said": np.bitwise_or.reduceat(said, begins) if len(begins) else said,
        "mode": meetings.mode[best].astype(np.uint8),
        "minutes": meetings.minutes[best].astype(np.int32),
        "about": meetings.about[best] == 1,
    }


def _lying(parts: Parts) -> dict[str, Any]:
    """Countries, places and occasions."""
    meetings, sources, best = parts.gist.meetings, parts.joined.sources, parts.joined.best
    parties, lands = meetings.countries.take(best), meetings.land[sources.values]
    known = np.unique(np.concatenate((parties.values, lands)))
    texts = parts.gist.tables.texts
    codes = sorted((texts[k], k) for k in known.tolist() if k != NONE)
    number = np.zeros(len(texts) + 1, np.int64)  # the last one stands for NONE
    number[[k for _, k in codes]] = np.arange(1, len(codes) + 1)
    there = lands != NONE
    return {
        "parties": _set_bits(number[parties.values], parties.owners, len(codes), len(best)),
        "lands": _set_bits(number[lands[there]], sources.owners[there], len(codes), len(best)),
        "land": number[meetings.land[best]].astype(np.uint16),
        "place": meetings.spot[best].astype(np.int32),
        "occasion": meetings.occasion[best].astype(np.int32),
        "codes": tuple(code for code, _ in codes),
    }


def _set_bits(numbers: Numbers, owners: Numbers, width: int, count: int) -> Numbers:
    """Bits of countries, counted from 1, by meeting."""
    made = np.zeros((width // 64 + 1, count), np.uint64)
    at = numbers - 1
    bits = np.left_shift(np.uint64(1), (at & 63).astype(np.uint64))
    np.bitwise_or.at(made, (at >> 6, owners), bits)
    return made


def _by(parts: Parts) -> dict[str, Any]:
    """Those who met, and the records."""
    sources, people = parts.joined.sources, parts.joined.people
    records = parts.gist.meetings.record
    told = Rows(sources.starts, records[sources.values]).inverse()
    return {
        "people_from": people.starts.astype(np.int32),
        "people": people.values.astype(np.int32),
        "sources_from": sources.starts.astype(np.int32),
        "sources": records[sources.values].astype(np.int32),
        "record": records[parts.joined.best].astype(np.int32),
        "told_from": told.starts.astype(np.int32),
        "told": told.values.astype(np.int32),
    }
