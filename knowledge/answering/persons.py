"""Who somebody is: roles over time, meetings, records; never a tenure guessed."""

from collections.abc import Iterator, Sequence

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case
from knowledge.answering.offices import fits_office
from knowledge.answering.sightings import lines_of, sightings_of
from knowledge.answering.telling import count_of, dates_of, line_of_event, listed
from knowledge.asking.following import PAGE
from knowledge.people import Person
from knowledge.places.scanning import label


def answer_profile(case: Case) -> Answer:
    """Roles over time, meetings, records; of several people who fit equally well a choice with all of them."""
    keys = sorted(case.asked)
    lines: list[Line] = []
    dates: list[str] = []
    for key in keys:
        roles = lines_of(case, sightings_of(case, [key], lambda _: True))
        events = [
            case.archive.events[e] for e in case.archive.indexes.events_of_person.get(key, ())
        ]
        sat = [case.archive.events[e] for e in case.archive.indexes.events_attended.get(key, ())]
        lines += [*roles, *(line_of_event(case, event) for event in (*events, *sat))]
        dates += [day for event in events for day in dates_of(event)]
    names = case.names(keys)
    unclear = case.names(key for spot in case.people if len(spot) > 1 for key in sorted(spot))
    records = tuple(dict.fromkeys(name for key in keys for name in _records_of(case, key)))
    page = tuple(lines[case.question.skip : case.question.skip + PAGE])
    return Answer(
        True,
        _headline(case, keys, len(records)),
        page,
        names,
        unclear,
        tuple(dict.fromkeys(dates)),
        records,
        notes=tuple(_strange_offices(case)),
        more=max(0, len(lines) - case.question.skip - PAGE),
    )


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
