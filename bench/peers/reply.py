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
    lines = [_line(row) for row in rows[:LINES]]
    blocks: list[dict[str, Any]] = [
        {"type": "context", "elements": [{"type": "plain_text", "text": question}]},
        *(_section(line[:3000]) for line in (f"*{headline}*", *lines)),
    ]
    if count > LINES:
        label = {"type": "plain_text", "text": "More"}
        more = {"type": "button", "text": label, "action_id": "more", "value": question}
        blocks.append({"type": "actions", "elements": [more]})
    return {"text": "\n".join((headline, *lines)), "blocks": blocks}


def _section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def _line(row: Row) -> str:
    said = f"\n>{_escaped(row.quote)}" if row.quote else ""
    place = f", {row.city}" if row.city else ""
    return f"• *{row.day}* {_escaped(row.people)}{place}  _{row.record}_{said}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
