"""Digests on the home tab, and who may change them; the rights that some additions to the manifest give."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection, connect
from typing import Any

import pytest

from handlers.digest.arrangements import Arrangement
from handlers.digest.schedule import Schedule
from handlers.digest.subscribing import Entry
from handlers.digest.wording import MORNING
from tests.emulator import Channel, Message, Slack, User, View
from tests.emulator.stage import Mode
from tests.running import running
from tests.visiting import SCENE, Visit, actions_in, element_in, installed, make_visit, told

EVERY_DAY = Arrangement(Schedule(MORNING, "Asia/Seoul"))


@pytest.fixture(params=["socket", "http"])
def mode(request: pytest.FixtureRequest) -> Mode:
    chosen: Mode = request.param
    return chosen


@contextmanager
def visiting(mode: Mode, folder: Path, *additions: str, **given: Any) -> Iterator[Visit]:
    """Somebody at a diplo with these rights and settings."""
    with (
        Slack(installed(*additions), mode) as slack,
        running(slack, f"sqlite:///{folder / 'diplo.db'}", scene=SCENE, **given) as diplo,
    ):
        yield make_visit(diplo)


def home(visit: Visit, user: User | None = None) -> View:
    """The home tab, newly opened."""
    who = user or visit.user
    before = len(visit.slack.calls("views.publish"))
    visit.slack.open_home(who)
    visit.slack.wait_for(lambda: len(visit.slack.calls("views.publish")) > before, "the home tab")
    shown = visit.slack.home(who)
    assert shown
    return shown


def press(visit: Visit, view: View, action: str, user: User | None = None) -> View:
    """Press a button of the home tab; the tab after that."""
    visit.slack.click(view, action)
    visit.settle()
    shown = visit.slack.home(user or visit.user)
    assert shown
    return shown


def typed(visit: Visit, text: str, channel: Channel, user: User | None = None) -> Message:
    """What somebody alone sees after `/diplo digest …` in a channel."""
    who = user or visit.user
    before = len(visit.slack.ephemerals(who))
    visit.slack.command("/diplo", f"digest {text}", who, channel)
    said = visit.slack.wait_for_ephemeral(who, before)
    visit.settle()
    return said


def kept(visit: Visit, channel: Channel | User) -> Entry | None:
    return visit.diplo.house.digests.get(channel.id)


def test_the_home_tab_lists_what_somebody_set_and_pauses_resumes_and_stops_it(visit: Visit) -> None:
    typed(visit, "on 09:00 Asia/Seoul", visit.channel)
    shown = home(visit)
    assert f"in <#{visit.channel.id}> every day at 09:00 (Asia/Seoul)" in told(shown)
    assert "confirm" in element_in(shown, "digest_stop:0")

    shown = press(visit, shown, "digest_pause:0")
    assert "; paused" in told(shown)
    assert "digest_pause:0" not in actions_in(shown)
    shown = press(visit, shown, "digest_resume:0")
    assert "; paused" not in told(shown)
    assert "next " in told(shown)
    shown = press(visit, shown, "digest_stop:0")
    assert visit.channel.id not in told(shown)
    assert kept(visit, visit.channel) is None


def test_a_digest_is_edited_from_the_home_tab_which_then_shows_it(visit: Visit) -> None:
    typed(visit, "on 09:00 Asia/Seoul", visit.channel)
    visit.slack.click(home(visit), "digest_edit:0")
    visit.slack.submit(visit.modal(), {"digest_at": "11:15"})
    visit.slack.wait_for(lambda: "11:15" in told(_home(visit)), "the change on the tab")

    assert "every day at 11:15 (Asia/Seoul)" in visit.whispers()[-1].text


def test_a_digest_is_set_up_from_the_home_tab(visit: Visit) -> None:
    visit.slack.click(home(visit), "digest_new")
    visit.slack.submit(visit.modal(), {"digest_channel": visit.channel.id})
    visit.slack.wait_for(lambda: visit.channel.id in told(_home(visit)), "it on the tab")

    assert kept(visit, visit.channel)


def test_a_digest_that_was_stopped_meanwhile_cannot_be_edited(visit: Visit) -> None:
    typed(visit, "on 09:00 Asia/Seoul", visit.channel)
    shown = home(visit)
    visit.diplo.house.digests.unsubscribe(visit.channel.id)

    visit.slack.click(shown, "digest_edit:0")

    assert "does not come any more" in told(visit.modal())


def test_one_that_cannot_go_on_says_why_and_what_to_do(visit: Visit) -> None:
    typed(visit, "on 09:00 UTC", visit.channel)
    visit.slack.core.workspace.alter(visit.channel.id, archived=True)
    visit.expect_refusal("is_archived")
    visit.slack.command("/diplo", "digest now", visit.user, visit.channel)
    visit.slack.wait_for(lambda: _trouble(visit), "the trouble")

    shown = home(visit)

    assert "It cannot go on: it is archived." in told(shown)
    assert "digest_resume:0" in actions_in(shown)


def test_somebody_elses_digest_is_not_shown_without_the_scope_for_channels(visit: Visit) -> None:
    visit.diplo.house.digests.subscribe(visit.channel.id, EVERY_DAY, "U0SOMEONE")

    assert visit.channel.id not in told(home(visit))


def test_members_see_and_change_the_digest_of_their_channel_and_others_do_not(
    mode: Mode, tmp_path: Path
) -> None:
    with visiting(mode, tmp_path, "channels") as visit:
        visit.diplo.house.digests.subscribe(visit.channel.id, EVERY_DAY, "U0SOMEONE")
        stranger = visit.slack.add_user("stranger")

        shown = home(visit)
        assert visit.channel.id in told(shown)
        assert visit.channel.id not in told(home(visit, stranger))
        press(visit, shown, "digest_stop:0")
        assert kept(visit, visit.channel) is None


def test_who_left_a_channel_cannot_change_its_digest_with_an_old_button(
    mode: Mode, tmp_path: Path
) -> None:
    with visiting(mode, tmp_path, "channels") as visit:
        typed(visit, "on 09:00 Asia/Seoul", visit.channel)
        shown = home(visit)
        members = visit.channel.members - {visit.user.id}
        visit.slack.core.workspace.alter(visit.channel.id, members=members)

        press(visit, shown, "digest_stop:0")

        assert "Only members of a channel" in told(visit.modal())
        assert kept(visit, visit.channel)


def test_where_there_are_managers_they_alone_change_digests_of_channels(
    mode: Mode, tmp_path: Path
) -> None:
    with visiting(mode, tmp_path, DIPLO_ADMINS="U0MANAGER") as visit:
        manager = visit.slack.add_user("manager", id="U0MANAGER")

        assert "Only those who manage me" in typed(visit, "on 09:00", visit.channel).text
        assert kept(visit, visit.channel) is None
        visit.slack.say("digest on 09:00", visit.user, visit.user)
        visit.slack.wait_for(lambda: kept(visit, visit.user), "a digest of one's own")
        visit.slack.click(home(visit, manager), "digest_new")
        visit.slack.submit(visit.slack.wait_for_view(manager), {"digest_channel": visit.channel.id})
        assert kept(visit, visit.channel)


def test_channels_in_which_diplo_does_not_answer_have_no_digest(mode: Mode, tmp_path: Path) -> None:
    with visiting(mode, tmp_path, DIPLO_CHANNELS="C0ELSEWHERE") as visit:
        assert "I answer in some channels only" in typed(visit, "on 09:00", visit.channel).text
        visit.slack.click(home(visit), "digest_new")
        delivery = visit.slack.submit(visit.modal(), {"digest_channel": visit.channel.id})

        assert "I answer in some channels only" in delivery.answer["errors"]["digest_channel"]
        assert kept(visit, visit.channel) is None


def test_the_time_zone_of_the_profile_is_taken_where_slack_tells_it(
    mode: Mode, tmp_path: Path
) -> None:
    with visiting(mode, tmp_path, "people", DIPLO_TIMEZONE="Asia/Seoul") as visit:
        traveller = visit.slack.add_user("traveller", tz="Pacific/Auckland")
        visit.slack.join(visit.channel, traveller)

        said = typed(visit, "on 09:00", visit.channel, traveller)
        assert "every day at 09:00 (Pacific/Auckland)" in said.text


def test_the_time_zone_of_the_team_is_taken_where_slack_does_not_tell(
    mode: Mode, tmp_path: Path
) -> None:
    with visiting(mode, tmp_path, DIPLO_TIMEZONE="Asia/Seoul") as visit:
        assert "09:00 (Asia/Seoul)" in typed(visit, "on 09:00", visit.channel).text
        assert visit.slack.calls("users.info") == []


def test_private_channels_may_have_a_digest(visit: Visit) -> None:
    secret = visit.slack.add_channel(f"secret-{visit.channel.name}", visit.user, private=True)

    assert f"in <#{secret.id}>" in typed(visit, "on 09:00", secret).text
    assert kept(visit, secret)


def _home(visit: Visit) -> View:
    shown = visit.slack.home(visit.user)
    assert shown
    return shown


def _trouble(visit: Visit) -> str:
    entry = kept(visit, visit.channel)
    return entry.subscription.trouble if entry else ""


@contextmanager
def without_database(visit: Visit) -> Iterator[None]:
    """Digests can be neither read nor kept, as their table is gone."""
    with sql(visit) as connection:
        connection.execute("ALTER TABLE diplo_subscriptions RENAME TO elsewhere")
    yield
    with sql(visit) as connection:
        connection.execute("ALTER TABLE elsewhere RENAME TO diplo_subscriptions")


@contextmanager
def sql(visit: Visit) -> Iterator[Connection]:
    """The database itself."""
    file = visit.diplo.house.settings.database_url.removeprefix("sqlite:///")
    with closing(connect(file, isolation_level=None)) as connection:
        yield connection


def test_without_a_database_everything_but_digests_goes_on_and_says_so(visit: Visit) -> None:
    form_opener = home(visit)
    visit.slack.click(form_opener, "digest_new")
    with without_database(visit):
        for order in ("on 09:00", "list", "off", "now"):
            assert "My database is away" in typed(visit, order, visit.channel).text
        delivery = visit.slack.submit(visit.modal(), {"digest_channel": visit.channel.id})
        assert "My database is away" in delivery.answer["errors"]["digest_channel"]
        assert "I cannot show them now" in told(home(visit))

    assert kept(visit, visit.channel) is None


def test_a_digest_that_could_be_shown_and_not_kept_is_taken_back_in_words(visit: Visit) -> None:
    with sql(visit) as connection:
        connection.execute("BEGIN IMMEDIATE")
        typed(visit, "on 09:00", visit.channel)
        connection.execute("ROLLBACK")

    assert "just shown you is not set up" in visit.whispers()[-1].text
    assert kept(visit, visit.channel) is None
