"""`This is right`, `Something is wrong`: kept, counted, and one of a person for an answer."""

from handlers.views import actions
from tests.visiting import Visit, told


def votes(visit: Visit) -> tuple[int, int]:
    """Right and wrong so far."""
    return visit.diplo.state.feedback.count(visit.slack.app.team)


def test_a_vote_is_kept_and_the_voter_alone_is_thanked(visit: Visit) -> None:
    right, wrong = votes(visit)
    visit.press(visit.mention("who met Okafor"), actions.HELPFUL)

    assert votes(visit) == (right + 1, wrong)
    assert "kept" in visit.whispers()[-1].text
    assert len(visit.posts()) == 1


def test_a_second_vote_of_a_person_takes_the_place_of_the_first(visit: Visit) -> None:
    right, wrong = votes(visit)
    answer = visit.mention("who met Okafor")
    visit.press(answer, actions.HELPFUL)
    visit.press(answer, actions.UNHELPFUL)

    assert votes(visit) == (right, wrong + 1)


def test_two_people_have_a_vote_each(visit: Visit) -> None:
    right, wrong = votes(visit)
    answer = visit.mention("who met Okafor")
    other = visit.slack.add_user("voter")
    visit.slack.join(visit.channel, other)
    visit.press(answer, actions.HELPFUL)
    visit.slack.click(answer, actions.UNHELPFUL, user=other)
    visit.settle()

    assert votes(visit) == (right + 1, wrong + 1)
    assert len(visit.slack.ephemerals(other)) == 1


def test_a_private_answer_can_be_voted_on_and_stays(visit: Visit) -> None:
    right, wrong = votes(visit)
    answer = visit.command("who met Okafor")
    visit.press(answer, actions.UNHELPFUL)

    assert votes(visit) == (right, wrong + 1)
    assert visit.slack.fresh(answer).text == answer.text


def test_thanks_for_a_vote_in_a_thread_stand_in_the_thread(visit: Visit) -> None:
    answer = visit.mention("who met Okafor")
    visit.press(answer, actions.HELPFUL)

    assert visit.whispers()[-1].thread_ts == answer.thread_ts


def test_a_vote_in_a_modal_is_kept_once_and_thanked_for_there(visit: Visit) -> None:
    right, wrong = votes(visit)
    visit.press(visit.home(), f"{actions.EXAMPLE}:0")
    answer = visit.modal()
    visit.press(answer, actions.HELPFUL)

    assert "kept" in told(visit.modal())
    visit.slack.close(visit.modal())
    visit.press(answer, actions.UNHELPFUL)
    assert votes(visit) == (right, wrong + 1)


def test_a_vote_in_a_direct_message_is_thanked_for_there(visit: Visit) -> None:
    answer = visit.write("who met Okafor")
    visit.press(answer, actions.HELPFUL)

    assert visit.whispers()[-1].channel == answer.channel


def test_votes_are_counted_for_who_watches(visit: Visit) -> None:
    line = 'diplo_feedback_total{vote="helpful"}'
    before = visit.diplo.figure(line)
    visit.press(visit.mention("who met Okafor"), actions.HELPFUL)

    assert visit.diplo.figure(line) == before + 1
