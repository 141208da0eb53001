"""Which of several meetings is meant: the first, the last, the next, the longest, the shortest."""

from collections.abc import Sequence
from typing import TypeVar

from knowledge.answering.case import Case
from knowledge.events import Event
from knowledge.question import Order, Question
from knowledge.records import Status

T = TypeVar("T")


def counted_off(question: Question, row: Sequence[T]) -> list[T]:
    """Out of a row, oldest first: the first, the second, the last three; nothing where it is too short."""
    if question.order is Order.LAST:
        end = len(row) - question.rank
        return list(row[max(0, end - question.size) : max(0, end)])
    return list(row[question.rank : question.rank + question.size])


def ordered(case: Case, events: Sequence[Event]) -> list[Event]:
    """All of them, oldest first, or the one that the question's order picks."""
    order = case.question.order
    dated = [event for event in events if event.meeting.when is not None]
    if order is None or not events:
        return list(events)
    if order in (Order.LONGEST, Order.SHORTEST):
        return _by_length(events, longest=order is Order.LONGEST)
    if order is Order.NEXT:
        ahead = [e for e in dated if e.last_day >= case.today or case.question.dates]
        return counted_off(case.question, ahead)
    if not dated:
        return list(events)
    past = [event for event in dated if event.status is Status.HELD]
    past = past or [event for event in dated if event.status is Status.MENTIONED] or dated
    return counted_off(case.question, past)


def _by_length(events: Sequence[Event], *, longest: bool) -> list[Event]:
    """The longest or shortest, and those as long."""
    known = [(e.meeting.duration.value.minutes, e) for e in events if e.meeting.duration]
    if not known:
        return []
    best = (max if longest else min)(minutes for minutes, _ in known)
    return [event for minutes, event in known if minutes == best]
