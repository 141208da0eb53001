"""`/diplo …`: answered at once, and only to who asked."""

import pytest

from handlers.views import actions
from tests.visiting import Visit, actions_in, label_of, told


def test_a_question_is_answered_to_who_asked_alone_and_in_blocks_too(visit: Visit) -> None:
    answer = visit.command("who met Okafor")

    assert answer.audience == visit.user.id
    assert "Amara Okafor met Johan Lindqvist and Maria Alvarez" in answer.text
    assert "Lagos" in told(answer)
    assert visit.posts() == []


def test_the_answer_repeats_the_question_which_nobody_sees_any_more(visit: Visit) -> None:
    answer = visit.command("who met Okafor")

    assert "who met Okafor" in told(answer)
    assert "who met Okafor" in answer.text


def test_every_line_names_its_record_and_opens_it(visit: Visit) -> None:
    answer = visit.command("who met Okafor in 2015")

    assert "b2015.txt" in answer.text
    assert "b2015.txt" in told(answer)
    assert f"{actions.RECORD}:0" in actions_in(answer)


@pytest.mark.parametrize("text", ["", "   ", "help", "HELP!", "?", "hi"])
def test_help_shows_examples_that_this_archive_answers(visit: Visit, text: str) -> None:
    shown = visit.command(text)
    example = label_of(shown, f"{actions.EXAMPLE}:0")

    assert "records" in shown.text
    assert example in shown.text
    assert "Okafor" in visit.command(example).text


@pytest.mark.parametrize("text", ["xyzzy", "florble the grumbit", "who met Zzyzx", "🦄🦄🦄", "<>"])
def test_what_nobody_knows_is_no_dead_end(visit: Visit, text: str) -> None:
    shown = visit.command(text)

    assert len(shown.text) > 40
    assert "records" in shown.text


def test_a_name_typed_wrong_is_told_and_answered(visit: Visit) -> None:
    answer = visit.command("who met Lindquist")

    assert "Johan Lindqvist met" in answer.text
    assert "Lindquist" in answer.text
    assert "read as Lindqvist" in told(answer)


@pytest.mark.parametrize(
    "text",
    [
        "“who met Okafor”",
        "who met ‘Okafor’?",
        "when did Okafor &amp; Lindqvist meet",
        "who met Okafor &lt;&gt;",
        "*who met Okafor*",
        "  who   met Okafor  ",
    ],
)
def test_quotes_of_phones_and_entities_of_slack_are_no_hindrance(visit: Visit, text: str) -> None:
    assert "Lagos" in visit.command(text).text


def test_the_question_is_repeated_as_it_was_typed_and_harmless(visit: Visit) -> None:
    answer = visit.command("when did Okafor &amp; Lindqvist meet &lt;!channel&gt;")

    assert "Okafor &amp; Lindqvist" in told(answer)
    assert "amp;amp;" not in answer.text + told(answer)
    assert "<!channel>" not in answer.text + told(answer)
    assert "&lt;!channel&gt;" in told(answer)


def test_a_second_question_of_the_same_person_goes_on_from_the_first(visit: Visit) -> None:
    visit.command("who met Okafor")
    answer = visit.command("and in 2015?")

    assert "Lagos" in answer.text
    assert "Lisbon" not in answer.text
    assert "who met Okafor" in told(answer)


def test_another_person_in_the_channel_does_not_go_on_from_it(visit: Visit) -> None:
    visit.command("who met Okafor")
    other = visit.slack.add_user("bystander")
    visit.slack.join(visit.channel, other)
    answer = visit.command("and in 2015?", other)

    assert "who met Okafor" not in told(answer)


def test_a_channel_without_diplo_is_answered_in_too(visit: Visit) -> None:
    place = visit.slack.add_channel("elsewhere", visit.user, with_bot=False)
    delivery = visit.slack.command("/diplo", "who met Okafor", visit.user, place)

    assert "Amara Okafor met" in delivery.shown[0].text


def test_in_a_direct_message_there_is_nobody_to_share_an_answer_with(visit: Visit) -> None:
    place = visit.slack.dm(visit.user)
    [answer] = visit.slack.command("/diplo", "who met Haapala", visit.user, place).shown
    assert actions.SHARE not in actions_in(answer)
    assert actions.SHARE in actions_in(visit.command("who met Haapala"))

    visit.press(answer, actions.NEXT)
    assert actions.SHARE not in actions_in(visit.slack.fresh(answer))


def test_an_answer_comes_with_the_acknowledgement_and_calls_nobody(visit: Visit) -> None:
    before = len(visit.slack.calls())
    visit.command("who met Okafor")

    assert visit.slack.calls()[before:] == []
