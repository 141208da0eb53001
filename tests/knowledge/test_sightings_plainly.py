"""Offices found in columns are those that a plain look at each person's roles finds."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.case import Case, is_asked_for
from knowledge.answering.offices import WHOLE_POSTS, bearers_of, fits_office
from knowledge.answering.roles import holders
from knowledge.answering.sightings import EVER, Sighting, days_of, seen_then, sightings_of
from knowledge.archive import Archive, build_archive
from knowledge.columns.persons import PersonColumns
from knowledge.dates.span import DateSpan, Precision
from knowledge.people import Curated, HeldRole, Person
from knowledge.question import Ask, Office, Question
from knowledge.records import Basis, Post, Role, Status
from knowledge.search import TextIndex
from tests.knowledge.invented_records import FIRST, LANDS, ROLES, invented_record
from tests.knowledge.test_listing_plainly import TODAY, some, times

OFFICES = (
    Office("prime minister", Post.HEAD_OF_GOVERNMENT),
    Office("foreign minister", Post.FOREIGN_MINISTER, "KR"),
    Office("minister", Post.MINISTER, "JP"),
    Office("minister", Post.MINISTER),
    Office("special envoy", Post.OTHER, "GB"),
)
TITLES = frozenset({"minister", "prime minister"})
Told = tuple[int, tuple[HeldRole, ...]]


def invented(random: Random) -> Archive:
    names = [f"{number:02}.txt" for number in range(random.randint(0, 20))]
    people = ("Kishida Fumio", "Helen Clark", "Somebody Else")
    curated = [
        Curated(name, (), random.choice((None, *LANDS)), tuple(held(random) for _ in range(2)))
        for name in random.sample(people, random.randint(0, 3))
    ]
    return build_archive([invented_record(random, name) for name in names], (), curated)


def held(random: Random) -> HeldRole:
    """A role as people.yaml tells it."""
    day = random.choice((None, FIRST, FIRST - timedelta(400)))
    until = random.choice((None, FIRST + timedelta(30)))
    return HeldRole(random.choice(ROLES), day, None, until, Basis.CURATED, "")


def asking(random: Random, archive: Archive) -> Case:
    """A question of some times and countries."""
    question = Question(
        "", Ask.HOLDER, dates=times(random), not_dates=times(random), countries=some(random, LANDS)
    )
    return Case(archive, TextIndex(archive.records, archive.who), question, TODAY)


def is_then(case: Case, role: HeldRole) -> bool:
    """Whether a role was seen, or held by people.yaml, at the time asked for."""
    question, records = case.question, case.archive.records
    if not question.dates and not question.not_dates:
        return True
    if role.record is None:
        span = DateSpan(role.day or date.min, role.until, Precision.RANGE)
        return is_asked_for(question, span)
    if role.day is not None and is_asked_for(question, DateSpan.of_day(role.day)):
        return True
    return any(
        is_asked_for(question, meeting.when.value)
        for meeting in records[role.record].meetings
        if meeting.when and meeting.status.value is Status.HELD
    )


def plainly(case: Case, keys: Sequence[int], fits: Callable[[HeldRole], bool]) -> list[Told]:
    """Each office of some people with all that shows it."""
    found: dict[tuple[int, str], list[HeldRole]] = {}
    for key in keys:
        for role in told_roles(case.archive.people[key]):
            if fits(role):
                found.setdefault((key, office_key(role.role)), []).append(role)
    return [(key, tuple(sorted(each, key=fullness))) for (key, _), each in found.items()]


def told_roles(person: Person) -> list[HeldRole]:
    full = {h.record for h in person.roles if h.role.label.casefold() not in TITLES}
    return [
        h for h in person.roles if h.role.label.casefold() not in TITLES or h.record not in full
    ]


def office_key(role: Role) -> str:
    kept = role.post.value if role.post in WHOLE_POSTS else role.label.casefold()
    return f"former {kept}" if role.former else kept


def fullness(role: HeldRole) -> tuple[bool, int]:
    return role.basis is Basis.CURATED, -len(role.role.label)


def holding(case: Case, office: Office, *, ever: bool) -> list[Told]:
    """Who held an office."""
    people, countries = case.archive.people, case.question.countries
    wanted = Office(office.words, office.post)

    def holds(role: HeldRole, country: str | None) -> bool:
        if office.country not in (None, role.role.country or country) or role.role.former:
            return False
        return fits_office(role.role, wanted) and (ever or is_then(case, role))

    keys = [
        key
        for key in sorted(bearers_of(case, wanted))
        if not countries or people[key].country in countries
        if any(holds(role, people[key].country) for role in people[key].roles)
    ]
    return plainly(case, keys, lambda role: holds(role, office.country))


def told(case: Case, found: Sequence[Sighting]) -> list[Told]:
    """Sightings with their roles put together again."""
    columns = case.archive.person_columns
    return [
        (each.person, (*(seen(columns, at) for at in each.at.tolist()), *each.curated))
        for each in found
    ]


def seen(columns: PersonColumns, at: int) -> HeldRole:
    day = int(columns.day[at])
    role = columns.offices[columns.roles[at]]
    return HeldRole(role, date.fromordinal(day) if day else None, int(columns.record[at]))


@given(st.randoms(use_true_random=False))
def test_offices_of_people_are_those_that_their_roles_tell(random: Random) -> None:
    archive = invented(random)
    keys = range(len(archive.people))
    for _ in range(10):
        case = asking(random, archive)
        found = sightings_of(case, keys, seen_then(case))
        plain = plainly(case, keys, partial(is_then, case))
        assert told(case, found) == plain
        assert [each.role for each in found] == [roles[0].role for _, roles in plain]
        days = [sorted(role.day for role in roles if role.day) for _, roles in plain]
        assert [sorted(days_of(case, each)) for each in found] == days


@given(st.randoms(use_true_random=False))
def test_who_held_an_office_is_who_a_role_of_it_tells_of(random: Random) -> None:
    archive = invented(random)
    for _ in range(10):
        case, office, ever = asking(random, archive), random.choice(OFFICES), random.random() < 0.5
        found = holders(case, office, EVER if ever else seen_then(case))
        assert told(case, found) == holding(case, office, ever=ever)
