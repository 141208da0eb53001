"""What the archive holds and what can be asked of it, with examples out of its own records."""

import numpy as np

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case
from knowledge.answering.row import Row
from knowledge.answering.telling import count_of, listed
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak
from knowledge.events import Event
from knowledge.places.scanning import label
from knowledge.question import Ask
from knowledge.records import Status

_LATEST = 200
"""Meetings among which examples are looked for."""


def answer_help(case: Case) -> Answer:
    """What can be asked; for words that were not understood the same, said so."""
    examples = example_questions(case)
    told = "Ask who met whom, when, where, for how long, in which role, or what was said."
    if case.question.ask is not Ask.HELP:
        words = " ".join(case.question.text.split())[:80]
        told = f"I did not understand{f' “{words}”' if words else ' an empty question'}. {told}"
    return Answer(
        case.question.ask is Ask.HELP,
        f"{told} {case.coverage()} For example:",
        tuple(Line(example) for example in examples),
    )


def example_questions(case: Case) -> tuple[str, ...]:
    """Questions that this archive has an answer to, out of its fullest meeting."""
    examples = []
    if (best := _fullest(case)) is not None:
        one, two = (case.archive.people[key] for key in best.people[:2])
        examples = [
            f"who met {two.surname or two.name}",
            f"when did {one.surname or one.name} meet {two.surname or two.name}",
            f"on {speak(DateSpan.of_day(best.day)).rsplit(' ', 1)[0]}",
        ]
    return (*examples, "on this day", "what does the archive hold")


def _fullest(case: Case) -> Event | None:
    """Of the latest meetings held the one of which most is known, the later one of several."""
    count = len(case.archive.events)
    latest = Row.among(case.archive, np.arange(max(0, count - _LATEST), count))
    held = latest.of_status(Status.HELD)
    held = held.where(held.dated)
    columns, at = held.columns, held.at
    order = np.lexsort((-at, columns.first[at], columns.place[at] >= 0, columns.minutes[at] >= 0))
    return held[int(order[-1])] if len(order) else None


def answer_holdings(case: Case) -> Answer:
    """What the archive holds, in numbers."""
    archive = case.archive
    held, planned = (archive.statuses.get(s, 0) for s in (Status.HELD, Status.PLANNED))
    span = archive.span
    years = (
        f" from {speak(DateSpan.of_day(span[0]))} to {speak(DateSpan.of_day(span[1]))}"
        if span
        else ""
    )
    copies = sum(min(group) != position for position, group in archive.copies.items())
    rows = sorted(
        archive.indexes.records_of_country.items(), key=lambda row: (-len(row[1]), row[0])
    )
    facts = (
        f"{count_of(held, 'meeting')} held, {planned} planned with no record that they were held",
        f"{count_of(len(archive.journeys), 'visit')}",
        f"{count_of(len(archive.people), 'person')} named",
        f"{count_of(len(rows), 'country')} named, most of all {listed(label(code) for code, _ in rows[:5])}",
    )
    size = f"{count_of(len(archive.records), 'record')}{years}"
    if copies:
        size += f", {copies} of them {'a copy' if copies == 1 else 'copies'} of another"
    return Answer(
        True,
        f"The archive holds {size}.",
        tuple(Line(fact) for fact in facts),
        count=len(archive.records),
    )
