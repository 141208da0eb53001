"""A desk opened from a snapshot answers exactly as one that was just built, over the whole corpus and 2,000 questions more."""

from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import pytest

from bench.generate import generate
from bench.invented.people import world_of
from bench.questions import questions
from knowledge.desk import Desk
from tests.corpus_cases import ARCHIVES, TODAY, read_cases
from tests.handlers.views.asked import message_to
from tests.knowledge.snapshot.archives import fresh_and_kept, write_records
from tests.knowledge.test_asking_properties import WORDS

_RECORDS, _SEED = 300, 11


@cache
def desks(archive: str) -> tuple[Desk, Desk]:
    """Both desks of an archive of the corpus, or of an invented one."""
    folder = Path(mkdtemp())
    if archive == "invented":
        write_records(folder / "records", _RECORDS, _SEED)
        return fresh_and_kept(folder / "records", folder / "kept")
    return fresh_and_kept(ARCHIVES[archive], folder / "kept")


def same(archive: str, *thread: str, today: date = TODAY) -> None:
    """Both answer the last text of a thread alike."""
    fresh, kept = desks(archive)
    before = None
    for text in thread:
        answers = [desk.ask(text, today, before) for desk in (fresh, kept)]
        assert answers[0] == answers[1], (archive, thread)
        before = answers[0][1]


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_case_of_the_corpus_is_answered_alike(archive: str) -> None:
    for case in read_cases(archive):
        same(archive, *case.after, case.ask, today=case.today)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_messages_of_the_corpus_are_alike(archive: str) -> None:
    fresh, kept = desks(archive)
    for case in list(read_cases(archive))[::4]:
        messages = [message_to(*case.after, case.ask, desk=desk) for desk in (fresh, kept)]
        assert messages[0] == messages[1]


def test_two_thousand_questions_to_invented_records_are_answered_alike() -> None:
    samples = list(generate(_RECORDS, _SEED))
    asked = questions(world_of(_RECORDS, _SEED), samples, 250, seed=5)
    for each in asked:
        same("invented", *filter(None, (each.before, each.text)))
    random = Random(7)
    for _ in range(2_000 - len(asked)):
        same("seeds", " ".join(random.choices(WORDS, k=random.randint(1, 9))))


@pytest.mark.parametrize("archive", [*ARCHIVES, "invented"])
def test_everything_kept_is_as_it_was_built(archive: str) -> None:
    fresh, kept = (desk.archive for desk in desks(archive))
    assert list(kept.records) == list(fresh.records)
    assert list(kept.people) == list(fresh.people)
    assert list(kept.events) == list(fresh.events)
    assert list(kept.journeys) == list(fresh.journeys)
    assert dict(kept.who) == dict(fresh.who)
    assert dict(kept.copies) == dict(fresh.copies)
    assert kept.problems == fresh.problems
    assert (kept.span, kept.statuses) == (fresh.span, fresh.statuses)
    for name in fresh.indexes.__slots__:
        assert dict(getattr(kept.indexes, name)) == dict(getattr(fresh.indexes, name)), name


@pytest.mark.parametrize("archive", [*ARCHIVES, "invented"])
def test_what_is_worked_out_of_an_archive_is_alike(archive: str) -> None:
    fresh, kept = desks(archive)
    assert kept.holdings() == fresh.holdings()
    assert kept.examples() == fresh.examples()
    assert kept.suggest_people("") == fresh.suggest_people("")
    assert kept.suggest_countries("") == fresh.suggest_countries("")
    assert kept.digest(date(2026, 3, 16)) == fresh.digest(date(2026, 3, 16))
    for record in fresh.archive.records:
        assert kept.record(record.name) == record
        assert kept.meetings_in(record.name) == fresh.meetings_in(record.name)
