"""Why a digest cannot go on, told to its owner with what to do.

The codes are those of docs.slack.dev/reference/methods/chat.postMessage.
"""

from datetime import date
from typing import Final

from handlers.state.subscriptions import Subscription
from handlers.views.message import Message

_INVITE = "I am not a member there any more. Type `/invite` there and choose me"
_LOCKED = "I may not write there. Whoever looks after it can let me"
_NO_TOKEN = "Slack took my token back. Whoever looks after me has to install me again"
PLACE: Final = {
    "cannot_dm_bot": "it belongs to a bot, which reads no digests. Choose somebody else",
    "channel_not_found": _INVITE,
    "is_archived": "it is archived. Unarchive it, or choose another channel",
    "messages_tab_disabled": "people cannot write to me. Whoever looks after me can turn on the Messages Tab",
    "not_in_channel": _INVITE,
    "restricted_action": _LOCKED,
    "restricted_action_non_threadable_channel": _LOCKED,
    "restricted_action_read_only_channel": _LOCKED,
    "restricted_action_thread_only_channel": _LOCKED,
    "team_access_not_granted": _NO_TOKEN,
    "user_not_found": "the account is closed. Choose somebody else",
}
"""What is wrong with the place, and what to do about it."""
TOKEN: Final = dict.fromkeys(
    "access_denied account_inactive invalid_auth not_authed org_login_required token_expired token_revoked".split(),
    _NO_TOKEN,
)
"""What is wrong with the token: then nobody can be told before there is a new one."""
_RESUME = "/diplo digest resume"


def stops(code: str) -> bool:
    """Whether it makes no sense to try again tomorrow."""
    return code in PLACE or code in TOKEN


def advice(code: str) -> str:
    """What is wrong and what to do, as the end of a sentence."""
    return {**PLACE, **TOKEN}.get(
        code, f"Slack refuses it ({code}). Whoever looks after me can say more"
    )


def notice(subscription: Subscription, day: date) -> Message:
    """Word to the owner of a digest that was paused."""
    where = place(subscription.channel)
    said = advice(subscription.trouble)
    return Message(
        f"The digest {where} could not be sent on {day.isoformat()} and is paused: {said}, "
        f"and then type `{_RESUME}` there."
    )


def place(channel: str) -> str:
    """A conversation in words that Slack makes a link of."""
    return f"in <#{channel}>" if not channel.startswith(("U", "W")) else "in your direct messages"
