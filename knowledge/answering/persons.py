"""Who somebody is, which role on a date, who held an office: roles as the records show them, never a tenure guessed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case, is_asked_for
from knowledge.answering.offices import ANY_OFFICE, WHOLE_POSTS, fits_office, posts_of
from knowledge.answering.telling import count_of, dates_of, line_of_event, listed
from knowledge.asking.following import PAGE
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.people import HeldRole, Person
from knowledge.places.scanning import label
from knowledge.question import Office
from knowledge.records import Basis, Role, Status

_TITLES = frozenset({"minister", "secretary", "president", "prime minister", "chancellor", "ambassador", "senator"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A role of a person with all that shows it."""

    person: int
    """Position of the person."""
    held: tuple[HeldRole, ...]
    """The times it was seen."""


def answer_profile(case: Case) -> Answer:
    """Roles over time, meetings, records; of several people who fit equally well a choice with all of them."""
    keys = sorted(case.asked)
    lines: list[Line] = []
    dates: list[str] = []
    for key in keys:
        roles = _lines(case, _sightings(case, [key], lambda _: True))
        events = [
            case.archive.events[e] for e in case.archive.indexes.events_of_person.get(key, ())
        ]
        sat = [case.archive.events[e] for e in case.archive.indexes.events_attended.get(key, ())]
        lines += [*roles, *(line_of_event(case, event) for event in (*events, *sat))]
        dates += [day for event in events for day in dates_of(event)]
    names = case.names(keys)
    records = tuple(dict.fromkeys(name for key in keys for name in _records_of(case, key)))
    page = tuple(lines[case.question.skip : case.question.skip + PAGE])
    return Answer(
        True,
        _headline(case, keys, len(records)),
        page,
        names,
        names if len(names) > 1 else (),
        tuple(dict.fromkeys(dates)),
        records,
        more=max(0, len(lines) - case.question.skip - PAGE),
    )


def _headline(case: Case, keys: Sequence[int], records: int) -> str:
    people = [case.archive.people[key] for key in keys]
    if len(people) > 1:
        return f"Several people may be meant: {listed(map(_with_land, people))}."
    native = [form for form in people[0].forms if not form.isascii() and ord(form[0]) > 0x2E7F]
    script = f" ({', '.join(native[:2])})" if native else ""
    return f"{_with_land(people[0])}{script}: named in {count_of(records, 'record')}."


def _with_land(person: Person) -> str:
    return f"{person.name}, {label(person.country)}" if person.country else person.name


def answer_role(case: Case) -> Answer:
    """Which role somebody held, on a date where one is asked for; the record's day stands for it."""
    keys = sorted(case.asked)
    offices = [o for o in case.question.offices if o.person is None and o.words not in ANY_OFFICE]
    then = _seen_then(case)
    found = _sightings(case, keys, then)
    names = case.names(keys)
    if offices:
        matching = [s for s in found if any(fits_office(s.held[0].role, o) for o in offices)]
        if not matching:
            told = _told(found) if found else ""
            what = listed(office.words for office in offices)
            return Answer(
                True,
                f"No record shows {listed(names)} as {what} then.{f' {told}' if told else ''} {case.coverage()}",
                tuple(_lines(case, found)),
                names,
                count=0,
                records=_cited(_lines(case, found)),
            )
        found = matching
    if not found:
        near = _lines(case, _sightings(case, keys, lambda _: True))
        return Answer(
            True,
            f"No record shows {listed(names)} in a role at that time. {case.coverage()}",
            people=names,
            count=0,
            near=tuple(near),
        )
    lines = _lines(case, found)
    return Answer(
        True,
        f"{listed(names)}: {_told(found)}",
        tuple(lines),
        names,
        names if len(names) > 1 else (),
        records=_cited(lines),
    )


def _told(found: Iterable[_Sighting]) -> str:
    """Roles in a row."""
    return f"{'; '.join(dict.fromkeys(sighting.held[0].role.label for sighting in found))}."


def answer_holder(case: Case) -> Answer:
    """Who held an office, as records show it; of several at different times each with its time."""
    office = case.question.offices[0]
    then = _seen_then(case)
    found = _holders(case, office, then)
    if not found and case.question.dates:
        found = _around(case, office)
    if not found:
        near = _lines(case, _holders(case, office, lambda _: True))
        when = " at that time" if case.question.dates else ""
        return Answer(
            False,
            f"No record shows who was {_office_words(office)}{when}. {case.coverage()}",
            near=tuple(near[:3]),
        )
    names = case.names(sighting.person for sighting in found)
    lines = _lines(case, found)
    several = len(names) > 1 and not case.question.dates
    return Answer(
        True,
        f"{listed(names)}.",
        tuple(lines),
        names,
        names if several else (),
        records=_cited(lines),
    )


def _office_words(office: Office) -> str:
    return f"{office.words} of {label(office.country)}" if office.country else office.words


