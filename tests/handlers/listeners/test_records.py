"""`Show record`: the whole record in a modal, open where the evidence is, page by page."""

from handlers.views import actions
from tests.visiting import Visit, actions_in, told
from tests.wide_world import LAST_WORDS

RECORD = f"{actions.RECORD}:0"
WORDS = LAST_WORDS.replace("&", "&amp;").rstrip(".")


def test_a_record_opens_with_its_title_and_its_words(visit: Visit) -> None:
    visit.press(visit.command("who met Okafor in 2015"), RECORD)

    view = visit.modal()
    assert "Visit to Nigeria" in told(view)
    assert "b2015.txt" in told(view)
    assert "cocoa exports" in told(view)


def test_a_long_record_opens_where_the_evidence_is_and_marks_it(visit: Visit) -> None:
    visit.press(visit.command("who met Okafor in 2021"), RECORD)

    view = visit.modal()
    assert "Evidence" in told(view)
    assert WORDS in told(view)
    assert "Paragraph 1 " not in told(view)
    assert len(view.blocks) <= 100


def test_its_pages_are_turned_to_the_beginning_and_back(visit: Visit) -> None:
    visit.press(visit.command("who met Okafor in 2021"), RECORD)
    turned = 0
    while actions.RECORD_PREVIOUS in actions_in(visit.modal()):
        visit.press(visit.modal(), actions.RECORD_PREVIOUS)
        turned += 1

    assert turned >= 3
    assert "Paragraph 1 " in told(visit.modal())
    for _ in range(turned):
        visit.press(visit.modal(), actions.RECORD_NEXT)
    assert WORDS in told(visit.modal())
    assert actions.RECORD_NEXT not in actions_in(visit.modal())
    assert len(visit.slack.views(visit.user)) == 1


def test_all_pages_together_have_every_paragraph_once(visit: Visit) -> None:
    visit.press(visit.command("who met Okafor in 2021"), RECORD)
    pages = [told(visit.modal())]
    while actions.RECORD_PREVIOUS in actions_in(visit.modal()):
        visit.press(visit.modal(), actions.RECORD_PREVIOUS)
        pages.append(told(visit.modal()))

    for number in range(300):
        assert sum(f"Paragraph {number} goes on about fish." in page for page in pages) == 1


def test_anybody_opens_the_records_of_an_answer_in_a_thread(visit: Visit) -> None:
    answer = visit.mention("who met Okafor in 2015")
    other = visit.slack.add_user("curious")
    visit.slack.join(visit.channel, other)
    visit.slack.click(answer, RECORD, user=other)
    visit.settle()

    assert "Visit to Nigeria" in told(visit.slack.wait_for_view(other))
    assert visit.slack.views(visit.user) == []


def test_a_record_opens_over_an_answer_in_a_modal_and_closing_it_leads_back(visit: Visit) -> None:
    visit.press(visit.home(), f"{actions.EXAMPLE}:0")
    visit.press(visit.modal(), RECORD)

    assert "Visit to Nigeria" in told(visit.modal())
    visit.slack.close(visit.modal())
    assert "Amara Okafor met" in told(visit.modal())


def test_a_record_opens_from_the_second_page_of_an_answer(visit: Visit) -> None:
    answer = visit.command("who met Haapala")
    visit.press(answer, actions.NEXT)
    visit.press(visit.slack.fresh(answer), RECORD)

    assert "Forest talks 1998" in told(visit.modal())


def test_a_press_that_comes_again_opens_one_modal(visit: Visit) -> None:
    pressed = visit.slack.click(visit.command("who met Okafor in 2015"), RECORD)
    visit.slack.redeliver(pressed, 0)
    visit.settle()

    assert len(visit.slack.views(visit.user)) == 1
