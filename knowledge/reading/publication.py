"""When a record was published: which of the dates it gives counts, and what is wrong with the others."""

from msgspec import Struct

from knowledge.dates.span import DateSpan
from knowledge.reading.dateline import Reading
from knowledge.records import Found, Problem, ProblemKind, Span


class GivenDate(Struct, frozen=True):
    """The date of a dateline, with its place."""

    reading: Reading
    """What it says."""
    span: Span
    """Where it stands in the text."""
    words: str
    """As printed."""


def decide(
    name: str, source: str, datelines: list[GivenDate], told: list[Found[DateSpan] | None]
) -> tuple[Found[DateSpan] | None, tuple[Problem, ...]]:
    """Take the header's date (told first), else the dateline, else what page or title tell."""
    problems: list[Problem] = []
    first: Found[DateSpan] | None = None
    for given in datelines:
        span = given.reading.span
        if span is None:
            message = f"No calendar has `{given.words}`; please correct the dateline."
            problems.append(_problem(name, source, given, ProblemKind.BAD_DATE, message))
        elif first is None:
            first = Found(span, given.span, given.reading.basis)
        elif span.start != first.value.start:
            message = f"The dateline `{given.words}` contradicts the first, which was taken; please keep the right one."
            problems.append(_problem(name, source, given, ProblemKind.DOUBLE_DATELINE, message))
    header, *others = told
    published = next((found for found in (header, first, *others) if found), None)
    if published is None and not problems:
        message = "This record has no date of publication; please write it above the text, like `May 26, 2024`."
        problems.append(Problem(name, None, ProblemKind.NO_DATE, message))
    return published, tuple(problems)


def _problem(name: str, source: str, given: GivenDate, kind: ProblemKind, message: str) -> Problem:
    """A contradicting dateline is the last one with its words, as the first may say the same in a title."""
    at = source.rfind(given.words)
    return Problem(name, source.count("\n", 0, at) + 1 if at >= 0 else None, kind, message)
