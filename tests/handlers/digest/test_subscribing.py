"""What people may do about digests: set up, change, pause, end, see, try, send now."""

from dataclasses import replace
from datetime import date, time

from handlers.digest.schedule import Schedule
from handlers.digest.subscribing import Already, Sending
from handlers.state.ledger import Standing
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.yearly import Leap
from tests.emulator import RateLimited
from tests.handlers.digest.morning import DAY, POST, SEOUL, Morning, at

EVERYTHING = replace(
    SEOUL,
    schedule=Schedule(time(18, 45), "Australia/Lord_Howe", frozenset({2})),
    wish=Wish(("KR", "JP"), ("Kim Sung-han [South Korea]", "尹錫悅"), (Kind.CALL, Kind.SPOKEN), Leap.ONLY, weekly=True),
    closes=time(22, 30),
    tells_quiet_days=True,
)  # fmt: skip


def test_what_was_arranged_is_listed_as_it_was(morning: Morning) -> None:
    channel = morning.slack.channel.id

    entry = morning.digests.subscribe(channel, EVERYTHING, "U7")

    assert entry.arrangement == EVERYTHING
    assert morning.digests.all() == (entry,)
    assert (entry.subscription.set_by, entry.last) == ("U7", None)


def test_the_list_begins_with_what_comes_next_and_ends_with_what_is_paused(
    morning: Morning,
) -> None:
    places = [morning.slack.add_channel(name).id for name in ("paused", "late", "early")]
    for place, hour in zip(places, (6, 8, 7), strict=True):
        morning.digests.subscribe(place, replace(SEOUL, schedule=Schedule(time(hour), "Asia/Seoul")), "U7")  # fmt: skip
    morning.digests.pause(places[0])

    assert [each.subscription.channel for each in morning.digests.all()] == [places[2], places[1], places[0]]  # fmt: skip


def test_whoever_changes_a_digest_owns_it_then(morning: Morning) -> None:
    channel = morning.slack.channel.id
    first = morning.digests.subscribe(channel, SEOUL, "U7")
    morning.clock.advance(60)

    second = morning.digests.subscribe(channel, EVERYTHING, "U8")

    assert second.subscription.set_by == "U8"
    assert second.subscription.made_at == first.subscription.made_at
    assert second.subscription.changed_at > first.subscription.changed_at
    assert morning.digests.all() == (second,)


def test_a_digest_that_was_changed_to_a_later_hour_is_not_told_twice_on_one_day(
    morning: Morning,
) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.work(at(10))

    morning.subscribe(channel, schedule=Schedule(time(14), "Asia/Seoul"))
    morning.work(at(20))

    assert len(morning.posted(channel)) == 1


def test_an_ended_digest_is_gone_and_ending_it_twice_is_said(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)

    assert morning.digests.unsubscribe(channel.id)
    assert not morning.digests.unsubscribe(channel.id)

    morning.work(at(20))
    assert morning.digests.get(channel.id) is None
    assert morning.posted(channel) == []


def test_a_paused_digest_rests_until_its_date_and_nothing_is_written_down_of_the_days_between(
    morning: Morning,
) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)

    entry = morning.digests.pause(channel.id, date(2024, 5, 29))
    morning.work(at(20, 29))

    assert entry is not None
    assert entry.subscription.next_run_at == at(9, 29)
    assert [each[:23] for each in morning.posted(channel)] == ["On this day, 2024-05-29"]
    assert morning.digests.get(channel.id) is not None
    assert len(morning.state.deliveries.latest(morning.slack.app.team)) == 1


def test_a_digest_paused_without_end_goes_on_when_somebody_resumes_it(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.digests.pause(channel.id)
    morning.work(at(20, 27))

    entry = morning.digests.resume(channel.id)
    morning.work(at(20, 28))

    assert entry is not None
    assert entry.subscription.next_run_at == at(9, 28)
    assert [each[:23] for each in morning.posted(channel)] == ["On this day, 2024-05-28"]


def test_what_does_not_exist_cannot_be_paused_resumed_or_sent(morning: Morning) -> None:
    assert morning.digests.pause("C404") is None
    assert morning.digests.resume("C404") is None
    assert morning.digests.now("C404", "U7") is None


def test_a_preview_says_what_would_be_told_and_is_posted_nowhere(morning: Morning) -> None:
    message = morning.digests.preview(SEOUL, "U7", date(2024, 2, 29))

    assert message.text.startswith("On this day, 2024-02-29. Set by <@U7>")
    assert message.text.endswith("Only you see this.")
    assert morning.slack.calls(POST) == []


def test_a_preview_without_a_day_is_of_the_day_it_is_there(morning: Morning) -> None:
    morning.clock.jump(at(1))

    there = replace(SEOUL, schedule=Schedule(time(9), "America/New_York"))

    assert morning.digests.preview(SEOUL, "U7").text.startswith("On this day, 2024-05-26")
    assert morning.digests.preview(there, "U7").text.startswith("On this day, 2024-05-25")


def test_a_digest_can_be_sent_now_and_does_not_come_again_at_its_time(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.clock.jump(at(3))

    assert morning.digests.now(channel.id, "U8") == Sending(DAY)
    assert morning.woken == 1
    morning.work(at(20))

    assert len(morning.posted(channel)) == 1
    assert morning.entry(channel).asked_by == "U8"


def test_what_was_sent_today_is_not_sent_again_and_that_is_said(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.work(at(10))

    answer = morning.digests.now(channel.id, "U8")
    morning.work(at(20))

    assert isinstance(answer, Already)
    assert answer.delivery.standing is Standing.SENT
    assert len(morning.posted(channel)) == 1


def test_what_waits_for_slack_is_not_sent_beside_itself(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.slack.fail(POST, RateLimited(60))
    morning.clock.jump(at(9))
    morning.round().step()

    assert isinstance(morning.digests.now(channel.id, "U8"), Already)
    morning.work(at(10))
    assert len(morning.posted(channel)) == 1


def test_a_quiet_day_that_was_passed_over_is_told_to_whoever_asks_for_it(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.writer.quiet.add(DAY)
    morning.subscribe(channel)
    morning.work(at(10))
    assert morning.posted(channel) == []

    assert morning.digests.now(channel.id, "U8") == Sending(DAY)
    morning.work(at(21))

    assert len(morning.posted(channel)) == 1


def test_what_is_asked_for_late_in_the_evening_is_of_that_day_or_not_sent(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel, schedule=Schedule(time(9), "Asia/Seoul", frozenset({0})))
    morning.clock.jump(at(23.99))
    morning.digests.now(channel.id, "U8")
    morning.clock.jump(at(0.01, 27))

    morning.work(at(8, 27))

    assert morning.posted(channel) == []
    assert morning.entry(channel).standing is Standing.SKIPPED
