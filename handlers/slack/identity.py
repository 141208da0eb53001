"""As whom diplo is connected, asked at the start: a token that Slack refuses is told before anything else is begun."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from handlers.slack.calls import attempt
from handlers.slack.features import Features, scopes_in
from handlers.slack.outcomes import UNREACHABLE, RateLimited, Refused, Unsure

log = logging.getLogger("diplo.slack")

_PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds between tries to reach Slack: a machine that has just started may have no network yet."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who diplo is in a workspace."""

    team: str
    """Name of the workspace."""
    team_id: str
    """Its id."""
    user: str
    """Name of the bot."""
    user_id: str
    """Id of the bot's user."""
    url: str
    """Address of the workspace."""
    features: Features
    """What the scopes allow."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """Slack does not let diplo in."""

    sentence: str
    """What to do."""


def identify(client: WebClient, wait: Callable[[float], object]) -> Identity | Stranger:
    """Ask Slack who we are; what it cannot answer for the moment is asked again for half a minute."""
    reason = ""
    for pause in (0.0, *_PAUSES):
        if pause:
            log.warning("Slack does not answer yet (%s); trying again in %.0f s", reason, pause)
            wait(pause)
        answer = attempt(client.auth_test)
        match answer:
            case SlackResponse():
                return _identity(answer)
            case Refused(code) if code != UNREACHABLE:
                return Stranger(_advice(code))
            case Refused(reason) | Unsure(reason):
                pass
            case RateLimited(seconds):
                reason = f"rate limited for {seconds:.0f} s"
            case _:
                assert_never(answer)
    return Stranger(
        f"Slack cannot be reached at {client.base_url} ({reason}). "
        "Please look at the network and at SLACK_API_URL."
    )


def _identity(answer: SlackResponse) -> Identity:
    """What auth.test says; the scopes of the token are in a header of every answer."""
    told = {name.lower(): value for name, value in answer.headers.items()}.get("x-oauth-scopes")
    said = {
        name: str(answer.get(name) or "") for name in ("team", "team_id", "user", "user_id", "url")
    }
    return Identity(**said, features=Features(scopes_in(told)))


def _advice(code: str) -> str:
    """What to do about a token."""
    match code:
        case "account_inactive" | "token_revoked" | "token_expired":
            what = "It was taken back: please install the app in the workspace again, and copy the new token"
        case "not_allowed_token_type" | "invalid_auth" | "not_authed":
            what = "Please copy the Bot User OAuth Token, which begins with xoxb-,"
        case _:
            what = "Please look at the app, and copy the Bot User OAuth Token"
    return f"Slack refuses SLACK_BOT_TOKEN ({code}). {what} from OAuth & Permissions at api.slack.com/apps."