def _holders(case: Case, office: Office, then: Callable[[HeldRole], bool]) -> list[_Sighting]:
    """People whom records show in an office, looked up by its kind."""
    keys: dict[int, None] = {}
    countries = case.question.countries
    for post in posts_of(office):
        for key, held in case.archive.indexes.holders.get(post, ()):
            person = case.archive.people[key]
            if held.role.former or (countries and person.country not in countries):
                continue
            if fits_office(held.role, office) or (
                held.role.country is None
                and person.country == office.country
                and fits_office(held.role, Office(office.words, office.post))
            ):
                if then(held):
                    keys[key] = None
    wanted = Office(office.words, office.post)
    return _sightings(
        case,
        list(keys),
        lambda held: then(held) and fits_office(held.role, wanted) and not held.role.former,
    )


def _around(case: Case, office: Office) -> list[_Sighting]:
    """Who was seen in an office both before and after the time asked for, and nobody else between."""
    span = case.question.dates[0].span
    if span is None or span.start is None or span.end is None:
        return []
    first, last = span.start, span.end
    every = _holders(case, office, lambda _: True)
    fitting = [
        sighting
        for sighting in every
        if any(h.day and h.day < first for h in sighting.held)
        and any(h.day and h.day > last for h in sighting.held)
    ]
    return fitting if len({sighting.person for sighting in fitting}) == 1 else []


def _sightings(
    case: Case, keys: Sequence[int], then: Callable[[HeldRole], bool]
) -> list[_Sighting]:
    """Offices of people, each once with every time it was seen, the fullest label that a record prints first."""
    found: dict[tuple[int, str], list[HeldRole]] = {}
    for key in keys:
        for held in _told_roles(case.archive.people[key]):
            if then(held):
                found.setdefault((key, _office_key(held.role)), []).append(held)
    return [_Sighting(key, tuple(sorted(held, key=_fullness))) for (key, _), held in found.items()]


def _told_roles(person: Person) -> list[HeldRole]:
    """Roles without those that only call somebody `Minister` where the same record gives the office."""
    full = {held.record for held in person.roles if held.role.label.casefold() not in _TITLES}
    return [
        held
        for held in person.roles
        if held.role.label.casefold() not in _TITLES or held.record not in full
    ]


def _office_key(role: Role) -> str:
    """One key for the labels of one office: of a foreign minister or head of government the kind, else the words."""
    kept = role.post.value if role.post in WHOLE_POSTS else role.label.casefold()
    return f"former {kept}" if role.former else kept


def _fullness(held: HeldRole) -> tuple[bool, int]:
    """Labels that records print before curated ones, the longest first."""
    return held.basis is Basis.CURATED, -len(held.role.label)


def _lines(case: Case, found: Iterable[_Sighting]) -> list[Line]:
    """Sightings as lines: who, as what, seen when, in which record."""
    return [_line(case, sighting) for sighting in found]


def _line(case: Case, sighting: _Sighting) -> Line:
    person, held = case.archive.people[sighting.person], sighting.held
    curated = [h for h in held if h.basis is Basis.CURATED]
    seen = [h for h in held if h.record is not None]
    records = list(dict.fromkeys(case.record_name(h.record) for h in seen if h.record is not None))
    days = list(dict.fromkeys(speak(DateSpan.of_day(h.day)) for h in seen if h.day))
    told = [f"seen on {listed(days[:4])}{' and later' if len(days) > 4 else ''}"] if days else []
    told += [term.spoken() for term in curated]
    if not told:
        told = ["in a record without date"]
    role = held[0].role
    former = (
        "formerly " if role.former and not role.label.lower().startswith(("former", "ex-")) else ""
    )
    return Line(
        f"{person.name}: {former}{role.label}, {'; '.join(told)}",
        records[0] if records else "people.yaml",
        also=tuple(records[1:4]),
    )


def _seen_then(case: Case) -> Callable[[HeldRole], bool]:
    """Whether a role was seen, or curated, at the time asked for."""
    question = case.question
    if not question.dates and not question.not_dates:
        return lambda _: True

    def fits(held: HeldRole) -> bool:
        if held.basis is Basis.CURATED:
            span = DateSpan(held.day or date.min, held.until, Precision.RANGE)
            return is_asked_for(question, span)
        if held.day is not None and is_asked_for(question, DateSpan.of_day(held.day)):
            return True
        meetings = case.archive.records[held.record].meetings if held.record is not None else ()
        return any(
            is_asked_for(question, meeting.when.value)
            for meeting in meetings
            if meeting.when and meeting.status.value is Status.HELD
        )

    return fits


def _records_of(case: Case, key: int) -> list[str]:
    """Records that name a person."""
    positions = case.archive.indexes.records_of_person.get(key, ())
    return [case.record_name(position) for position in positions]


def _cited(lines: Iterable[Line]) -> tuple[str, ...]:
    """Records that lines cite."""
    names = [name for line in lines for name in (line.record, *line.also)]
    return tuple(dict.fromkeys(name for name in names if name and name != "people.yaml"))
