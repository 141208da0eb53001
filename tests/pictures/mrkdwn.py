"""Slack's mark-up as HTML: bold, slanted, code, quotes, links and mentions (docs.slack.dev/messaging/formatting-message-text)."""

import re
from itertools import groupby

_NAMES = {"@U012AB3CD": "@Mina", "@UDIPLO": "@diplo", "#C012AB3CD": "#asia-desk"}
"""People and channels that are mentioned in the pictures."""
_EDGE = r"(?<![\w\u2060])", r"(?![\w\u2060])"
_STYLES = (
    (re.compile(rf"{_EDGE[0]}`([^`\n]+)`{_EDGE[1]}"), r"<code>\1</code>"),
    (re.compile(rf"{_EDGE[0]}\*([^*\n]+)\*{_EDGE[1]}"), r"<b>\1</b>"),
    (re.compile(rf"{_EDGE[0]}_([^_\n]+)_{_EDGE[1]}"), r"<i>\1</i>"),
)
_LINK = re.compile(r"<(https?://[^|>]+)\|([^>]+)>")
_MENTION = re.compile(r"<([@#]\w+)>")


def html_of(text: str) -> str:
    """A text of mrkdwn, which has its own &, < and > escaped already."""
    quoted = groupby(text.split("\n"), key=lambda line: line.startswith(">"))
    return "".join(_quote(list(lines)) if quote else _lines(list(lines)) for quote, lines in quoted)


def _quote(lines: list[str]) -> str:
    return f"<blockquote>{_lines([line[1:] for line in lines])}</blockquote>"


def _lines(lines: list[str]) -> str:
    return f"<div>{'<br>'.join(map(_styled, lines))}</div>"


def _styled(line: str) -> str:
    line = _MENTION.sub(lambda found: f"<span class=mention>{_NAMES[found[1]]}</span>", line)
    line = _LINK.sub(r'<a href="\1">\2</a>', line)
    for pattern, shown in _STYLES:
        line = pattern.sub(shown, line)
    return line
