"""Which role on a date, and who held an office: as the records show it, never a tenure guessed."""

from collections.abc import Iterable

import numpy as np

from knowledge.answer import Answer
from knowledge.answering.case import Case
from knowledge.answering.offices import ANY_OFFICE, bearers_of, fits_office
from knowledge.answering.positions import any_of
from knowledge.answering.record_times import seen_at_asked_time
from knowledge.answering.sightings import Sighting, cited_by, lines_of, seen_then, sightings_of
from knowledge.answering.telling import listed
from knowledge.people import HeldRole
from knowledge.places.scanning import label
from knowledge.question import Office
from knowledge.rows import risen


def answer_role(case: Case) -> Answer:
    """Which role somebody held, on a date where one is asked for; the record's day stands for it."""
    keys = sorted(case.asked)
    offices = [o for o in case.question.offices if o.person is None and o.words not in ANY_OFFICE]
    then = seen_then(case)
    found = sightings_of(case, keys, then)
    names = case.names(keys)
    if offices:
        matching = [s for s in found if any(fits_office(s.held[0].role, o) for o in offices)]
        if not matching:
            told = _told(found) if found else ""
            what = listed(office.words for office in offices)
            return Answer(
                True,
                f"No record shows {listed(names)} as {what} then.{f' {told}' if told else ''} {case.coverage()}",
                tuple(lines_of(case, found)),
                names,
                count=0,
                records=cited_by(lines_of(case, found)),
            )
        found = matching
    if not found:
        near = lines_of(case, sightings_of(case, keys, lambda _: True))
        return Answer(
            True,
            f"No record shows {listed(names)} in a role at that time. {case.coverage()}",
            people=names,
            count=0,
            near=tuple(near),
        )
    lines = lines_of(case, found)
    return Answer(
        True,
        f"{listed(names)}: {_told(found)}",
        tuple(lines),
        names,
        names if len(names) > 1 else (),
        records=cited_by(lines),
    )


def _told(found: Iterable[Sighting]) -> str:
    """Roles in a row."""
    return f"{'; '.join(dict.fromkeys(sighting.held[0].role.label for sighting in found))}."


def answer_holder(case: Case) -> Answer:
    """Who held an office, as records show it; of several at different times each with its time."""
    office = case.question.offices[0]
    found = _holders(case, office)
    if not found and case.question.dates:
        found = _around(case, office)
    if not found:
        near = lines_of(case, _holders(case, office, ever=True))
        when = " at that time" if case.question.dates else ""
        return Answer(
            False,
            f"No record shows who was {_office_words(office)}{when}. {case.coverage()}",
            near=tuple(near[:3]),
        )
    names = case.names(sighting.person for sighting in found)
    lines = lines_of(case, found)
    several = len(names) > 1 and not case.question.dates
    return Answer(
        True,
        f"{listed(names)}.",
        tuple(lines),
        names,
        names if several else (),
        records=cited_by(lines),
    )


def _office_words(office: Office) -> str:
    return f"{office.words} of {label(office.country)}" if office.country else office.words


def _holders(case: Case, office: Office, *, ever: bool = False) -> list[Sighting]:
    """People whom records show in an office, at the time asked for or ever."""
    people, countries = case.archive.people, case.question.countries
    wanted, then = Office(office.words, office.post), _ever if ever else seen_then(case)

    def holds(held: HeldRole, country: str | None) -> bool:
        if office.country not in (None, held.role.country or country) or held.role.former:
            return False
        return fits_office(held.role, wanted) and then(held)

    keys = [
        key
        for key in _seen(case, office, ever=ever)
        if not countries or people[key].country in countries
        if any(holds(held, people[key].country) for held in people[key].roles)
    ]
    return sightings_of(case, keys, lambda held: holds(held, office.country))


def _ever(_: HeldRole) -> bool:
    """Whenever it was seen."""
    return True


def _seen(case: Case, office: Office, *, ever: bool) -> list[int]:
    """Those whom records show in an office for its country at the time asked for, and those of whom people.yaml tells."""
    wanted, columns = Office(office.words, office.post), case.archive.person_columns
    at = columns.seen_as(lambda role: not role.former and fits_office(role, wanted))
    if office.country is not None:
        code = office.country
        serves = np.array([role.country == code for role in columns.offices], np.bool_)
        at = at[serves[columns.roles[at]] | columns.of_country(code)[columns.bearers(at)]]
    if not ever and case.question.dates:
        at = at[seen_at_asked_time(case)[columns.record[at]]]
    keys = any_of((risen(columns.bearers(at)), columns.curated)).tolist()
    bearers = bearers_of(case, wanted)
    return [key for key in keys if key in bearers]


def _around(case: Case, office: Office) -> list[Sighting]:
    """Who was seen in an office both before and after the time asked for, and nobody else between."""
    span = case.question.dates[0].span
    if span is None or span.start is None or span.end is None:
        return []
    first, last = span.start, span.end
    every = _holders(case, office, ever=True)
    fitting = [
        sighting
        for sighting in every
        if any(h.day and h.day < first for h in sighting.held)
        and any(h.day and h.day > last for h in sighting.held)
    ]
    return fitting if len({sighting.person for sighting in fitting}) == 1 else []
