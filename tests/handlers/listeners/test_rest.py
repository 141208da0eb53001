"""What no door is for: acknowledged, so that Slack shows no error, and told where somebody waits."""

from collections.abc import Iterator

import pytest

from tests.emulator import ALL_EVENTS, ALL_SCOPES, View
from tests.emulator.clock import Json
from tests.emulator.methods.views import push_view
from tests.running import Diplo
from tests.visiting import Visit, house_in, installed

MODAL: Json = {
    "type": "modal",
    "callback_id": "forgotten",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "Forgotten"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "a",
            "optional": True,
            "label": {"type": "plain_text", "text": "Who"},
            "element": {"type": "external_select", "action_id": "who", "min_query_length": 0},
        }
    ],
}


@pytest.fixture(scope="module", params=["socket", "http"])
def open_house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Diplo]:
    """A diplo in a workspace that tells it everything, and has buttons of another version of it."""
    profile = installed(
        scopes=ALL_SCOPES,
        events=ALL_EVENTS,
        shortcuts=None,
        commands=frozenset({"/diplo", "/diplomacy"}),
    )
    with house_in(tmp_path_factory.mktemp("house"), request.param, profile) as diplo:
        yield diplo


def modal(visit: Visit) -> View:
    """A modal that no door of today has opened."""
    blocks = [dict(block) for block in MODAL["blocks"]]
    return push_view(visit.slack.core, visit.user.id, {**MODAL, "blocks": blocks})


def test_comings_and_goings_are_acknowledged_and_nothing_is_said(visit: Visit) -> None:
    slack = visit.slack
    other = slack.add_user("newcomer")
    slack.join(visit.channel, other)
    told = slack.say("Hello everybody", visit.channel, other).message
    slack.edit(told, "Hello all")
    slack.unpost(told)
    place = slack.add_channel("short-lived", visit.user, with_bot=False)
    slack.invite_bot(place)
    slack.kick_bot(place)
    slack.archive(place)
    visit.settle()

    assert visit.posts() == []
    assert visit.whispers() == []


def test_a_shortcut_of_another_version_is_told(visit: Visit) -> None:
    message = visit.slack.say("Good morning", visit.channel, visit.user).message
    visit.slack.shortcut("translate", message, visit.user)
    visit.settle()

    assert "ask again" in visit.whispers()[0].text


def test_a_shortcut_from_nowhere_is_told_in_a_direct_message(visit: Visit) -> None:
    visit.slack.shortcut("translate", None, visit.user)
    visit.settle()

    [said] = visit.slack.bot_messages(visit.slack.dm(visit.user))
    assert "ask again" in said.text


def test_another_command_is_told_which_one_is_listened_to(visit: Visit) -> None:
    [said] = visit.slack.command("/diplomacy", "who met Okafor", visit.user, visit.channel).shown

    assert "/diplo" in said.text


def test_a_form_of_another_version_closes(visit: Visit) -> None:
    visit.slack.submit(modal(visit))

    assert visit.slack.views(visit.user) == []


def test_a_form_of_another_version_may_be_given_up(visit: Visit) -> None:
    closed = visit.slack.close(modal(visit))

    assert closed is not None
    assert closed.acked


def test_a_menu_of_another_version_stays_empty(visit: Visit) -> None:
    assert visit.slack.suggest(modal(visit), "who", "oka") == []


def test_every_one_of_these_that_comes_again_is_acknowledged_again(visit: Visit) -> None:
    message = visit.slack.say("Good morning", visit.channel, visit.user).message
    pressed = visit.slack.shortcut("translate", message, visit.user)
    visit.slack.redeliver(pressed, 0)
    visit.settle()

    assert len(pressed.acks) == 2
    assert len(visit.whispers()) == 1
