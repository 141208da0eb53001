"""A question about other people keeps what belongs to those who stay."""

from knowledge.question import Ask, Question
from tests.world import read


def test_an_office_stays_with_its_name_and_goes_with_it() -> None:
    question = read("did President Okafor meet Prime Minister Lindqvist")

    first, second = question.people
    assert [(o.words, o.person) for o in question.offices] == [
        ("president", 0),
        ("prime minister", 1),
    ]

    assert [(o.words, o.person) for o in question.about((second,)).offices] == [
        ("prime minister", 0)
    ]
    assert [o.person for o in question.about((second, first)).offices] == [1, 0]
    assert question.about(()).offices == ()


def test_names_with_or_between_them_stay_a_choice_only_while_there_are_two() -> None:
    question = read("did Alvarez meet Okafor or Lindqvist")
    alvarez, okafor, lindqvist = question.people

    assert question.alternatives == ((1, 2),)
    assert question.about((okafor, lindqvist)).alternatives == ((0, 1),)
    assert question.about((alvarez, okafor)).alternatives == ()


def test_who_was_told_something_is_found_again() -> None:
    question = read("what did Alvarez tell Okafor about cocoa")
    alvarez, okafor = question.people

    assert question.listener == 1
    assert question.about((okafor,)).listener == 0
    assert question.about((alvarez,)).listener is None


def test_a_question_is_narrowed_by_any_filter_and_by_nothing_else() -> None:
    assert not Question("", Ask.LIST, topic=("cocoa",)).is_narrowed
    assert Question("", Ask.LIST, third=True).is_narrowed
    assert Question("", Ask.LIST, not_cities=("Lagos",)).is_narrowed
