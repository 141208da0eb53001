"""A whole record in a modal: paragraph by paragraph, the evidence marked, in pages that Slack takes."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from handlers.views import actions
from handlers.views.limits import (
    MOST_CHARACTERS,
    MOST_SECTION,
    MOST_TITLE,
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
from handlers.views.sources import link
from handlers.views.tickets import RecordTicket
from knowledge.dates.speaking import speak
from knowledge.records import BlockKind, Document, Record, Span

_PAGE_BLOCKS = 60
_PAGE_CHARACTERS = MOST_CHARACTERS - 3_000
_PIECES = (2_400, 1_200, 600, 300, 150)
"""Characters of a paragraph in one block: escaping and marks make it longer, so that fewer may fit."""
_MARKS = 50
"""Characters of the number or the stars around a piece."""


def record_modal(record: Record, ticket: RecordTicket) -> View:
    """The page of a record that a ticket asks for, or the one where the evidence begins."""
    pages = _pages(record.document, ticket.evidence)
    page = _opening(pages, ticket.evidence) if ticket.page is None else ticket.page
    page = min(page, len(pages) - 1)
    body = [section(text) for text, _ in pages[page]]
    return {
        "type": "modal",
        "callback_id": "record",
        "title": plain("Record", MOST_TITLE),
        "close": plain("Close", MOST_TITLE),
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
    yield section(f"*{bounded(document.title.value, MOST_SECTION - 10) or 'Without a title'}*")
    facts = [bounded(document.name, 500)]
    if document.published:
        facts.append(literal(speak(document.published.value)))
    if document.url and (original := link(document.url, "original")) != "original":
        facts.append(original)
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
    yield from row(around)


def _pages(document: Document, evidence: Sequence[Span]) -> list[list[Piece]]:
    """The record in pages; a record without text has one that says so."""
    pages: list[list[Piece]] = [[]]
    length = 0
    for piece in _pieces(document, evidence):
        if pages[-1] and (
            len(pages[-1]) >= _PAGE_BLOCKS or length + size(piece[0]) > _PAGE_CHARACTERS
        ):
            pages.append([])
            length = 0
        pages[-1].append(piece)
        length += size(piece[0])
    return pages if pages[0] else [[("This record has no text.", Span(0, 0))]]


def _pieces(document: Document, evidence: Sequence[Span]) -> Iterator[Piece]:
    """Paragraphs in order, the evidence in them marked."""
    for block in document.blocks:
        number = f"{bounded(block.number, 40)}. " if block.number else ""
        heads = block.kind in (BlockKind.TITLE, BlockKind.HEADING) and not evidence
        for text, span in _fitting(document, block.span, evidence):
            yield f"*{text}*" if heads else f"{number}{text}", span
            number = ""


def _fitting(document: Document, whole: Span, evidence: Sequence[Span]) -> Iterator[Piece]:
    """A paragraph in pieces that Slack takes, cut between words."""
    start = whole.start
    while start < whole.end:
        for most in _PIECES:
            span = Span(start, _word_end(document.text, start, min(start + most, whole.end)))
            text = _marked(document, span, evidence)
            if size(text) <= MOST_SECTION - _MARKS:
                break
        if text:
            yield text, span
        start = span.end


def _word_end(text: str, start: int, end: int) -> int:
    """The end of the last word before a place, where there is one."""
    if end == len(text) or text[end].isspace():
        return end
    word = max(text.rfind(gap, start, end) for gap in " \n")
    return word if word > start + (end - start) // 2 else end


def _marked(document: Document, span: Span, evidence: Sequence[Span]) -> str:
    """The words of a span; what is evidence in bold, and told as such for those who do not see bold."""
    parts, at = [], span.start
    for each in sorted(evidence, key=lambda each: each.start):
        start, end = max(at, each.start), min(span.end, each.end)
        if start < end:
            bold = _words(document, Span(start, end))
            parts += [_words(document, Span(at, start)), f"*Evidence: {bold}*" if bold else ""]
            at = end
    return " ".join(filter(None, (*parts, _words(document, Span(at, span.end)))))


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
