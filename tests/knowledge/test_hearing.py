"""What is said in a thread is a question to the archive only where it reads as one."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.question import Question
from tests.corpus_cases import ARCHIVES, CORPUS, opened, read_cases, read_yaml
from tests.world import TODAY

HEARD: dict[str, list[str]] = read_yaml(CORPUS / "heard.yaml")
ASKS = re.compile(r"(?:who|when|where|how|what|did|has|which|list)\b")
MUMBLED = st.text("bcdfghjklmnpqrstvwxz", min_size=5, max_size=12)
"""No word and no abbreviation of any language: `the rest`, `NZ` and a year are follow-ups that people do write."""
PUNCTUATED = st.text(st.characters(categories=("P", "Z", "Sm", "Sc", "Sk")), max_size=20)


def before(asked: str) -> Question | None:
    return opened("seeds").ask(asked, TODAY)[1] if asked else None


def lines(part: str) -> list[tuple[str, str]]:
    """Texts of a part, each with the question that was answered before."""
    parts = [line.partition(" <- ") for line in HEARD[part]]
    return [(text, asked) for text, _, asked in parts]


@pytest.mark.parametrize(("text", "asked"), lines("asked"))
def test_this_is_asked_of_the_archive(text: str, asked: str) -> None:
    assert opened("seeds").reads_as_question(text, before(asked))


@pytest.mark.parametrize(("text", "asked"), lines("talk"))
def test_this_is_said_among_people(text: str, asked: str) -> None:
    assert not opened("seeds").reads_as_question(text, before(asked))


def test_there_are_enough_of_both_and_none_twice() -> None:
    texts = [line for part in HEARD.values() for line in part]

    assert min(map(len, HEARD.values())) >= 60
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("text", [text for text, asked in lines("asked") if asked])
def test_a_follow_up_is_no_question_where_nothing_was_asked_before(text: str) -> None:
    named = opened("seeds").understand(text, TODAY)

    if not (named.people or named.countries or named.topic):
        assert not opened("seeds").reads_as_question(text, None)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_most_questions_of_the_corpus_that_say_whom_they_are_about_are_heard(archive: str) -> None:
    desk = opened(archive)
    asked = [case for case in read_cases(archive) if not case.after and ASKS.match(case.ask)]
    about = [case.ask for case in asked if desk.understand(case.ask, case.today).people]

    heard = [text for text in about if desk.reads_as_question(text)]

    assert len(about) > 50
    assert len(heard) > 0.9 * len(about)


@settings(max_examples=150, deadline=None)
@given(st.lists(MUMBLED | PUNCTUATED).map(" ".join), st.sampled_from(["", "who met Kishida"]))
def test_nonsense_is_not_taken_for_a_question(text: str, asked: str) -> None:
    assert not opened("seeds").reads_as_question(text, before(asked))
