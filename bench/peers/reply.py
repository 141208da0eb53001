"""A reply of the peers in Block Kit, of the shape of diplo's: a headline, up to eight lines with their records, a count."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LINES = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One line."""

    day: str
    people: str
    city: str
    record: str
    quote: str = ""


def message(question: str, rows: Sequence[Row], count: int) -> dict[str, Any]:
    """The arguments of a message."""
    headline = f"{count} found" if count else "Nothing found"
    blocks: list[dict[str, Any]] = [
        {"type": "context", "elements": [{"type": "plain_text", "text": question}]},
        {"type": "section", "text": {"type": "mrkdwn", "text": f"*{headline}*"}},
    ]
    lines = []
    for row in rows[:LINES]:
        said = f"\n>{_escaped(row.quote)}" if row.quote else ""
        line = f"• *{row.day}* {_escaped(row.people)}{f', {row.city}' if row.city else ''}  _{row.record}_{said}"
        lines.append(line)
        blocks.append({"type": "section", "text": {"type": "mrkdwn", "text": line[:3000]}})
    if count > LINES:
        more = {
            "type": "button",
            "text": {"type": "plain_text", "text": "More"},
            "action_id": "more",
            "value": question,
        }
        blocks.append({"type": "actions", "elements": [more]})
    return {"text": "\n".join((headline, *lines)), "blocks": blocks}


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
