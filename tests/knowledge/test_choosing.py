"""A name that may mean several people: each reading is a question that a button asks."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.choosing import Choice
from knowledge.desk import Desk
from knowledge.question import Question
from knowledge.records import Post
from tests.world import TODAY, Met, desk_of, figure, record, world

CHO_KOREA = figure("Cho Tae-yong", "KR", "Minister of Unification", Post.MINISTER)
CHO_JAPAN = figure("Cho Tae-yong", "JP", "Ambassador", Post.AMBASSADOR)
SMITH = figure("Smith", "AU", "Minister for Trade", Post.TRADE_MINISTER)
ANNA = figure("Anna Smith", "NZ", "Prime Minister of New Zealand", Post.HEAD_OF_GOVERNMENT)
MAY = figure("May Rich", "GB")
LOW = figure("Otto Low", None)


@cache
def namesakes() -> Desk:
    """People who share names with each other, with months and with common words."""
    return desk_of(
        record("a.txt", "2015-01-01", met=[Met([CHO_KOREA, ANNA], "2015-01-01", minutes=30)]),
        record("b.txt", "2016-01-01", met=[Met([CHO_JAPAN, ANNA], "2016-01-01", minutes=40)]),
        record("c.txt", "2017-01-01", met=[Met([SMITH, MAY], "2017-01-01")]),
        record("d.txt", "2018-01-01", met=[Met([MAY, LOW], "2018-01-01")]),
    )


def choices_of(*texts: str, desk: Desk) -> tuple[tuple[Choice, ...], Question | None]:
    """What is offered after the last text of a thread, and the question before that text."""
    before: Question | None = None
    for text in texts[:-1]:
        before = desk.ask(text, TODAY, before)[1]
    question = desk.understand(texts[-1], TODAY, before)
    return desk.choices(question, desk.tell(question, TODAY)), before


def keys_of(question: Question) -> list[list[int]]:
    """Who is meant by each name of a question."""
    return [[match.key for match in spot.best] for spot in question.people]


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("who is Novak", ["who is Tomas Novak", "who is Petra Novak"]),
        ("Did Alvarez ever meet Novak in 2016?", ["Did Alvarez ever meet Petra Novak in 2016?"]),
        ("who met Novak's guests", ["who met Petra Novak's guests"]),
    ],
)
def test_a_choice_puts_the_whole_name_where_the_unclear_one_stood(
    question: str, texts: list[str]
) -> None:
    assert [choice.text for choice in choices_of(question, desk=world())[0]] == texts


def test_a_choice_says_who_everybody_is() -> None:
    choices, _ = choices_of("who is Novak", desk=world())

    assert [(choice.label, choice.detail) for choice in choices] == [
        ("Tomas Novak", "Foreign Minister, Czechia"),
        ("Petra Novak", "Minister of Defence of Slovakia"),
    ]


def test_an_answer_that_leaves_nothing_open_offers_no_choice() -> None:
    assert choices_of("who met Okafor", desk=world())[0] == ()


def test_two_people_of_one_name_are_two_choices_that_mean_one_person_each() -> None:
    desk = namesakes()
    choices, _ = choices_of("who is Cho Tae-yong", desk=desk)

    meant = [keys_of(desk.understand(choice.text, TODAY)) for choice in choices]

    assert [choice.text for choice in choices] == [
        "who is Cho Tae-yong [South Korea (ROK)]",
        "who is Cho Tae-yong [Japan]",
    ]
    assert [len(keys) for (keys,) in meant] == [1, 1]
    assert meant[0] != meant[1]


def test_a_choice_in_a_follow_up_settles_the_name_that_came_from_before() -> None:
    desk = world()
    choices, before = choices_of("when did Novak meet Alvarez", "and how long?", desk=desk)

    question = desk.understand(choices[0].text, TODAY, before)

    assert choices[0].text == "and how long, meaning Petra Novak [Slovakia]?"
    assert [[m.name for m in spot.best] for spot in question.people] == [
        ["Petra Novak"],
        ["Maria Alvarez"],
    ]
    assert question.ask is desk.understand("and how long?", TODAY, before).ask


def test_what_was_chosen_stays_chosen_in_the_next_follow_up() -> None:
    desk = namesakes()
    _, before = desk.ask("how long did Cho Tae-yong [Japan] meet Smith", TODAY)

    asked = desk.understand("and when?", TODAY, before)

    assert [len(keys) for keys in keys_of(asked)] == [1, 2]


def test_a_choice_of_one_name_keeps_another_that_was_chosen_before() -> None:
    desk = namesakes()

    choices, _ = choices_of("did Cho Tae-yong [Japan] meet Smith", desk=desk)

    assert choices
    for choice in choices:
        assert choice.text.startswith("did Cho Tae-yong [Japan] meet ")
        assert all(len(keys) == 1 for keys in keys_of(desk.understand(choice.text, TODAY)))


@pytest.mark.parametrize(
    "text", ["who met Okafor [the elder]", "who met [Sweden]", "[", "[]", "a [b] c"]
)
def test_brackets_that_settle_no_name_are_words_like_others(text: str) -> None:
    assert world().understand(text, TODAY).text == text


def test_the_answer_shows_the_name_without_its_brackets() -> None:
    desk = namesakes()

    answer, _ = desk.ask("who met Cho Tae-yong [Japan]?", TODAY)

    assert answer.understood == "who met Cho Tae-yong?"
    assert answer.people == ("Cho Tae-yong", "Anna Smith")
    assert answer.dates == ("2016-01-01",)


DESKS = {"world": world, "namesakes": namesakes}
BEFORE = st.sampled_from(
    ["who met", "when did", "minister", "Okafor and", "the talks of (", "did May see", ""]
)
BEHIND = st.sampled_from(
    ["?", "in 2016", ", and Anna Smith", "'s record", "meet Park", ") by phone", ""]
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(DESKS)), st.data(), BEFORE, BEHIND)
def test_an_exact_name_means_its_bearer_alone_wherever_it_stands(
    archive: str, data: st.DataObject, before: str, behind: str
) -> None:
    desk = DESKS[archive]()
    key = data.draw(st.integers(0, len(desk.archive.people) - 1))
    text = f"{before} {desk.ready.names.of(key)}{behind}"

    question = desk.understand(text, TODAY)

    assert [key] in keys_of(question)
    assert all(question.text[s.start : s.end] == s.text for s in question.people)
