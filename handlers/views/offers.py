"""Where to go on from an answer: who else may be meant, other pages, other records, the channel, a vote."""

from collections import Counter
from collections.abc import Iterator, Sequence

from handlers.inquiry import Inquiry, Reply
from handlers.views import actions
from handlers.views.limits import bounded, button, context, row, section
from handlers.views.look import Look
from handlers.views.message import Block
from handlers.views.sources import named
from handlers.views.tickets import RecordTicket
from knowledge.choosing import Choice

_CHOICES = 5
_NAMED = 20
RECORDS = 5
"""Records that no line cites, of which so many are told."""


def choices_of(reply: Reply) -> Iterator[Sequence[Block]]:
    """Who else may be meant, in words and as buttons: one press asks about that very person."""
    names = names_offered(reply)
    if not names:
        return
    word = "Or did you mean" if reply.answer.answered else "Did you mean"
    more = f", and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    fuller = " A fuller name finds them all." if len(names) > _CHOICES else ""
    said = f"{word}: {', '.join(names[:_NAMED])}{more}?{fuller}"
    yield [section(bounded(said))]
    yield list(row(_choice_buttons(reply)))


def names_offered(reply: Reply) -> tuple[str, ...]:
    """Who else may be meant, each with what tells that person from others."""
    return tuple(dict.fromkeys(map(_introduced, reply.choices))) or reply.answer.choices


def examples_offered(reply: Reply) -> tuple[str, ...]:
    """Questions that an answer offers in the place of one: its lines, where nothing was found and they rest on no record."""
    answer = reply.answer
    return () if answer.answered else tuple(line.text for line in answer.lines if not line.record)


def pages_of(reply: Reply, look: Look) -> Iterator[Sequence[Block]]:
    """Which page this is, and the way to the others."""
    inquiry, more = reply.inquiry, reply.answer.more
    if not inquiry.page and not more:
        return
    yield [context(_where(reply))]
    around = []
    if inquiry.page:
        before = inquiry.on_page(inquiry.page - 1).encode()
        around.append(button("Previous", actions.PREVIOUS, before, "Previous page"))
    if more:
        behind = inquiry.on_page(inquiry.page + 1).encode()
        around.append(button("Next", actions.NEXT, behind, "Next page"))
    if look.pageable:
        yield list(row(around))


def sources_of(reply: Reply, look: Look) -> Iterator[Sequence[Block]]:
    """Records that an answer rests on and that no line of it cites, as under a count."""
    lines = (*reply.answer.lines, *reply.answer.near)
    told = {name for line in lines for name in (line.record, *line.also)}
    names = [name for name in reply.answer.records if name not in told]
    if not names:
        return
    word = "Other records" if any(told) else "Sources" if len(names) > 1 else "Source"
    shown = [named(name, look.sources) for name in names[:RECORDS]]
    more = f" and {len(names) - RECORDS} more" if len(names) > RECORDS else ""
    yield [context(f"_{word}:_ {', '.join(shown)}{more}")]
    yield list(
        row(
            button(f"Show {name}", f"{actions.RECORD}:{at}", RecordTicket(name).encode())
            for at, name in enumerate(names[:RECORDS])
        )
    )


def controls_of(reply: Reply, look: Look) -> Sequence[Block]:
    """Share it, and say whether it was right."""
    value = reply.inquiry.encode()
    buttons = []
    if look.sharable:
        hint = "Share with channel: everybody there sees this answer"
        buttons.append(button("Share with channel", actions.SHARE, value, hint))
    if look.votable and (reply.answer.answered or reply.answer.records):
        buttons.append(button("This is right", actions.HELPFUL, value))
        buttons.append(button("Something is wrong", actions.UNHELPFUL, value))
    return list(row(buttons))


def _introduced(choice: Choice) -> str:
    """Somebody to choose, with what tells that person from others."""
    return f"{choice.label} ({choice.detail})" if choice.detail else choice.label


def _choice_buttons(reply: Reply) -> Iterator[Block]:
    """A button for each; one who may stand in two places of the question is told with the question."""
    shown = reply.choices[:_CHOICES]
    times = Counter(choice.label for choice in shown)
    for at, choice in enumerate(shown):
        label = choice.label if times[choice.label] == 1 else choice.text
        asked = _instead(reply.inquiry, choice.text).encode()
        yield button(label, f"{actions.CHOOSE}:{at}", asked, f"{label}, ask: {choice.text}")


def _instead(inquiry: Inquiry, text: str) -> Inquiry:
    """The question about somebody chosen, asked in the place of the one that left it open."""
    return Inquiry((*inquiry.texts[:-1], text), inquiry.day)


def _where(reply: Reply) -> str:
    """Which page and which lines: `Page 2 of 3, lines 9–16 of 23`."""
    inquiry, shown, more = reply.inquiry, len(reply.answer.lines), reply.answer.more
    first = inquiry.page * inquiry.lines + 1
    total = first - 1 + shown + more
    if not shown:
        return f"Page {inquiry.page + 1} is behind the last line."
    lines = f"line {first}" if shown == 1 else f"lines {first}–{first + shown - 1}"
    pages = -(-total // inquiry.lines)
    return f"Page {inquiry.page + 1} of {pages}, {lines} of {total}" + (
        f"; {more} more" if more else ""
    )
