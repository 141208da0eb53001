"""Follow-ups: what a fragment takes from the question before it, and when a text stands by itself."""

import pytest

from knowledge.question import Ask, Matter, Order, Question
from knowledge.records import Status
from tests.world import ask, put, read


def names(question: Question) -> list[str]:
    return [spot.best[0].name for spot in question.people]


def years(question: Question) -> list[str | None]:
    return [asked.span.iso() for asked in question.dates if asked.span]


def test_a_time_replaces_a_time_and_the_rest_stays() -> None:
    question = read("who met Okafor in 2015", "and in 2020?")

    assert (question.ask, names(question), years(question)) == (
        Ask.WHO_MET,
        ["Amara Okafor"],
        ["2020"],
    )


def test_a_word_alone_asks_for_another_thing_of_the_same() -> None:
    question = read("who met Okafor in 2015", "where?")

    assert (question.ask, names(question), years(question)) == (
        Ask.WHERE,
        ["Amara Okafor"],
        ["2015"],
    )
    assert question.notes == ("Carried over: Amara Okafor, 2015",)


def test_a_name_takes_the_place_of_the_only_one_or_of_the_second() -> None:
    assert names(read("who met Okafor", "and Alvarez?")) == ["Maria Alvarez"]
    assert names(read("did Okafor meet Alvarez", "and Lindqvist?")) == [
        "Amara Okafor",
        "Johan Lindqvist",
    ]


def test_the_office_of_who_stays_is_kept_and_points_to_him() -> None:
    question = read("did President Okafor meet Alvarez", "and Prime Minister Lindqvist?")

    assert [(o.words, o.person) for o in question.offices] == [
        ("prime minister", 1),
        ("president", 0),
    ]


def test_a_country_takes_the_place_of_the_second_of_two() -> None:
    assert read("Sweden-Spain meetings", "and with Nigeria?").countries == ("SE", "NG")
    assert read("meetings of Sweden", "and Nigeria?").countries == ("NG",)


def test_a_town_takes_the_place_of_a_town_and_of_a_country() -> None:
    assert read("meetings in Lagos", "and in Madrid?").cities == ("Madrid",)
    assert read("meetings in Nigeria", "and in Madrid?").lands == ()


@pytest.mark.parametrize(
    "second",
    [
        "meetings in 2016",
        "who met Alvarez",
        "help",
        "on this day",
        "14 May 2008",
        "what about hydrogen",
        "30 February 2020",
    ],
)
def test_a_whole_question_takes_nothing(second: str) -> None:
    assert not any("Carried" in note for note in read("who met Okafor in Lagos", second).notes)


def test_everything_carried_over_is_told() -> None:
    first = "planned phone calls over 10 minutes of the Swedish president not with Spain not in Lagos except Alvarez"
    note = " ".join(read(first, "and in 2015?").notes)

    for word in (
        "not Alvarez",
        "not Spain",
        "not Lagos",
        "president",
        "phone",
        "planned",
        "how long",
    ):
        assert word in note


def test_a_recurring_day_and_a_topic_are_told_too() -> None:
    assert "10 March" in read("meetings on 10 March of Okafor", "where?").notes[-1]
    assert "“cocoa”" in read("what did Okafor say about cocoa", "and Lindqvist?").notes[-1]


def test_more_shows_the_next_page_and_ends() -> None:
    assert read("who met Okafor", "more").page == 1
    assert ask("who met Okafor", "more").text == "That was all."


def test_the_other_one_is_the_next_reading_of_the_name() -> None:
    assert names(read("who is Tomas Novak", "the other Novak")) == ["Petra Novak"]
    assert names(read("who met Okafor", "the other one")) == ["Amara Okafor"]


def test_before_that_and_after_that_shift_the_time() -> None:
    before, after = (
        read("who met Okafor in 2015", words) for words in ("before that?", "and after that?")
    )

    assert before.dates[0].span is not None
    assert before.dates[0].span.end is not None
    assert before.dates[0].span.end.year == 2014
    assert after.dates[0].span is not None
    assert after.dates[0].span.start is not None
    assert after.dates[0].span.start.year == 2016
    assert (
        read("who met Okafor since 2015", "after that?").dates
        == read("who met Okafor since 2015").dates
    )


def test_one_step_back_and_on_from_the_meeting_told() -> None:
    last = "last meeting of Alvarez"
    back = read(last, "and the one before that?")

    assert (back.order, back.rank) == (Order.LAST, 1)
    assert ask(last, "and the one before that?").records[0] == "c2016.txt"
    assert ask(last, "the one before that", "and the one after that?").records[0] == "f2020.txt"
    assert read("first meeting of Alvarez", "the next one").rank == 1
    assert read(last, "the one after that").rank == 0
    assert ask("meetings of Alvarez in 2016", "the one before that").records[0] == "a2010.txt"


def test_a_list_is_a_list_after_a_count() -> None:
    assert read("how many meetings did Alvarez have", "list them").ask is Ask.LIST
    assert read("how many meetings did Alvarez have", "and Okafor?").ask is Ask.HOW_MANY


def test_a_pronoun_asks_who_the_one_before_is() -> None:
    question = read("what did Okafor say about cocoa", "who is she?")

    assert (question.ask, names(question)) == (Ask.PROFILE, ["Amara Okafor"])
    assert not ask("who is she?").answered


def test_another_subject_keeps_the_speaker() -> None:
    question = read("what did Okafor say about cocoa", "and about the harbour")

    assert (names(question), question.topic) == (["Amara Okafor"], ("harbour",))


def test_which_countries_alone_is_about_what_was_told_before() -> None:
    question = read("meetings of Alvarez", "which countries?")

    assert (question.matter, names(question)) == (Matter.COUNTRIES, ["Maria Alvarez"])


def test_a_visit_stays_a_visit() -> None:
    assert read("did Okafor go to Vienna", "when?").matter is Matter.VISITS


def test_what_asks_nothing_does_not_break_the_thread() -> None:
    for idle in ("thanks!", "help", "???"):
        assert names(read("who met Okafor", idle, "and in 2015?")) == ["Amara Okafor"]
    assert ask("who met Okafor", "thanks").text == "You are welcome."


def test_help_is_not_asked_again_by_a_fragment() -> None:
    assert read("help", "and in 2015?").ask is Ask.LIST


def test_a_year_after_a_day_is_a_question_of_its_own() -> None:
    assert read("on this day", "and in 2015?").ask is not Ask.ON_THIS_DAY
    assert read("on this day", "and on 10 March?").ask is Ask.ON_THIS_DAY


def test_the_status_of_a_plan_can_be_asked_after() -> None:
    question, _ = put("did Okafor meet Alvarez in 2018", "was it held?")

    assert read("did Okafor meet Alvarez in 2018", "was it held?").status is Status.HELD
    assert question.count == 0
