"""Names while they are typed: a few letters in any script, and what is chosen means one person or country alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.desk import Desk
from knowledge.places.gazetteer import countries
from tests.corpus_cases import opened
from tests.knowledge.test_choosing import namesakes
from tests.world import TODAY, desk_of, figure, record, world


def labels(typed: str, desk: Desk | None = None, most: int = 100) -> list[str]:
    return [each.label for each in (desk or opened("seeds")).suggest_people(typed, most)]


def lands(typed: str, most: int = 100) -> list[str]:
    return [each.label for each in opened("seeds").suggest_countries(typed, most)]


@pytest.mark.parametrize(
    "typed",
    ["yoo", "YOON", "suk", "yeol yoon", "yoon su", "Suk-ye", "윤석열", "윤", "윤ㅅ", "윤서", "尹錫悦",
     "Yoon Suk Yeol", "president yoon"],
)  # fmt: skip
def test_the_first_letters_of_any_part_of_a_name_in_any_script_suggest_its_bearer(
    typed: str,
) -> None:
    assert labels(typed)[0] == "Yoon Suk Yeol"


@pytest.mark.parametrize(
    ("typed", "name"),
    [("岸", "Kishida Fumio"), ("岸田 文", "Kishida Fumio"), ("Kishda", "Kishida Fumio"), ("ri myong bak", "Lee Myung-bak")],
)  # fmt: skip
def test_a_name_spelt_otherwise_or_with_a_slip_is_suggested_where_nothing_is_nearer(
    typed: str, name: str
) -> None:
    assert labels(typed)[0] == name


def test_the_very_word_goes_before_words_that_only_begin_so() -> None:
    people = [figure("Otto Lindt"), figure("Ada Lin"), figure("Cy Lindqvist")]
    desk = desk_of(record("a.txt", named=people), record("b.txt", named=[people[2]]))

    assert labels("lin", desk) == ["Ada Lin", "Cy Lindqvist", "Otto Lindt"]


def test_nothing_typed_suggests_the_most_recorded() -> None:
    assert labels("", world(), 2) == ["Johan Lindqvist", "Maria Alvarez"]
    assert labels(" ?", world(), 2) == labels("", world(), 2)
    assert lands("", 3)[0] == "Japan"


def test_a_suggestion_tells_the_latest_role_country_and_years() -> None:
    (suggestion,) = world().suggest_people("alva")

    assert suggestion.label == "Maria Alvarez"
    assert suggestion.detail == "Minister of Foreign Affairs of Spain, 2010–2020"
    assert suggestion.value == "Maria Alvarez [Spain]"


def test_somebody_of_whom_nothing_is_known_is_suggested_with_the_record() -> None:
    desk = desk_of(record("a.txt", named=[figure("Ada Bly")]))

    assert desk.suggest_people("bly")[0].detail == "a.txt"


@pytest.mark.parametrize("typed", ["zzzz", "minister", "zz [Japan]", "の"])
def test_what_begins_no_name_suggests_nobody(typed: str) -> None:
    assert labels(typed) == []


def test_no_more_are_suggested_than_asked_for() -> None:
    assert len(world().suggest_people("", 3)) == 3
    assert len(world().suggest_countries("a", 5)) == 5


@pytest.mark.parametrize("open_", [world, namesakes, lambda: opened("seeds"), lambda: opened("records")])  # fmt: skip
def test_what_is_chosen_means_that_person_alone(open_) -> None:  # type: ignore[no-untyped-def]
    desk: Desk = open_()
    suggested = desk.suggest_people("", 10_000)

    read = [desk.understand(f"who met {each.value} in 2015", TODAY).people for each in suggested]

    keys = [[match.key for spot in spots for match in spot.best] for spots in read]
    assert sorted(key for (key,) in keys) == list(range(len(desk.archive.people)))
    assert all(spots[0].best[0].name == s.label for spots, s in zip(read, suggested, strict=True))


@pytest.mark.parametrize(
    ("typed", "land"),
    [("jap", "Japan"), ("JAPANESE", "Japan"), ("日本", "Japan"), ("にほん", "Japan"), ("deutsch", "Germany"),
     ("한국", "South Korea (ROK)"),
     ("rok", "South Korea (ROK)"), ("uk", "United Kingdom"), ("new z", "New Zealand"), ("newz", "New Zealand"),
     ("Germny", "Germany"),
     ("kiwi", "New Zealand"), ("cote d", "Côte d'Ivoire"), ("zzzz", "")],
)  # fmt: skip
def test_a_country_is_suggested_by_name_people_code_and_other_languages(
    typed: str, land: str
) -> None:
    assert next(iter(lands(typed)), "") == land


def test_every_country_can_be_chosen_and_what_is_chosen_means_that_country_alone() -> None:
    desk = world()
    suggested = desk.suggest_countries("", 1_000)

    read = [desk.understand(f"meetings of {each.value}", TODAY).countries for each in suggested]

    assert sorted(code for (code,) in read) == sorted(countries())


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_beginnings_of_the_words_of_a_name_suggest_its_bearer(data: st.DataObject) -> None:
    desk = opened("records")
    person = data.draw(st.sampled_from(desk.archive.people))
    words = data.draw(st.permutations(person.name.replace("-", " ").split()))
    typed = " ".join(word[: data.draw(st.integers(1, len(word)))] for word in words)

    assert person.name in labels(typed, desk, 1_000)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_typed_suggests_people_and_countries_or_nothing(typed: str) -> None:
    desk = opened("records")

    assert len(desk.suggest_people(typed)) <= 100
    assert len(desk.suggest_countries(typed)) <= 100
