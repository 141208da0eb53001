"""`Share with channel`: the answer for everybody, with the question, the sources and who shared it."""

from handlers.views import actions
from tests.visiting import Visit, actions_in, told


def test_the_channel_sees_question_answer_sources_and_who_shared_it(visit: Visit) -> None:
    visit.press(visit.command("who met Okafor"), actions.SHARE)

    [shared] = visit.posts()
    assert shared.audience is None
    assert shared.thread_ts is None
    for words in ("who met Okafor", "Lagos", "b2015.txt", f"<@{visit.user.id}>"):
        assert words in told(shared), words
    for words in ("who met Okafor", "Lagos", "b2015.txt"):
        assert words in shared.text, words


def test_the_private_copy_goes_away(visit: Visit) -> None:
    visit.press(visit.command("who met Okafor"), actions.SHARE)

    assert visit.whispers() == []


def test_what_is_shared_is_the_page_that_was_shown(visit: Visit) -> None:
    answer = visit.command("who met Haapala")
    visit.press(answer, actions.NEXT)
    visit.press(visit.slack.fresh(answer), actions.SHARE)

    [shared] = visit.posts()
    assert "h1998.txt" in shared.text
    assert "h1997.txt" not in shared.text


def test_what_rests_on_an_earlier_question_is_shared_with_both(visit: Visit) -> None:
    visit.command("who met Okafor")
    visit.press(visit.command("and in 2015?"), actions.SHARE)

    [shared] = visit.posts()
    assert "who met Okafor" in told(shared)
    assert "and in 2015?" in told(shared)


def test_the_shared_answer_works_for_others_and_is_not_shared_again(visit: Visit) -> None:
    visit.press(visit.command("who met Haapala"), actions.SHARE)
    [shared] = visit.posts()
    other = visit.slack.add_user("witness")
    visit.slack.join(visit.channel, other)
    assert actions.SHARE not in actions_in(shared)

    visit.slack.click(shared, f"{actions.RECORD}:0", user=other)
    visit.settle()
    assert "Forest talks 1990" in told(visit.slack.wait_for_view(other))

    visit.slack.click(shared, actions.NEXT, user=other)
    visit.settle()
    turned = visit.slack.fresh(shared)
    assert "h1998.txt" in turned.text
    assert f"<@{visit.user.id}>" in told(turned)
    assert "who met Haapala" in told(turned)
    assert actions.SHARE not in actions_in(turned)


def test_a_channel_without_diplo_can_be_shown_an_answer_too(visit: Visit) -> None:
    place = visit.slack.add_channel("foreign", visit.user, with_bot=False)
    [answer] = visit.slack.command("/diplo", "who met Okafor", visit.user, place).shown
    visit.press(answer, actions.SHARE)

    assert "Lagos" in visit.slack.bot_messages(place)[0].text
    assert visit.whispers() == []


def test_a_press_that_comes_again_shares_once(visit: Visit) -> None:
    pressed = visit.slack.click(visit.command("who met Okafor"), actions.SHARE)
    visit.slack.redeliver(pressed, 0)
    visit.slack.redeliver(pressed, 1)
    visit.settle()

    assert len(visit.posts()) == 1


def test_a_choice_made_before_is_what_is_shared(visit: Visit) -> None:
    answer = visit.command("who met Novak")
    visit.press(answer, f"{actions.CHOOSE}:1")
    visit.press(visit.slack.fresh(answer), actions.SHARE)

    assert "n2012.txt" in visit.posts()[0].text
    assert "c2016.txt" not in visit.posts()[0].text
