"""The search form: opened with `/diplo find` or from the home tab, filled by typeahead, answered where it was opened."""

from typing import Any

import pytest

from handlers.views import actions
from tests.emulator import View
from tests.emulator.clock import Json
from tests.visiting import Visit, actions_in, told

FIRST, LAST, MATTER = "first", "last", "matter"
"""Fields of the form that are no menus of names."""


def form(visit: Visit, text: str = "find") -> View:
    """The form, opened with a command."""
    delivery = visit.slack.command("/diplo", text, visit.user, visit.channel)
    assert delivery.shown == []
    return visit.modal()


def person(visit: Visit, view: View, typed: str) -> Json:
    """The first suggestion."""
    return visit.slack.suggest(view, actions.PEOPLE, typed)[0]


def country(visit: Visit, view: View, typed: str) -> Json:
    """The first suggestion."""
    return visit.slack.suggest(view, actions.COUNTRIES, typed)[0]


def labels(options: list[Json]) -> list[str]:
    return [each["text"]["text"] for each in options]


def send(visit: Visit, view: View, values: dict[str, Any]) -> dict[str, str]:
    """What is wrong in the form, by its field."""
    delivery = visit.slack.submit(view, values)
    visit.settle()
    return dict(delivery.context.get("errors", {}))


@pytest.mark.parametrize("text", ["find", " Find ", "search"])
def test_the_command_opens_the_form(visit: Visit, text: str) -> None:
    assert {actions.PEOPLE, actions.COUNTRIES, FIRST, LAST, MATTER} <= set(
        actions_in(form(visit, text))
    )


def test_people_are_suggested_while_somebody_types(visit: Visit) -> None:
    view = form(visit)

    assert labels(visit.slack.suggest(view, actions.PEOPLE, "lind")) == ["Johan Lindqvist"]
    assert len(visit.slack.suggest(view, actions.PEOPLE, "novak")) == 2
    assert visit.slack.suggest(view, actions.PEOPLE, "xyzzy") == []
    assert len(visit.slack.suggest(view, actions.PEOPLE, "")) > 5


def test_countries_are_suggested_in_any_language(visit: Visit) -> None:
    view = form(visit)

    assert labels(visit.slack.suggest(view, actions.COUNTRIES, "swe")) == ["Sweden"]
    assert labels(visit.slack.suggest(view, actions.COUNTRIES, "Schwed")) == ["Sweden"]


def test_what_was_filled_in_is_answered_where_the_form_was_opened(visit: Visit) -> None:
    view = form(visit)
    chosen = [person(visit, view, "okafor")]
    assert send(visit, view, {actions.PEOPLE: chosen}) == {}

    [answer] = visit.whispers()
    assert answer.channel == visit.channel.id
    assert "Lagos" in answer.text
    assert "Okafor" in told(answer).split("\n")[0]
    assert visit.slack.views(visit.user) == []
    assert visit.posts() == []


def test_people_countries_and_days_narrow_each_other(visit: Visit) -> None:
    view = form(visit)
    values = {
        actions.PEOPLE: [person(visit, view, "okafor")],
        actions.COUNTRIES: [country(visit, view, "swe")],
        FIRST: "2015-01-01",
        LAST: "2016-12-31",
    }
    send(visit, view, values)

    [answer] = visit.whispers()
    assert "b2015.txt" in answer.text
    assert "f2020.txt" not in answer.text


def test_the_answer_has_what_answers_of_commands_have(visit: Visit) -> None:
    view = form(visit)
    send(visit, view, {actions.PEOPLE: [person(visit, view, "haapala")]})

    [answer] = visit.whispers()
    assert {actions.NEXT, actions.SHARE, actions.HELPFUL} <= set(actions_in(answer))
    visit.press(answer, actions.SHARE)
    assert "Haapala" in visit.posts()[-1].text


def test_days_in_the_wrong_order_are_told_in_the_form_which_stays_open(visit: Visit) -> None:
    view = form(visit)
    wrong = send(visit, view, {FIRST: "2016-01-01", LAST: "2015-01-01"})

    assert "2016-01-01" in wrong[LAST]
    assert visit.slack.views(visit.user) != []
    assert visit.whispers() == []
    assert send(visit, visit.modal(), {LAST: "2021-01-01"}) == {}
    assert "Lagos" not in visit.whispers()[0].text
    assert "f2020.txt" in visit.whispers()[0].text


def test_records_need_something_to_be_searched_for(visit: Visit) -> None:
    view = form(visit)

    assert actions.PEOPLE in send(visit, view, {MATTER: "records"})


def test_an_empty_form_asks_for_all_meetings(visit: Visit) -> None:
    send(visit, form(visit), {})

    assert "meetings" in visit.whispers()[0].text


def test_a_form_that_comes_again_is_answered_once(visit: Visit) -> None:
    view = form(visit)
    sent = visit.slack.submit(view, {actions.PEOPLE: [person(visit, view, "okafor")]})
    visit.slack.redeliver(sent, 0)
    visit.slack.redeliver(sent, 1)
    visit.settle()

    assert len(visit.whispers()) == 1
    assert len(sent.acks) == 3


def test_a_form_that_was_open_for_long_is_answered_all_the_same(visit: Visit) -> None:
    view = form(visit)
    visit.slack.clock.advance(1_900)
    visit.expect_refusal("expired_url")
    send(visit, view, {actions.PEOPLE: [person(visit, view, "okafor")]})

    [answer] = visit.whispers()
    assert answer.channel == visit.channel.id
    assert "Lagos" in answer.text


def test_a_follow_up_goes_on_from_what_the_form_asked(visit: Visit) -> None:
    view = form(visit)
    send(visit, view, {actions.PEOPLE: [person(visit, view, "okafor")]})

    assert "Lagos" in visit.command("and in 2015?").text


def test_a_form_in_a_direct_message_is_answered_there_and_not_shared(visit: Visit) -> None:
    place = visit.slack.dm(visit.user)
    visit.slack.command("/diplo", "find", visit.user, place)
    view = visit.modal()
    send(visit, view, {actions.PEOPLE: [person(visit, view, "okafor")]})

    [answer] = visit.whispers()
    assert answer.channel == place.id
    assert actions.SHARE not in actions_in(answer)


def test_the_form_of_the_home_tab_becomes_its_answer(visit: Visit) -> None:
    visit.press(visit.home(), actions.FIND)
    view = visit.modal()
    send(visit, view, {actions.PEOPLE: [person(visit, view, "haapala")]})

    answer = visit.modal()
    assert "h1990.txt" in told(answer)
    assert actions.SHARE not in actions_in(answer)
    visit.press(answer, actions.NEXT)
    assert "h1998.txt" in told(visit.modal())
    assert visit.slack.bot_messages(visit.slack.dm(visit.user)) == []


def test_mistakes_in_the_form_of_the_home_tab_are_told_in_it(visit: Visit) -> None:
    visit.press(visit.home(), actions.FIND)

    assert LAST in send(visit, visit.modal(), {FIRST: "2016-01-01", LAST: "2015-01-01"})


def test_closing_the_form_leaves_nothing_behind(visit: Visit) -> None:
    visit.slack.close(form(visit))
    visit.settle()

    assert visit.whispers() == []
