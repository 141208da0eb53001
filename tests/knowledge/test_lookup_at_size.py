"""Look-up among thousands of invented people: how many are found in spite of slips, and the index in a file."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bench.invented.people import World
from bench.slips import reversed_typo, surname, surname_typo, two_typos, typo
from knowledge.lookup import How, NameEntry, NameIndex, best
from knowledge.lookup.gathering import gather
from knowledge.lookup.tables import Tables

PEOPLE = 3000
ASKED = 400
WORLD = World(PEOPLE, seed=90)
ENTRIES = [
    NameEntry(at, person.name, (), person.family, weight=1 + PEOPLE // (at + 1))
    for at, person in enumerate(map(WORLD.person, range(PEOPLE)))
]
INDEX = NameIndex.build(ENTRIES)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> NameIndex:
    folder = tmp_path_factory.mktemp("names")
    INDEX.write(folder)
    return NameIndex.open(folder)


def share_found(spell: Callable[..., str], *, by_family: bool = False) -> float:
    """How often the person meant, or anybody of that family name, is among the first five."""
    random = Random(91)
    found = 0
    for _ in range(ASKED):
        person = WORLD.person(random.randrange(PEOPLE))
        first = [match.key for match in INDEX.find(spell(person, random))[:5]]
        family = any(WORLD.person(key).family == person.family for key in first)
        found += family if by_family else person.number in first
    return found / ASKED


@pytest.mark.parametrize(
    ("spell", "floor"), [(typo, 0.985), (reversed_typo, 0.98), (two_typos, 0.96)]
)
def test_most_people_are_found_in_spite_of_slips(spell: Callable[..., str], floor: float) -> None:
    assert share_found(spell) >= floor


@pytest.mark.parametrize(("spell", "floor"), [(surname, 0.99), (surname_typo, 0.95)])
def test_most_family_names_are_found_in_spite_of_a_slip(
    spell: Callable[..., str], floor: float
) -> None:
    assert share_found(spell, by_family=True) >= floor


def test_everybody_is_found_by_the_very_name() -> None:
    for entry in ENTRIES[:500]:
        assert entry.key in [match.key for match in best(INDEX.find(entry.name))]


@settings(deadline=None, max_examples=60)
@given(
    st.integers(0, PEOPLE - 1), st.integers(0, 2**32), st.sampled_from([typo, two_typos, surname])
)
def test_an_index_in_a_file_finds_what_the_one_in_memory_finds(
    opened: NameIndex, number: int, seed: int, spell: Callable[..., str]
) -> None:
    typed = spell(WORLD.person(number), Random(seed))
    assert opened.find(typed) == INDEX.find(typed)
    asked = f"did {typed} meet {WORLD.person(seed % PEOPLE).name}?"
    assert opened.spot(asked) == INDEX.spot(asked)


FORMS = st.sampled_from(
    [
        "Yun Byung-se",
        "KISHIDA Fumio",
        "岸田文雄",
        "윤석열",
        "del Rosario",
        "Gotō",
        "O’Connor",
        "Jr.",
        "",
    ]
)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(FORMS, FORMS, st.sampled_from([None, "KR", "JP"]), st.integers(0, 3))),
    st.one_of(FORMS, st.text(max_size=20)),
)
def test_any_index_in_a_file_is_the_same(
    people: list[tuple[str, str, str | None, int]], text: str
) -> None:
    index = NameIndex.build(
        NameEntry(at, name, (form,), None, country, weight)
        for at, (name, form, country, weight) in enumerate(people)
    )
    with TemporaryDirectory() as folder:
        index.write(Path(folder))
        kept = NameIndex.open(Path(folder))
        assert kept.find(text) == index.find(text)
        assert kept.spot(text) == index.spot(text)
        assert kept.knows(text) == index.knows(text)


TABLES = Tables(gather(ENTRIES[:400]))
WORDS = sorted(TABLES.words.words)


@settings(deadline=None)
@given(
    st.sampled_from(WORDS) | st.text("aeknorst", min_size=2, max_size=9),
    st.text("abcdefghij", max_size=2),
    st.integers(0, 9),
)
def test_every_word_one_slip_away_is_reached(word: str, letters: str, at: int) -> None:
    typed = word[:at] + letters + word[at + 1 :]
    if not typed.isalpha() or len(typed) < 2:
        return
    reached = [option.word for option in TABLES.spellings.reach(typed, 1)]
    near = [other for other in WORDS if OSA.distance(typed, other) == 1 and other.isalpha()]
    assert sorted(reached) == near


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Bishida", "Kishida Fumio"),
        ("Fumio Bishida", "Kishida Fumio"),
        ("Helene Clark", "Helen Clark"),
        ("Albert dwl Rosario", "Albert del Rosario"),
        ("Kim Hong-kyn", "Kim Hong-kyun"),
        ("Minister Bishida", "Kishida Fumio"),
    ],
)
def test_who_comes_nearest_is_found_or_guessed(typed: str, name: str) -> None:
    names = ("Kishida Fumio", "Helen Clark", "Albert del Rosario", "Kim Hong-kyun", "Helena Bonham")
    index = NameIndex.build(NameEntry(at, each) for at, each in enumerate(names))
    first = index.find(typed)[0]
    assert (first.name, first.how, first.corrected) == (name, How.TYPO, True)


def test_a_guess_is_not_the_best() -> None:
    index = NameIndex.build([NameEntry(0, "Kishida Fumio")])
    assert [match.reason for match in index.find("Bishida")] == [
        "Bishida read as Kishida (one letter differs)"
    ]
    assert best(index.find("Bishida")) == ()


def test_those_of_just_that_family_name_come_first() -> None:
    index = NameIndex.build(
        [
            NameEntry(0, "Ana Soto Rojas", (), "Soto Rojas", weight=9),
            NameEntry(1, "Luis Soto", (), "Soto"),
        ]
    )
    assert [match.key for match in index.find("Soto")] == [1, 0]
    assert [match.key for match in index.find("Sotto")] == [1, 0]
