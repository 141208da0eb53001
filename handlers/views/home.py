"""The home tab: what the archive holds, today in earlier years, examples to press, and the search form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.views import actions
from handlers.views.help import coverage, example_buttons
from handlers.views.limits import button, context, literal, plain, section
from handlers.views.lines import line_block
from handlers.views.message import Block
from handlers.views.modals import View
from knowledge.answer import Line
from knowledge.dates.span import DateSpan
from knowledge.dates.speaking import speak
from knowledge.holdings import Holdings

_MOST_LINES = 5
_DOORS = "Or type `/diplo` and a question in any channel, mention me in a thread, or write to me under Messages."


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home tab shows."""

    holdings: Holdings
    """The archive in numbers."""
    today: date
    """The day."""
    remembered: Sequence[tuple[int, Line]]
    """Meetings of this day in earlier years, each with how many years ago."""
    examples: Sequence[str]
    """Questions that this archive answers."""


def home_view(page: HomePage) -> View:
    """The home tab."""
    return {"type": "home", "callback_id": "home", "blocks": list(_blocks(page))}


def _blocks(page: HomePage) -> Iterator[Block]:
    """The tab from top to bottom."""
    yield {"type": "header", "text": plain("What diplo knows", 150)}
    yield section(coverage(page.holdings))
    yield {"type": "actions", "elements": [button("Search…", actions.FIND, "home", "Open the search form")]}  # fmt: skip
    yield {"type": "divider"}
    yield {"type": "header", "text": plain(f"On this day, {_day(page.today)}", 150)}
    yield from _remembered(page.remembered)
    yield {"type": "divider"}
    yield {"type": "header", "text": plain("Ask, for example", 150)}
    yield example_buttons(page.examples, page.today)
    yield context(_DOORS)


def _remembered(found: Sequence[tuple[int, Line]]) -> Iterator[Block]:
    """Meetings of the day, the most recent first."""
    if not found:
        yield section("Nothing in the archive happened on this day of an earlier year.")
    for at, (years, line) in enumerate(found[:_MOST_LINES]):
        yield context("1 year ago" if years == 1 else f"{years} years ago")
        yield line_block(line, at, {}, evidence=False)
    if len(found) > _MOST_LINES:
        yield context(literal(f"{len(found) - _MOST_LINES} more; ask “on this day”."))


def _day(day: date) -> str:
    """A day without its year."""
    return speak(DateSpan.of_day(day)).rsplit(" ", 1)[0]
