"""Records that come up on the day of their publication, because nothing in them has a day of its own."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from knowledge.anniversaries.batch import COLUMNS, Batch
from knowledge.anniversaries.happening import Thing
from knowledge.anniversaries.times import Times
from knowledge.anniversaries.wish import Kind
from knowledge.gist.columns import NONE, STATUSES, RecordColumns
from knowledge.joining.all import Parts
from knowledge.records import Status
from knowledge.rows import Ints, Rows

_SPEECH, _RECORD = map(tuple(Kind).index, (Kind.SPEECH, Kind.RECORD))
_HELD, _MENTIONED = STATUSES.index(Status.HELD), STATUSES.index(Status.MENTIONED)
_OWN: Final = ("office", "precision", "vague")


def published_of(parts: Parts, copies: Mapping[int, Sequence[int]], told: Batch) -> Batch:
    """Records of a known day of which nothing but a mention comes up, copies of one record once."""
    records = parts.gist.records
    kept, sources = _kept(records, copies, told)
    figures = Rows(parts.starts, parts.person).take(kept).distinct()
    return Batch(
        _columns(records, kept),
        figures,
        _lands(records.countries.take(kept), records.home[kept]),
        sources,
        (records.opening[sources.values], records.opened[sources.values]),
    )


def _kept(
    records: RecordColumns, copies: Mapping[int, Sequence[int]], told: Batch
) -> tuple[Ints, Rows]:
    """Those records, and each with its copies."""
    sure = told.columns["status"][told.sources.owners] != _MENTIONED
    known = np.zeros(len(records.names), np.bool_)
    known[told.sources.values[sure]] = True
    for group in {group[0]: group for group in copies.values()}.values():
        known[list(group)] = known[list(group)].any()
        known[list(group[1:])] = True
    own = Times(records.published, records.until, records.precision, records.vague).own
    kept = np.flatnonzero(own & ~known)
    return kept, Rows.of(copies.get(at, (at,)) for at in kept.tolist())


def _columns(records: RecordColumns, kept: Ints) -> dict[str, Ints]:
    return {
        **dict.fromkeys(COLUMNS, np.zeros(len(kept), np.int64)),
        **{name: getattr(records, name)[kept] for name in _OWN},
        "kind": np.where(records.speech[kept] == 1, _SPEECH, _RECORD),
        "status": np.full(len(kept), _HELD),
        "start": records.published[kept],
        "end": records.until[kept],
        "thing": np.full(len(kept), int(Thing.RECORD)),
        "place": kept,
    }


def _lands(countries: Rows, home: Ints) -> Rows:
    """Countries that the records name, and the governments that published them."""
    there = np.flatnonzero(home != NONE)
    owners = np.concatenate((countries.owners, there))
    values = np.concatenate((countries.values, home[there]))
    return Rows.grouped(owners, values, len(countries)).distinct()
