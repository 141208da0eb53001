"""A whole record in a modal: paragraph by paragraph, the evidence marked, in pages that Slack takes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.views import actions
from handlers.views.limits import (
    MOST_CHARACTERS,
    MOST_SECTION,
    button,
    context,
    literal,
    plain,
    section,
)
from handlers.views.message import Block
from handlers.views.modals import View
from handlers.views.tickets import RecordTicket
from knowledge.dates.speaking import speak
from knowledge.records import BlockKind, Document, Record, Span

_PAGE_BLOCKS = 60
_PAGE_CHARACTERS = MOST_CHARACTERS - 3_000
_PIECE = 2_400
"""Characters of a paragraph in one block: escaping and marks make it longer."""


def record_modal(record: Record, ticket: RecordTicket) -> View:
    """The page of a record that a ticket asks for, or the one where the evidence begins."""
    pages = _pages(record.document, ticket.evidence)
    page = _opening(pages, ticket.evidence) if ticket.page is None else ticket.page
    page = min(page, len(pages) - 1)
    body = [section(text) for text, _ in pages[page]]
    return {
        "type": "modal",
        "callback_id": "record",
        "title": plain("Record", 24),
        "close": plain("Close", 24),
        "private_metadata": replace(ticket, page=page).encode(),
        "blocks": [
            *_head(record.document, ticket, page, len(pages)),
            *body,
            *_foot(ticket, page, len(pages)),
        ],
    }


Piece = tuple[str, Span]
"""A marked paragraph, or part of a very long one, and where it stands."""


def _head(document: Document, ticket: RecordTicket, page: int, count: int) -> Iterator[Block]:
    """Title, day, original and page."""
    yield section(f"*{literal(document.title.value)[: MOST_SECTION - 10]}*")
    facts = [literal(document.name)]
    if document.published:
        facts.append(literal(speak(document.published.value)))
    if document.url and document.url.startswith(("https://", "http://")) and not set(document.url) & set('<>|" \n'):  # fmt: skip
        facts.append(f"<{document.url.replace('&', '&amp;')}|original>")
    if count > 1:
        facts.append(f"page {page + 1} of {count}")
    if ticket.evidence:
        facts.append("the words that the answer rests on are in bold, after “Evidence:”")
    yield context(" · ".join(facts))


def _foot(ticket: RecordTicket, page: int, count: int) -> Iterator[Block]:
    """The way to the other pages."""
    around = []
    if page > 0:
        around.append(button("Previous page", actions.RECORD_PREVIOUS, replace(ticket, page=page - 1).encode()))  # fmt: skip
    if page + 1 < count:
        around.append(button("Next page", actions.RECORD_NEXT, replace(ticket, page=page + 1).encode()))  # fmt: skip
    if around:
        yield {"type": "actions", "elements": around}


def _pages(document: Document, evidence: Sequence[Span]) -> list[list[Piece]]:
    """The record in pages; a record without text has one that says so."""
    pages: list[list[Piece]] = [[]]
    size = 0
    for piece in _pieces(document, evidence):
        if pages[-1] and (
            len(pages[-1]) >= _PAGE_BLOCKS or size + len(piece[0]) > _PAGE_CHARACTERS
        ):
            pages.append([])
            size = 0
        pages[-1].append(piece)
        size += len(piece[0])
    return pages if pages[0] else [[("This record has no text.", Span(0, 0))]]


def _pieces(document: Document, evidence: Sequence[Span]) -> Iterator[Piece]:
    """Paragraphs in order, the evidence in them marked."""
    for block in document.blocks:
        for start in range(block.span.start, block.span.end, _PIECE):
            span = Span(start, min(start + _PIECE, block.span.end))
            text = _marked(document, span, evidence)
            if text:
                number = (
                    f"{literal(block.number)}. "
                    if block.number and start == block.span.start
                    else ""
                )
                title = block.kind in (BlockKind.TITLE, BlockKind.HEADING) and not evidence
                yield (f"*{text}*" if title else f"{number}{text}")[:MOST_SECTION], span


def _marked(document: Document, span: Span, evidence: Sequence[Span]) -> str:
    """The words of a span; what is evidence in bold, and told as such for those who do not see bold."""
    for each in evidence:
        start, end = max(span.start, each.start), min(span.end, each.end)
        if start < end:
            before = _words(document, Span(span.start, start))
            bold = _words(document, Span(start, end))
            after = _words(document, Span(end, span.end))
            return " ".join(
                part for part in (before, f"*Evidence: {bold}*" if bold else "", after) if part
            )
    return _words(document, span)


def _words(document: Document, span: Span) -> str:
    """Words as mrkdwn shows them, lines joined."""
    return literal(" ".join(document.said(span).split()))


def _opening(pages: Sequence[Sequence[Piece]], evidence: Sequence[Span]) -> int:
    """The page on which the evidence begins."""
    if not evidence:
        return 0
    first = evidence[0]
    for number, page in enumerate(pages):
        if any(span.start < first.end and first.start < span.end for _, span in page):
            return number
    return 0
