"""One call of Slack's Web API, with its failures as values."""

import re
from collections.abc import Callable
from dataclasses import replace
from http.client import HTTPException

from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from handlers.slack.client import was_never_sent
from handlers.slack.outcomes import UNREACHABLE, RateLimited, Refused, Unsure, Way

_LIMITED = frozenset({"ratelimited", "rate_limited"})
_BROKEN = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
"""Codes after which, as Slack's reference has it, some of the operation may have succeeded."""
_CODE = re.compile(r"[a-z0-9_.:-]+", re.ASCII)
_NO_TIME_GIVEN = 30.0
_LONGEST = 3_600.0


def attempt(
    call: Callable[[], SlackResponse], way: Way = Way.CHANNEL
) -> SlackResponse | Refused | RateLimited | Unsure:
    """Make one call; expected failures come back, what is left is a mistake of ours."""
    try:
        return call()
    except SlackApiError as error:
        return replace(_judged(error), way=way)
    except (OSError, HTTPException, ValueError, AttributeError) as error:
        # The SDK takes it for granted that JSON is an object: its AttributeError says that Slack did not answer.
        if was_never_sent(error):
            return Refused(UNREACHABLE, way)
        return Unsure(type(error).__name__, way)


def _judged(error: SlackApiError) -> Refused | RateLimited | Unsure:
    """What an answer of Slack that is no success means for what was asked."""
    response = error.response
    said = response.data if isinstance(response.data, dict) else {}
    code = str(said.get("error") or "")
    if response.status_code == 429 or code in _LIMITED:
        return RateLimited(seconds_of(response.headers.get("Retry-After")))
    if response.status_code >= 500 or code in _BROKEN:
        return Unsure(code if code in _BROKEN else f"status {response.status_code}")
    if not _CODE.fullmatch(code):
        return Unsure("an answer that is not Slack's")
    return Refused(code)


def seconds_of(header: object) -> float:
    """Seconds of a Retry-After; docs.slack.dev/apis/web-api/rate-limits has whole seconds in it."""
    try:
        return min(_LONGEST, max(1.0, float(str(header))))
    except ValueError:
        return _NO_TIME_GIVEN
