"""An answer as a message: headline, one paragraph a line with its record, what else may be meant, and where to go on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handlers.inquiry import Inquiry, Reply
from handlers.views import actions
from handlers.views.limits import (
    MOST_TEXT,
    MOST_VALUE,
    button,
    context,
    escape,
    fits,
    literal,
    section,
)
from handlers.views.lines import line_block, near_block
from handlers.views.message import Block, Message

_EVIDENCE_OF = 3
"""Up to so many lines are shown with their evidence; of more, the record is a press away."""
_CHOICES = 5


@dataclass(frozen=True, slots=True)
class Look:
    """What stands around an answer, which depends on the door."""

    echo: bool = False
    """Whether the question is repeated: who types a command does not see it any more."""
    sharable: bool = False
    """Whether it is private and can be shown to the channel."""
    pageable: bool = False
    """Whether there are buttons for other pages."""
    votable: bool = False
    """Whether it can be voted on."""
    shared_by: str = ""
    """Id of the user who shared it."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Addresses of originals by the name of the record."""


def answer_message(reply: Reply, look: Look) -> Message | None:
    """The message of an answer; None where it is too long for Slack: then it is asked for again with fewer lines."""
    for evidence in (len(reply.answer.lines) <= _EVIDENCE_OF, False):
        blocks = tuple(_blocks(reply, look, evidence=evidence))
        if fits(blocks):
            return Message(_plain(reply, look), blocks)
    return None


def _blocks(reply: Reply, look: Look, *, evidence: bool) -> Iterator[Block]:
    """The answer from the question to the buttons."""
    answer = reply.answer
    if look.shared_by:
        yield context(f"Shared by <@{look.shared_by}>")
    if look.echo:
        yield context(f"You asked: {literal(_asked(reply.inquiry))}")
    if answer.notes:
        yield context("\n".join(literal(note) for note in answer.notes))
    if answer.headline:
        yield section(f"*{literal(answer.headline)}*" if answer.answered else literal(answer.headline))  # fmt: skip
    for at, line in enumerate(answer.lines):
        yield line_block(line, at, look.links, evidence=evidence)
    if answer.near:
        yield context("Near, but not what was asked:")
        for at, line in enumerate(answer.near, start=len(answer.lines)):
            yield near_block(line, at)
    yield from _choices(reply)
    yield from _pages(reply, look)
    yield from _controls(reply, look)


def _choices(reply: Reply) -> Iterator[Block]:
    """Who else may be meant: one press asks about that very person."""
    if not reply.choices:
        return
    word = "Or did you mean" if reply.answer.answered else "Did you mean"
    shown = reply.choices[:_CHOICES]
    yield section(f"{word}: {literal(_told(reply))}?")
    asked = [_instead(reply.inquiry, choice.text) for choice in shown]
    yield {
        "type": "actions",
        "elements": [
            button(
                choice.label,
                f"{actions.CHOOSE}:{at}",
                inquiry.encode(),
                f"Ask about {choice.label}",
            )
            for at, (choice, inquiry) in enumerate(zip(shown, asked, strict=True))
            if len(inquiry.encode()) <= MOST_VALUE
        ],
    }


def _told(reply: Reply) -> str:
    """The people to choose from, with what tells them apart."""
    shown = reply.choices[:_CHOICES]
    named = [
        f"{choice.label} ({choice.detail})" if choice.detail else choice.label for choice in shown
    ]
    more = len(reply.choices) - len(shown)
    return ", ".join(named) + (f", and {more} more; a fuller name finds them" if more else "")


def _instead(inquiry: Inquiry, text: str) -> Inquiry:
    """The question about somebody chosen, asked in the place of the one that left it open."""
    return Inquiry((*inquiry.texts[:-1], text), inquiry.day)


def _pages(reply: Reply, look: Look) -> Iterator[Block]:
    """Which page this is, and the way to the others."""
    inquiry, more = reply.inquiry, reply.answer.more
    if not inquiry.page and not more:
        return
    first = inquiry.page * inquiry.lines + 1
    last = first + len(reply.answer.lines) - 1
    total = last + more
    if not look.pageable:
        yield context(f"{more} more")
        return
    around = []
    if inquiry.page:
        before = inquiry.on_page(inquiry.page - 1).encode()
        around.append(button("Previous", actions.PREVIOUS, before, "Previous page"))
    if more:
        behind = inquiry.on_page(inquiry.page + 1).encode()
        around.append(button("Next", actions.NEXT, behind, "Next page"))
    shown = f"Lines {first}–{last} of {total}; {more} more" if last >= first else "No more lines"
    yield context(shown)
    yield {"type": "actions", "elements": around}


def _controls(reply: Reply, look: Look) -> Iterator[Block]:
    """Share it, and say whether it was right."""
    value = reply.inquiry.encode()
    elements = []
    if look.sharable:
        elements.append(button("Share with channel", actions.SHARE, value))
    if look.votable and (reply.answer.lines or reply.answer.records):
        elements.append(button("This is right", actions.HELPFUL, value))
        elements.append(button("Something is wrong", actions.UNHELPFUL, value))
    if elements:
        yield {"type": "actions", "elements": elements}


def _asked(inquiry: Inquiry) -> str:
    """The question as it was typed, with those before that it rests on."""
    return " → ".join(inquiry.texts)


def _plain(reply: Reply, look: Look) -> str:
    """The whole answer in words, for those to whom the blocks are not shown."""
    asked = [f"You asked: {_asked(reply.inquiry)}"] if look.echo else []
    told = "\n".join((*asked, reply.answer.text))
    return escape(told)[:MOST_TEXT]
