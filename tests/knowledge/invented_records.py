"""Records out of a few names, countries, days and places, so that much of what they tell is the same."""

from datetime import date, time, timedelta
from random import Random

from knowledge.dates.span import DateSpan, Precision
from knowledge.records import (
    Basis,
    Document,
    Duration,
    Figure,
    Found,
    Layout,
    Meeting,
    Mode,
    Place,
    Post,
    Record,
    Role,
    Span,
    StartTime,
    Status,
    Visit,
)

NAMES = (
    ("Kim Sung-han", "Kim"), ("Sung-han Kim", "Kim"), ("Kim", None), ("Kim Min-ho", "Kim"),
    ("Fumio Kishida", "Kishida"), ("Kishida Fumio", "Kishida"), ("Kishida", "Kishida"),
    ("Elizabeth Truss", "Truss"), ("Liz Truss", "Truss"), ("E. Truss", "Truss"), ("Truss", None),
    ("Helen Clark", "Clark"), ("Helen E. Clark", "Clark"), ("Clark", "Clark"),
)  # fmt: skip
LANDS = ("KR", "JP", "GB", "NZ")
ROLES = (
    Role("Prime Minister", Post.HEAD_OF_GOVERNMENT, None),
    Role("former Prime Minister", Post.HEAD_OF_GOVERNMENT, None, former=True),
    Role("Foreign Minister", Post.FOREIGN_MINISTER, None),
    Role("Minister", Post.MINISTER, None),
    Role("Special Envoy for Fisheries", Post.OFFICIAL, None),
)
FIRST = date(2019, 1, 1)


def invented_record(random: Random, name: str) -> Record:
    """One record."""
    figures = {each.name: each for each in (_figure(random) for _ in range(random.randint(1, 4)))}
    people = tuple(figures.values())
    meetings = tuple(_meeting(random, people) for _ in range(random.randint(0, 3)))
    visits = (_visit(random, people),) if random.random() < 0.3 else ()
    body = random.choice(("They spoke over lunch.", "They met aside of talks.", "Words."))
    document = Document(
        name,
        Layout.READOUT,
        body,
        (),
        Found(random.choice(("Summit meeting", "Working dinners", "A call")), None),
        Found(_day(random), None) if random.random() < 0.9 else None,
        random.choice((None, f"https://example.org/{name}")),
        fingerprint=random.choice(("", "", "a", name)),
    )
    lands = tuple({each.country.value: 0 for each in people if each.country})
    return Record(document, None, people, meetings, visits, lands, lands, (), ())


def _figure(random: Random) -> Figure:
    name, surname = random.choice(NAMES)
    country = Found(random.choice(LANDS), None, random.choice((Basis.STATED, Basis.INFERRED)))
    roles = tuple(Found(role, None) for role in random.sample(ROLES, random.randint(0, 2)))
    land = country if random.random() < 0.8 else None
    return Figure(name, surname, (name,), roles, land, (Span(0, len(name)),))


def _day(random: Random) -> DateSpan:
    return DateSpan.of_day(FIRST + timedelta(days=random.choice((0, 1, 2, 30, 400, 3000))))


def _when(random: Random) -> Found[DateSpan] | None:
    day = FIRST + timedelta(days=random.choice((0, 1, 2, 30)))
    span = random.choice(
        (
            None,
            DateSpan.of_day(day),
            DateSpan.of_day(day),
            DateSpan(day.replace(day=1), day.replace(day=28), Precision.MONTH),
            DateSpan(day, day + timedelta(days=3), Precision.RANGE),
            DateSpan(None, day, Precision.RANGE),
            DateSpan(day, None, Precision.RANGE),
        )
    )
    return Found(span, None) if span else None


def _meeting(random: Random, people: tuple[Figure, ...]) -> Meeting:
    chance = random.random()
    place = Found(random.choice((Place("Palace", "Seoul", "KR"), Place(city="Oslo"))), None)
    return Meeting(
        tuple(random.sample(people, random.randint(1, len(people)))),
        Found(random.choice(tuple(Status)), None),
        Found(random.choice(tuple(Mode)), None),
        Found(random.choice(("summit meeting", "telephone talks")), None),
        Span(0, random.randint(1, 5)),
        _when(random),
        Found(StartTime(time(random.choice((9, 15)))), None) if chance < 0.3 else None,
        Found(Duration(30), None) if chance > 0.7 else None,
        place if chance < 0.5 else None,
        delegation=people[:1] if chance < 0.2 else (),
    )


def _visit(random: Random, people: tuple[Figure, ...]) -> Visit:
    place = Found(Place(city="Wellington", country=random.choice((None, "NZ"))), None)
    status = Found(random.choice(tuple(Status)), None)
    return Visit(people[:1], place, _when(random), status, Span(0, 3))
