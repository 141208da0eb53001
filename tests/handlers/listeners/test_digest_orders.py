"""Orders about digests, typed in a channel, in a mention and in a direct message."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from handlers.digest.subscribing import Entry
from handlers.state.ledger import Delivery, Slot, Standing
from knowledge.anniversaries.wish import Kind
from tests.emulator import Message, RateLimited
from tests.running import Diplo
from tests.visiting import Visit, actions_in, told


@pytest.fixture(autouse=True)
def _no_digests_are_left(open_house: Diplo) -> Iterator[None]:
    """Each test begins without any."""
    yield
    digests = open_house.house.digests
    for each in digests.all():
        digests.unsubscribe(each.subscription.channel)


def kept(visit: Visit, channel: str = "") -> Entry | None:
    """The digest of the visitor's channel, or of another place."""
    return visit.diplo.house.digests.get(channel or visit.channel.id)


def order(visit: Visit, text: str) -> Message:
    """What the visitor alone sees after `/diplo digest …`."""
    before = len(visit.whispers())
    visit.slack.command("/diplo", f"digest {text}", visit.user, visit.channel)
    visit.settle()
    (message,) = visit.whispers()[before:]
    return message


def test_a_digest_is_set_up_where_it_is_typed_and_who_typed_alone_hears_when_it_comes(
    visit: Visit,
) -> None:
    said = order(visit, "on 09:00 Asia/Tokyo weekdays")

    entry = kept(visit)
    assert entry
    assert entry.subscription.set_by == visit.user.id
    assert f"in <#{visit.channel.id}> every weekday at 09:00 (Asia/Tokyo)" in said.text
    assert "Next: " in said.text
    assert f"Set by <@{visit.user.id}>" in said.text
    assert "/diplo digest off" in told(said)
    assert visit.posts() == []


def test_filters_weeks_quiet_days_and_leap_days_are_kept_as_typed(visit: Visit) -> None:
    said = order(visit, "on 9am Monday weekly quiet days told 29 February on 1 March for Spain, Okafor, meetings")  # fmt: skip

    entry = kept(visit)
    assert entry
    assert entry.arrangement
    wish = entry.arrangement.wish
    assert (wish.countries, wish.people, wish.kinds) == (
        ("ES",),
        ("Amara Okafor",),
        (Kind.MEETING,),
    )
    assert wish.weekly
    assert wish.leap.value == "1 March"
    assert entry.arrangement.tells_quiet_days
    assert "quiet days too" in said.text


def test_a_digest_at_night_is_accepted_with_a_word_about_clock_changes(visit: Visit) -> None:
    assert (
        "Clocks in Europe/Berlin are changed at night"
        in order(visit, "on 02:30 Europe/Berlin").text
    )
    assert kept(visit)


def test_another_digest_takes_the_place_of_the_first_and_says_so(visit: Visit) -> None:
    order(visit, "on 09:00 Asia/Tokyo")
    said = order(visit, "on 10:00 Asia/Seoul")

    assert "It takes the place of the one every day at 09:00 (Asia/Tokyo)" in said.text
    entry = kept(visit)
    assert entry
    assert entry.arrangement
    assert entry.arrangement.schedule.zone == "Asia/Seoul"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("on 25:00 Asia/Tokyo", "25:00 is no time of the day"),
        ("on 09:00 Asia/Tokio", "There is no time zone"),
        ("on 09:00 Mars/Olympus", "There is no time zone"),
        ("on 09:00 for Nobodyatall", "I know no country, person or kind"),
        ("pause until yesterday", "write a day to come"),
        ("frobnicate", "I know on, off, pause"),
    ],
)
def test_wrong_words_are_told_in_a_sentence_with_an_example_and_nothing_is_kept(
    visit: Visit, typed: str, said: str
) -> None:
    answer = order(visit, typed)

    assert said in answer.text
    assert "For example: `/diplo digest " in answer.text
    assert kept(visit) is None


def test_what_can_be_typed_is_told(visit: Visit) -> None:
    assert "`/diplo digest pause until 1 December`" in order(visit, "help").text


