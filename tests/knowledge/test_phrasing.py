"""A form said in words is read back as the form: people, countries, days, kind, status, way and matter."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.desk import Desk
from knowledge.phrasing import KINDS, MATTERS, MODES, STATUSES, SearchForm
from knowledge.question import Ask, Matter, Question
from knowledge.records import Mode, Status
from tests.corpus_cases import opened
from tests.knowledge.test_choosing import namesakes
from tests.world import TODAY, world

DAYS = st.none() | st.dates(date(1946, 1, 1), date(2040, 12, 31))
TOPICS = st.sampled_from(["", "wind power", "fisheries agreement", "trade and security", "climate"])
DESKS = {
    "world": world,
    "namesakes": namesakes,
    "seeds": lambda: opened("seeds"),
    "records": lambda: opened("records"),
}


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (SearchForm(), "list of meetings"),
        (SearchForm(("Maria Alvarez [Spain]",)), "list of meetings of Maria Alvarez"),
        (SearchForm(("Maria Alvarez [Spain]",), ("Sweden",), date(2010, 1, 1), None,
                    "summit", Status.PLANNED, Mode.VIDEO, "wind power"),
         "list of planned summit meetings by video of Maria Alvarez with Sweden since 1 January 2010 about wind power"),
        (SearchForm((), ("SE", "ES", "NG"), None, date(2020, 5, 1)),
         "list of meetings of Sweden, Spain and Nigeria until 1 May 2020"),
        (SearchForm(("Amara Okafor [Nigeria]", "Otto Brandt [Austria]"),
                    first=date(2020, 1, 1), last=date(2020, 1, 1), mode=Mode.IN_PERSON),
         "list of meetings in person of Amara Okafor and Otto Brandt on 1 January 2020"),
        (SearchForm(countries=("Japan",), first=date(2020, 2, 1), last=date(2020, 1, 1), matter=Matter.VISITS),
         "list of visits to Japan from 1 January 2020 to 1 February 2020"),
        (SearchForm(("Maria Alvarez [Spain]",), status=Status.HELD, matter=Matter.RECORDS),
         "list of records of held meetings of Maria Alvarez"),
    ],
)  # fmt: skip
def test_a_form_is_said_in_plain_words(form: SearchForm, text: str) -> None:
    assert world().phrase(form) == text


def test_somebody_who_shares_a_name_is_named_with_what_tells_who_it_is() -> None:
    text = namesakes().phrase(SearchForm(("Cho Tae-yong [Japan]", "Anna Smith [New Zealand]")))

    assert text == "list of meetings of Cho Tae-yong [Japan] and Anna Smith"
    assert namesakes().ask(text, TODAY)[0].dates == ("2016-01-01",)


@pytest.mark.parametrize(
    ("topic", "kept"),
    [("wind power", "wind power"), ("wind power with Okafor in 2015", "wind power with in"), ("planned ports", "ports")],
)  # fmt: skip
def test_words_of_a_topic_that_would_narrow_the_search_otherwise_are_left_out(
    topic: str, kept: str
) -> None:
    assert world().phrase(SearchForm(topic=topic)) == f"list of meetings about {kept}"


def test_a_name_that_was_not_suggested_is_taken_as_it_was_typed() -> None:
    assert world().phrase(SearchForm(("Novak",))) == "list of meetings of Novak"


def test_two_countries_that_read_as_one_place_are_put_apart() -> None:
    text = world().phrase(SearchForm(countries=("Austria", "Georgia", "United States", "Czechia")))

    assert text == "list of meetings of Czechia, United States, Georgia and Austria"


def test_an_unknown_country_is_left_out() -> None:
    assert world().phrase(SearchForm(countries=("Atlantis",))) == "list of meetings"


def read_as(form: SearchForm, question: Question, desk: Desk) -> None:
    """A question says exactly what a form says."""
    spots = [[match.key for match in spot.best] for spot in question.people]
    suggested = {s.value: s.label for s in desk.suggest_people("", 10_000)}
    days = (form.first, form.last)
    bounds = (
        [tuple(sorted(d for d in days if d)) if None not in days else days] if any(days) else []
    )
    meets = form.matter is not Matter.VISITS

    assert (question.ask, question.matter, question.assumed) == (Ask.LIST, form.matter, False)
    assert [desk.archive.people[key].name for (key,) in spots] == [
        suggested[v] for v in form.people
    ]
    assert [desk.ready.names.of(key) for (key,) in spots] == list(form.people)
    assert sorted(question.countries if meets else question.lands) == sorted(form.countries)
    assert not (question.lands if meets else question.countries)
    assert [(a.span.start, a.span.end) for a in question.dates if a.span] == bounds
    assert question.kind == (form.kind if meets else "")
    assert question.status is form.status
    assert question.mode is (form.mode if meets and form.kind != "courtesy call" else None)
    assert not any((question.offices, question.without, question.cities, question.order))


@st.composite
def forms(draw: st.DrawFn) -> tuple[str, SearchForm]:
    """A form about people and countries of an archive."""
    name = draw(st.sampled_from(sorted(DESKS)))
    desk = DESKS[name]()
    people = [each.value for each in desk.suggest_people("", 10_000)]
    lands = [*sorted(desk.archive.indexes.records_of_country), "JE", "GE", "TR", "US", "CD"]
    form = SearchForm(
        tuple(draw(st.lists(st.sampled_from(people), max_size=4, unique=True))),
        tuple(draw(st.lists(st.sampled_from(lands), max_size=4, unique=True))),
        draw(DAYS),
        draw(DAYS),
        draw(st.sampled_from(["", *KINDS])),
        draw(st.sampled_from([None, *STATUSES])),
        draw(st.sampled_from([None, *MODES])),
        draw(TOPICS),
        draw(st.sampled_from(list(MATTERS))),
    )
    return name, form


@settings(max_examples=400, deadline=None)
@given(forms())
def test_whatever_form_is_said_is_read_back_as_it_was(drawn: tuple[str, SearchForm]) -> None:
    name, form = drawn
    desk = DESKS[name]()

    text = desk.phrase(form)
    question = desk.understand(text, TODAY)

    read_as(form, question, desk)
    assert form.topic in text
    assert {*form.topic.split()} - {"and"} <= {*question.topic}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.sampled_from(list(MATTERS)))
def test_no_topic_changes_what_else_a_form_says(topic: str, matter: Matter) -> None:
    desk = world()
    form = SearchForm(("Tomas Novak [Czechia]",), ("SE",), date(2015, 1, 1), None, topic=topic, matter=matter)  # fmt: skip

    read_as(form, desk.understand(desk.phrase(form), TODAY), desk)
