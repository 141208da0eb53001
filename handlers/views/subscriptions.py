"""Digests as people are told of them: one that was set, all of a workspace in a list, one's own on the home tab."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.views import actions
from handlers.views.limits import bounded, button, context, literal, plain, row, section
from handlers.views.message import Block, Message

PAGE = 10
"""Digests on a page of the list."""
_MOST_HOME = 12
_MOST_WORDS = 900
"""Characters of when a digest comes and of what."""
_MOST_LISTED, _MOST_FACT = 450, 250
"""Characters of the same and of other facts in a list, so that a page is always one message."""
_EXAMPLE = "`/diplo digest on 09:00 Asia/Tokyo weekdays`"
_NONE = f"There is no digest yet. Set one up with {_EXAMPLE}."
_STOP, _LIST = "`/diplo digest off`", "`/diplo digest list`"
_ORDERS = (
    (
        "on 09:00 Asia/Tokyo weekdays",
        "a digest comes here; `for Japan, Kishida, meetings` narrows it",
    ),
    ("weekly on Monday 09:00", "the week ahead"),
    ("pause until 1 December", "none until then; `resume` ends the pause"),
    ("off", "no digest here any more"),
    ("preview 26 May", "what would be told; only you see it"),
    ("now", "today’s digest at once"),
    ("list", "all digests, when each comes next, and what became of the last"),
)
"""What is typed behind `digest`, and what it does; nothing opens the form."""
_SURE: Block = {
    "title": plain("Stop this digest?", 100),
    "text": plain("It does not come any more. You can set it up again at any time.", 300),
    "confirm": plain("Stop it", 30),
    "deny": plain("Keep it", 30),
}
"""Asked before a digest is ended, as its buttons stand close together."""


@dataclass(frozen=True, slots=True)
class Told:
    """A digest in words."""

    channel: str
    """Where it goes: a channel, or the user whose direct messages it goes to."""
    schedule: str
    """When and of what."""
    set_by: str
    """Who set it."""
    next: str = ""
    """When it comes next; empty while it does not."""
    last: str = ""
    """What became of the last one; empty before the first."""
    trouble: str = ""
    """Why it cannot go on, and what to do; empty while all is well."""
    goes_on: bool = True
    """Whether it is not paused."""


def place(channel: str) -> str:
    """Where a digest goes, as Slack makes a link of it."""
    return f"in <#{channel}>" if not is_direct(channel) else f"directly to <@{channel}>"


def is_direct(channel: str) -> bool:
    """Whether a digest goes to a person and not to a channel."""
    return channel.startswith(("U", "W"))


def set_message(told: Told, before: str = "", night: str = "") -> Message:
    """That a digest is set, when it comes first, what it takes the place of, and what to know about the night."""
    lines = [f"A digest comes {place(told.channel)} {bounded(told.schedule, _MOST_WORDS)}."]
    if before:
        lines.append(f"It takes the place of the one {bounded(before, _MOST_WORDS)}.")
    if told.next:
        lines.append(f"Next: {literal(told.next)}.")
    if night:
        lines.append(literal(night))
    lines.append(f"Set by <@{told.set_by}>. Stop it with {_STOP}; {_LIST} shows all.")
    return _paragraph("\n".join(lines))


def told_message(told: Told) -> Message:
    """How a digest stands after it was changed."""
    return _paragraph(_row(told))


def stopped_message(channel: str, by: str) -> Message:
    """That a digest does not come any more."""
    return _paragraph(f"The digest {place(channel)} does not come any more: <@{by}> stopped it.")


def orders_message() -> Message:
    """What can be typed about digests."""
    said = "A digest tells what happened on this day in earlier years. You can type:"
    return _paragraph("\n".join((said, *(f"• `/diplo digest {order}`: {does}" for order, does in _ORDERS))))  # fmt: skip


def list_message(digests: Sequence[Told], page: int = 0, unseen: int = 0) -> Message:
    """A page of all digests; those that go to other people directly are counted and not told."""
    pages = max(1, -(-len(digests) // PAGE))
    page = min(max(page, 0), pages - 1)
    rows = [_row(each) for each in digests[page * PAGE : (page + 1) * PAGE]]
    parts = [_head(page, pages) if rows else _NONE, *rows]
    if unseen:
        parts.append(f"{_count(unseen)} {'comes' if unseen == 1 else 'come'} to other people directly.")  # fmt: skip
    blocks = (*(section(part) for part in parts), *row(_around(page, pages)))
    return Message("\n".join(parts), blocks)


def home_blocks(digests: Sequence[Told], more: int = 0) -> Iterator[Block]:
    """The digests that somebody may change, each with what can be done about it."""
    for at, each in enumerate(digests[:_MOST_HOME]):
        yield section(_row(each))
        yield from row(_buttons(each, at))
    if not digests:
        yield section("None yet that you may change.")
    if more := more + len(digests[_MOST_HOME:]):
        yield context(f"{more} more: {_LIST}.")
    yield from row([new_button()])


def new_button() -> Block:
    """Opens the form."""
    return button("Set up a digest…", actions.DIGEST_NEW, "new", "Set up a digest in a form")


def offer_message() -> Message:
    """The way to the form from where Slack opens none by itself."""
    said = f"The form has everything that can be chosen. In words it goes like {_EXAMPLE}."
    return Message(said, (section(said), *row([new_button()])))


def _paragraph(text: str) -> Message:
    return Message(text, (section(text),))


def _head(page: int, pages: int) -> str:
    return f"Digests, page {page + 1} of {pages}:" if pages > 1 else "Digests:"


def _count(number: int) -> str:
    return "1 digest" if number == 1 else f"{number:,} digests"


def _row(told: Told) -> str:
    """One digest in one paragraph."""
    lines = [f"• {place(told.channel)} {bounded(told.schedule, _MOST_LISTED)}"]
    if told.trouble:
        lines.append(f"It cannot go on: {bounded(told.trouble, _MOST_FACT)}.")
    facts = (f"next {literal(told.next)}" if told.next else "", bounded(told.last, _MOST_FACT))
    lines.append("; ".join((*(fact for fact in facts if fact), f"set by <@{told.set_by}>")))
    return "\n".join(lines)


def _buttons(told: Told, at: int) -> Iterator[Block]:
    """What can be done about a digest."""
    yield button("Edit…", f"{actions.DIGEST_EDIT}:{at}", told.channel, "Edit this digest in a form")
    if told.goes_on:
        yield button("Pause", f"{actions.DIGEST_PAUSE}:{at}", told.channel, "Pause this digest")
    else:
        yield button("Resume", f"{actions.DIGEST_RESUME}:{at}", told.channel, "Let this digest go on")  # fmt: skip
    stop = button("Stop", f"{actions.DIGEST_STOP}:{at}", told.channel, "Stop this digest for good")
    yield {**stop, "confirm": _SURE}


def _around(page: int, pages: int) -> Iterator[Block]:
    """The way to the other pages."""
    if page:
        yield button("Previous", f"{actions.DIGEST_LIST}:0", str(page - 1), "Previous page")
    if page + 1 < pages:
        yield button("Next", f"{actions.DIGEST_LIST}:1", str(page + 1), "Next page")
