"""A pasted address of a record: title, date, who met whom, under the link."""

from collections.abc import Sequence

from handlers.views.limits import bounded, context, literal, section
from handlers.views.lines import line_block
from handlers.views.message import Block
from knowledge.answer import Line
from knowledge.dates.speaking import speak
from knowledge.records import Record

_MOST = 3


def unfurl_of(record: Record, meetings: Sequence[Line]) -> dict[str, list[Block]]:
    """What is shown under the link."""
    document = record.document
    published = f" · {literal(speak(document.published.value))}" if document.published else ""
    blocks = [section(f"*{bounded(document.title.value, 2_000)}*{published}")]
    blocks += [line_block(line, at, {}, evidence=False) for at, line in enumerate(meetings[:_MOST])]
    more = len(meetings) - _MOST
    if more > 0:
        meetings_left = "1 more meeting" if more == 1 else f"{more} more meetings"
        blocks.append(context(f"{meetings_left} in this record"))
    return {"blocks": blocks}
