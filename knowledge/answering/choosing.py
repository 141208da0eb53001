"""Which of several meetings is meant: the first, the last, the next, the longest, the shortest."""

from knowledge.answering.case import Case
from knowledge.answering.row import Row
from knowledge.question import Order, Question
from knowledge.records import Status


def wanted(question: Question, length: int) -> slice:
    """Which part of a row of a length is wanted."""
    if question.order is Order.LAST:
        end = length - question.rank
        return slice(max(0, end - question.size), max(0, end))
    return slice(question.rank, question.rank + question.size)


def ordered(case: Case, events: Row) -> Row:
    """All of them, oldest first, or the one that the question's order picks."""
    question, order = case.question, case.question.order
    if order is None or not events:
        return events
    if order in (Order.LONGEST, Order.SHORTEST):
        return _by_length(events, longest=order is Order.LONGEST)
    dated = events.where(events.dated)
    if order is Order.NEXT:
        ahead = dated if question.dates else dated.not_before(case.today)
        return ahead[wanted(question, len(ahead))]
    if not dated:
        return events
    past = dated.of_status(Status.HELD) or dated.of_status(Status.MENTIONED) or dated
    return past[wanted(question, len(past))]


def _by_length(events: Row, *, longest: bool) -> Row:
    """The longest or shortest, and those as long."""
    known = events.where(events.minutes >= 0)
    if not known:
        return known
    minutes = known.minutes
    return known.where(minutes == (minutes.max() if longest else minutes.min()))
