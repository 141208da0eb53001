"""One digest to one conversation, exactly once up to Slack's own answer.

Slack has no key by which it would know a post that comes twice. So it is written down that Slack is about to be asked, before it
is: whoever finds that note without an answer knows that it does not know, and looks before it asks again.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, assert_never

from handlers.digest.arrangements import Arrangement, arrangement_of
from handlers.digest.entries import patience, sent, settled, unconfirmed, waiting
from handlers.digest.letters import Composer, footer_of
from handlers.digest.looking import LOOK_AFTER, Looker
from handlers.digest.planning import OFF, UNREADABLE, hindrance
from handlers.digest.trouble import TOKEN, notice, stops
from handlers.slack.finding import Finding
from handlers.slack.outcomes import UNREACHABLE, Outcome, Posted, RateLimited, Refused, Unsure
from handlers.state import State, StateError
from handlers.state.ledger import Delivery, Kind, Standing
from handlers.state.subscriptions import Subscription
from handlers.views.message import Message

log = logging.getLogger("diplo.digest")

QUIET = "Nothing came up on that day."
GOES_ON = "The digest went on before its owner was told."
AGAIN_AFTER = timedelta(seconds=30)
"""When a Slack that could not be reached is tried again; every try doubles it."""
LONGEST = timedelta(minutes=10)
"""The longest of these pauses."""
_WITHOUT_TOKEN, _LONGEST_WITHOUT = timedelta(hours=1), timedelta(days=30)
_WRITES = 3
_CALL = timedelta(seconds=60)
"""Longer than a call to Slack: with less of the lease left, somebody else may have the delivery before Slack answers."""


class Post(Protocol):
    """The way to Slack."""

    def post(self, target: str, message: Message, mark: str) -> Outcome:
        """Post a message, one try."""

    def find(self, conversation: str, mark: str, since: float) -> Finding:
        """Look whether a message is there."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What delivering needs."""

    state: State
    """Subscriptions and the ledger."""
    post: Post
    """The way to Slack."""
    compose: Composer
    """Writes digests."""
    now: Callable[[], datetime]
    """The moment, aware."""
    wait_for_turn: Callable[[], object]
    """Waits until Slack may be written to once more."""
    count: Callable[[str], object] = lambda became: None
    """Counts what becomes of digests, in a word."""


class Deliverer:
    """Brings what was taken from the ledger to its end, or to where it waits for the next try."""

    def __init__(self, tools: Tools) -> None:
        self._state, self._post, self._compose = tools.state, tools.post, tools.compose
        self._now, self._wait_for_turn, self._count = tools.now, tools.wait_for_turn, tools.count
        self._looker = Looker(tools.state, tools.post.find)

    def handle(self, delivery: Delivery) -> float:
        """Do what a delivery of ours needs now; the seconds for which Slack wants to be left alone then."""
        if delivery.standing is Standing.UNSURE:
            return self._write(self._looker.look_up(delivery, self._now()))
        slot = delivery.slot
        subscription = self._state.subscriptions.get(slot.team, slot.channel)
        if subscription is None:
            return self._write(settled(delivery, Standing.SKIPPED, OFF, self._now()))
        message = self._message(delivery, subscription)
        if isinstance(message, str):
            return self._write(settled(delivery, Standing.SKIPPED, message, self._now()))
        return self._send(delivery, subscription, message)

    def _message(self, delivery: Delivery, subscription: Subscription) -> Message | str:
        """What is to be posted, or why nothing is."""
        if delivery.slot.kind is Kind.NOTICE:
            return notice(subscription, delivery.slot.day) if subscription.trouble else GOES_ON
        try:
            arrangement = arrangement_of(subscription)
        except ValueError:
            return UNREADABLE
        reason = hindrance(delivery, arrangement, self._now())
        return reason or self._digest(delivery, subscription, arrangement)

    def _digest(
        self, delivery: Delivery, subscription: Subscription, arrangement: Arrangement
    ) -> Message | str:
        footer = footer_of(arrangement, subscription.set_by)
        letter = self._compose(arrangement, delivery.slot.day, footer)
        told = arrangement.tells_quiet_days or bool(delivery.asked_by)
        return QUIET if letter.is_quiet and not told else letter.message

    def _send(self, delivery: Delivery, subscription: Subscription, message: Message) -> float:
        """Post it, and write down what Slack said."""
        self._wait_for_turn()
        begun = self._state.deliveries.begin(delivery, self._now())
        if begun is None or begun.held_until is None:
            log.warning("%s was taken by somebody else", delivery.slot.mark)
            return 0.0
        if self._now() > begun.held_until - _CALL:
            return 0.0  # we slept between note and call: whoever takes it next will look
        outcome = self._post.post(begun.target, message, begun.slot.mark)
        log.info("%s: %s", begun.slot.mark, type(outcome).__name__.lower())
        return self._judge(begun, subscription, outcome)

    def _judge(self, begun: Delivery, subscription: Subscription, outcome: Outcome) -> float:
        """What an outcome means for the delivery, and for Slack's peace."""
        now = self._now()
        match outcome:
            case Posted(channel, ts):
                return self._write(sent(begun, channel, ts, now))
            case RateLimited(seconds):
                reason = f"Slack asked for {seconds:.0f} seconds of silence."
                self._write(waiting(begun, now + timedelta(seconds=seconds), reason, now))
                return seconds
            case Refused(code) if code == UNREACHABLE:
                later = now + patience(begun.tries, AGAIN_AFTER, LONGEST)
                self._write(waiting(begun, later, "Slack could not be reached.", now))
                return AGAIN_AFTER.total_seconds()
            case Refused(code):
                return self._refused(begun, subscription, code)
            case Unsure(reason):
                said = f"Slack did not confirm it ({reason})."
                return self._write(unconfirmed(begun, now + LOOK_AFTER[0], said, now))
            case _:
                assert_never(outcome)

    def _refused(self, begun: Delivery, subscription: Subscription, code: str) -> float:
        """Slack takes it at no time: a notice waits for a new token, a digest stops where tomorrow would be no better."""
        now = self._now()
        failed = settled(begun, Standing.FAILED, f"Slack refuses it ({code}).", now)
        if begun.slot.kind is Kind.NOTICE:
            young = now - begun.made_at < _LONGEST_WITHOUT
            wait = code in TOKEN and young
            return self._write(waiting(begun, now + _WITHOUT_TOKEN, failed.reason, now) if wait else failed)  # fmt: skip
        log.error("%s is refused: %s", begun.slot.mark, code)
        if not stops(code):
            return self._write(failed)
        if self._state.agenda.give_up(subscription, failed, code):
            self._count(failed.standing.value)
        return 0.0

    def _write(self, delivery: Delivery) -> float:
        """Write down how it stands."""
        if not self._settle(delivery):
            log.warning("%s was taken by somebody else", delivery.slot.mark)
        elif delivery.is_settled:
            self._count(delivery.standing.value)
        return 0.0

    def _settle(self, delivery: Delivery) -> bool:
        """Write it down though the database be away for a moment: what Slack said is not said again."""
        for left in reversed(range(_WRITES)):
            try:
                return self._state.deliveries.settle(delivery)
            except StateError:
                if not left:
                    raise
        return False
