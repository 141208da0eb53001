"""Meetings whose records speak of something, with the words."""

from collections.abc import Iterator
from itertools import islice

import numpy as np
from msgspec.structs import replace

from knowledge.answer import Answer
from knowledge.answering.case import Case
from knowledge.answering.meetings import tell, told_events
from knowledge.answering.passages import quoted
from knowledge.answering.row import Row
from knowledge.answering.telling import dates_of
from knowledge.columns.events import Numbers, flat

_MOST = 5
"""Records that are quoted."""
_MOST_DATED = 100
"""Meetings on a topic whose dates an answer has; of a common word there are tens of thousands."""


def answer_topic_meetings(case: Case) -> Answer | None:
    """Meetings whose records speak of the topic: `meetings about hydrogen`, `Kishida Yoon hydrogen`."""
    question = case.question
    found = case.text.find(question.topic, frozenset())
    records = found.hits.record_set
    events = told_events(case, _told_in(case, records))
    if not events:
        return None
    answer = tell(case, events)
    speaking = np.zeros(len(case.archive.records), np.bool_)
    speaking[records] = True
    best = found.hits.of_records(list(islice(_speaking_of(events, speaking), _MOST)))
    quotes = [quoted(case, hit.record, hit.passage) for hit in best]
    return replace(
        answer,
        lines=(*answer.lines, *quotes),
        dates=tuple(
            dict.fromkeys(day for event in events[:_MOST_DATED] for day in dates_of(event))
        ),
        notes=(*answer.notes, *found.notes),
    )


def _told_in(case: Case, speaking: Numbers) -> Numbers:
    """Meetings that any of some records tells of."""
    columns = case.archive.columns
    telling = speaking[: speaking.searchsorted(len(columns.told_from) - 1)]
    found = np.zeros(len(columns.first), np.bool_)
    found[flat(columns.told_from, columns.told, telling)] = True
    return np.flatnonzero(found).astype(np.int32)


def _speaking_of(events: Row, marked: Numbers) -> Iterator[int]:
    """The marked records among those of some meetings, in the order of the meetings, each once."""
    columns = events.columns
    seen: set[int] = set()
    for at in events.at.tolist():
        for record in columns.sources[columns.sources_from[at] : columns.sources_from[at + 1]]:
            if marked[record] and record not in seen:
                seen.add(int(record))
                yield int(record)
