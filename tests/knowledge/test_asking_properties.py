"""Whatever is asked, the answer is honest about its records, its dates and its thread, and comes soon."""

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.answer import Answer
from tests.corpus_cases import ARCHIVES, Case, opened, read_cases
from tests.world import RECORDS, TODAY, ask, read, world

WORDS = (
    "who whom when where how long many what did does was met meet meeting meetings visit visits went to in on at of "
    "with and or not except  between since before after first last second next longest Okafor Alvarez Lindqvist "
    "Novak Halvorsen Brandt Nguyen Napoleon prime  minister president foreign Sweden Spain Nigerian Lagos Madrid "
    "Vienna 2015 2016-09-01 March 10 May 30 February cocoa wind power said  about call phone video summit dinner "
    "lunch planned cancelled held record records source show list countries people per year upcoming  more that he "
    "she they it there ? ! , . ' \" <@U1> & 岸田 회담 über 50 minutes over under thanks help b2015.txt on this day "
).split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(max_size=400))
ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SOON = 3.0
"""Seconds of work, a generous bound where coverage is measured."""


def check(answer: Answer) -> None:
    """What holds of every answer."""
    names = {record.name for record in world().archive.records}
    assert set(answer.records) <= names
    for line in (*answer.lines, *answer.near):
        assert not line.record or line.record in names | {"people.yaml"}
        assert set(line.also) <= names
    assert all(ISO.fullmatch(day) for day in answer.dates)
    known = {person.name for person in world().archive.people}
    assert set(answer.people) <= known
    assert answer.answered or not answer.people
    assert answer.text


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_is_answered_honestly_and_soon(text: str) -> None:
    started = time.process_time()
    answer = ask(text)

    assert time.process_time() - started < SOON
    check(answer)


@settings(max_examples=120, deadline=None)
@given(st.lists(SENTENCES, min_size=2, max_size=4))
def test_any_thread_is_answered_honestly(texts: list[str]) -> None:
    check(ask(*texts))


@pytest.mark.parametrize(
    "part",
    ["a", "Okafor ", "met, ", "<@", "<http://", "could you tell me ", "thanks ", "P or ", "in Spain or ",
     "10 May ", "not ", "岸", "'", "who did ", "from 2015 to ", "the one before that ", "if you could ", "I think that ",
     "between 1 and ", "\u200b", "&amp;", "ministers of "],
)  # fmt: skip
def test_the_longest_texts_end_within_bounds(part: str) -> None:
    started = time.process_time()
    check(ask(part * (6000 // len(part))))

    assert time.process_time() - started < 2 * SOON


SURNAMES = sorted(
    {(p.surname, p.name) for p in world().archive.people if p.surname and len(p.surname) >= 5}
)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A family name with one letter left out, put in, changed or swapped behind its first, and whose it is."""
    surname, name = draw(st.sampled_from(SURNAMES))
    at = draw(st.integers(1, len(surname) - 2))
    letter = draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    kind = draw(st.sampled_from(["out", "in", "for", "swap"]))
    typed = {
        "out": surname[:at] + surname[at + 1 :],
        "in": surname[:at] + letter + surname[at:],
        "for": surname[:at] + letter + surname[at + 1 :],
        "swap": surname[:at] + surname[at + 1] + surname[at] + surname[at + 2 :],
    }[kind]
    return typed, name


@settings(max_examples=200, deadline=None)
@given(slips())
def test_one_slip_in_a_family_name_still_finds_its_bearer_or_offers_him(
    slip: tuple[str, str],
) -> None:
    typed, name = slip
    answer = ask(f"who met {typed}")

    assert name in (*answer.people, *answer.choices), (typed, answer.text)


ANY_CASE = [
    case
    for case in read_cases("seeds")
    if not case.after and case.ask.isascii() and ".txt" not in case.ask and "http" not in case.ask
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ANY_CASE), st.sampled_from([str.upper, str.swapcase]))
def test_a_question_means_the_same_in_any_case(case: Case, change: Callable[[str], str]) -> None:
    desk = opened("seeds")
    plain = desk.ask(case.ask.lower(), case.today)[0]

    assert set(desk.ask(change(case.ask), case.today)[0].records) == set(plain.records)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_answer_of_the_corpus_cites_records_that_exist(archive: str) -> None:
    desk = opened(archive)
    names = {record.name for record in desk.archive.records} | {"people.yaml", ""}
    for case in read_cases(archive):
        answer = desk.ask(case.ask, case.today)[0]
        cited = {line.record for line in (*answer.lines, *answer.near)} | set(answer.records)
        assert cited <= names
        assert all(ISO.fullmatch(day) for day in answer.dates)


FRAGMENTS = ["where?", "and in 2015?", "when", "how long?", "how many", "in Lagos", "only summits",
             "what did they discuss", "who else was there",
             "show me the source", "by phone", "the first one", "was it held?", "and with Spain?", "list them",
             "why", "before that?"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["who met {}", "did {} meet Brandt", "meetings of {}", "when did {} meet anyone",
                     "what did {} say about cocoa", "who is {}"]),
    st.sampled_from(SURNAMES),
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4),
)  # fmt: skip
def test_a_follow_up_never_loses_who_was_asked_about(
    question: str, person: tuple[str, str], then: list[str]
) -> None:
    asked = read(question.format(person[1]), *then)

    assert person[1] in [match.name for spot in asked.people for match in spot.best]


def test_the_small_world_has_what_these_tests_ask_for() -> None:
    assert len(RECORDS) == len(world().archive.records)
    assert TODAY.year == 2026
    assert len(SURNAMES) >= 6
