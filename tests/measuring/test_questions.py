"""What is asked of the bench's archives, and that diplo and the peers both answer it."""

from collections import Counter
from random import Random

import pytest

from bench.as_read import records_of
from bench.generate import generate
from bench.invented.people import World, world_of
from bench.measures.answering import answering_rows
from bench.peers.intents import Intent, intent_of
from bench.peers.naive import NaiveBot
from bench.peers.sql import SqlBot
from bench.questions import KINDS, questions
from bench.slips import SPELLINGS, slip
from bench.subject import Answers, Names, desk_of

RECORDS, SEED = 200, 5
SAMPLES = list(generate(RECORDS, SEED))
WORLD = world_of(RECORDS, SEED)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    return Answers(desk_of(records_of(SAMPLES), tmp_path_factory.mktemp("snapshot")))


def test_no_question_comes_twice_and_each_kind_as_often_as_every_other() -> None:
    asked = questions(WORLD, SAMPLES, 15, 1)
    assert len({(q.before, q.text) for q in asked}) == len(asked)
    assert Counter(q.kind for q in asked) == dict.fromkeys(KINDS, 15)
    assert asked == questions(WORLD, SAMPLES, 15, 1)
    assert asked != questions(WORLD, SAMPLES, 15, 2)


@pytest.mark.parametrize("kind", KINDS)
def test_diplo_answers_most_questions_with_a_record(answers: Answers, kind: str) -> None:
    asked = [q for q in questions(WORLD, SAMPLES, 12, 3) if q.kind == kind]
    told = [str(answers.ask(q.text, q.before)) for q in asked]
    assert sum(".txt" in one or ".md" in one or ".html" in one for one in told) >= 9, told


@pytest.mark.parametrize("peer", [NaiveBot, SqlBot])
def test_the_peers_answer_most_questions_with_a_record(peer: type[NaiveBot | SqlBot]) -> None:
    bot = peer(SAMPLES)
    asked = questions(WORLD, SAMPLES, 12, 3)
    told = [bot.ask(q.text, q.before) for q in asked]
    assert sum("Nothing found" not in one["text"] for one in told) >= 0.9 * len(told)


def test_both_peers_find_the_records_of_exact_names() -> None:
    told = SAMPLES[7].truth.meetings[0]
    one, other = (each.name for each in told.people)
    for text in (f"who met {one}", f"when did {one} meet {other}"):
        for bot in (NaiveBot(SAMPLES), SqlBot(SAMPLES)):
            assert told.date in bot.ask(text)["text"] or "More" in str(bot.ask(text)["blocks"])


def test_a_follow_up_keeps_the_name_and_changes_the_year() -> None:
    before = intent_of("who met Kim Min-ho in 2004")
    assert intent_of("and in 2006?", before) == Intent(
        ("Kim Min-ho",), (), "", "2006-01-01", "2006-12-31"
    )


def test_a_slip_changes_a_name_a_little_and_never_its_first_letter() -> None:
    random = Random(1)
    for person in map(World(1_000, 3).person, range(300)):
        slipped = slip(person.name, random)
        assert slipped[0] == person.name[0]
        assert abs(len(slipped) - len(person.name)) <= 1


def test_names_are_looked_up_by_every_spelling() -> None:
    people = list(map(World(500, 4).person, range(500)))
    names, random = Names([(p.name, p.family) for p in people]), Random(2)
    for spelling, spell in SPELLINGS.items():
        found = [names.find(spell(person, random)) for person in people[:20]]
        assert sum(map(bool, found)) >= 10, spelling


def test_figures_are_taken_of_each_kind_and_of_all(answers: Answers) -> None:
    runs = [questions(WORLD, SAMPLES, 1, seed) for seed in (7, 8, 9)]
    rows = list(answering_rows(answers, NaiveBot(SAMPLES), runs))
    assert [row.key for row in rows] == [
        f"answer/{k}/{p}" for k in (*KINDS, "all") for p in ("p50", "p99")
    ]
    assert all(row.ratio and row.ratio.low > 0 for row in rows)
