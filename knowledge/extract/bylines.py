"""Who signs a record over its text, and the office that stands on the line below the name."""

from collections.abc import Iterator, Sequence

from knowledge.extract.line import Line
from knowledge.extract.naming import Naming, role_of
from knowledge.extract.offices import office_after
from knowledge.extract.people import find_people


def signed(lines: Sequence[Line]) -> Iterator[Naming]:
    """Lines that are a name, each with the office of the next line."""
    for one, two in zip(lines, lines[1:], strict=False):
        office = office_after(two, 0)
        if office is None or office.end < len(two.words):
            continue
        people = find_people(one)
        if len(people) != 1 or people[0].role is not None:
            continue
        naming = people[0]
        if naming.end - naming.start > one.end - one.start - 6:
            naming.role, naming.role_span = role_of(two, office, office.country)
            yield naming
