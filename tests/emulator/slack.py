"""The emulated Slack as tests use it: gestures, what is on screen, faults to order, and the connection."""

from collections.abc import Sequence

from tests.emulator.clock import Clock, Json
from tests.emulator.deliveries import Delivery, Envelope
from tests.emulator.faults import Fault, When
from tests.emulator.interacting import Interacting
from tests.emulator.nouns import Channel, Message, User, View
from tests.emulator.request_url import FORM, JSON
from tests.emulator.stage import PATIENCE
from tests.emulator.talking import Posted


class Slack(Interacting):
    """One workspace with one installed app; use it as a context manager."""

    @property
    def clock(self) -> Clock:
        """`slack.clock.advance(1900)` lets response URLs expire."""
        return self.core.clock

    def messages(
        self, channel: Channel | None = None, thread: Message | None = None
    ) -> list[Message]:
        """What everybody sees, oldest first: of all channels, of one, or of one thread (without its parent)."""
        if thread is not None:
            return self.core.workspace.replies(thread.channel, thread.thread_ts or thread.ts)
        place = channel.id if channel else None
        return self.core.workspace.messages(place, lambda each: not each.ephemeral)

    def bot_messages(
        self, channel: Channel | None = None, thread: Message | None = None
    ) -> list[Message]:
        """What everybody sees of the app."""
        return [each for each in self.messages(channel, thread) if each.bot_id == self.app.bot_id]

    def ephemerals(self, user: User | None = None, channel: Channel | None = None) -> list[Message]:
        """What one user alone sees, oldest first."""
        who = (user or self.user).id
        place = channel.id if channel else None
        return self.core.workspace.messages(place, lambda each: each.audience == who)

    def views(self, user: User | None = None) -> list[View]:
        """The modals of a user, the top one last."""
        return list(self.core.workspace.stacks.get((user or self.user).id, ()))

    def home(self, user: User | None = None) -> View | None:
        """The App Home of a user."""
        return self.core.workspace.homes.get((user or self.user).id)

    def assistant(self, thread: Message) -> Json:
        """Status, title, prompts of an agent thread."""
        return self.core.assistant.get((thread.channel, thread.thread_ts or thread.ts), {})

    def answers_to(self, posted: Posted | Message) -> list[Message]:
        """Messages of the app in the thread of a message, and after it in a direct conversation."""
        message = posted.message if isinstance(posted, Posted) else posted
        threaded = self.bot_messages(thread=message)
        if not message.channel.startswith("D") or message.thread_ts is not None:
            return threaded
        after = [
            each
            for each in self.bot_messages(self.core.workspace.channels[message.channel])
            if each.ts > message.ts
        ]
        return sorted(
            {each.ts: each for each in (*threaded, *after)}.values(), key=lambda each: each.ts
        )

    def wait_for_answer(self, posted: Posted | Message, timeout: float = PATIENCE) -> Message:
        """The first answer of the app to a message."""
        return self.wait_for(lambda: self.answers_to(posted), "an answer", timeout)[0]

    def wait_for_ephemeral(
        self, user: User | None = None, after: int = 0, timeout: float = PATIENCE
    ) -> Message:
        """The newest message that only this user sees, once there are more than `after`."""
        return self.wait_for(lambda: self.ephemerals(user)[after:], "a private answer", timeout)[-1]

    def wait_for_view(self, user: User | None = None, timeout: float = PATIENCE) -> View:
        """The top modal of a user."""
        return self.wait_for(lambda: self.views(user), "a modal", timeout)[-1]

    def wait_until_quiet(self, seconds: float = 0.3, timeout: float = PATIENCE) -> None:
        """Wait until nothing is under way and nothing came for a while, to be sure that nothing more comes."""
        mark, since = self._traffic(), self.clock.real()

        def still() -> bool:
            nonlocal mark, since
            if (now := self._traffic()) != mark:
                mark, since = now, self.clock.real()
            return not self.courier.under_way and self.clock.real() - since >= seconds

        self.wait_for(still, "quiet", timeout)

    def fail(self, method: str, fault: Fault, times: int = 1, when: When = lambda _: True) -> None:
        """Let the next calls of a method (`*` any, `response_url`) meet a fault; `when` looks at the arguments."""
        self.core.faults.order(method, fault, times, when)

    def fail_at_random(
        self, seed: int, odds: Sequence[tuple[Fault, float]], methods: Sequence[str] = ()
    ) -> None:
        """Let calls meet faults by chance, for soaks; the same seed gives the same chances."""
        self.core.faults.at_random(seed, odds, methods)

    def trouble_deliveries(self, seed: int, duplicates: float = 0.0, cuts: float = 0.0) -> None:
        """Let deliveries come twice, or their socket break before the ack, by chance."""
        self.courier.trouble(seed, duplicates, cuts)

    def heal(self) -> None:
        """No more faults of any kind."""
        self.core.faults.clear()
        self.courier.trouble(0, 0.0, 0.0)

    def redeliver(
        self, delivery: Delivery, number: int = 1, reason: str = "http_timeout", wait: bool = True
    ) -> None:
        """Send the same thing again; number 0 repeats it without any sign of being a retry."""
        seen = len(delivery.acks)
        self.courier.repeat(delivery, number, reason if number else "")
        if wait:
            self.wait_for(
                lambda: len(delivery.acks) > seen,
                "an ack of the repetition",
                self.patience.ack_seconds + 2,
            )

    def cut_socket(self) -> None:
        """Break every Socket Mode connection without a word."""
        self.in_loop(self._cut())

    def silence_socket(self) -> None:
        """Leave connections open that neither answer pings nor send anything: a half-dead network."""
        for connection in self.socket.connections:
            connection.silent = True

    def disconnect(self, reason: str = "refresh_requested", close_after: float = 0.1) -> None:
        """Ask the app to reconnect (`warning`, `refresh_requested`, `link_disabled`), then close."""
        self.in_loop(self.socket.disconnect(reason, close_after))

    def verify_url(self) -> bool:
        """Whether the app answers the challenge of its request URL (reference/events/url_verification)."""
        body = {
            "type": "url_verification",
            "token": self.app.verification_token,
            "challenge": self.core.workspace.new_id("ch"),
        }
        delivery = Delivery(Envelope.EVENT, body)
        self.settle([self.courier.send(delivery)])
        answer = delivery.answer
        return body["challenge"] in (
            answer,
            answer.get("challenge") if isinstance(answer, dict) else None,
        )

    def post_raw(
        self, body: str, kind: str = JSON, secret: str | None = None, age: float = 0.0
    ) -> tuple[int, str]:
        """Post to the request URL with another secret or an old timestamp; status and body of the answer."""
        status, _, text = self.in_loop(
            self.http.post(body, self.http.headers(kind, body, secret, age))
        )
        return status, text

    def post_form(self, body: str, secret: str | None = None, age: float = 0.0) -> tuple[int, str]:
        """The same with a form, as commands and interactions come."""
        return self.post_raw(body, FORM, secret, age)

    async def _cut(self) -> None:
        for connection in list(self.socket.connections):
            self.socket.cut(connection)

    def _traffic(self) -> tuple[int, int]:
        return len(self.core.calls), self.courier.traffic
