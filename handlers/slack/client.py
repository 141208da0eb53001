"""Clients of Slack's Web API that never do the same thing twice by trying again.

A lost answer does not say whether Slack acted: only what may be done twice without harm is tried again then.
"""

import logging
from urllib.error import HTTPError, URLError

from slack_sdk import WebClient
from slack_sdk.http_retry import (
    BackoffRetryIntervalCalculator,
    FixedValueRetryIntervalCalculator,
    HttpRequest,
    HttpResponse,
    RateLimitErrorRetryHandler,
    RetryHandler,
    RetryIntervalCalculator,
    RetryState,
)

SLACK_API = "https://slack.com/api/"
"""Where Slack is, unless SLACK_API_URL says otherwise."""

REPEATABLE = frozenset(
    {
        "api.test",
        "apps.connections.open",
        "assistant.threads.setStatus",
        "assistant.threads.setSuggestedPrompts",
        "assistant.threads.setTitle",
        "auth.test",
        "bots.info",
        "chat.getPermalink",
        "chat.unfurl",
        "chat.update",
        "conversations.history",
        "conversations.info",
        "conversations.members",
        "conversations.open",
        "conversations.replies",
        "team.info",
        "users.conversations",
        "users.info",
        "views.publish",
        "views.update",
    }
)
"""Methods that read, or that set something to what it would be anyway; posting and opening a modal are not."""

_LOG = "slack_sdk.web.base_client"
_INTERACTIVE_TIMEOUT = 10
_BACKGROUND_TIMEOUT = 30
_DELIVERY_TIMEOUT = 20
_AT_ONCE = FixedValueRetryIntervalCalculator(0)


def interactive_client(token: str, base_url: str = SLACK_API) -> WebClient:
    """The client of listeners: somebody waits, so it never sleeps, and a rate limit is told to the caller."""
    return _client(token, base_url, _INTERACTIVE_TIMEOUT, cautious_handlers(1, _AT_ONCE))


def background_client(token: str, base_url: str = SLACK_API) -> WebClient:
    """The client of work that nobody waits for: it obeys Retry-After and waits longer from try to try."""
    handlers = cautious_handlers(3, BackoffRetryIntervalCalculator())
    limited = RateLimitErrorRetryHandler(max_retry_count=3)
    return _client(token, base_url, _BACKGROUND_TIMEOUT, [*handlers, limited])


def delivery_client(token: str, base_url: str = SLACK_API) -> WebClient:
    """The client of digests: it tries nothing again by itself, as the ledger has to know of every try."""
    return _client(token, base_url, _DELIVERY_TIMEOUT, [])


def cautious_handlers(
    most: int, interval: RetryIntervalCalculator = _AT_ONCE
) -> list[RetryHandler]:
    """What is tried again: requests that surely were not sent, and those that may be sent twice."""
    return [ConnectionRetry(most, interval), ServerErrorRetry(most, interval)]


def was_never_sent(error: Exception) -> bool:
    """Whether Slack cannot have acted: urllib wraps what fails before the whole request is handed over.

    What fails afterwards, while the answer is awaited, comes out of urllib unwrapped.
    """
    return isinstance(error, URLError) and not isinstance(error, HTTPError)


class ConnectionRetry(RetryHandler):
    """Tries again after trouble with the connection, unless that could post something twice."""

    def __init__(self, most: int, interval: RetryIntervalCalculator = _AT_ONCE) -> None:
        super().__init__(most, interval)

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if error is None or response is not None:
            return False
        return was_never_sent(error) or is_repeatable(request.url)


class ServerErrorRetry(RetryHandler):
    """Tries again after 5xx what may be done twice."""

    def __init__(self, most: int, interval: RetryIntervalCalculator = _AT_ONCE) -> None:
        super().__init__(most, interval)

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        broken = response is not None and response.status_code >= 500
        return broken and is_repeatable(request.url)


def is_repeatable(url: str) -> bool:
    """Whether a method may be called twice without harm."""
    return url.partition("?")[0].rsplit("/", 1)[-1] in REPEATABLE


def _client(token: str, base_url: str, timeout: int, handlers: list[RetryHandler]) -> WebClient:
    """A client whose logger has a level: without one the SDK composes every line of debugging."""
    logger = logging.getLogger(_LOG)
    if logger.level == logging.NOTSET:
        logger.setLevel(logging.WARNING)
    return WebClient(
        token=token, base_url=base_url, timeout=timeout, retry_handlers=handlers, logger=logger
    )
