"""What Slack tells of people where the scopes let it; what it does not tell is not known, and nobody is held up by that."""

from collections.abc import Iterator

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from handlers.slack.calls import attempt
from handlers.slack.features import CHANNELS, Features

_PAGE = 999
"""The most that docs.slack.dev/reference/methods/users.conversations gives at once."""
_MOST_PAGES = 5


def zone_of(client: WebClient, features: Features, user: str) -> str:
    """The time zone of somebody's profile; empty where it is not known."""
    answer = attempt(lambda: client.users_info(user=user)) if features.people else None
    if not isinstance(answer, SlackResponse):
        return ""
    return str((answer.get("user") or {}).get("tz") or "")


def channels_of(client: WebClient, features: Features, user: str) -> frozenset[str] | None:
    """The channels that somebody is in, of private ones those that diplo is in too; None where they are not known."""
    if features.granted is None or not features.has(CHANNELS):
        return None
    found: set[str] = set()
    for page in _pages(client, user):
        if page is None:
            return None
        found.update(page)
    return frozenset(found)


def _pages(client: WebClient, user: str) -> Iterator[list[str] | None]:
    """Ids page by page; None where Slack breaks off, also after so many that somebody waits for too long."""
    cursor = ""
    for _ in range(_MOST_PAGES):
        answer = attempt(
            lambda at=cursor: client.users_conversations(  # type: ignore[misc]
                user=user, types="public_channel,private_channel", limit=_PAGE, cursor=at or None
            )
        )
        if not isinstance(answer, SlackResponse):
            yield None
            return
        yield [str(each["id"]) for each in answer.get("channels") or ()]
        cursor = str((answer.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            return
    yield None
