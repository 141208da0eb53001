"""People of the soak: each wants one thing after another, and sees what becomes of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from time import monotonic

from tests.emulator import Channel, Message, Posted, Slack, User
from tests.emulator.deliveries import Delivery
from tests.emulator.elements import elements

DOORS = {"command": 0.36, "mention": 0.3, "direct": 0.2, "share": 0.07, "record": 0.07}
"""Through which door how often; the last two are buttons under the answer to a command."""
ANSWERED, TOLD, BY_SLACK, LOST, TWICE = "answered", "told", "told by Slack", "lost", "twice"
OUTCOMES = (ANSWERED, TOLD, BY_SLACK, LOST, TWICE)
_BUTTONS = {"share": "share", "record": "record:0"}
_QUESTIONS = (
    "who met Yoon",
    "where did Kishida meet Yun",
    "who is Hayashi",
    "list of meetings",
    "who met Kishda",
    "who met Smith",
)
_END = "9"
"""Later than every time of Slack."""


@dataclass
class Wish:
    """One thing that somebody wanted."""

    door: str
    """Through which door."""
    place: Channel
    """Where."""
    stamp: str
    """When, as Slack tells time; until the next one all that comes belongs to it."""
    delivery: Delivery
    """What Slack told diplo of it."""
    posted: Posted | None = None
    """The message that was written."""
    modals: int = 0
    """Modals that came."""
    began: float = field(default_factory=monotonic)
    """When, for measuring."""
    took: float = 0.0
    """Seconds until it came to something."""


@dataclass
class Person:
    """Somebody with a channel of his or her own, where diplo is too."""

    slack: Slack
    user: User
    channel: Channel
    chance: Random
    wishes: list[Wish] = field(default_factory=list)
    """Everything so far; the last one may be open."""

    def want(self) -> None:
        """Want something more, and do not wait for it."""
        door = self.chance.choices(tuple(DOORS), tuple(DOORS.values()))[0]
        answer = self._answer() if door in _BUTTONS else None
        if door in _BUTTONS and answer is None:
            door = "command"
        place = self.slack.dm(self.user) if door == "direct" else self.channel
        stamp = self.slack.clock.stamp()
        delivery, posted = self._act(door, answer)
        self.wishes.append(Wish(door, place, stamp, delivery, posted))

    def is_free(self, patience: float) -> bool:
        """Whether the last thing has come to something, or will not any more; a modal is closed then."""
        if not self.wishes:
            return True
        last = self.wishes[-1]
        last.modals = max(last.modals, len(self.slack.views(self.user)))
        waited = monotonic() - last.began
        if self._outcome(last, _END) == LOST and waited < patience:
            return False
        last.took = last.took or waited
        if last.delivery.settled:
            for view in self.slack.views(self.user):
                self.slack.close(view)
        return last.delivery.settled

    def outcomes(self) -> Iterator[tuple[Wish, str]]:
        """What became of everything, when Slack is quiet."""
        ends = [*(each.stamp for each in self.wishes[1:]), _END]
        for wish, end in zip(self.wishes, ends, strict=False):
            yield wish, self._outcome(wish, end)

    def _act(self, door: str, answer: Message | None) -> tuple[Delivery, Posted | None]:
        """Do it."""
        if answer is not None:
            return self.slack.click(answer, _BUTTONS[door], user=self.user, wait=False), None
        text = self.chance.choice(_QUESTIONS)
        if door == "command":
            return self.slack.command("/diplo", text, self.user, self.channel, wait=False), None
        if door == "direct":
            posted = self.slack.say(text, self.user, self.user, wait=False)
        else:
            posted = self.slack.mention(text, self.channel, self.user, wait=False)
        return posted.delivery, posted

    def _answer(self) -> Message | None:
        """The newest private answer that has both buttons."""
        for each in reversed(self.slack.ephemerals(self.user, self.channel)):
            ids = {element.get("action_id") for _, element in elements(each.blocks)}
            if ids.issuperset(_BUTTONS.values()):
                return each
        return None

    def _outcome(self, wish: Wish, end: str) -> str:
        """What became of something, when all until an end belongs to it."""
        if came := self._came(wish, end):
            return TWICE if came > 1 else ANSWERED
        if self._was_told(wish, end):
            return TOLD
        return BY_SLACK if wish.posted is None and wish.delivery.error else LOST

    def _came(self, wish: Wish, end: str) -> int:
        """How many answers."""
        if wish.door == "command":
            return len(wish.delivery.shown)
        if wish.door == "record":
            return wish.modals
        if wish.posted and wish.door == "mention":
            return len(self.slack.answers_to(wish.posted))
        posts = self.slack.bot_messages(wish.place)
        return sum(wish.stamp < each.ts < end and each.thread_ts is None for each in posts)

    def _was_told(self, wish: Wish, end: str) -> bool:
        """Whether the person was told something alone."""
        whispers = self.slack.ephemerals(self.user, wish.place)
        if wish.posted and wish.door == "mention":
            return any(each.thread_ts == wish.posted.message.ts for each in whispers)
        return any(wish.stamp < each.ts < end for each in whispers)
