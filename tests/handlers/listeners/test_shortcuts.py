"""`Look this up`: what the archive knows of the people, countries and days in any message."""

from handlers.listeners.shortcuts import LOOK_UP
from handlers.views import actions
from tests.emulator import Message, View
from tests.visiting import Visit, actions_in, element_in, told

TALK = "I read that Okafor was in Spain, and Lindqvist too, on 10 March 2015"


def look_up(visit: Visit, message: Message) -> View:
    """What is shown."""
    visit.slack.shortcut(LOOK_UP, message, visit.user)
    visit.settle()
    return visit.modal()


def said(visit: Visit, text: str, where: Message | None = None) -> Message:
    return visit.slack.say(text, where or visit.channel, visit.user).message


def test_people_countries_and_days_of_a_message_are_found(visit: Visit) -> None:
    words = told(look_up(visit, said(visit, TALK)))

    for found in ("Amara Okafor", "Johan Lindqvist", "Spain", "10 March 2015"):
        assert found in words, found


def test_it_works_in_threads_where_slack_has_no_commands(visit: Visit) -> None:
    parent = said(visit, "Good morning")

    assert "Amara Okafor" in told(look_up(visit, said(visit, TALK, parent)))
    assert visit.posts() == []


def test_it_works_where_diplo_is_no_member_and_on_what_others_wrote(visit: Visit) -> None:
    other = visit.slack.add_user("author")
    place = visit.slack.add_channel("remote", visit.user, other, with_bot=False)
    message = visit.slack.say(TALK, place, other).message

    assert "Amara Okafor" in told(look_up(visit, message))


def test_what_was_found_can_be_asked_about_in_the_same_modal(visit: Visit) -> None:
    shown = look_up(visit, said(visit, "Okafor called"))
    ask = next(each for each in actions_in(shown) if each.startswith(actions.EXAMPLE))
    visit.press(shown, ask)

    assert "Lagos" in told(visit.modal())
    assert len(visit.slack.views(visit.user)) == 1


def test_records_open_over_what_was_found(visit: Visit) -> None:
    shown = look_up(visit, said(visit, "Okafor called"))
    button = next(each for each in actions_in(shown) if each.startswith(actions.RECORD))
    visit.press(shown, button)

    assert len(visit.slack.views(visit.user)) == 2
    assert ".txt" in told(visit.modal())
    assert element_in(shown, button)["value"]


def test_a_message_that_mentions_nothing_known_says_so(visit: Visit) -> None:
    assert "archive" in told(look_up(visit, said(visit, "lunch?")))


def test_a_message_without_text_says_so(visit: Visit) -> None:
    assert "archive" in told(look_up(visit, said(visit, "")))


def test_a_long_message_is_looked_up_within_what_slack_takes(visit: Visit) -> None:
    names = "Okafor, Lindqvist, Alvarez, Novak, Haapala, Brandt, Halvorsen and Nguyen Van Thanh. "
    shown = look_up(visit, said(visit, names * 40))

    assert len(shown.blocks) <= 100
    assert "Amara Okafor" in told(shown)


def test_entities_and_marks_of_a_message_are_read_as_they_were_meant(visit: Visit) -> None:
    assert "Johan Lindqvist" in told(
        look_up(visit, said(visit, "*Lindqvist* &amp; _Okafor_ &lt;3"))
    )


def test_a_press_that_comes_again_opens_one_modal(visit: Visit) -> None:
    pressed = visit.slack.shortcut(LOOK_UP, said(visit, TALK), visit.user)
    visit.slack.redeliver(pressed, 0)
    visit.settle()

    assert len(visit.slack.views(visit.user)) == 1
    assert len(pressed.acks) == 2
