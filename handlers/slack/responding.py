"""Answers through the response_url of an interaction, which serves five times within thirty minutes.

docs.slack.dev/interactivity/handling-user-interaction has the rules. Bolt's own respond() sends again when an answer is
lost, which says things twice and uses the address up; this one does not.
"""

import json
import logging
import re
from http.client import HTTPException
from typing import Any

from slack_sdk.webhook import WebhookClient, WebhookResponse

from handlers.slack.calls import seconds_of
from handlers.slack.client import ConnectionRetry, was_never_sent
from handlers.slack.outcomes import UNREACHABLE, Outcome, Posted, RateLimited, Refused, Unsure, Way
from handlers.views.message import Message

USED_UP = frozenset({"expired_url", "used_url"})
"""Refusals of the address itself: another way is needed."""
_CODE = re.compile(r"[a-z_]+", re.ASCII)
_TIMEOUT = 10


def respond(
    url: str,
    message: Message | None,
    *,
    in_channel: bool = False,
    replace: bool = False,
    thread: str = "",
) -> Outcome:
    """Answer an interaction: for one person, for the channel or a thread, or in the place of the message with the button."""
    if message is None:
        return _send(url, {"delete_original": True})
    shape: dict[str, Any] = {
        "response_type": "in_channel" if in_channel else "ephemeral",
        "replace_original": replace,
    }
    if thread:
        shape["thread_ts"] = thread
    said = {key: value for key, value in message.arguments().items() if value != []}
    return _send(url, {**said, **shape})


def _send(url: str, body: dict[str, Any]) -> Outcome:
    """One request to the address."""
    if not url:
        return Refused("no_url", Way.RESPONSE)
    client = WebhookClient(
        url, timeout=_TIMEOUT, retry_handlers=[ConnectionRetry(1)], logger=_quiet()
    )
    try:
        return _judged(client.send_dict(body))
    except (OSError, HTTPException, ValueError) as error:
        if was_never_sent(error):
            return Refused(UNREACHABLE, Way.RESPONSE)
        return Unsure(type(error).__name__, Way.RESPONSE)


def _judged(answer: WebhookResponse) -> Outcome:
    """What Slack's answer means; it comes as `ok`, as a code or as JSON with one."""
    code = _code(answer.body)
    if answer.status_code == 429:
        return RateLimited(seconds_of(answer.headers.get("Retry-After")), Way.RESPONSE)
    if answer.status_code >= 500:
        return Unsure(f"status {answer.status_code}", Way.RESPONSE)
    if answer.status_code == 200 and code in ("", "ok"):
        return Posted("", "", Way.RESPONSE)
    return Refused(code or f"status_{answer.status_code}", Way.RESPONSE)


def _code(body: str) -> str:
    """The code in an answer; empty where there is none."""
    text = body.strip()
    try:
        read = json.loads(text) if text.startswith("{") else text
    except ValueError:
        return ""
    if isinstance(read, dict):
        read = "ok" if read.get("ok") else str(read.get("error") or "")
    return read if _CODE.fullmatch(read) else ""


def _quiet() -> logging.Logger:
    """A logger with a level: without one the SDK composes every line of debugging, the address in it."""
    logger = logging.getLogger("slack_sdk.webhook.client")
    if logger.level == logging.NOTSET:
        logger.setLevel(logging.WARNING)
    return logger
