"""Who somebody is: roles over time, meetings, records; never a tenure guessed."""

from collections.abc import Iterator, Sequence

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case
from knowledge.answering.offices import fits_office
from knowledge.answering.positions import array_of
from knowledge.answering.sightings import EVER, lines_of, sightings_of
from knowledge.answering.telling import count_of, dates_of, line_at, listed
from knowledge.people import Person
from knowledge.places.scanning import label
from knowledge.question import PAGE

_MOST_DATED = 100
"""Meetings of one person whose dates an answer has; somebody long in office has thousands."""


def answer_profile(case: Case) -> Answer:
    """Roles over time, meetings, records; of several people who fit equally well a choice with all of them."""
    keys = sorted(case.asked)
    rows: list[Line | int] = []
    dates: list[str] = []
    for key in keys:
        rows += lines_of(case, sightings_of(case, [key], EVER))
        met, sat = _meetings_of(case, key)
        rows += [*met, *sat]
        dates += [day for at in met[:_MOST_DATED] for day in dates_of(case.archive.events[at])]
    names = case.names(keys)
    unclear = case.names(key for spot in case.people if len(spot) > 1 for key in sorted(spot))
    records = tuple(dict.fromkeys(name for key in keys for name in _records_of(case, key)))
    page, more = case.question.page_of(rows, PAGE)
    return Answer(
        True,
        _headline(case, keys, len(records)),
        tuple(line_at(case, row) if isinstance(row, int) else row for row in page),
        names,
        unclear,
        tuple(dict.fromkeys(dates)),
        records,
        notes=tuple(_strange_offices(case)),
        more=more,
    )


def _meetings_of(case: Case, key: int) -> tuple[list[int], list[int]]:
    """Positions of the meetings in which somebody met, and of those in which somebody sat in."""
    indexes = case.archive.indexes
    both = (indexes.events_of_person.get(key, ()), indexes.events_attended.get(key, ()))
    met, sat = (array_of(row).tolist() for row in both)
    return met, sat


def _headline(case: Case, keys: Sequence[int], records: int) -> str:
    people = [case.archive.people[key] for key in keys]
    if len(people) > 1 and len(case.people) >= len(people):
        return f"{listed(map(_with_land, people))}:"
    if len(people) > 1:
        return f"Several people may be meant: {listed(map(_with_land, people))}."
    native = [form for form in people[0].forms if not form.isascii() and ord(form[0]) > 0x2E7F]
    script = f" ({', '.join(native[:2])})" if native else ""
    return f"{_with_land(people[0])}{script}: named in {count_of(records, 'record')}."


def _strange_offices(case: Case) -> Iterator[str]:
    """Offices beside a name that no record shows its bearer in."""
    for office in case.question.offices:
        keys = case.people[office.person] if office.person is not None else frozenset()
        held = [held.role for key in keys for held in case.archive.people[key].roles]
        if keys and not any(fits_office(role, office) for role in held):
            yield f"No record shows {' or '.join(case.names(sorted(keys)))} as {office.words}"


def _with_land(person: Person) -> str:
    return f"{person.name}, {label(person.country)}" if person.country else person.name


def _records_of(case: Case, key: int) -> list[str]:
    """Records that name a person."""
    positions = case.archive.indexes.records_of_person.get(key, ())
    return [case.record_name(position) for position in positions]
