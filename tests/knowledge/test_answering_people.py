"""Who somebody is, which role when, who held an office, and people, countries and years counted."""

from datetime import date

import pytest

from knowledge.people import Curated, HeldRole
from knowledge.records import Basis, Role
from tests.world import (
    ALVAREZ,
    FOREIGN,
    LINDQVIST,
    OKAFOR,
    PRIME,
    RECORDS,
    Met,
    ask,
    desk_of,
    figure,
    record,
)


def texts(question: str) -> list[str]:
    return [line.text for line in ask(question).lines]


def test_a_profile_tells_roles_meetings_and_records() -> None:
    answer = ask("who is Lindqvist")

    assert answer.headline == "Johan Lindqvist, Sweden: named in 4 records."
    assert (
        answer.lines[0].text == "Johan Lindqvist: Minister for Foreign Affairs, seen on 1 June 2010"
    )
    assert answer.lines[1].also == ("e2019.txt", "f2020.txt")
    assert "2015-03-10" in answer.dates


def test_a_profile_of_somebody_who_sat_in_shows_where() -> None:
    assert any("10 March 2015" in text for text in texts("who is Halvorsen"))


def test_several_who_fit_are_a_choice_and_two_who_are_named_are_not() -> None:
    assert ask("who is Novak").headline.startswith(
        "Several people may be meant: Tomas Novak, Czechia and"
    )
    assert ask("who is Novak").choices == ("Tomas Novak", "Petra Novak")
    assert (
        ask("who are Okafor and Alvarez").headline
        == "Maria Alvarez, Spain and Amara Okafor, Nigeria:"
    )
    assert ask("who are Okafor and Alvarez").choices == ()


def test_an_office_that_nobody_saw_somebody_in_is_doubted() -> None:
    assert ask("Prime Minister Okafor").notes == ("No record shows Amara Okafor as prime minister",)
    assert ask("President Okafor").notes == ()


def test_native_names_are_shown() -> None:
    curated = (Curated("Maria Alvarez", ("마리아 알바레스",), "ES", ()),)

    assert (
        "(마리아 알바레스)"
        in ask("who is Alvarez", desk=desk_of(*RECORDS, curated=curated)).headline
    )


@pytest.mark.parametrize(
    ("question", "told", "count"),
    [
        ("which role did Lindqvist hold in 2010", "Johan Lindqvist: Minister for Foreign Affairs.", None),
        ("was Lindqvist prime minister in 2015", "Johan Lindqvist: Prime Minister of Sweden.", None),
        ("was Lindqvist prime minister in 2010", "No record shows Johan Lindqvist as prime minister then. Minister for", 0),
        ("was Nguyen president", "No record shows Nguyen Van Thanh as president then. The archive", 0),
        ("which role did Lindqvist hold in 1999", "No record shows Johan Lindqvist in a role at that time.", 0),
        ("what is Brandt", "Otto Brandt: Minister of Agriculture.", None),
        ("which role did Lindqvist hold not in 2010", "Johan Lindqvist: Prime Minister of Sweden.", None),
    ],
)  # fmt: skip
def test_a_role_is_told_as_records_show_it(question: str, told: str, count: int | None) -> None:
    answer = ask(question)

    assert answer.headline.startswith(told)
    assert answer.count == count
    assert answer.answered


def test_roles_of_a_name_that_two_bear_are_a_choice() -> None:
    assert ask("which role did Novak hold").choices == ("Tomas Novak", "Petra Novak")


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("who was foreign minister of Sweden in 2010", ("Johan Lindqvist",)),
        ("who was prime minister of Sweden in 2017", ("Johan Lindqvist",)),
        ("who was prime minister of Sweden in 1999", ()),
        ("who was prime minister of Spain", ()),
        ("who was foreign minister", ("Johan Lindqvist", "Maria Alvarez", "Tomas Novak")),
        ("who was minister of agriculture", ("Otto Brandt",)),
        ("who was prime minister since 2012", ("Johan Lindqvist",)),
        ("who was prime minister since 2021", ()),
        ("who was foreign minister of Czechia", ("Tomas Novak",)),
    ],
)
def test_holders_of_an_office_are_told_as_records_show_them(
    question: str, people: tuple[str, ...]
) -> None:
    assert ask(question).people == people
    assert ask(question).answered == bool(people)


