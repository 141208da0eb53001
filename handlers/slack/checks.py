"""Two questions to Slack that change nothing there: who the bot's token belongs to, and whether Socket Mode lets us in."""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

_TIMEOUT = 10
_CODE = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Said:
    """An answer of Slack."""

    error: str
    """Slack's code of what is wrong; empty when nothing is."""
    fields: Mapping[str, Any]
    """The answer."""
    headers: Mapping[str, str]
    """What came with it, names in lower case."""

    @property
    def moment(self) -> datetime | None:
        """Slack's clock, by the header `date`; None where it says nothing that can be read."""
        try:
            moment = parsedate_to_datetime(self.headers.get("date", ""))
        except (ValueError, TypeError):
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Silent:
    """No answer, or none of Slack's."""

    why: str
    """What happened instead."""


def ask_who(bot_token: str, api_url: str) -> Said | Silent:
    """Ask whose token it is; the answer carries its scopes and Slack's clock."""
    return _said(_client(bot_token, api_url).auth_test)


def ask_for_socket(app_token: str, api_url: str) -> Said | Silent:
    """Ask for an address of Socket Mode; nobody is connected by it."""
    client = _client("", api_url)
    return _said(lambda: client.apps_connections_open(app_token=app_token))


def _client(token: str, api_url: str) -> WebClient:
    """A client that tries once and says nothing of its own."""
    quiet = logging.Logger("doctor", logging.CRITICAL)
    return WebClient(token, api_url, timeout=_TIMEOUT, retry_handlers=[], logger=quiet)


def _said(call: Callable[[], SlackResponse]) -> Said | Silent:
    """What comes back, whatever it is."""
    try:
        return _read(call())
    except SlackApiError as error:
        return _read(error.response)
    except (OSError, HTTPException, ValueError, LookupError, SlackClientError) as error:
        return Silent(str(getattr(error, "reason", error)) or type(error).__name__)
    except AttributeError:
        # The SDK takes it for granted that JSON is an object.
        return Silent("what answers there is not Slack")


def _read(response: SlackResponse) -> Said | Silent:
    """An answer, if it is Slack's."""
    fields = response.data if isinstance(response.data, dict) else {}
    error = str(fields.get("error") or "")
    headers = {str(name).lower(): str(value) for name, value in response.headers.items()}
    if response.status_code == 429:
        return Said("ratelimited", fields, headers)
    if response.status_code >= 500 or not (fields.get("ok") is True or _CODE.fullmatch(error)):
        return Silent(f"what answers there is not Slack (status {response.status_code})")
    return Said(error, fields, headers)
