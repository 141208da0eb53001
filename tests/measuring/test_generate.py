"""The generator: same numbers, same archive; each record by itself; the world as large and as mixed as it claims."""

import json
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from bench.generate import TRUTH, generate, sample, write_archive
from bench.invented.countries import COUNTRIES
from bench.invented.people import World, world_of
from bench.invented.prose import TOPICS
from knowledge.reading.archive_folder import list_records


def test_the_same_seed_gives_the_same_records_and_another_seed_others() -> None:
    first, same, other = (list(generate(1_000, seed))[:50] for seed in (3, 3, 4))
    assert first == same
    assert first != other


def test_a_record_depends_on_no_record_before_it() -> None:
    *_, last = islice(generate(5_000, 3), 100)
    assert sample(world_of(5_000, 3), 99, 3) == last


def test_no_two_people_share_a_name_even_among_two_hundred_thousand() -> None:
    world = World(200_000, 5)
    names = {world._person(number).name for number in range(0, 200_000)}
    assert len(names) >= 200_000 - 20  # Two tongues may have a name in common.


def test_surnames_are_shared_and_there_are_thousands_of_them() -> None:
    families = Counter(World(20_000, 5)._person(number).family for number in range(20_000))
    assert len(families) > 5_000
    assert families.most_common(20)[-1][1] >= 20


def test_people_serve_a_hundred_and_twenty_countries() -> None:
    assert len(COUNTRIES) == 120
    assert {World(1_000, 1).person(number).country.code for number in range(400)} == {
        country.code for country in COUNTRIES
    }


def test_few_people_are_met_often_and_most_seldom() -> None:
    met = Counter(
        person.name
        for one in islice(generate(100_000, 2), 3_000)
        for person in one.truth.meetings[0].people
    )
    assert met.most_common(1)[0][1] > 100
    assert sum(1 for times in met.values() if times == 1) > len(met) / 2


def test_every_year_and_layout_comes_up_and_a_record_has_about_a_page() -> None:
    made = list(islice(generate(10_000, 6), 3_000))
    years = {meeting.date[:4] for one in made for meeting in one.truth.meetings}
    assert years >= {str(year) for year in range(1990, 2026)}
    assert len({one.truth.layout for one in made}) == 15
    assert 1_200 < sum(len(one.text.encode()) for one in made) / len(made) < 1_800
    assert len({topic for one in made for topic in one.truth.topics}) == len(TOPICS)


def test_the_truth_stands_in_the_text() -> None:
    for one in islice(generate(10_000, 8), 500):
        for meeting in one.truth.meetings:
            assert meeting.city in one.text
            for person in meeting.people:
                assert person.surname.casefold() in one.text.casefold(), one.name


def test_an_archive_is_written_with_its_truth_which_is_no_record(tmp_path: Path) -> None:
    write_archive(tmp_path, 30, 9)
    files, problems = list_records(tmp_path)
    truths = [json.loads(line) for line in (tmp_path / TRUTH).read_text("utf-8").splitlines()]
    assert not problems
    assert [f.relative_to(tmp_path).as_posix() for f in files] == sorted(t["file"] for t in truths)
    assert [truth["file"] for truth in truths] == [one.name for one in generate(30, 9)]


@pytest.mark.parametrize("records", [10, 1_000])
def test_there_are_people_enough_however_few_the_records(records: int) -> None:
    assert all(len(one.truth.meetings[0].people) == 2 for one in generate(records, 1))
