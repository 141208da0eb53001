"""What can be asked: examples that this very archive answers, each a button."""

from collections.abc import Iterator, Sequence
from datetime import date

from handlers.inquiry import Inquiry
from handlers.views import actions
from handlers.views.limits import bounded, button, context, row, section, whole_lines
from handlers.views.message import Block, Message
from knowledge.holdings import Holdings

_MOST = 5
_DOORS = (
    "Type `/diplo` and a question, mention me in a channel or a thread, or write to me directly. "
    "`/diplo find` opens a search form; `/diplo digest` lets you know each morning what happened on this day. "
    "In a thread I remember what was asked before: try “and in 2023?”."
)


def help_message(
    examples: Sequence[str], holdings: Holdings, today: date, headline: str = ""
) -> Message:
    """Help, after a headline on what was not understood where there is one."""
    shown = examples[:_MOST]
    said = [*([headline] if headline else []), coverage(holdings), "You can ask, for example:"]
    text = "\n".join((*said, *(f"• {example}" for example in shown), _DOORS))
    return Message(whole_lines(text), tuple(_blocks(said, shown, today)))


def coverage(holdings: Holdings) -> str:
    """What the archive holds, in a line."""
    years = (
        f", {holdings.first.year}–{holdings.last.year}" if holdings.first and holdings.last else ""
    )
    return (
        f"The archive holds {holdings.records:,} records{years}: "
        f"{sum(holdings.meetings.values()):,} meetings, {holdings.people:,} people, "
        f"{holdings.countries:,} countries."
    )


def example_buttons(examples: Sequence[str], today: date) -> Iterator[Block]:
    """Examples to press."""
    yield from row(
        button(
            example,
            f"{actions.EXAMPLE}:{at}",
            Inquiry((example,), today).encode(),
            f"{example}: ask this example",
        )
        for at, example in enumerate(examples[:_MOST])
    )


def _blocks(said: Sequence[str], examples: Sequence[str], today: date) -> Iterator[Block]:
    """The help from top to bottom."""
    yield section("\n".join(bounded(each, 1_000) for each in said))
    yield from example_buttons(examples, today)
    yield context(_DOORS)
