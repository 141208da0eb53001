"""What is counted, for whoever watches diplo: questions, time, trouble; never who asked or what."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""How Prometheus wants the text called."""
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Metrics:
    """The counters of one process, in a registry of their own so that two may stand side by side."""

    def __init__(self) -> None:
        registry = CollectorRegistry()
        self._registry = registry
        self._questions = Counter(
            "diplo_questions", "Questions asked.", ("door", "ask", "answered"), registry=registry
        )
        self._seconds = Histogram(
            "diplo_answer_seconds", "Time to an answer.", ("door",), registry=registry, buckets=_SECONDS
        )  # fmt: skip
        self._duplicates = Counter(
            "diplo_duplicates", "Deliveries passed over, as they had come before.", ("kind",), registry=registry
        )  # fmt: skip
        self._errors = Counter("diplo_errors", "What broke down.", ("where",), registry=registry)
        self._votes = Counter("diplo_feedback", "Was this right?", ("vote",), registry=registry)
        self._posts = Counter(
            "diplo_posts", "What became of messages to Slack.", ("outcome",), registry=registry
        )
        self._digests = Counter(
            "diplo_digests", "What became of digests.", ("became",), registry=registry
        )
        self._renewals = Counter(
            "diplo_renewals", "What became of renewals of the archive.", ("became",), registry=registry
        )  # fmt: skip
        self._age = Gauge(
            "diplo_socket_age_seconds", "Since the last frame of the socket; -1 without one.", registry=registry
        )  # fmt: skip
        self._age.set(-1)

    def count_question(self, door: str, ask: str, answered: bool, seconds: float) -> None:
        """One question, through which door, what it wanted to know, and how long it took."""
        self._questions.labels(door, ask, "yes" if answered else "no").inc()
        self._seconds.labels(door).observe(seconds)

    def count_duplicate(self, kind: str) -> None:
        """A delivery that had come before."""
        self._duplicates.labels(kind).inc()

    def count_error(self, where: str) -> None:
        """Something that broke down."""
        self._errors.labels(where).inc()

    def count_vote(self, *, helpful: bool) -> None:
        """Somebody said whether an answer was right."""
        self._votes.labels("helpful" if helpful else "not_helpful").inc()

    def count_post(self, outcome: str) -> None:
        """A message to Slack, and what became of it."""
        self._posts.labels(outcome).inc()

    def count_digest(self, became: str) -> None:
        """A digest that is settled: sent, unsure, skipped or failed."""
        self._digests.labels(became).inc()

    def count_renewal(self, became: str) -> None:
        """Records changed: the archive was renewed, or it failed, or changes are not seen any more (blind)."""
        self._renewals.labels(became).inc()

    def watch_socket(self, age: Callable[[], float | None]) -> None:
        """Ask for the age of the last frame whenever the metrics are read."""

        def seconds() -> float:
            known = age()
            return -1.0 if known is None else known

        self._age.set_function(seconds)

    def render(self) -> bytes:
        """The whole in the text form of Prometheus."""
        return generate_latest(self._registry)
