"""What a question wants to know, about what, and which names, offices and countries narrow it."""

import pytest

from knowledge.question import Ask, Matter
from knowledge.records import Post
from tests.world import ask, read

ASKS = [
    ("who met Okafor", Ask.WHO_MET),
    ("did Okafor meet Alvarez", Ask.DID_MEET),
    ("when did Okafor meet Alvarez", Ask.WHEN),
    ("where did they meet", Ask.WHERE),
    ("how long did Lindqvist and Okafor talk", Ask.HOW_LONG),
    ("how often did Sweden and Spain meet", Ask.HOW_MANY),
    ("how did Alvarez and Tomas Novak meet", Ask.HOW),
    ("meetings per year", Ask.PER_YEAR),
    ("counterparts of Alvarez", Ask.COUNTERPARTS),
    ("who attended the Lagos summit", Ask.ATTENDED),
    ("who sat next to Okafor in Lagos", Ask.ATTENDED),
    ("why did they meet in Lagos", Ask.OCCASION),
    ("what was discussed in Lagos", Ask.DISCUSSED),
    ("did they discuss Morocco", Ask.SAID),
    ("discussed cocoa", Ask.SAID),
    ("delegation cocoa", Ask.SAID),
    ("who is Okafor", Ask.PROFILE),
    ("who are Okafor and Alvarez", Ask.PROFILE),
    ("Okafor", Ask.PROFILE),
    ("what was Lindqvist's job in 2010", Ask.ROLE),
    ("was Lindqvist prime minister in 2010", Ask.ROLE),
    ("Prime Minister of Sweden", Ask.HOLDER),
    ("who was foreign minister of Spain", Ask.HOLDER),
    ("meetings in 2015", Ask.LIST),
    ("Okafor 2015", Ask.LIST),
    ("which foreign ministers", Ask.LIST),
    ("what was postponed", Ask.LIST),
    ("what is the most recent document", Ask.LIST),
    ("can you list meetings of Okafor", Ask.LIST),
    ("what did Okafor say about cocoa", Ask.SAID),
    ("cocoa", Ask.SAID),
    ("show me the source", Ask.SHOW),
    ("what does the archive hold", Ask.HOLDINGS),
    ("on this day", Ask.ON_THIS_DAY),
    ("upcoming meetings", Ask.UPCOMING),
    ("help", Ask.HELP),
    ("thanks a lot!", Ask.THANKS),
    ("ok, thank you", Ask.THANKS),
    ("???", Ask.NOTHING),
    ("did they", Ask.NOTHING),
]


@pytest.mark.parametrize(("question", "wanted"), ASKS)
def test_the_words_tell_what_is_wanted(question: str, wanted: Ask) -> None:
    assert read(question).ask is wanted


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("visits of Lindqvist", Matter.VISITS),
        ("upcoming visits", Matter.VISITS),
        ("when did Okafor go to Vienna", Matter.VISITS),
        ("how many records mention cocoa", Matter.RECORDS),
        ("how many records about cocoa", Matter.RECORDS),
        ("which countries met Spain", Matter.COUNTRIES),
        ("which countries did Okafor visit", Matter.LANDS),
        ("how many people", Matter.PEOPLE),
        ("meetings in third countries", Matter.MEETINGS),
    ],
)
def test_the_nouns_tell_what_it_is_about(question: str, matter: Matter) -> None:
    assert read(question).matter is matter


@pytest.mark.parametrize(
    ("question", "offices"),
    [
        ("did the Swedish prime minister meet Okafor", [("prime minister", "SE", None)]),
        ("the foreign minister of Spain", [("foreign minister", "ES", None)]),
        ("meetings of President Okafor", [("president", None, 0)]),
        ("Okafor, the president, in Lagos", [("president", None, 0)]),
        ("was Okafor president in 2015", [("president", None, None)]),
        ("the foreign ministers' meeting in Madrid", []),
    ],
)
def test_an_office_is_found_with_its_country_and_its_name(
    question: str, offices: list[tuple[str, str | None, int | None]]
) -> None:
    assert [(o.words, o.country, o.person) for o in read(question).offices] == offices


def test_a_particular_office_keeps_its_kind() -> None:
    assert [o.post for o in read("Defence Minister of Slovakia").offices] == [Post.DEFENCE_MINISTER]


def test_countries_are_parties_places_sides_or_topics_by_the_words_beside_them() -> None:
    assert read("meetings of Spain").countries == ("ES",)
    assert read("meetings in Spain").lands == ("ES",)
    assert read("who went to Nigeria").lands == ("NG",)
    assert read("Spanish visits").countries == ("ES",)
    assert read("visits by Spain to Nigeria").lands == ("NG",)
    assert read("which countries visited Nigeria").lands == ("NG",)
    assert read("Spain-Sweden meetings in Nigeria").countries == ("ES", "SE")
    assert read("who attended in Lagos on the Nigerian side").side == "NG"
    assert read("what did Nigeria say about cocoa").side == "NG"
    assert read("what did Okafor say about Spain").topic == ("Spain",)
    assert read("what did Okafor say about Lagos").topic == ("Lagos",)
    assert read("Sweden or Spain").either


def test_choices_between_names_are_kept_apart_from_what_is_required() -> None:
    assert read("did Alvarez meet Okafor or Lindqvist").alternatives == ((1, 2),)
    assert read("did Alvarez or Okafor meet Lindqvist").alternatives == ((0, 1),)
    assert read("did Alvarez meet or call Okafor").alternatives == ()
    assert read("meetings without Alvarez of Okafor or Lindqvist").alternatives == ((0, 1),)


def test_choices_between_names_are_answered_as_such() -> None:
    assert set(ask("did Okafor meet Alvarez or Tomas Novak").records) == {"f2020.txt", "d2018.txt"}


def test_the_verb_that_asks_is_no_topic() -> None:
    assert read("what did Lindqvist promise").topic == ()
    assert read("what did Lindqvist say about the promise of wind").topic == ("promise", "wind")


def test_a_name_that_nobody_here_has_is_not_looked_for_in_the_texts() -> None:
    answer = ask("who met Rosenbad-Morocco")
    assert not ask("who met Morocco").people
    assert not answer.people
    assert read("who met harbour").left_out == ("harbour",)


def test_who_asks_who_never_met_is_told_what_records_can_tell() -> None:
    assert "not who did not" in ask("who has never met Okafor").text
    assert "not who did not" not in ask("who met Okafor").text


def test_today_is_meant_where_on_this_day_names_no_day() -> None:
    assert [asked.span.iso() for asked in read("on this day").dates if asked.span] == ["2026-02-20"]


def test_a_place_inside_a_known_name_is_part_of_the_name() -> None:
    assert [spot.best[0].name for spot in read("who met Nguyen Van Thanh").people] == [
        "Nguyen Van Thanh"
    ]


def test_corrections_and_assumptions_are_told() -> None:
    assert read("meetings with Alvarz").notes == ("Alvarz read as Alvarez (one letter missing)",)
    assert any(note.startswith("Read") for note in read("meetngs in summer 2015").notes)
