"""A day in earlier years: for the home tab, and for whoever wants to be told each morning."""

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.views.limits import MOST_CHARACTERS, context, fits, header, section, whole_lines
from handlers.views.lines import line_block
from handlers.views.message import Block, Message
from knowledge.answer import Line
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak

Remembered = Sequence[tuple[int, Line]]
"""Meetings of a day in earlier years, each with how many years ago."""
_MOST = 5
_ROOM = MOST_CHARACTERS - 3_000
"""Characters that leave room for what else stands on the same surface."""
_NOTHING = "Nothing in the archive happened on this day of an earlier year."


def digest_message(day: date, found: Remembered) -> Message:
    """What happened on a day, as a message."""
    blocks = [header(heading(day)), *remembered_blocks(found)]
    told = [f"{ago(years)}: {line.cited}" for years, line in found] or [_NOTHING]
    return Message(whole_lines("\n".join((f"{heading(day)}:", *told))), tuple(blocks))


def heading(day: date) -> str:
    """What stands over a day."""
    return f"On this day, {speak(DateSpan.of_day(day)).rsplit(' ', 1)[0]}"


def ago(years: int) -> str:
    """How long ago."""
    return "1 year ago" if years == 1 else f"{years} years ago"


def remembered_blocks(found: Remembered) -> Iterator[Block]:
    """The meetings, with as many words as leave room for what else the same surface shows."""
    if not found:
        yield section(_NOTHING)
    shown: list[Block] = []
    for at, (years, line) in enumerate(found[:_MOST]):
        pair = [context(ago(years)), line_block(line, at, {}, evidence=False)]
        if not fits([*shown, *pair], most_characters=_ROOM):
            break
        shown += pair
    yield from shown
    if more := len(found) - len(shown) // 2:
        yield context(f"{more} more; ask “on this day”.")
