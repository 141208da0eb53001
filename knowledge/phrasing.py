"""A search that was put together in a form, said in the words of a question: one grammar for forms, buttons and threads."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.exact.countries import asked_name, code_of
from knowledge.exact.names import ExactNames
from knowledge.question import Matter, Question
from knowledge.records import Mode, Status

KINDS = {
    "summit": "summit meetings",
    "foreign ministers": "foreign ministers' meetings",
    "defence ministers": "defence ministers' meetings",
    "courtesy call": "courtesy calls",
    "bilateral": "bilateral meetings",
    "trilateral": "trilateral meetings",
    "2+2": "2+2 meetings",
    "strategic dialogue": "strategic dialogues",
    "consultation": "consultations",
    "working breakfast": "working breakfasts",
    "working lunch": "working lunches",
    "working dinner": "working dinners",
    "breakfast": "breakfasts",
    "lunch": "lunches",
    "dinner": "dinners",
    "pull-aside": "pull-asides",
}
"""Kinds of meeting that a form may offer, with the words for several."""
STATUSES = {Status.HELD: "held", Status.PLANNED: "planned", Status.CANCELLED: "cancelled"}
"""Statuses that a form may offer, with their words."""
MODES = {Mode.IN_PERSON: "in person", Mode.PHONE: "by telephone", Mode.VIDEO: "by video"}
"""Ways of meeting that a form may offer, with their words."""
MATTERS = {Matter.MEETINGS: "meetings", Matter.VISITS: "visits", Matter.RECORDS: "records"}
"""What a form may search for, with the words."""


@dataclass(frozen=True, slots=True)
class SearchForm:
    """A search, put together; what is left empty lets everything through."""

    people: tuple[str, ...] = ()
    """Values of suggested people, all of whom took part; somebody else's name is taken as typed."""
    countries: tuple[str, ...] = ()
    """Values of suggested countries or their codes: parties to a meeting, or where a visit went."""
    first: date | None = None
    """First day."""
    last: date | None = None
    """Last day."""
    kind: str = ""
    """A key of KINDS; journeys have none."""
    status: Status | None = None
    """A key of STATUSES."""
    mode: Mode | None = None
    """A key of MODES; journeys have none, and a courtesy call is always one in person."""
    topic: str = ""
    """Words to search for; such as would be read as another filter are left out."""
    matter: Matter = Matter.MEETINGS
    """A key of MATTERS."""


def phrase(form: SearchForm, names: ExactNames, read: Callable[[str], Question]) -> str:
    """The question of a form, in which `read` finds exactly what the form says."""
    form = replace(form, countries=_apart(form, read))
    plain, sure = _names_of(form, names, names.shown), _names_of(form, names, names.of)
    bare = replace(form, topic="")
    wanted = _filters(read(_said(bare, sure)))
    people = plain if _filters(read(_said(bare, plain))) == wanted else sure
    return _said(replace(form, topic=_topic(form, people, read)), people)


def _names_of(form: SearchForm, names: ExactNames, word: Callable[[int], str]) -> tuple[str, ...]:
    """The people of a form, each by a name of one sort; a name that means nobody alone stays as it is."""
    found = []
    for typed in dict.fromkeys(form.people):
        keys = [match.key for spot in names.read(typed).people for match in spot]
        found.append(word(keys[0]) if len(keys) == 1 else typed)
    return tuple(dict.fromkeys(found))


def _apart(form: SearchForm, read: Callable[[str], Question]) -> tuple[str, ...]:
    """The codes of the countries in an order in which no two are read as one: Georgia, United States is a state."""
    codes = list(dict.fromkeys(code for each in form.countries if (code := code_of(each))))
    turned = (codes[at:] + codes[:at] for at in range(len(codes)))
    orders = [tuple(order) for row in turned for order in (row, row[::-1])]
    for order in orders:
        question = read(_said(SearchForm(countries=order, matter=form.matter), ()))
        if {*question.countries, *question.lands} == {*codes}:
            return order
    return tuple(codes)


def _filters(question: Question) -> tuple[object, ...]:
    """What a question asks and is narrowed by, words to search for aside."""
    people = [frozenset(match.key for match in spot.best) for spot in question.people]
    without = [frozenset(match.key for match in spot.best) for spot in question.without]
    times = [
        (asked.span and (asked.span.start, asked.span.end), asked.recurring)
        for asked in question.dates
    ]
    kept = structs.replace(
        question,
        text="",
        topic=(),
        left_out=(),
        stranger=False,
        notes=(),
        people=(),
        without=(),
        dates=(),
    )
    return (kept, people, without, times)


def _topic(form: SearchForm, people: Sequence[str], read: Callable[[str], Question]) -> str:
    """The words of a topic but for those that change what the rest of the question says."""
    bare = replace(form, topic="")
    wanted = _filters(read(_said(bare, people)))
    kept: list[str] = []
    for word in form.topic.split():
        tried = " ".join((*kept, word))
        if _filters(read(_said(replace(form, topic=tried), people))) == wanted:
            kept.append(word)
    return " ".join(kept)


def _said(form: SearchForm, people: Sequence[str]) -> str:
    """A form in words: `list of planned summit meetings of A with Japan since 2015 about trade`."""
    return " ".join(("list of", *_things(form), *_parties(form, people), *_rest(form)))


def _things(form: SearchForm) -> Iterator[str]:
    """What is listed."""
    if form.matter is Matter.RECORDS:
        yield MATTERS[Matter.RECORDS]
        if not (form.status or form.kind or form.mode):
            return
        yield "of"
    if form.status:
        yield STATUSES[form.status]
    if form.matter is Matter.VISITS:
        yield MATTERS[Matter.VISITS]
        return
    yield KINDS[form.kind] if form.kind else MATTERS[Matter.MEETINGS]
    if form.mode:
        yield MODES[form.mode]


def _parties(form: SearchForm, people: Sequence[str]) -> Iterator[str]:
    """Who took part; where a visit went."""
    if people:
        yield f"of {_listed(people)}"
    if lands := _listed([*map(asked_name, form.countries)]):
        before = "to" if form.matter is Matter.VISITS else "with" if people else "of"
        yield f"{before} {lands}"


def _rest(form: SearchForm) -> Iterator[str]:
    """When, and about what."""
    days = sorted(day for day in (form.first, form.last) if day)
    if len(days) == 2:
        yield (
            f"on {_day(days[0])}"
            if days[0] == days[1]
            else f"from {_day(days[0])} to {_day(days[1])}"
        )
    elif days:
        yield f"{'since' if form.first else 'until'} {_day(days[0])}"
    if form.topic:
        yield f"about {form.topic}"


def _day(day: date) -> str:
    return speak(DateSpan(day, day, Precision.DAY))


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
