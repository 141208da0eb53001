"""What Slack would say to a view, and what a reader of its words would get: for the tests of every builder."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block as SdkBlock
from slack_sdk.models.views import View as SdkView

from handlers.views.message import Message
from tests.emulator.blocks import message_complaints, view_complaints

WORD_JOINER = "\u2060"
_CONTROL = re.compile(r"<(?!@U\w+>|#C\w+>|https?://[^<>|\s]+\|)|&(?!amp;|lt;|gt;)")
"""What Slack would obey, but for mentions of people and channels, and links, which views alone write."""


def refused(message: Message) -> list[str]:
    """Why Slack would refuse a message; empty where it takes it."""
    complaints = message_complaints(list(message.blocks)) + _by_sdk(message.blocks)
    if not message.text.strip() or len(message.text) > 40_000:
        complaints.append(f"text of {len(message.text)} characters")
    return [
        *complaints,
        *_no_text(message.arguments()),
        *obeyed([message.text, *texts(list(message.blocks))]),
    ]


def refused_view(view: Mapping[str, Any]) -> list[str]:
    """Why Slack would refuse a modal or home tab."""
    complaints = view_complaints(view) + _by_sdk(view["blocks"])
    try:
        SdkView(**{**view, "blocks": SdkBlock.parse_all(view["blocks"])}).validate_json()
    except SlackObjectFormationError as error:
        complaints.append(str(error))
    return [*complaints, *_no_text(view), *obeyed(texts(view["blocks"]))]


def obeyed(written: Sequence[str]) -> list[str]:
    """Where a text calls a channel, links by itself, or turns text around."""
    hidden = re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    )
    return [text for text in written if _CONTROL.search(text) or hidden.search(text)]


def texts(part: Any) -> list[str]:
    """The mrkdwn of blocks, from top to bottom."""
    return [each["text"] for each in objects(part) if each.get("type") == "mrkdwn"]


def objects(part: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in blocks, from top to bottom."""
    if isinstance(part, Mapping):
        yield part
        for inner in part.values():
            yield from objects(inner)
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from objects(inner)


def buttons(part: Any) -> list[Mapping[str, Any]]:
    """Every button in blocks."""
    return [each for each in objects(part) if each.get("type") == "button"]


def labels(part: Any) -> list[str]:
    """What stands on the buttons."""
    return [each["text"]["text"] for each in buttons(part)]


def read(part: Any) -> str:
    """The words of blocks as Slack shows them, with the marks of style that views wrote."""
    return seen("\n".join(texts(part)))


def seen(text: str) -> str:
    """A text of Slack as people see it."""
    return unescape(text.replace(WORD_JOINER, ""))


def _no_text(sent: Any) -> Iterator[str]:
    """What cannot be sent at all: halves of characters."""
    try:
        json.dumps(sent, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        yield str(error)


def _by_sdk(blocks: Sequence[Mapping[str, Any]]) -> list[str]:
    """What slack_sdk's models say."""
    complaints = []
    for block in blocks:
        try:
            parsed = SdkBlock.parse(dict(block))
            assert parsed is not None
            parsed.validate_json()
        except SlackObjectFormationError as error:
            complaints.append(str(error))
    return complaints
