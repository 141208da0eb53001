"""diplo as it runs: digests out of the real archive arrive, and whoever asks meanwhile does not wait for them."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from time import monotonic

from handlers.digest.arrangements import Arrangement, begun, kept
from handlers.digest.schedule import Schedule
from handlers.state.ledger import Slot, Standing
from tests.emulator import Channel, Slack, Slow
from tests.running import Diplo, running

MAY_26 = date(2026, 5, 26)
POST = "chat.postMessage"


def due(diplo: Diplo, channel: Channel) -> None:
    """Let a digest be due now."""
    now = diplo.clock()
    there = Arrangement(Schedule(now.time().replace(second=0, microsecond=0), "Etc/UTC"), closes=time(23, 59))  # fmt: skip
    subscription = kept(begun(diplo.slack.app.team, channel.id, diplo.slack.user.id, now), there, now)  # fmt: skip
    diplo.state.subscriptions.put(replace(subscription, next_run_at=now.replace(second=0, microsecond=0)))  # fmt: skip


def wake(diplo: Diplo) -> None:
    (worker,) = diplo.parts.beside
    worker.wake()  # type: ignore[attr-defined]


def test_a_digest_of_the_archive_is_posted_with_its_footer(tmp_path: Path) -> None:
    with Slack(mode="socket") as slack:
        ahead = _until_noon_of(slack, MAY_26)
        with running(slack, f"sqlite:///{tmp_path}/diplo.db", ahead=ahead) as diplo:
            due(diplo, slack.channel)
            wake(diplo)

            [message] = slack.wait_for(lambda: slack.bot_messages(slack.channel), "a digest", 10)

            assert "On this day" in message.text
            assert f"Set by <@{slack.user.id}>" in message.text
            assert message.blocks


def test_whoever_asks_while_digests_are_sent_is_answered_at_once(tmp_path: Path) -> None:
    with (
        Slack(mode="socket") as slack,
        running(
            slack, f"sqlite:///{tmp_path}/diplo.db", ahead=_until_noon_of(slack, MAY_26)
        ) as diplo,
    ):
        crowd = [slack.add_channel(f"c{number}") for number in range(5)]
        places = {each.id for each in crowd}
        slack.fail(POST, Slow(1.0), times=99, when=lambda args: args["channel"] in places)
        for each in crowd:
            due(diplo, each)
        wake(diplo)
        slack.wait_for(lambda: slack.calls(POST), "a digest under way", 10)

        times = []
        for _ in range(3):
            began = monotonic()
            assert slack.command("/diplo", "who met Yoon").shown
            times.append(monotonic() - began)

        assert (
            min(times) < 1.0
        )  # A busy machine may hold up one of them; digests in the way would hold up all.
        found = [diplo.state.deliveries.get(_slot(diplo, each)) for each in crowd]
        assert any(each is None or each.standing is not Standing.SENT for each in found)


def _slot(diplo: Diplo, channel: Channel) -> Slot:
    return Slot(diplo.slack.app.team, channel.id, diplo.clock().date())


def _until_noon_of(slack: Slack, day: date) -> float:
    """Seconds by which the bot's clock, and Slack's, go otherwise than the machine's."""
    now = slack.clock.now()
    ahead = (
        timedelta(days=(day - date(1970, 1, 1)).days) + timedelta(hours=12)
    ).total_seconds() - now
    slack.clock.advance(ahead)
    return ahead
