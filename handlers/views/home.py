"""The home tab: what the archive holds, today in earlier years, examples to press, and the search form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from handlers.views import actions
from handlers.views.digest import digest_blocks
from handlers.views.help import coverage, example_buttons
from handlers.views.limits import button, context, header, row, section
from handlers.views.look import Sources
from handlers.views.message import Block
from handlers.views.modals import View
from handlers.views.subscriptions import Told, home_blocks
from knowledge.anniversaries.digest import Digest
from knowledge.anniversaries.saying import title
from knowledge.holdings import Holdings

_DOORS = "Or type `/diplo` and a question in any channel, mention me in a thread, or write to me under Messages."


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home tab shows."""

    holdings: Holdings
    """The archive in numbers."""
    today: Digest
    """What comes up today."""
    examples: Sequence[str]
    """Questions that this archive answers."""
    sources: Sources = field(default_factory=dict)
    """Title and original of the records of the day, by file name."""
    digests: Sequence[Told] | None = ()
    """The digests that who looks may change; None where they are not known for the moment."""


def home_view(page: HomePage) -> View:
    """The home tab."""
    return {"type": "home", "callback_id": "home", "blocks": list(_blocks(page))}


def _blocks(page: HomePage) -> Iterator[Block]:
    """The tab from top to bottom."""
    yield header("What diplo knows")
    yield section(coverage(page.holdings))
    yield from row([button("Search…", actions.FIND, "home", "Search… in a form")])
    yield {"type": "divider"}
    yield header(title(page.today))
    yield from digest_blocks(page.today, page.sources)
    yield {"type": "divider"}
    yield header("Digests")
    if page.digests is None:
        yield section("I cannot show them now, as my database is away. Please come back later.")
    else:
        yield from home_blocks(page.digests)
    yield {"type": "divider"}
    yield header("Ask, for example")
    yield from example_buttons(page.examples, page.today.days[0])
    yield context(_DOORS)
