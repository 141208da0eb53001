"""Which role on a date, and who held an office: as the records show it, never a tenure guessed."""

from collections.abc import Iterable

import numpy as np

from knowledge.answer import Answer
from knowledge.answering.case import Case
from knowledge.answering.offices import ANY_OFFICE, bearers_of, fits_office
from knowledge.answering.sightings import (
    EVER,
    RoleTest,
    Sighting,
    Then,
    cited_by,
    curated_roles,
    days_of,
    lines_of,
    seen_then,
    sightings_of,
)
from knowledge.answering.telling import listed
from knowledge.places.scanning import label
from knowledge.question import Office
from knowledge.records import Role
from knowledge.rows import risen


def answer_role(case: Case) -> Answer:
    """Which role somebody held, on a date where one is asked for; the record's day stands for it."""
    keys = sorted(case.asked)
    offices = [o for o in case.question.offices if o.person is None and o.words not in ANY_OFFICE]
    found = sightings_of(case, keys, seen_then(case))
    names = case.names(keys)
    if offices:
        matching = [s for s in found if any(fits_office(s.role, o) for o in offices)]
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
        near = lines_of(case, sightings_of(case, keys, EVER))
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
    return f"{'; '.join(dict.fromkeys(sighting.role.label for sighting in found))}."


def answer_holder(case: Case) -> Answer:
    """Who held an office, as records show it; of several at different times each with its time."""
    office = case.question.offices[0]
    found = holders(case, office, seen_then(case))
    if not found and case.question.dates:
        found = _around(case, office)
    if not found:
        near = lines_of(case, holders(case, office, EVER))
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


def holders(case: Case, office: Office, then: Then) -> list[Sighting]:
    """People whom records show in an office, then; where no role tells of which country, theirs."""
    wanted, code = Office(office.words, office.post), office.country

    def fits(role: Role) -> bool:
        served = code is None or role.country in (None, code)
        return served and not role.former and fits_office(role, wanted)

    bearers = bearers_of(case, wanted)
    seen = _seen_as(case, then, fits, code)
    curated = (key for key in case.archive.person_columns.curated.tolist() if key in bearers)
    told = {key for key in curated if _is_told(case, key, then, fits, code)}
    keys = sorted(told.union(key for key in seen if key in bearers))
    return sightings_of(case, keys, then, fits)


def _seen_as(case: Case, then: Then, fits: RoleTest, code: str | None) -> list[int]:
    """Those of the countries asked for whom records show in a role that fits, for a country where one is given."""
    columns, countries = case.archive.person_columns, case.question.countries
    at = columns.seen_as(fits)
    if code is not None:
        own = np.array([role.country == code for role in columns.offices], np.bool_)
        at = at[own[columns.roles[at]] | columns.of_country(code)[columns.bearers(at)]]
    if then is not None:
        at = at[then[columns.record[at]]]
    keys = risen(columns.bearers(at))
    if countries:
        keys = keys[np.logical_or.reduce([columns.of_country(each)[keys] for each in countries])]
    found: list[int] = keys.tolist()
    return found


def _is_told(case: Case, key: int, then: Then, fits: RoleTest, code: str | None) -> bool:
    """Whether people.yaml tells likewise of somebody."""
    person, countries = case.archive.people[key], case.question.countries
    if countries and person.country not in countries:
        return False
    return any(
        fits(held.role) and code in (None, held.role.country or person.country)
        for held in curated_roles(case, key, then)
    )


def _around(case: Case, office: Office) -> list[Sighting]:
    """Who was seen in an office both before and after the time asked for, and nobody else between."""
    span = case.question.dates[0].span
    if span is None or span.start is None or span.end is None:
        return []
    first, last = span.start, span.end
    every = holders(case, office, EVER)
    fitting = [
        sighting
        for sighting in every
        if (days := days_of(case, sighting)) and min(days) < first and max(days) > last
    ]
    return fitting if len({sighting.person for sighting in fitting}) == 1 else []
