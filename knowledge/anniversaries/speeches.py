"""Speeches of an archive, announcement and report of one joined."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import numpy as np

from knowledge.anniversaries.batch import Batch, Made
from knowledge.anniversaries.happening import Thing
from knowledge.anniversaries.times import Times
from knowledge.anniversaries.wish import Kind
from knowledge.events import WORTH
from knowledge.gist.columns import NONE, STATUSES
from knowledge.joining.all import Parts
from knowledge.joining.meetings import people_of
from knowledge.records import Status

_SPEECH: Final = tuple(Kind).index(Kind.SPEECH)
_CANCELLED: Final = STATUSES.index(Status.CANCELLED)
_WORTH: Final = tuple(WORTH[status] for status in STATUSES)


def speeches_of(parts: Parts, country: Callable[[int], int]) -> Batch:
    """Speeches with a day, that were not called off; what one person says on one day is one."""
    speeches = parts.gist.speeches
    own = Times(speeches.start, speeches.end, speeches.precision, speeches.vague).own
    kept = speeches.take(np.flatnonzero(own))
    people = people_of(kept.speaker, parts.person, parts.starts[kept.record])
    groups: dict[object, list[int]] = defaultdict(list)
    for at, (name, start) in enumerate(zip(kept.name.tolist(), kept.start.tolist(), strict=True)):
        groups[tuple(people.listed(at)) or (str(name),), start].append(at)
    table = np.stack([getattr(kept, name) for name in _NUMBERS], axis=1)
    lands = [kept.lands.listed(at) for at in range(len(kept.record))]
    own_lands = [{*map(country, people.listed(at))} - {NONE} for at in range(len(kept.record))]
    every = [{*said, *theirs} for said, theirs in zip(lands, own_lands, strict=True)]
    return Batch.of(
        [
            _made(table[told].tolist(), people.listed(told[0]), every[told[0]])
            for told in _told(groups.values(), kept.status.tolist())
        ]
    )


_NUMBERS: Final = "status office start end precision vague record number said_from said_to".split()


def _told(groups: Iterable[list[int]], status: list[int]) -> Iterator[list[int]]:
    """Each speech that was not called off, its surest record first."""
    for group in groups:
        told = sorted(group, key=lambda at: _WORTH[status[at]])
        if status[told[0]] != _CANCELLED:
            yield told


def _made(rows: list[list[int]], people: list[int], lands: set[int]) -> Made:
    """A speech as the surest record has it."""
    *told, record, number, _, _ = rows[0]
    sources = [(row[-4], row[-2], row[-1]) for row in rows]
    return Made((_SPEECH, *told, int(Thing.SPEECH), record, number, 0, 0), people, lands, sources)
