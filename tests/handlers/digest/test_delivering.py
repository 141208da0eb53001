"""A digest is in its channel once on its morning, and whatever keeps it from there is written down and told."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from handlers.digest.deliver import QUIET
from handlers.digest.planning import NOT_RUNNING, OFF, TOO_LATE
from handlers.digest.schedule import Schedule
from handlers.state.ledger import LEASE, Kind, Standing
from tests.emulator import LostAnswer, LostCall, RateLimited, Refused, ServerError
from tests.handlers.digest.morning import DAY, HISTORY, POST, SEOUL, Morning, at

UNCONFIRMED = [
    LostAnswer(),
    LostCall(),
    ServerError(503),
    ServerError(500, performed=True),
    Refused("internal_error"),
]


def test_a_digest_is_posted_at_its_time_and_confirmed_with_its_place_in_slack(
    morning: Morning,
) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)

    morning.work(at(8.99))
    assert morning.posted(channel) == []
    morning.work(at(9))

    [message] = morning.messages(channel)
    found = morning.entry(channel)
    assert message.text.startswith("On this day, 2024-05-26. Set by <@")
    assert (found.standing, found.ts, found.posted_in) == (Standing.SENT, message.ts, channel.id)
    assert message.metadata["event_payload"] == {"id": found.slot.mark}
    assert morning.became == ["sent"]


def test_every_morning_has_its_own(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)

    morning.work(at(10, 29))

    dates = [each.split(".")[0] for each in morning.posted(channel)]
    assert dates == [f"On this day, 2024-05-{day}" for day in (26, 27, 28, 29)]


def test_the_day_is_the_channels_own_and_not_that_of_greenwich(morning: Morning) -> None:
    here = morning.slack.channel
    there = morning.slack.add_channel("there")
    morning.subscribe(here, schedule=Schedule(time(7), "Pacific/Kiritimati"))
    morning.subscribe(there, schedule=Schedule(time(7), "Pacific/Pago_Pago"))

    morning.work(at(4, 27))

    assert [each[:23] for each in morning.posted(here)] == ["On this day, 2024-05-26", "On this day, 2024-05-27"]  # fmt: skip
    assert [each[:23] for each in morning.posted(there)] == ["On this day, 2024-05-25", "On this day, 2024-05-26"]  # fmt: skip


def test_direct_messages_are_told_too(morning: Morning) -> None:
    morning.subscribe(morning.slack.user)

    morning.work(at(10))

    assert len(morning.posted(morning.slack.user)) == 1
    assert morning.entry(morning.slack.user).posted_in == morning.slack.dm(morning.slack.user).id


@pytest.mark.parametrize("told", [True, False])
def test_a_quiet_day_is_silent_or_told_as_it_was_set(morning: Morning, told: bool) -> None:
    channel = morning.slack.channel
    morning.writer.quiet.add(DAY)
    morning.subscribe(channel, tells_quiet_days=told)

    morning.work(at(10))

    found = morning.entry(channel)
    assert len(morning.posted(channel)) == told
    assert (found.standing, found.reason) == ((Standing.SENT, "") if told else (Standing.SKIPPED, QUIET))  # fmt: skip


def test_after_downtime_todays_goes_out_and_older_ones_are_written_down(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)

    morning.clock.jump(at(17, 28))
    morning.work(at(17, 28))

    assert [each[:23] for each in morning.posted(channel)] == ["On this day, 2024-05-28"]
    for day in (26, 27):
        missed = morning.entry(channel, date(2024, 5, day))
        assert (missed.standing, missed.reason) == (Standing.SKIPPED, NOT_RUNNING)


def test_after_its_hours_todays_is_not_posted_either(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel, closes=time(16))

    morning.clock.jump(at(16.01))
    morning.work(at(20))

    assert morning.posted(channel) == []
    assert morning.entry(channel).reason == TOO_LATE


@pytest.mark.parametrize("fault", UNCONFIRMED, ids=repr)
def test_an_unconfirmed_digest_is_looked_up_and_stands_there_once(
    morning: Morning, fault: LostAnswer | LostCall | ServerError | Refused
) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.slack.fail(POST, fault)

    morning.work(at(10))

    [message] = morning.messages(channel)
    assert morning.entry(channel).standing is Standing.SENT
    assert morning.entry(channel).ts == message.ts


@pytest.mark.parametrize("fault", UNCONFIRMED, ids=repr)
def test_where_nothing_can_be_looked_up_it_is_not_posted_again_and_the_ledger_says_so(
    morning: Morning, fault: LostAnswer | LostCall | ServerError | Refused
) -> None:
    channel = morning.slack.add_channel("secret", private=True)
    morning.subscribe(channel)
    morning.slack.fail(POST, fault)

    morning.work(at(20))

    found = morning.entry(channel)
    assert len(morning.posted(channel)) <= 1
    assert (found.standing, found.is_settled) == (Standing.UNSURE, True)
    assert "I cannot read the conversation" in found.reason
    assert [entry.last for entry in morning.digests.all()] == [found]


def test_slack_may_be_slow_to_show_what_it_did_not_confirm(morning: Morning) -> None:
    morning.subscribe(morning.slack.channel)
    morning.slack.fail(POST, LostCall())

    morning.work(at(9) + timedelta(seconds=69))
    assert morning.posted(morning.slack.channel) == []
    morning.work(at(9.1))

    assert len(morning.slack.calls(HISTORY)) == 2
    assert len(morning.posted(morning.slack.channel)) == 1


def test_direct_messages_are_looked_up_once_slack_told_where_they_stand(morning: Morning) -> None:
    morning.subscribe(morning.slack.user)
    morning.work(at(10))
    morning.slack.fail(POST, LostAnswer())

    morning.work(at(10, 27))

    assert len(morning.posted(morning.slack.user)) == 2
    assert morning.entry(morning.slack.user, date(2024, 5, 27)).standing is Standing.SENT


def test_a_lookup_that_slack_refuses_for_the_moment_is_done_later(morning: Morning) -> None:
    morning.subscribe(morning.slack.channel)
    morning.slack.fail(POST, LostAnswer())
    morning.slack.fail(HISTORY, RateLimited(300))

    morning.work(at(10))

    assert len(morning.posted(morning.slack.channel)) == 1
    assert morning.entry(morning.slack.channel).standing is Standing.SENT


def test_a_rate_limit_is_obeyed_for_every_digest(morning: Morning) -> None:
    other = morning.slack.add_channel("other")
    for each in (morning.slack.channel, other):
        morning.subscribe(each)
    morning.slack.fail(POST, RateLimited(120))

    morning.work(at(10))

    asked = [call.at for call in morning.slack.calls(POST)]
    assert [round(each - asked[0]) for each in asked] == [0, 120, 121]
    assert len(morning.posted(morning.slack.channel)) == len(morning.posted(other)) == 1


def test_a_slack_that_cannot_be_reached_is_tried_again_until_the_hours_are_over(
    morning: Morning,
) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    nowhere = morning.round("http://127.0.0.1:9/api/")

    morning.work(at(12), nowhere)
    assert morning.entry(channel).reason == "Slack could not be reached."
    morning.work(at(12.5))
    morning.work(at(20, 27), nowhere)

    assert [each[:23] for each in morning.posted(channel)] == ["On this day, 2024-05-26"]
    late = morning.entry(channel, date(2024, 5, 27))
    assert (late.standing, late.reason) == (Standing.SKIPPED, TOO_LATE)
    assert late.tries > 10


def test_what_was_turned_off_meanwhile_is_not_posted(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.slack.fail(POST, RateLimited(600))
    morning.clock.jump(at(9))
    assert morning.round().step() == 600

    morning.digests.unsubscribe(channel.id)
    morning.work(at(12))

    assert morning.posted(channel) == []
    assert morning.entry(channel).reason == OFF


@pytest.mark.parametrize(
    ("gesture", "advice"),
    [
        (lambda slack, channel: slack.archive(channel, wait=False), "Unarchive it"),
        (lambda slack, channel: slack.kick_bot(channel, wait=False), "/invite"),
    ],
)
def test_a_channel_that_is_closed_pauses_its_digest_and_the_owner_is_told_once(
    morning: Morning, gesture: object, advice: str
) -> None:
    channel = morning.slack.add_channel("there")
    morning.subscribe(channel)
    gesture(morning.slack, channel)  # type: ignore[operator]

    morning.work(at(20, 30))

    [word] = morning.posted(morning.slack.user)
    assert f"<#{channel.id}>" in word
    assert advice in word
    assert morning.entry(channel).standing is Standing.FAILED
    [entry] = morning.digests.all()
    assert entry.subscription.next_run_at is None
    assert entry.subscription.trouble in ("is_archived", "not_in_channel")


def test_a_digest_that_is_resumed_goes_on_and_new_trouble_is_told_anew(morning: Morning) -> None:
    channel = morning.slack.add_channel("there")
    morning.subscribe(channel)
    morning.slack.fail(POST, Refused("is_archived"), when=lambda args: args["channel"] == channel.id)  # fmt: skip
    morning.work(at(20))

    morning.digests.resume(channel.id)
    morning.work(at(20, 27))
    morning.slack.archive(channel, wait=False)
    morning.work(at(20, 29))

    assert len(morning.posted(channel)) == 1
    assert len(morning.posted(morning.slack.user)) == 2


@pytest.mark.parametrize("fault", [LostAnswer(), RateLimited(60), ServerError(500, performed=True)])
def test_word_to_the_owner_is_given_once_too(
    morning: Morning, fault: LostAnswer | RateLimited | ServerError
) -> None:
    channel, owner = morning.slack.add_channel("there"), morning.slack.user
    morning.subscribe(owner)
    morning.subscribe(channel)
    morning.work(at(10))
    before = len(morning.posted(owner))
    morning.digests.unsubscribe(owner.id)
    morning.slack.archive(channel, wait=False)
    morning.slack.fail(POST, fault, when=lambda args: args["channel"] == owner.id)

    morning.work(at(20, 29))

    assert len(morning.posted(owner)) == before + 1


def test_a_token_that_was_revoked_pauses_and_the_owner_is_told_with_the_next_token(
    morning: Morning,
) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.slack.core.revoked = True
    morning.work(at(20, 28))
    assert len(morning.slack.calls(POST)) > 2

    morning.slack.core.revoked = False
    morning.work(at(9, 29))

    [word] = morning.posted(morning.slack.user)
    assert "install me again" in word
    assert morning.posted(channel) == []


def test_a_refusal_of_one_day_is_no_reason_to_pause(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    morning.slack.fail(POST, Refused("message_limit_exceeded"))

    morning.work(at(10, 27))

    assert morning.entry(channel).reason == "Slack refuses it (message_limit_exceeded)."
    assert [each[:23] for each in morning.posted(channel)] == ["On this day, 2024-05-27"]
    assert morning.posted(morning.slack.user) == []


def test_what_this_diplo_cannot_read_is_paused_and_the_others_go_on(morning: Morning) -> None:
    other = morning.slack.add_channel("other")
    for each in (morning.slack.channel, other):
        morning.subscribe(each)
    [broken] = [each for each in morning.state.subscriptions.of(morning.slack.app.team) if each.channel != other.id]  # fmt: skip
    morning.state.subscriptions.put(replace(broken, schedule='{"at": "sunrise"}'))

    morning.work(at(10))

    assert len(morning.posted(other)) == 1
    assert [entry.arrangement for entry in morning.digests.all()] == [SEOUL, None]


def test_a_digest_that_breaks_is_tried_again_when_its_lease_is_over(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    work, writer = morning.round(), morning.writer
    morning.clock.jump(at(9))
    writer.breaks = True

    with pytest.raises(ZeroDivisionError):
        work.step()
    writer.breaks = False
    morning.work(at(9) + LEASE)

    assert len(morning.posted(channel)) == 1


def test_a_word_that_is_not_needed_any_more_is_not_given(morning: Morning) -> None:
    channel = morning.slack.add_channel("there")
    morning.subscribe(channel)
    morning.slack.fail(POST, Refused("is_archived"))
    work = morning.round()
    morning.clock.jump(at(9))
    work.step()
    morning.digests.resume(channel.id)

    morning.work(at(8, 27))

    assert morning.posted(morning.slack.user) == []
    assert morning.entry(channel, kind=Kind.NOTICE).standing is Standing.SKIPPED