def test_a_digest_is_paused_until_a_day_and_goes_on_when_told(visit: Visit) -> None:
    order(visit, "on 09:00 Asia/Tokyo")

    assert "paused until" in order(visit, "pause until 1 December").text
    entry = kept(visit)
    assert entry
    assert entry.subscription.paused_until
    assert (entry.subscription.paused_until.month, entry.subscription.paused_until.day) == (12, 1)
    assert "paused" in order(visit, "pause").text
    entry = kept(visit)
    assert entry
    assert entry.subscription.paused_until == date.max
    assert "next " in order(visit, "resume").text


def test_a_digest_is_stopped(visit: Visit) -> None:
    order(visit, "on 09:00 Asia/Tokyo")

    assert "does not come any more" in order(visit, "off").text
    assert kept(visit) is None


@pytest.mark.parametrize("typed", ["off", "pause", "resume", "now"])
def test_where_there_is_no_digest_it_is_said_how_to_set_one_up(visit: Visit, typed: str) -> None:
    assert "There is no digest here. Set one up" in order(visit, typed).text


def test_the_list_has_every_digest_with_its_next_run_and_who_set_it(visit: Visit) -> None:
    order(visit, "on 09:00 Asia/Tokyo")
    visit.write("digest on 07:00")
    listed = order(visit, "list")

    assert f"in <#{visit.channel.id}> every day at 09:00 (Asia/Tokyo)" in listed.text
    assert f"directly to <@{visit.user.id}>" in listed.text
    assert "next " in listed.text
    assert f"set by <@{visit.user.id}>" in listed.text


def test_what_goes_to_other_people_directly_is_counted_and_not_told(visit: Visit) -> None:
    other = visit.slack.add_user("discreet")
    visit.slack.say("digest on 07:00", other, other)
    visit.settle()
    visit.slack.wait_for(lambda: kept(visit, other.id), "the other's digest")

    listed = order(visit, "list")

    assert other.id not in told(listed)
    assert "to other people directly" in listed.text


def test_a_long_list_has_pages(visit: Visit) -> None:
    entry = kept_by_typing(visit)
    assert entry.arrangement
    others = [visit.slack.add_channel(f"many-{visit.channel.name}-{n}").id for n in range(30)]
    for other in others:
        visit.diplo.house.digests.subscribe(other, entry.arrangement, visit.user.id)
    listed = order(visit, "list")
    assert "page 1 of 4" in listed.text

    visit.press(listed, "digest_list:1")
    turned = visit.slack.fresh(listed)

    assert "page 2 of 4" in turned.text
    assert actions_in(turned)[0] == "digest_list:0"


def kept_by_typing(visit: Visit) -> Entry:
    """A digest every day at nine."""
    order(visit, "on 09:00 Asia/Tokyo")
    entry = kept(visit)
    assert entry
    return entry


def test_a_preview_is_for_who_asked_alone_and_says_so(visit: Visit) -> None:
    shown = order(visit, "preview 24 November")

    assert "On this day, 24 November" in shown.text
    assert "Graz" in told(shown)
    assert "record:0" in actions_in(shown)
    assert "Only you see this." in shown.text
    assert "Set by" not in shown.text
    assert visit.posts() == []


def test_a_preview_tells_what_the_digest_of_the_place_would(visit: Visit) -> None:
    order(visit, "on 09:00 Asia/Tokyo for Nigeria")

    shown = order(visit, "preview 24 November")

    assert "Graz" not in told(shown)
    assert f"Set by <@{visit.user.id}>" in shown.text


def test_what_a_digest_has_no_room_for_is_behind_a_button_page_by_page_with_each_record(
    visit: Visit,
) -> None:
    shown = order(visit, "preview weekly 1 April")
    visit.press(shown, "digest_more")
    listing = visit.modal()
    assert "1–10 of " in told(listing)

    visit.press(listing, "digest_next")
    assert "11–" in told(visit.modal())
    visit.press(visit.modal(), "digest_previous")
    assert "1–10 of " in told(visit.modal())
    visit.press(visit.modal(), "record:0")
    assert visit.modal().body["callback_id"] == "record"


