"""Addresses of records: title, date and who met whom under the link, posted or still being written."""

from handlers.views import actions
from tests.emulator import Slack
from tests.emulator.core import Unfurl
from tests.emulator.stage import Mode
from tests.running import running
from tests.visiting import SCENE, Visit, installed, make_visit

KNOWN = "https://www.example.org/release/a2010/"
UNKNOWN = "https://www.example.org/release/never/"


def unfurls(visit: Visit, url: str) -> dict[str, str]:
    """What stands under the links of a posted message, as text."""
    posted = visit.slack.share_link(url, visit.channel, visit.user)
    visit.settle()
    shown = visit.slack.fresh(posted.message).unfurls
    return {link: str(each["blocks"]) for link, each in shown.items()}


def test_a_posted_address_shows_title_day_and_who_met_whom(visit: Visit) -> None:
    shown = unfurls(visit, KNOWN)[KNOWN]

    assert "Spain-Sweden Foreign Ministers" in shown
    assert "1 June 2010" in shown
    assert "Maria Alvarez" in shown
    assert "Johan Lindqvist" in shown


def test_the_address_may_be_pasted_in_another_form(visit: Visit) -> None:
    pasted = "http://example.org/release/a2010?utm_source=mail#top"

    assert list(unfurls(visit, pasted)) == [pasted]


def test_addresses_that_no_record_has_are_left_alone(visit: Visit) -> None:
    assert unfurls(visit, UNKNOWN) == {}
    assert visit.whispers() == []


def test_of_several_links_the_known_ones_are_shown(visit: Visit) -> None:
    posted = visit.slack.say(f"See <{UNKNOWN}> and <{KNOWN}>", visit.channel, visit.user)
    visit.settle()

    assert list(visit.slack.fresh(posted.message).unfurls) == [KNOWN]


def test_an_address_in_a_message_that_is_being_written_is_shown_too(visit: Visit) -> None:
    number = f"U-{visit.user.id}"
    visit.slack.core.unfurls[number] = Unfurl("COMPOSER", "", frozenset({KNOWN}))
    event = {
        "type": "link_shared",
        "user": visit.user.id,
        "channel": "COMPOSER",
        "message_ts": "f0a1-uuid",
        "unfurl_id": number,
        "source": "composer",
        "links": [{"domain": "example.org", "url": KNOWN}],
        "event_ts": visit.slack.clock.stamp(),
    }
    before = len(visit.slack.calls("chat.unfurl"))
    visit.slack.events.tell("link_shared", event, visit.user.id)
    visit.settle()

    [call] = visit.slack.calls("chat.unfurl")[before:]
    assert call.args["source"] == "composer"
    assert call.answer["ok"]


def test_a_link_that_comes_again_is_shown_once(visit: Visit) -> None:
    before = len(visit.slack.calls("chat.unfurl"))
    posted = visit.slack.share_link(KNOWN, visit.channel, visit.user)
    shared = posted.event("link_shared")
    assert shared is not None
    visit.slack.redeliver(shared, 0)
    visit.slack.redeliver(shared, 1)
    visit.settle()

    assert len(visit.slack.calls("chat.unfurl")) == before + 1


def test_what_slack_refuses_to_unfurl_bothers_nobody(visit: Visit) -> None:
    visit.expect_refusal("cannot_unfurl_url")
    event = {
        "type": "link_shared",
        "user": visit.user.id,
        "channel": visit.channel.id,
        "message_ts": visit.slack.say("gone", visit.channel, visit.user).message.ts,
        "links": [{"domain": "example.org", "url": KNOWN}],
        "event_ts": visit.slack.clock.stamp(),
    }
    visit.slack.events.tell("link_shared", event, visit.user.id)
    visit.settle()

    assert visit.whispers() == []
    assert visit.slack.bot_messages(visit.slack.dm(visit.user)) == []


def test_answers_of_diplo_itself_are_not_unfurled(visit: Visit) -> None:
    before = len(visit.slack.calls("chat.unfurl"))
    answer = visit.mention("who met Alvarez in 2010")
    visit.settle()

    assert KNOWN in str(answer.blocks)
    assert len(visit.slack.calls("chat.unfurl")) == before
    assert visit.slack.calls("chat.postMessage")[-1].args["unfurl_links"] in (False, "false", "0")


def test_the_record_under_a_link_opens(visit: Visit) -> None:
    shown = unfurls(visit, KNOWN)[KNOWN]

    assert f"{actions.RECORD}:0" in shown


def test_without_the_scopes_links_are_left_alone(mode: Mode, sqlite_url: str) -> None:
    with (
        Slack(installed("following"), mode) as slack,
        running(slack, sqlite_url, scene=SCENE) as diplo,
    ):
        assert unfurls(make_visit(diplo), KNOWN) == {}
