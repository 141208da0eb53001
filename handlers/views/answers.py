"""An answer as a message: headline, one paragraph a line with its record, what else may be meant, and where to go on."""

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import chain

from msgspec.structs import replace

from handlers.inquiry import Inquiry, Reply
from handlers.views import actions
from handlers.views.help import example_buttons
from handlers.views.limits import bounded, context, fits, section, whole_lines
from handlers.views.lines import line_block, near_block
from handlers.views.look import Look
from handlers.views.message import Block, Message
from handlers.views.offers import (
    choices_of,
    controls_of,
    examples_offered,
    names_offered,
    pages_of,
    sources_of,
)

__all__ = ["Look", "answer_message"]

_EVIDENCE_OF = 3
"""Up to so many lines are shown with their evidence; of more, the record is a press away."""
_UNQUOTED = "The words of the records are too long for one message; *Show record* has them."
_SILENT = "There is no answer."
"""Text must not be empty."""


class Weight(IntEnum):
    """What is shown before what, where there is no room for all."""

    HEAD = 0
    FIRST = 1
    PAGES = 2
    LINE = 3
    BESIDE = 4
    CONTROLS = 5


Part = tuple[Weight, Sequence[Block]]
"""Blocks that are shown together or not at all."""


def answer_message(reply: Reply, look: Look) -> Message | None:
    """The message of an answer; None where it is too long for Slack: then it is asked for again with fewer lines."""
    for evidence in (True, False):
        parts = list(_parts(reply, look, evidence=evidence))
        if fits(blocks := _blocks(parts)):
            return Message(_plain(reply, look), blocks)
    return None if reply.inquiry.lines > 1 else Message(_plain(reply, look), _what_fits(parts))


def _parts(reply: Reply, look: Look, *, evidence: bool) -> Iterator[Part]:
    """The answer from the question to the buttons."""
    yield Weight.HEAD, list(_head(reply, look))
    yield from _lines(reply, look, evidence=evidence)
    yield from _near(reply, look)
    yield from ((Weight.BESIDE, part) for part in sources_of(reply, look))
    yield from ((Weight.BESIDE, part) for part in choices_of(reply))
    yield from ((Weight.PAGES, part) for part in pages_of(reply, look))
    yield Weight.CONTROLS, controls_of(reply, look)


def _lines(reply: Reply, look: Look, *, evidence: bool) -> Iterator[Part]:
    """One paragraph a line; what can be asked instead, after a question without an answer, as buttons."""
    examples = examples_offered(reply)
    lines = [line for line in reply.answer.lines if line.text not in examples]
    few = len(lines) <= _EVIDENCE_OF
    for at, line in enumerate(lines):
        block = line_block(line, at, look.sources, evidence=evidence and few)
        yield Weight.LINE if at else Weight.FIRST, [block]
    if few and lines and not evidence:
        yield Weight.BESIDE, [context(_UNQUOTED)]
    yield Weight.BESIDE, list(example_buttons(examples, reply.inquiry.day))


def _near(reply: Reply, look: Look) -> Iterator[Part]:
    """What is found with one filter left out, told apart from the answer."""
    before = len(reply.answer.lines)
    for at, line in enumerate(reply.answer.near):
        said = [] if at else [context("Near, but not what was asked:")]
        yield Weight.BESIDE, [*said, near_block(line, before + at, look.sources)]


def _head(reply: Reply, look: Look) -> Iterator[Block]:
    """Who shared it, what was asked, how it was read, and the answer in a sentence; together it always fits."""
    answer = reply.answer
    if look.shared_by:
        shared = context(f"Shared by <@{look.shared_by}>")
        yield {**shared, "block_id": f"{actions.SHARED}:{look.shared_by}"}
    if look.echo or look.shared_by:
        asked = context(f"{_asker(look)} {bounded(_asked(reply.inquiry), 1_000)}")
        yield {**asked, "block_id": actions.ASKED}
    if notes := bounded("\n".join(answer.notes), 1_500):
        yield context(notes)
    if headline := bounded(" ".join(answer.headline.split()), 2_900):
        yield section(f"*{headline}*" if answer.answered else headline)


def _blocks(parts: Iterable[Part]) -> tuple[Block, ...]:
    """All parts in a row."""
    return tuple(chain.from_iterable(blocks for _, blocks in parts))


def _what_fits(parts: Sequence[Part]) -> tuple[Block, ...]:
    """As many whole parts as Slack takes, the weightiest first; how many lines are left out is said."""
    kept: set[int] = set()
    full: set[Weight] = set()
    for at, (weight, _) in sorted(enumerate(parts), key=lambda part: part[1][0]):
        tried = [parts[each] for each in sorted(kept | {at})]
        if weight in full or not fits((*_blocks(tried), _left_out(len(parts)))):
            full.add(weight)
        else:
            kept.add(at)
    lines = {at for at, (weight, _) in enumerate(parts) if weight in (Weight.FIRST, Weight.LINE)}
    shown = _blocks(parts[at] for at in sorted(kept))
    return (*shown, _left_out(len(lines - kept))) if lines - kept else shown


def _left_out(count: int) -> Block:
    """How many lines found no room, and what to do about it."""
    return context(f"{count} more than one message holds; a narrower question shows them.")


def _asker(look: Look) -> str:
    """Who asked, as the reader sees it."""
    return "Asked:" if look.shared_by or look.overheard else "You asked:"


def _asked(inquiry: Inquiry) -> str:
    """The question as it was typed, with those before that it rests on."""
    return " → ".join(" ".join(text.split()) for text in inquiry.texts)


def _plain(reply: Reply, look: Look) -> str:
    """The whole answer in words, for those to whom the blocks are not shown."""
    asked = f"{_asker(look)} {_asked(reply.inquiry)}\n" if look.echo or look.shared_by else ""
    shared = f"Shared by <@{look.shared_by}>\n" if look.shared_by else ""
    answer = reply.answer
    if reply.choices:
        answer = replace(answer, choices=names_offered(reply))
    return shared + (whole_lines(f"{asked}{answer.text}") or _SILENT)
