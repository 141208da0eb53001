"""People over records: who is one person and who is not, with nothing but what the records print."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates.span import DateSpan
from knowledge.gist.taking import take_gist
from knowledge.joining.all import join_records
from knowledge.joining.persons import Persons
from knowledge.joining.stints import Offices, namings_of
from knowledge.namesakes import name_key, take_apart
from knowledge.people import Curated, HeldRole, Person
from knowledge.records import Basis, Document, Figure, Found, Layout, Post, Record, Role
from knowledge.tenure import Stint, agree, office_of

FOREIGN = Role("Minister for Foreign Affairs", Post.FOREIGN_MINISTER, None)
PRIME = Role("Prime Minister", Post.HEAD_OF_GOVERNMENT, None)
FORMER_PRIME = Role("former Prime Minister", Post.HEAD_OF_GOVERNMENT, None, former=True)
VAGUE = Role("Minister", Post.MINISTER, None)
ENVOY = Role("Special Envoy for Fisheries", Post.OFFICIAL, None)


@dataclass(frozen=True)
class Seen:
    """A figure in a record of its own."""

    figure: Figure
    day: date | None


def seen(
    name: str,
    country: str | None = None,
    role: Role | None = None,
    *,
    year: int | None = 2020,
    surname: str | None = None,
    basis: Basis = Basis.STATED,
    forms: tuple[str, ...] = (),
) -> Seen:
    roles = (Found(role, None),) if role else ()
    found = Found(country, None, basis) if country else None
    figure = Figure(name, surname, forms or (name,), roles, found, ())
    return Seen(figure, date(year, 6, 1) if year else None)


def curated_role(start: date | None, end: date | None, source: str = "") -> HeldRole:
    return HeldRole(PRIME, start, None, end, Basis.CURATED, source)


def record_of(each: Seen, position: int) -> Record:
    day = Found(DateSpan.of_day(each.day), None) if each.day else None
    title = Found("A record", None)
    document = Document(f"{position}.txt", Layout.READOUT, "Words.", (), title, day)
    return Record(document, None, (each.figure,), (), (), (), (), (), ())


def merged_and_who(
    figures: tuple[Seen, ...], curated: tuple[Curated, ...] = ()
) -> tuple[tuple[Person, ...], list[int]]:
    gist = take_gist(record_of(each, position) for position, each in enumerate(figures))
    parts = join_records(gist, curated)
    return tuple(Persons(parts.roster, gist.tables, curated)), parts.person.tolist()


def merged(*figures: Seen, curated: tuple[Curated, ...] = ()) -> tuple[Person, ...]:
    return merged_and_who(figures, curated)[0]


@pytest.mark.parametrize(
    ("one", "two", "country"),
    [
        ("Fumio Kishida", "KISHIDA Fumio", "JP"),
        ("Yun Byung-se", "Yun Byungse", "KR"),
        ("Yun Byung-se", "Byung-se Yun", "KR"),
        ("Goto Shigeyuki", "Gotō Shigeyuki", "JP"),
        ("Damien O'Connor", "Damien O’Connor", "NZ"),
        ("Teodoro L. Locsin Jr.", "Teodoro Locsin Jr", "PH"),
        ("Albert F. del Rosario", "Albert del Rosario", "PH"),
        ("Mélanie Joly", "Melanie Joly", "CA"),
        ("Rt Hon Winston Peters", "Winston Peters", "NZ"),
    ],
)
def test_one_name_in_two_spellings_is_one_person(one: str, two: str, country: str) -> None:
    people = merged(seen(one, country), seen(two, country))

    assert len(people) == 1
    assert set(people[0].forms) == {one, two}
    assert people[0].records == (0, 1)


@pytest.mark.parametrize(
    ("one", "two", "country"),
    [
        ("Sergey Lavrov", "Sergei Lavrov", "RU"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", "UA"),
        ("Yoon Suk Yeol", "Yun Seok-yeol", "KR"),
        ("Satoh Kenji", "Sato Kenji", "JP"),
        ("T. Locsin Jr.", "Teodoro Locsin Jr.", "PH"),
        ("Jacinda Kate Ardern", "Jacinda Ardern", "NZ"),
        ("John F. Smith", "John Frederick Smith", "US"),
        ("Teodoro Locsin", "Teodoro Locsin Jr.", "PH"),
    ],
)
def test_a_likely_spelling_needs_the_same_office_at_about_the_same_time(
    one: str, two: str, country: str
) -> None:
    together = merged(seen(one, country, FOREIGN), seen(two, country, FOREIGN, year=2022))
    other_office = merged(seen(one, country, FOREIGN), seen(two, country, PRIME))
    other_time = merged(seen(one, country, FOREIGN), seen(two, country, FOREIGN, year=1990))

    assert (len(together), len(other_office), len(other_time)) == (1, 2, 2)


@pytest.mark.parametrize(
    ("one", "two", "country"),
    [
        ("Yoon Suk Yeol", "Yun Byung-se", "KR"),
        ("Kim Jong-un", "Kim Jong", "KP"),
        ("Ferdinand Marcos Sr.", "Ferdinand Marcos Jr.", "PH"),
        ("George H. W. Bush", "George W. Bush", "US"),
        ("Hayashi Yoshimasa", "Hayashi Yoshinobu", "JP"),
        ("Wang Yi", "Wang Yiling", "CN"),
        ("Sukarno", "Suharto", "ID"),
    ],
)
def test_people_who_only_share_a_surname_stay_apart(one: str, two: str, country: str) -> None:
    assert len(merged(seen(one, country, FOREIGN), seen(two, country, FOREIGN))) == 2


def test_a_short_name_that_fits_two_people_joins_neither() -> None:
    people = merged(
        seen("George Bush", "US", PRIME),
        seen("George W. Bush", "US", PRIME),
        seen("George H. W. Bush", "US", PRIME),
    )

    assert len(people) == 3


def test_one_name_in_two_countries_is_two_people() -> None:
    people = merged(seen("David Parker", "NZ", FOREIGN), seen("David Parker", "GB", FOREIGN))

    assert len(people) == 2


def test_a_country_that_was_only_inferred_gives_way_to_the_same_office() -> None:
    people = merged(
        seen("Sekimoto Haruka", "JP", FOREIGN),
        seen("Sekimoto Haruka", "US", FOREIGN, basis=Basis.INFERRED),
        seen("Sekimoto Haruka", "KR", VAGUE, basis=Basis.INFERRED),
    )

    assert [(person.country, len(person.records)) for person in people] == [("JP", 2), ("KR", 1)]


def test_two_inferred_countries_and_one_office_are_one_person() -> None:
    people = merged(
        seen("Étienne Marchand", "CA", PRIME, basis=Basis.INFERRED),
        seen("Étienne Marchand", "IT", PRIME, basis=Basis.INFERRED),
    )

    assert len(people) == 1


def test_a_name_without_country_joins_the_one_bearer_and_none_of_two() -> None:
    one = merged(seen("David Parker", "NZ"), seen("David Parker"))
    two = merged(seen("David Parker", "NZ"), seen("David Parker", "GB"), seen("David Parker"))

    assert (len(one), len(two)) == (1, 3)


def test_a_bare_surname_is_the_one_who_held_the_office_then() -> None:
    people = merged(
        seen("Fumio Kishida", "JP", PRIME, year=2022),
        seen("Kishida", "JP", PRIME, year=2023),
        seen("Kishida", None, PRIME, year=2023),
        seen("Kishida", "JP", FORMER_PRIME, year=2035),
    )

    assert [person.records for person in people] == [(0, 1, 2, 3)]


@pytest.mark.parametrize(
    "bare",
    [
        seen("Kishida", "JP", FOREIGN),
        seen("Kishida", "JP", PRIME, year=1960),
        seen("Kishida", "KR", PRIME),
        seen("Kishida", "JP", VAGUE),
        seen("Kishida", "JP"),
        seen("Kishida", "JP", FORMER_PRIME, year=1990),
    ],
)
def test_a_bare_surname_with_another_office_time_or_country_stays_apart(bare: Seen) -> None:
    assert len(merged(seen("Fumio Kishida", "JP", PRIME), bare)) == 2


def test_a_bare_surname_that_fits_two_people_joins_neither() -> None:
    people = merged(
        seen("Lee Kuan Yew", "SG", PRIME, year=1988, surname="Lee"),
        seen("Lee Hsien Loong", "SG", PRIME, year=1990, surname="Lee"),
        seen("Lee", "SG", PRIME, year=1989),
    )

    assert len(people) == 3


def test_bare_surnames_of_nobody_known_meet_in_one_office_at_one_time_only() -> None:
    people = merged(
        seen("Hatoyama", "JP", PRIME, year=2009),
        seen("Hatoyama", "JP", PRIME, year=2010),
        seen("Hatoyama", "JP", PRIME, year=1955),
        seen("Hatoyama", "JP", FOREIGN, year=2010),
        seen("Hatoyama", "JP", year=2010),
        seen("Hatoyama", None, PRIME, year=2010),
    )

    assert sorted(person.records for person in people) == [(0, 1), (2,), (3,), (4,), (5,)]


def test_curated_aliases_join_very_different_names() -> None:
    entry = Curated("Kang Kyung-wha", ("강경화", "K. W. Khang"), "KR")

    (person,) = merged(
        seen("강경화", "KR"), seen("K. W. Khang", "KR"), seen("Kang Kyung-wha"), curated=(entry,)
    )

    assert (person.name, person.country, person.surname) == ("Kang Kyung-wha", "KR", "Kang")
    assert person.forms == ("강경화", "K. W. Khang", "Kang Kyung-wha")


def test_two_curated_people_are_never_joined() -> None:
    one = Curated("Sergey Lavrov", country="RU", roles=(HeldRole(FOREIGN, None, None),))
    two = Curated("Sergei Lavrov", country="RU", roles=(HeldRole(FOREIGN, None, None),))

    people = merged(
        seen("Sergey Lavrov", "RU", FOREIGN),
        seen("Sergei Lavrov", "RU", FOREIGN),
        curated=(one, two),
    )

    assert [person.name for person in people] == ["Sergey Lavrov", "Sergei Lavrov"]


def test_the_curated_country_tells_namesakes_apart() -> None:
    entry = Curated("David Parker", ("D. W. Parker",), "NZ")

    people = merged(
        seen("David Parker", "GB"),
        seen("D. W. Parker"),
        seen("David Parker", "NZ"),
        curated=(entry,),
    )

    assert [(person.country, person.records) for person in people] == [("GB", (0,)), ("NZ", (1, 2))]


def test_an_alias_of_one_word_means_its_person_where_the_country_allows() -> None:
    entry = Curated("Luiz Inácio Lula da Silva", ("Lula",), "BR")
    figures = (seen("Luiz Inácio Lula da Silva", "BR"), seen("Lula", "BR"), seen("Lula", "PT"))

    people = merged(*figures, curated=(entry,))

    assert [person.records for person in people] == [(0, 1), (2,)]


def test_curated_roles_stand_among_the_others_in_time() -> None:
    held = HeldRole(FOREIGN, date(2013, 1, 1), None, date(2017, 8, 3), Basis.CURATED, "a list")
    entry = Curated("Kishida Fumio", country="JP", roles=(held,))

    (person,) = merged(
        seen("Fumio Kishida", "JP", PRIME, year=2023),
        seen("Fumio Kishida", "JP", FOREIGN, year=2012),
        seen("Kishida", "JP", FOREIGN, year=2016),
        curated=(entry,),
    )

    assert [(role.record, role.basis) for role in person.roles] == [
        (1, Basis.STATED), (None, Basis.CURATED), (2, Basis.STATED), (0, Basis.STATED),
    ]  # fmt: skip


def test_curated_people_whom_nobody_names_are_harmless() -> None:
    people = merged(seen("Helen Clark", "NZ"), curated=(Curated("Kofi Annan", ("Annan",), "GH"),))

    assert [person.name for person in people] == ["Helen Clark"]


def test_the_fullest_and_latest_form_is_shown() -> None:
    (person,) = merged(
        seen("Fumio Kishida", "JP", PRIME, year=2016), seen("Kishida Fumio", "JP", PRIME, year=2024)
    )

    assert person.name == "Kishida Fumio"


def test_thousands_of_namesakes_are_not_compared_pair_by_pair() -> None:
    # 4,000 people with 20 family names and one office: every pair of a family would be 400,000 comparisons each.
    figures = [
        seen(f"Given{number} Family{number % 20}", "KR", FOREIGN, surname=f"Family{number % 20}")
        for number in range(4000)
    ]

    assert len(merged(*figures, *figures)) == 4000


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["Kim", "Kim Jin", "Jin Kim", "K. Jin", "Kim J. Jin", "金珍", "", "Dr", "Jr."]
            ),
            st.sampled_from([None, "KR", "JP"]),
            st.sampled_from([None, PRIME, VAGUE, FORMER_PRIME]),
            st.sampled_from([None, 1990, 2020]),
        ),
        max_size=12,
    )
)
def test_every_figure_belongs_to_exactly_one_person(
    rows: list[tuple[str, str | None, Role | None, int | None]],
) -> None:
    figures = tuple(seen(n, c, r, year=y) for n, c, r, y in rows)

    people, belongs = merged_and_who(figures)

    assert len(belongs) == len(figures)
    assert set(belongs) == set(range(len(people)))
    for record, (each, position) in enumerate(zip(figures, belongs, strict=True)):
        assert record in people[position].records
        assert each.figure.name in people[position].forms


def test_a_native_name_has_one_key_with_and_without_its_space() -> None:
    assert name_key("岸田 文雄") == name_key("岸田文雄")
    assert name_key("KISHIDA Fumio") == name_key("Fumio Kishida")


def test_a_name_whose_surname_is_not_in_it_is_left_whole() -> None:
    assert take_apart("Kyaw Tin", "Win", "MM").surname == ()
    assert not take_apart("岸田文雄", None, "JP").bare


def test_near_sightings_become_one_stretch_and_far_ones_do_not() -> None:
    years = [2000, 2003, 2003, 2020, None, None]
    figures = (seen("Jin Kim", "KR", PRIME, year=year) for year in years)
    gist = take_gist(record_of(each, position) for position, each in enumerate(figures))

    ((kim,), belongs) = namings_of(gist, (), Offices(gist))

    assert belongs.tolist() == [0] * 6
    assert sorted((s.first.year, s.last.year) for s in kim.stints if s.first and s.last) == [
        (2000, 2003),
        (2020, 2020),
    ]
    assert len(kim.stints) == 3


def test_two_former_holders_agree_whenever_they_are_named() -> None:
    early, late = (
        Stint("x", day, day, former=True) for day in (date(1990, 1, 1), date(2020, 1, 1))
    )

    assert agree([early], [late])
    assert not agree([early], [Stint("y", None, None)])


def test_a_vague_office_is_known_by_its_words_or_not_at_all() -> None:
    assert office_of(VAGUE) == ""
    assert office_of(ENVOY) == "special envoy for fisheries"
    assert office_of(PRIME) == "head of government"


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (HeldRole(PRIME, date(2024, 5, 26), 2), "seen on 26 May 2024"),
        (HeldRole(PRIME, None, 2), "on no date given"),
        (
            curated_role(date(2012, 12, 26), date(2017, 8, 3), "a list"),
            "26 December 2012 – 3 August 2017 (people.yaml: a list)",
        ),
        (curated_role(date(2016, 1, 1), date(2019, 12, 31)), "2016–2019 (people.yaml)"),
        (curated_role(date(2024, 1, 1), None), "since 2024 (people.yaml)"),
        (curated_role(None, None), "(people.yaml)"),
    ],
)
def test_a_curated_term_is_told_as_the_teams_own(held: HeldRole, said: str) -> None:
    assert held.spoken() == said
