"""A digest as a message: a few things, each with its record; a button to the rest; what comes up soon; who set it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from handlers.views import actions
from handlers.views.limits import (
    MOST_CHARACTERS,
    bounded,
    button,
    context,
    fits,
    header,
    literal,
    row,
    section,
    whole_lines,
)
from handlers.views.lines import line_block
from handlers.views.look import NO_SOURCES, Sources
from handlers.views.message import Block, Message
from handlers.views.tickets import DigestTicket
from knowledge.anniversaries.digest import Digest, Item
from knowledge.anniversaries.saying import filters, lead, month_title, nothing, soon, title
from knowledge.anniversaries.wish import Kind

_ROOM: Final = MOST_CHARACTERS - 4_000
"""Characters that leave room for what stands around the things of a digest."""


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands under every digest."""

    schedule: str = ""
    """When it comes: `every weekday at 09:00 (Asia/Tokyo)`."""
    set_by: str = ""
    """Id of the user who set it."""
    stop: str = "/diplo digest off"
    """What to type to stop it."""
    note: str = ""
    """What else is to be said: of a preview, that nobody else sees it."""

    @property
    def text(self) -> str:
        """The footer as mrkdwn."""
        who = f"Set by <@{self.set_by}>" if self.set_by else ""
        told = ": ".join(part for part in (who, bounded(self.schedule, 1_000)) if part)
        stop = f"{told}. Stop it with `{self.stop}`." if told else ""
        return " ".join(part for part in (stop, literal(self.note)) if part)


def digest_message(digest: Digest, footer: Footer, sources: Sources = NO_SOURCES) -> Message:
    """The message; things that Slack has no room for are counted with the rest."""
    blocks = (header(title(digest)), *_narrowed(digest), *digest_blocks(digest, sources))
    small = (bounded(soon(digest)), bounded(_strangers(digest)), footer.text)
    foot = (context(text) for text in small if text)
    return Message(_plain(digest, footer), (*blocks, *foot))


def digest_blocks(
    digest: Digest, sources: Sources = NO_SOURCES, room: int = _ROOM
) -> Iterator[Block]:
    """The things themselves, as many as there is room for, and the way to the others."""
    if digest.is_empty:
        yield section(literal(nothing(digest)))
    shown: list[Block] = []
    count = 0
    for at, item in enumerate((*digest.items, *digest.spoken, *digest.months)):
        group = [*_month(digest, item), _block(digest, item, at, sources)]
        if not fits([*shown, *group], most_characters=room):
            break
        shown += group
        count += 1
    yield from shown
    if more := digest.total - count:
        yield from _rest(digest, more)


def _rest(digest: Digest, more: int) -> Iterator[Block]:
    """How many things are not shown, as a button into the listing; without one where it could not carry the filters."""
    ticket = DigestTicket(digest.days[0], digest.wish).encode()
    opens = button(f"{more} more", actions.DIGEST_MORE, ticket, f"{more} more: list everything")
    yield from tuple(row([opens])) or (context(f"{more} more"),)


def _narrowed(digest: Digest) -> Iterator[Block]:
    """What the digest is narrowed to."""
    if narrowed := filters(digest.wish):
        yield context(bounded(narrowed))


def _month(digest: Digest, item: Item) -> Iterator[Block]:
    """The heading over the first of those known to the month only, unless it is the title itself."""
    heading = month_title(digest) if digest.months and item is digest.months[0] else ""
    if heading and heading != title(digest):
        yield section(f"*{heading}*")


def _block(digest: Digest, item: Item, at: int, sources: Sources) -> Block:
    """One thing; what a record only speaks of is shown in its own words."""
    spoken = item.kind is Kind.SPOKEN
    return line_block(item.line, at, sources, evidence=spoken, lead=lead(item, digest))


def _strangers(digest: Digest) -> str:
    """Names that the digest is narrowed to and nobody bears."""
    return f"The archive knows nobody called {', '.join(digest.unknown)}." if digest.unknown else ""


def _plain(digest: Digest, footer: Footer) -> str:
    """The whole digest in words."""
    narrowed = filters(digest.wish)
    told = [f"{title(digest)}{f' ({narrowed})' if narrowed else ''}:"]
    if digest.is_empty:
        told = [nothing(digest)]
    for item in (*digest.items, *digest.spoken, *digest.months):
        told.append(f"• {lead(item, digest)}: {item.line.cited}")
    more = f"{digest.more} more." if digest.more else ""
    rest = (more, soon(digest), _strangers(digest))
    words = whole_lines("\n".join((*told, *(line for line in rest if line))))
    return f"{words}\n{footer.text}" if footer.text else words
