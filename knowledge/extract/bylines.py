"""Who signs a record over its text, and the office that stands on the line below the name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.extract.line import Line
from knowledge.extract.naming import Naming, role_of
from knowledge.extract.offices import office_after
from knowledge.extract.people import find_people
from knowledge.records import Span


def signed(lines: Sequence[Line]) -> Iterator[tuple[int, Naming, Span]]:
    """Lines that are a name, each with the office of the next line: the number of the line, the naming, its office."""
    for number, (one, two) in enumerate(zip(lines, lines[1:], strict=False)):
        people = find_people(one)
        whole = len(people) == 1 and people[0].end - people[0].start > len(one.text) - 6
        office = office_after(two, 0) if whole and people[0].role is None else None
        if office is None or office.end < len(two.tokens):
            continue
        role, span = role_of(two, office, office.country)
        yield number, replace(people[0], role=role), span
