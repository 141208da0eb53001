"""Cues spare readings that would find nothing: whatever a guarded pattern matches holds every cue that guards it."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.extract import attendance, commemorations, cues, journeys, speeches
from knowledge.extract.clauses import (
    guests,
    joining,
    matters,
    nominals,
    nouns,
    passives,
    pronouns,
    side_by_side,
    subjects,
    tenses,
    together,
    verbs,
)
from knowledge.extract.details import dates, modes, occasions, places
from knowledge.extract.meetings import listing, sequel
from knowledge.patterns import any_of, lowered

GUARDS = (
    (verbs, "VERB", (cues.VERB,)),
    (nouns, "_HEAD", (cues.NOUN,)),
    (guests, "_GUEST", (cues.PERSON, cues.GUEST)),
    (matters, "_OVER", (cues.PERSON, cues.WITH, cues.OVER)),
    (matters, "_WITH", (cues.PERSON, cues.WITH, cues.OVER)),
    (side_by_side, "_DID", (cues.DID,)),
    (together, "_DISCUSSED", (cues.HAD, cues.SEVERAL)),
    (together, "_TWO", (cues.SEVERAL,)),
    (together, "_AND_I", (cues.SPEAKER,)),
    (subjects, "_PRONOUN", (cues.PRONOUN,)),
    (subjects, "_AND", (cues.PRONOUN,)),
    (subjects, "_HE_AND", (cues.PRONOUN, cues.PERSON)),
    (nominals, "_THEIR", (cues.THEIR,)),
    (nominals, "_SAME", (cues.BETWEEN, cues.SEVERAL)),
    (joining, "_JOINS", (cues.JOIN, cues.PERSON)),
    (pronouns, "_PRONOUN", (cues.HIM,)),
    (passives, "_BY", (cues.BY, cues.PERSON)),
    (passives, "_CHAIRED", (cues.BY, cues.PERSON)),
    (tenses, "_CANCELLED", (cues.CANCEL,)),
    (tenses, "_FUTURE", (cues.FUTURE,)),
    (tenses, "_NOT", (cues.NOT,)),
    (attendance, "_ATTEND", (cues.ATTEND,)),
    (attendance, "_BROUGHT", (cues.ATTEND, cues.PERSON)),
    (attendance, "_TOOK_PLACE", (cues.GATHERING, cues.TOOK_PLACE)),
    (attendance, "_TOOK_PART", (cues.GATHERING, cues.TOOK_PLACE | cues.MINISTERS)),
    (attendance, "_CAME_TOGETHER", (cues.MINISTERS, cues.CAME_TOGETHER)),
    (attendance, "_FOR_LAND", (cues.PERSON, cues.COUNTRY, cues.TAKES_PART)),
    (sequel, "_ELSEWHEN", (cues.ELSEWHEN,)),
    (sequel, "_LASTED", (cues.DURATION, cues.LASTED)),
    (listing, "_OPENS", (cues.FOLLOWING,)),
    (journeys, "_GO", (cues.PLACE, cues.GO | cues.BE)),
    (journeys, "_VISIT", (cues.PLACE, cues.VISIT)),
    (journeys, "_ATTEND", (cues.PLACE, cues.ATTENDS)),
    (speeches, "_GIVE", (cues.GIVE, cues.SPEECH)),
    (speeches, "_ADDRESS", (cues.ADDRESS, cues.HOUSE)),
    (commemorations, "_NTH", (cues.ANNIVERSARY,)),
    (dates, "_GOING", (cues.GOING,)),
    (modes, "_VIDEO", (cues.VIDEO,)),
    (modes, "_PHONE", (cues.PHONE,)),
    (occasions, "_OCCASION", (cues.OCCASION,)),
    (places, "_TRAVELS", (cues.PLACE, cues.TRAVELS)),
    (places, "_UNKNOWN_CITY", (cues.COUNTRY,)),
)
"""Patterns by module and name, with the cues without which they are not tried."""
EVERY = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x20000))))
"""Every character of the planes in which there are scripts."""


@pytest.mark.parametrize(
    ("module", "name", "wanted"), GUARDS, ids=[f"{m.__name__}.{n}" for m, n, _ in GUARDS]
)
def test_whatever_a_guarded_pattern_matches_holds_its_cues(
    module: object, name: str, wanted: tuple[int, ...]
) -> None:
    pattern = _compiled(getattr(module, name))

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def holds(text: str) -> None:
        found = pattern.search(text)
        told = cues.cues_of(lowered(text))
        assert found is None or all(told & cue for cue in wanted), text

    holds()


def _compiled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern behind one that is compiled when it is needed."""
    pattern.search("")
    own: re.Pattern[str] = pattern.search.__self__  # type: ignore[attr-defined]
    return own


def test_small_letters_are_those_that_a_pattern_of_any_case_takes_for_them() -> None:
    small = lowered(EVERY)
    assert len(small) == len(EVERY)
    for letter in map(chr, range(ord("a"), ord("z") + 1)):
        of_any_case = {found.start() for found in re.finditer(letter, EVERY, re.IGNORECASE)}
        assert of_any_case == {found.start() for found in re.finditer(letter, small)}


def test_small_letters_are_words_and_marks_where_the_text_has_them() -> None:
    for kind in (r"\w", r"\d", r"\s"):
        of_any_case = [found.start() for found in re.finditer(kind, EVERY)]
        assert of_any_case == [found.start() for found in re.finditer(kind, lowered(EVERY))]


@given(st.lists(st.text("ab c", max_size=5).filter(bool), min_size=1, max_size=6), st.text("ab c"))
def test_one_pattern_of_many_phrases_matches_the_longest_of_them(
    phrases: list[str], text: str
) -> None:
    fits = [phrase for phrase in phrases if text.startswith(phrase)]
    found = re.match(any_of(phrases), text)
    assert (found[0] if found else None) == (max(fits, key=len) if fits else None)
