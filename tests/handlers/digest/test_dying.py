"""A process that dies at the worst moment costs no digest and posts none twice, as far as Slack lets anybody know."""

from contextlib import suppress

import pytest

from handlers.digest.worker import Round
from handlers.slack.outcomes import Posted
from handlers.state import StateError
from handlers.state.ledger import LEASE, Delivery, Standing
from handlers.views.message import Message
from tests.handlers.digest.morning import POST, Morning, at


class DeadError(BaseException):
    """As SIGKILL."""


def die(*_: object, **__: object) -> None:
    raise DeadError


def dying(morning: Morning, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    """Let a worker take the digest that is due, and die."""
    work = morning.round()
    morning.clock.jump(at(9))
    with monkeypatch.context() as patch:
        _arrange(morning, patch, work, where)
        with pytest.raises(DeadError):
            work.step()


def _arrange(morning: Morning, patch: pytest.MonkeyPatch, work: Round, where: str) -> None:
    deliveries, courier = morning.state.deliveries, work._tools.post
    begin, post = deliveries.begin, courier.post
    match where:
        case "claimed":
            patch.setattr(deliveries, "begin", die)
        case "noted":
            patch.setattr(deliveries, "begin", lambda *given: begin(*given) and die())
        case "posted":
            patch.setattr(courier, "post", lambda *given: post(*given) and die())


@pytest.mark.parametrize("where", ["claimed", "noted", "posted"])
def test_whoever_comes_after_the_dead_brings_the_digest_to_its_end(
    morning: Morning, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    dying(morning, monkeypatch, where)

    morning.work(at(10))

    [message] = morning.messages(channel)
    found = morning.entry(channel)
    assert (found.standing, found.ts) == (Standing.SENT, message.ts)


@pytest.mark.parametrize(("where", "standing", "count"), [
    ("claimed", Standing.SENT, 1), ("noted", Standing.UNSURE, 0), ("posted", Standing.UNSURE, 1),
])  # fmt: skip
def test_where_nobody_can_look_what_the_dead_were_posting_is_not_posted_again(
    morning: Morning, monkeypatch: pytest.MonkeyPatch, where: str, standing: Standing, count: int
) -> None:
    channel = morning.slack.add_channel("secret", private=True)
    morning.subscribe(channel)
    dying(morning, monkeypatch, where)

    morning.work(at(20))

    assert morning.entry(channel).standing is standing
    assert len(morning.posted(channel)) == count


def test_nobody_touches_what_the_dead_held_before_the_lease_is_over(
    morning: Morning, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning.subscribe(morning.slack.channel)
    dying(morning, monkeypatch, "posted")

    morning.work(at(9) + LEASE / 2)

    assert not morning.entry(morning.slack.channel).is_settled
    assert morning.slack.calls("conversations.history") == []


@pytest.mark.parametrize(("refusals", "standing"), [(2, Standing.SENT), (3, Standing.POSTING)])
def test_a_database_that_is_away_for_a_moment_does_not_cost_what_slack_said(
    morning: Morning, monkeypatch: pytest.MonkeyPatch, refusals: int, standing: Standing
) -> None:
    channel = morning.slack.add_channel("secret", private=True)
    morning.subscribe(channel)
    left, settle = [StateError("away")] * refusals, morning.state.deliveries.settle

    def away(delivery: Delivery) -> bool:
        if delivery.standing is Standing.SENT and left:
            raise left.pop()
        return settle(delivery)

    monkeypatch.setattr(morning.state.deliveries, "settle", away)
    morning.clock.jump(at(9))
    with suppress(StateError):
        morning.round().step()

    assert morning.entry(channel).standing is standing
    assert len(morning.posted(channel)) == 1


def test_whoever_sleeps_between_note_and_call_does_not_call(morning: Morning) -> None:
    channel = morning.slack.channel
    morning.subscribe(channel)
    work, deliveries = morning.round(), morning.state.deliveries
    begin = deliveries.begin

    def slow(*given: object) -> object:
        begun = begin(*given)  # type: ignore[arg-type]
        morning.clock.advance(LEASE.total_seconds())
        return begun

    deliveries.begin = slow  # type: ignore[method-assign, assignment]
    morning.clock.jump(at(9))
    work.step()
    deliveries.begin = begin  # type: ignore[method-assign]

    assert morning.slack.calls(POST) == []
    morning.work(at(10))
    assert len(morning.posted(channel)) == 1


def test_an_answer_that_comes_when_somebody_else_has_the_digest_still_counts(
    morning: Morning, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = morning.slack.add_channel("secret", private=True)
    morning.subscribe(channel)
    work = morning.round()
    post = work._tools.post.post

    def slow(target: str, message: Message, mark: str) -> object:
        outcome = post(target, message, mark)
        morning.clock.advance(LEASE.total_seconds() + 1)
        assert (
            morning.round().step() is not None
        )  # another process takes it for lost, and cannot look
        return outcome

    monkeypatch.setattr(work._tools.post, "post", slow)
    morning.clock.jump(at(9))
    work.step()

    [message] = morning.messages(channel)
    assert isinstance(message.ts, str)
    assert morning.entry(channel).standing is Standing.SENT
    assert Posted(channel.id, message.ts) == Posted(channel.id, morning.entry(channel).ts)
