"""Everything that comes up on a day, page by page: where the button `3 more` of a digest leads."""

from collections.abc import Iterator

from msgspec.structs import replace

from handlers.views import actions
from handlers.views.limits import (
    MOST_TITLE,
    MOST_VALUE,
    bounded,
    button,
    context,
    literal,
    plain,
    row,
    section,
    size,
)
from handlers.views.message import Block
from handlers.views.modals import View
from handlers.views.tickets import DigestTicket, RecordTicket
from knowledge.anniversaries.digest import PAGE, Digest, Item
from knowledge.anniversaries.saying import filters, lead, title

_MOST_TEXT = 700
"""Characters of one thing, so that ten of them are always one modal."""


def listing_modal(digest: Digest, page: int) -> View:
    """A page of the listing; the last one for a page that is not there."""
    listing = digest.listing(page)
    ticket = DigestTicket(digest.days[0], digest.wish, listing.page)
    first = listing.page * PAGE
    return {
        "type": "modal",
        "callback_id": "digest",
        "title": plain("Digest", MOST_TITLE),
        "close": plain("Close", MOST_TITLE),
        "blocks": [
            section(f"*{literal(title(digest))}*"),
            context(_count(digest, first, len(listing.items))),
            *(_row(digest, item, at) for at, item in enumerate(listing.items)),
            *row(_around(ticket, listing.pages)),
        ],
    }


def _count(digest: Digest, first: int, shown: int) -> str:
    """Which things these are, of how many, and under which filters."""
    narrowed = filters(digest.wish)
    told = f"{first + 1}–{first + shown} of {digest.total}" if shown else "Nothing comes up"
    return f"{told} · {bounded(narrowed, 1_000)}" if narrowed else told


def _row(digest: Digest, item: Item, at: int) -> Block:
    """One thing with its record."""
    line = item.line
    cited = f"_Source:_ {bounded(line.record, 200)}"
    text = f"*{literal(lead(item, digest))}*\n{bounded(line.text, _MOST_TEXT)}\n{cited}"
    value = RecordTicket(line.record, (line.span,) if line.span else ()).encode()
    opens = button("Show record", f"{actions.RECORD}:{at}", value, f"Show record {line.record}")
    return section(text, opens if size(value) <= MOST_VALUE else None)


def _around(ticket: DigestTicket, pages: int) -> Iterator[Block]:
    """The way to the other pages."""
    if ticket.page:
        before = replace(ticket, page=ticket.page - 1).encode()
        yield button("Previous", actions.DIGEST_PREVIOUS, before, "Previous page")
    if ticket.page + 1 < pages:
        behind = replace(ticket, page=ticket.page + 1).encode()
        yield button("Next", actions.DIGEST_NEXT, behind, "Next page")
