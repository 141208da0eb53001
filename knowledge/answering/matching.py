"""The meetings that pass every filter of a question."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

import numpy as np

from knowledge.answering.candidates import candidates
from knowledge.answering.case import Case
from knowledge.answering.masks import masks
from knowledge.answering.row import Row
from knowledge.columns.events import Numbers
from knowledge.events import Event, Source
from knowledge.names.folding import words
from knowledge.records import Mode

_FIRST_PASSAGES = 12
NAMED_IN_PASSING: Final = frozenset(
    "lunch|dinner|breakfast|working lunch|working dinner|working breakfast|pull-aside".split("|")
)
"""Kinds that a record may tell of beside the meeting that it is about."""
EventTest = Callable[[Event], bool]


def matching_events(case: Case, among: Numbers | None = None) -> Row:
    """Meetings that pass every filter, oldest first; only those at some positions, rising, where these are given."""
    at = _masked(case, among)
    if tests := list(_tests(case)):
        events = case.archive.events
        passed = [all(test(events[k]) for test in tests) for k in at.tolist()]
        at = at[np.array(passed, np.bool_)]
    return Row.among(case.archive, at)


def last_match(case: Case) -> Row:
    """The latest of them alone, found from the end; empty where there is none."""
    at, tests = _masked(case, None), list(_tests(case))
    events = case.archive.events
    back = range(len(at) - 1, -1, -1)
    last = next((k for k in back if all(test(events[int(at[k])]) for test in tests)), len(at))
    return Row.among(case.archive, at[last : last + 1])


def _masked(case: Case, among: Numbers | None) -> Numbers:
    """Meetings that pass every filter which indexes and columns can answer."""
    at = candidates(case, among)
    for mask in masks(case):
        if len(at):
            at = at[mask(at)]
    return at


def _tests(case: Case) -> Iterator[EventTest]:
    """The filters that only the meetings themselves can answer."""
    question, groups = case.question, case.groups
    if len(groups) > 1 and len(frozenset().union(*groups)) < sum(map(len, groups)):
        yield partial(_has_people, groups)
    if question.kind:
        yield partial(_is_of_kind, case, question.kind)


def _has_people(groups: Sequence[frozenset[int]], event: Event) -> bool:
    """Two readings of one name are two people."""
    return len(frozenset().union(*groups).intersection(event.people)) >= len(groups)


def _is_of_kind(case: Case, kind: str, event: Event) -> bool:
    """Whether a record calls the meeting so, in its text or its title; three countries make a trilateral."""
    if kind == "trilateral" and len(event.countries) > 2:
        return True
    if kind == "bilateral":
        return len(event.people) == 2 and event.mode is Mode.IN_PERSON
    wanted = set(words(kind))
    if any(wanted - {"working"} <= _stems(s.meeting.kind.value) for s in event.sources):
        return True
    return any(
        wanted <= _stems(told)
        for source in event.sources
        for told in _told(case, source, wanted, spoken=kind in NAMED_IN_PASSING)
    )


def _told(case: Case, source: Source, wanted: set[str], *, spoken: bool) -> Iterable[str]:
    """What a record calls a meeting: its kind, its title where that is not another meeting's; a meal anywhere in it."""
    record = case.archive.records[source.record]
    yield source.meeting.kind.value
    if not any(wanted <= _stems(meeting.kind.value) for meeting in record.meetings):
        yield record.document.title.value
    if not spoken:
        return
    yield record.document.said(source.evidence)
    if len(record.meetings) == 1:
        yield " ".join(record.document.said(p.span) for p in record.passages[:_FIRST_PASSAGES])


def _stems(text: str) -> set[str]:
    found = set(words(text))
    return found | {word.removesuffix("s") for word in found} | {f"{word}s" for word in found}
