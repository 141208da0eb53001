"""The home tab: what the archive holds, today in earlier years, examples, and the form."""

from handlers.views import actions
from tests.visiting import Visit, actions_in, label_of, told


def test_the_tab_says_what_the_archive_holds_and_covers(visit: Visit) -> None:
    words = told(visit.home())

    assert "29 records" in words
    assert "2021" in words


def test_it_tells_of_this_day_in_earlier_years(visit: Visit) -> None:
    words = told(visit.home())

    assert "24 November" in words
    assert "14 years ago" in words
    assert "Graz" in words


def test_an_example_is_answered_in_a_modal(visit: Visit) -> None:
    home = visit.home()
    example = label_of(home, f"{actions.EXAMPLE}:0")
    visit.press(home, f"{actions.EXAMPLE}:0")

    answer = visit.modal()
    assert example in told(answer)
    assert "Amara Okafor met" in told(answer)
    assert actions.SHARE not in actions_in(answer)
    assert len(answer.blocks) <= 100


def test_every_example_is_answered(visit: Visit) -> None:
    home = visit.home()
    examples = [each for each in actions_in(home) if each.startswith(actions.EXAMPLE)]
    assert len(examples) >= 5
    for example in examples:
        visit.press(home, example)
        assert label_of(home, example) in told(visit.modal())
        visit.slack.close(visit.modal())


def test_the_record_of_this_day_opens(visit: Visit) -> None:
    visit.press(visit.home(), f"{actions.RECORD}:0")

    assert "A consultation in Graz" in told(visit.modal())


def test_the_search_form_opens(visit: Visit) -> None:
    visit.press(visit.home(), actions.FIND)

    assert visit.modal().body["callback_id"] == actions.SEARCH


def test_a_choice_and_pages_in_the_modal_stay_in_it(visit: Visit) -> None:
    visit.press(visit.home(), actions.FIND)
    visit.slack.submit(visit.modal(), {})
    visit.settle()
    assert actions.NEXT in actions_in(visit.modal())
    visit.press(visit.modal(), actions.NEXT)

    assert "h1998.txt" in told(visit.modal())
    assert len(visit.slack.views(visit.user)) == 1


def test_the_tab_is_made_anew_whenever_it_is_opened(visit: Visit) -> None:
    first = visit.home()

    assert visit.home().hash != first.hash


def test_opening_the_conversation_beside_it_publishes_nothing(visit: Visit) -> None:
    visit.slack.open_home(visit.user, tab="messages")
    visit.settle()

    assert visit.slack.home(visit.user) is None
