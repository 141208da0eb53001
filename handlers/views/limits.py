"""Escaping, and what Slack lets through: the one place where text of records and of people becomes text of Slack.

Limits are those of docs.slack.dev/reference/block-kit/blocks and …/block-elements; the 13,000 characters of a whole
message are measured, as Slack answers msg_blocks_too_long from about 13,200 on although its documents promise more.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from handlers.views.message import Block

_JSON = json.JSONEncoder(ensure_ascii=False)
MOST_BLOCKS = 50
MOST_MODAL_BLOCKS = 100
MOST_SECTION = 3_000
MOST_CHARACTERS = 13_000
MOST_TEXT = 38_000
"""Of the text beside the blocks, which Slack cuts at 40,000."""
MOST_VALUE = 2_000
MOST_BUTTON = 75
MOST_HEADER = 150
MOST_TITLE = 24
MOST_OPTION = 75
MOST_ACTIONS = 25

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, and marks that turn text around or hide in it."""
_STYLED = re.compile(r"((?<!\w)[*_~`]|[*_~`](?!\w))")
"""Style marks that can pair up; inside a word, as in a file name, they cannot."""
_WORD_JOINER = "\u2060"


def escape(text: str) -> str:
    """Text as mrkdwn shows it letter by letter: no mention, no link, no channel call comes out of it."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(maxsize=8_192)
def literal(text: str) -> str:
    """The same where style marks could pair up: a star in a title must not make the rest bold."""
    return _STYLED.sub(rf"{_WORD_JOINER}\1{_WORD_JOINER}", escape(text))


def clean(text: str) -> str:
    """Text without characters that nobody sees."""
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub("", text)


def shortened(text: str, most: int) -> str:
    """A label that must fit; only for what stands elsewhere in full."""
    text = clean(text)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def mrkdwn(text: str) -> dict[str, Any]:
    """A text object; nothing in it becomes a link by itself."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def plain(text: str, most: int) -> dict[str, Any]:
    """A text object without mark-up; emoji stay what was typed."""
    return {"type": "plain_text", "text": shortened(text, most) or "–", "emoji": False}


def section(text: str, accessory: Block | None = None) -> Block:
    """A paragraph, with a button beside it where there is one."""
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return {**block, "accessory": accessory} if accessory else block


def context(*texts: str) -> Block:
    """Small print."""
    return {"type": "context", "elements": [mrkdwn(text) for text in texts]}


def button(label: str, action: str, value: str, hint: str = "") -> Block:
    """A button; the hint is what a screen reader says."""
    made: Block = {
        "type": "button",
        "text": plain(label, MOST_BUTTON),
        "action_id": action,
        "value": value,
    }
    return {**made, "accessibility_label": shortened(hint, MOST_BUTTON)} if hint else made


def fits(blocks: Sequence[Block], most: int = MOST_BLOCKS) -> bool:
    """Whether Slack takes them as one message or modal; what is short as JSON need not be counted text by text."""
    longest = max((len(b["text"]["text"]) for b in blocks if b["type"] == "section"), default=0)
    if len(blocks) > most or longest > MOST_SECTION:
        return False
    if len(_JSON.encode(blocks)) <= MOST_CHARACTERS:
        return True
    return sum(len(text) for block in blocks for text in _texts(block)) <= MOST_CHARACTERS


def _texts(part: Any) -> Iterator[str]:
    """Every piece of text in a block."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _texts(inner)
