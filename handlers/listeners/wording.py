"""What people typed, as they typed it: Slack escapes three characters, and puts the mention of diplo in."""

import html
import re


def typed(text: str) -> str:
    """The text of a command; & < > come as entities (docs.slack.dev/messaging/formatting-message-text)."""
    return html.unescape(text).strip()


def without_mention(text: str, bot: str | None) -> str:
    """What was said to the bot, its own mention taken off; one may have the name behind the id."""
    if bot:
        text = re.sub(rf"<@{re.escape(bot)}(?:\|[^<>]*)?>", " ", text)
    return typed(text)
