"""Escaping, and what Slack lets through: the one place where text of records and of people becomes text of Slack.

Limits are those of docs.slack.dev/reference/block-kit/blocks and …/block-elements; the 13,000 characters of a whole
message are measured, as Slack answers msg_blocks_too_long from about 13,200 on although its documents promise more.
What stands over a limit is never sent in the hope that Slack takes it: whole lines are left out and counted.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from handlers.views.message import Block

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

_BREAKS = re.compile(r"[\x0b\x0c\r\x85\u2028\u2029]+")
"""Other ends of lines and pages, which part words."""
_HIDDEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control characters, and marks that turn text around or hide in it."""
_STYLED = re.compile(r"(?m)(?=[*_~`:&])((?<!\w)[*_~`]|[*_~`](?!\w)|:(?=[\w+'-]+:)|^(?:&gt;)+)")
"""Marks that Slack would obey: style marks that can pair up (inside a word, as in a file name, they cannot), names
of emoji, and quotes at the beginning of a line (docs.slack.dev/messaging/formatting-message-text)."""
_PLAIN = re.compile(r"[^*_~`:&]*(?:(?<=\w)_(?=\w)[^*_~`:&]*)*")
"""Nothing that can be styled: an underscore inside a word, as in a file name, cannot."""
_WORD_JOINER = "\u2060"
_JSON = msgspec.json.Encoder()
_ROOM = 0.6
"""Of a text that is too long once escaped, the part after which a word is looked for at which to stop."""


def escape(text: str) -> str:
    """Text as mrkdwn shows it letter by letter: no mention, no link, no channel call comes out of it."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(maxsize=8_192)
def literal(text: str) -> str:
    """The same where marks would be obeyed: a star in a title must not make the rest bold."""
    return _literal(text)


def clean(text: str) -> str:
    """Text without characters that nobody sees."""
    if text.replace("\n", " ").isprintable():
        return text
    return _HIDDEN.sub("", _BREAKS.sub(" ", text))


def size(text: str) -> int:
    """How long a text is for Slack, counted as JavaScript does: a flag is four characters, not two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


def within(text: str, most: int) -> bool:
    """Whether a text is no longer than that; no character counts more than twice."""
    return len(text) * 2 <= most or size(text) <= most


def shortened(text: str, most: int) -> str:
    """A label that must fit; only for what stands elsewhere in full."""
    if len(text) * 2 <= most and text.isprintable():
        return text
    text = clean(text)
    if within(text, most):
        return text
    while size(text) >= most:
        text = text[: most - 1 if len(text) >= most else -1]
    return f"{text.rstrip()}…"


def bounded(text: str, most: int = MOST_SECTION) -> str:
    """Literal text with an end that fits, cut at a word; only for what stands elsewhere in full."""
    if len(text) <= most and within(shown := literal(text), most):
        return shown
    return f"{_literal(text[: _cut(text, most - 1)]).rstrip()}…"


def split(text: str, most: int = MOST_SECTION) -> Iterator[str]:
    """Literal text in pieces that fit, cut between words; nothing is left out."""
    text = text.strip()
    while text:
        end = _cut(text, most)
        if piece := _literal(text[:end]).rstrip():
            yield piece
        text = text[end:].lstrip()


def whole_lines(text: str) -> str:
    """Escaped text; of a very long one as many whole lines as Slack takes, and how many are left out."""
    shown = escape(text)
    if within(shown, MOST_TEXT):
        return shown
    lines, kept, room = shown.split("\n"), 0, MOST_TEXT
    while kept < len(lines) and (room := room - size(lines[kept]) - 1) > 0:
        kept += 1
    return "\n".join((*lines[:kept], f"{len(lines) - kept} more lines."))


def _literal(text: str) -> str:
    """What is not kept, as it comes once."""
    text = escape(text)
    if _PLAIN.fullmatch(text):
        return text
    return _STYLED.sub(rf"{_WORD_JOINER}\1{_WORD_JOINER}", text)


def _cut(text: str, most: int) -> int:
    """How many characters of a text fit once they are escaped, up to the end of a word where there is one."""
    end = min(len(text), most)
    while (length := size(_literal(text[:end]))) > most:
        end = max(1, end * most // length - 1)
    if end == len(text):
        return end
    word = max(text.rfind(gap, int(end * _ROOM), end) for gap in " \n")
    return end if word < 0 else word


def mrkdwn(text: str) -> dict[str, Any]:
    """A text object, which must not be empty; nothing in it becomes a link by itself."""
    return {"type": "mrkdwn", "text": text if text.strip() else "–", "verbatim": True}


def plain(text: str, most: int) -> dict[str, Any]:
    """A text object without mark-up; emoji stay what was typed."""
    return {"type": "plain_text", "text": shortened(text, most).strip() or "–", "emoji": False}


def section(text: str, accessory: Block | None = None) -> Block:
    """A paragraph, with a button beside it where there is one."""
    block: Block = {"type": "section", "text": mrkdwn(text)}
    if accessory:
        block["accessory"] = accessory
    return block


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text, MOST_HEADER)}


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
    if hint:
        made["accessibility_label"] = shortened(hint, MOST_BUTTON)
    return made


def row(buttons: Iterable[Block]) -> Iterator[Block]:
    """A row of buttons; one that carries more than Slack takes is left out, and so is a row without any."""
    kept = [each for each in buttons if within(each["value"], MOST_VALUE)]
    if kept:
        yield {"type": "actions", "elements": kept[:MOST_ACTIONS]}


def fits(blocks: Sequence[Block], most_characters: int = MOST_CHARACTERS) -> bool:
    """Whether Slack takes them as one message; only where that is not plain is it counted as Slack counts."""
    if len(blocks) > MOST_BLOCKS or not all(
        within(text, MOST_SECTION) for text in _paragraphs(blocks)
    ):
        return False
    if _length(blocks) <= most_characters:
        return True
    texts = _texts(blocks)
    if 2 * sum(map(len, texts)) <= most_characters:
        return True
    return sum(map(size, texts)) <= most_characters


def _length(blocks: Sequence[Block]) -> int:
    """How long blocks are as JSON, which is quickly made and longer than their texts; never short for what is no text."""
    try:
        return len(_JSON.encode(blocks))
    except UnicodeEncodeError:
        return sys.maxsize


def _paragraphs(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of sections and of small print."""
    for block in blocks:
        if block["type"] == "section":
            yield block["text"]["text"]
        elif block["type"] == "context":
            yield from (element["text"] for element in block["elements"])


def _texts(blocks: Iterable[Block]) -> list[str]:
    """Every piece of text in blocks, however deep."""
    found, waiting = [], [*blocks]
    while waiting:
        part: Any = waiting.pop()
        if isinstance(part, str):
            found.append(part)
        elif isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
    return found