def test_former_holders_are_not_holders() -> None:
    former = figure("Ola Berg", "SE", "former Prime Minister", PRIME, former=True)
    late = figure("Ulla Dahl", "SE", "Prime Minister", PRIME, former=True)
    desk = desk_of(record("a.txt", "2001-01-01", named=[former, late]), *RECORDS)

    assert ask("who was prime minister of Sweden", desk=desk).people == ("Johan Lindqvist",)
    assert "Ola Berg: former Prime Minister" in ask("who is Ola Berg", desk=desk).text
    assert "Ulla Dahl: formerly Prime Minister" in ask("who is Ulla Dahl", desk=desk).text


def test_a_curated_term_is_told_as_the_teams_own_and_not_cited_as_a_record() -> None:
    role = Role("Minister for Foreign Affairs of Spain", FOREIGN, "ES")
    term = HeldRole(role, date(2011, 1, 1), None, date(2018, 12, 31), Basis.CURATED, "a list")
    desk = desk_of(*RECORDS, curated=(Curated("Maria Alvarez", (), "ES", (term,)),))

    answer = ask("who was foreign minister of Spain in 2013", desk=desk)

    assert answer.people == ("Maria Alvarez",)
    assert "people.yaml: a list" in answer.text
    assert answer.records == ()


def test_a_bare_title_is_not_told_where_the_same_record_gives_the_office() -> None:
    bare = figure("Maria Alvarez", "ES", "Minister")
    desk = desk_of(record("a.txt", "2001-01-01", named=[bare]), *RECORDS)

    assert (
        "Maria Alvarez: Minister, seen on 1 January 2001" in ask("who is Alvarez", desk=desk).text
    )


def test_more_than_four_sightings_are_shortened() -> None:
    desk = desk_of(
        *(
            record(f"{k}.txt", f"2001-01-{k:02}", met=[Met([OKAFOR, ALVAREZ], f"2001-01-{k:02}")])
            for k in range(1, 8)
        )
    )

    assert "and later" in ask("who is Okafor", desk=desk).lines[0].text


def test_counterparts_are_tallied_by_person_and_by_country() -> None:
    assert ask("counterparts of Alvarez").headline == "Johan Lindqvist, 2 meetings."
    assert (
        ask("top counterparts of Sweden").headline
        == "Spain (2 meetings) and Nigeria (2 meetings); by person:"
    )
    assert not ask("counterparts of Petra Novak").lines
    assert ask("counterparts of Alvarez and Tomas Novak").headline == "Nobody."


def test_meetings_are_counted_by_year_and_undated_ones_are_not() -> None:
    answer = ask("meetings per year")

    assert texts("meetings per year") == [f"{year}: 1 meeting" for year in (2010, 2015, 2016, 2020)]
    assert (answer.count, "g_undated.txt" in answer.records) == (4, False)
    assert not ask("meetings per year of Brandt").lines


@pytest.mark.parametrize(
    ("question", "lands"),
    [
        ("which countries met Spain", ["Sweden", "Nigeria", "Czechia"]),
        ("which countries did Okafor visit", ["Sweden"]),
        ("which countries will Okafor visit", ["Austria"]),
        ("which countries visited Nigeria", ["Sweden"]),
        ("which countries did Brandt visit", []),
        ("which countries did Lindqvist meet in Lagos", ["Nigeria"]),
    ],
)
def test_countries_are_those_who_met_or_where_somebody_went(
    question: str, lands: list[str]
) -> None:
    assert sorted(texts(question)) == sorted(lands)


def test_a_country_that_was_only_planned_is_told_apart() -> None:
    answer = ask("which countries did Okafor visit")

    assert answer.notes == ("Planned only, with no record that it came to that: Austria",)
    assert "d2018.txt" in answer.records


def test_where_everything_was_only_planned_nothing_is_told_as_held() -> None:
    answer = ask("which countries did Okafor visit in 2018")

    assert (answer.count, [line.cited for line in answer.lines]) == (
        0,
        ["Austria (planned) [d2018.txt]"],
    )


def test_all_countries_are_counted_by_record() -> None:
    answer = ask("which countries are in the archive")

    assert (answer.lines[0].text, answer.count) == ("Spain: 4 records", 8)


def test_people_are_listed_by_office_country_and_time() -> None:
    assert ask("how many people").count == 8
    assert ask("which foreign ministers").people == (
        "Johan Lindqvist",
        "Maria Alvarez",
        "Tomas Novak",
    )
    assert ask("list all Swedish officials").people == ("Johan Lindqvist", "Inge Halvorsen")
    assert ask("how many people in 2015").people == ("Johan Lindqvist", "Amara Okafor")
    assert not ask("list all Brazilian officials").answered
    assert LINDQVIST.role is not None
    assert f"Johan Lindqvist, {LINDQVIST.role.value.label}, Sweden" in texts("how many people")
