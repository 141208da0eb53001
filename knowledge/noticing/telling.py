"""Findings in words: how many meetings, when the latest was, and which question leads on."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answering.case import Case
from knowledge.answering.telling import count_of, line_of_event
from knowledge.dates.asking import AskedDate, speak_recurring
from knowledge.dates.span import Precision
from knowledge.dates.speaking import speak
from knowledge.events import Event
from knowledge.noticing.findings import Finding
from knowledge.records import Status

_LINES = 3
"""Meetings told with each finding."""
_NAMED = frozenset({Precision.MONTH, Precision.YEAR, Precision.SEASON, Precision.QUARTER})


def with_meetings(finding: Finding, case: Case, events: Sequence[Event]) -> Finding:
    """A finding that counts meetings and shows the latest of them, latest first, before its own records."""
    lines = tuple(line_of_event(case, event) for event in reversed(events[-_LINES:]))
    records = (name for line in lines for name in (line.record, *line.also))
    return replace(
        finding,
        told=" ".join(part for part in (finding.told, _counted(events)) if part),
        lines=lines,
        records=tuple(dict.fromkeys((*records, *finding.records))),
    )


def said(asked: AskedDate) -> str:
    """A time in words."""
    if asked.recurring:
        return speak_recurring(asked.recurring)
    return speak(asked.span) if asked.span else ""


def question_on(asked: AskedDate) -> str:
    """The question which meetings there were at a time."""
    if asked.recurring or (asked.span and asked.span.precision is Precision.DAY):
        return f"list of meetings on {said(asked)}"
    named = asked.span and asked.span.precision in _NAMED and not asked.span.approximate
    return f"list of meetings {'in ' if named else ''}{said(asked)}"


def _counted(events: Sequence[Event]) -> str:
    """How many meetings were held and planned, and when the latest was."""
    held = [event for event in events if event.status is Status.HELD]
    others = len(events) - len(held)
    told = [count_of(len(held), "meeting")] if held or not others else []
    told += (
        [f"{count_of(others, 'meeting')} planned, called off or only mentioned"] if others else []
    )
    when = held[-1].meeting.when if held else None
    latest = f"; the latest held: {speak(when.value)}" if when else ""
    return f"{', '.join(told)}{latest}."
