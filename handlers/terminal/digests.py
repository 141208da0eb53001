"""What a channel would be told on a day, as a person or another program reads it."""

from collections.abc import Iterator

from rich.text import Text

from handlers.presenting import present_digest
from handlers.terminal.screen import Screen, bold, dim, plain
from handlers.views.digest import Footer
from knowledge.anniversaries.digest import Digest, Item
from knowledge.anniversaries.saying import body, filters, lead, month_title, nothing, soon, title
from knowledge.anniversaries.wish import Kind
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak
from knowledge.desk import Desk
from knowledge.export import exported_digest

_NOBODY = "In a channel it says here who set the digest, and how to stop it."


def show_digest(screen: Screen, desk: Desk, digest: Digest) -> None:
    """Print a digest; an empty one names the nearest day that has something to tell."""
    for line in _lines(desk, digest):
        screen.say(line)


def export_digest(screen: Screen, desk: Desk, digest: Digest) -> None:
    """Print a digest as one JSON object."""
    nearest = desk.nearest(digest.days[0])
    row = exported_digest(desk.archive, digest)
    screen.write_json({**row, "nearest": nearest.isoformat() if nearest else None})


def export_blocks(screen: Screen, desk: Desk, digest: Digest) -> None:
    """Print the message that a channel would get, as the Block Kit Builder takes it."""
    message = present_digest(desk, digest, Footer(note=_NOBODY))
    screen.write_json({"blocks": list(message.blocks)})


def unknown_words(words: tuple[str, ...]) -> str:
    """What is wrong with filters that name nobody and nothing."""
    return f"No country, person or kind in the archive is called {', '.join(words)}; try --for “Japan, Kishida, meetings”."


def _lines(desk: Desk, digest: Digest) -> Iterator[Text]:
    """The digest from top to bottom."""
    if digest.is_empty:
        yield plain(_nothing(desk, digest))
    else:
        narrowed = filters(digest.wish)
        yield bold(f"{title(digest)}{f' ({narrowed})' if narrowed else ''}:")
    for item in (*digest.items, *digest.spoken):
        yield from _item(item, digest)
    if digest.months and month_title(digest) != title(digest):
        yield bold(f"{month_title(digest)}:")
    for item in digest.months:
        yield from _item(item, digest)
    if digest.more:
        yield dim(f"{digest.more} more; --json lists them all.")
    if coming := soon(digest):
        yield dim(coming)


def _item(item: Item, digest: Digest) -> Iterator[Text]:
    """How long ago and when, what was, and the records that tell of it."""
    spoken = item.kind is Kind.SPOKEN
    when = "" if spoken else f" ({speak(item.when)})"
    yield plain(f"• {lead(item, digest)}{when}: {body(item)}")
    if spoken:
        yield dim(f"  “{item.line.evidence}”")
    yield dim(f"  {', '.join((item.line.record, *item.line.also))}")


def _nothing(desk: Desk, digest: Digest) -> str:
    """An empty day, and where to look instead."""
    said = nothing(digest)
    nearest = None if filters(digest.wish) else desk.nearest(digest.days[0])
    if nearest is None:
        return said
    return f"{said} The nearest day with something to tell is {speak(DateSpan.of_day(nearest))}."