def test_today_is_sent_at_once_and_only_once(visit: Visit) -> None:
    order(visit, "on 09:00 UTC")

    assert "is on its way" in order(visit, "now").text
    (posted,) = visit.slack.wait_for(lambda: visit.posts(), "the digest")
    assert f"Set by <@{visit.user.id}>: every day at 09:00" in posted.text
    assert "/diplo digest off" in told(posted)
    visit.slack.wait_for(lambda: _standing(visit) is Standing.SENT, "the ledger")
    assert "It is not sent again: the one of" in order(visit, "now").text
    assert "was sent" in order(visit, "list").text
    visit.slack.wait_until_quiet()
    assert len(visit.posts()) == 1


def test_a_digest_that_slack_did_not_confirm_is_listed_as_such(visit: Visit) -> None:
    entry = kept_by_typing(visit)
    ledger, now = visit.diplo.state.deliveries, datetime.now(UTC)  # noqa: TID251 - beside the real clock of the emulator
    _ = entry
    assert ledger.claim(_unsure(visit, now))

    assert (
        "may have been sent and is not sent again (slack did not confirm it)"
        in order(visit, "list").text
    )


def test_where_diplo_is_no_member_it_says_so_at_once_with_what_to_do_and_keeps_nothing(
    visit: Visit,
) -> None:
    visit.expect_refusal("not_in_channel")
    outside = visit.slack.add_channel(f"outside-{visit.channel.name}", visit.user, with_bot=False)
    delivery = visit.slack.command("/diplo", "digest on 09:00", visit.user, outside)
    said = visit.slack.wait_for(lambda: visit.slack.ephemerals(visit.user, outside), "a sentence")[
        0
    ]

    assert "/invite @diplo" in said.text
    assert delivery.acked
    assert kept(visit, outside.id) is None


def test_while_slack_asks_for_silence_nothing_is_kept_and_it_is_said_when_to_try_again(
    visit: Visit,
) -> None:
    visit.expect_refusal("ratelimited")
    visit.slack.fail("chat.postEphemeral", RateLimited(7))

    assert "try again in 7 seconds" in order(visit, "on 09:00").text
    assert kept(visit) is None


def test_a_mention_sets_it_up_for_all_to_see_and_lists_for_who_asked_alone(visit: Visit) -> None:
    said = visit.mention("digest on 09:00 Asia/Tokyo weekdays")

    assert "every weekday at 09:00 (Asia/Tokyo)" in said.text
    assert kept(visit)
    visit.slack.mention("digest list", visit.channel, visit.user)
    listed = visit.slack.wait_for(visit.whispers, "the list")[-1]
    assert f"in <#{visit.channel.id}>" in listed.text


def test_a_mention_without_more_offers_the_form(visit: Visit) -> None:
    offered = visit.mention("digest")
    visit.press(offered, "digest_new")

    assert visit.modal().body["callback_id"] == "digest"


def test_a_direct_message_sets_up_a_digest_that_comes_directly(visit: Visit) -> None:
    said = visit.write("digest on 07:30 Europe/Paris")

    assert f"directly to <@{visit.user.id}> every day at 07:30 (Europe/Paris)" in said.text
    assert kept(visit, visit.user.id)
    visit.slack.say("digest now", visit.user, visit.user)
    visit.slack.wait_for(lambda: "is on its way" in written(visit), "the answer")
    visit.slack.wait_for(lambda: f"Set by <@{visit.user.id}>: every day at 07:30" in written(visit), "the digest")  # fmt: skip
    assert "does not come any more" in visit.write("digest off").text


def test_a_question_that_only_speaks_of_digests_is_still_a_question(visit: Visit) -> None:
    assert kept(visit) is None
    assert "Okafor" in visit.command("who met Okafor").text


def written(visit: Visit) -> str:
    """All that diplo wrote to the visitor directly."""
    return "\n".join(each.text for each in visit.slack.bot_messages(visit.slack.dm(visit.user)))


def _standing(visit: Visit) -> Standing | None:
    entry = kept(visit)
    return entry.last.standing if entry and entry.last else None


def _unsure(visit: Visit, now: datetime) -> Delivery:
    slot = Slot(visit.slack.app.team, visit.channel.id, now.date())
    reason = "Slack did not confirm it."
    return Delivery(slot, visit.channel.id, Standing.UNSURE, now, now, reason)
