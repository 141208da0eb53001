"""Lines, header and page put together into a Document, every block and link pointing into one text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.dates.span import DateSpan
from knowledge.reading.body import Body
from knowledge.reading.dateline import date_at_end, inline_dateline
from knowledge.reading.decoding import Decoded
from knowledge.reading.fingerprint import fingerprint
from knowledge.reading.head import read_head
from knowledge.reading.header import Header
from knowledge.reading.lines import Line
from knowledge.reading.naming import make_title
from knowledge.reading.page import Page
from knowledge.reading.pieces import Piece
from knowledge.reading.publication import GivenDate, decide
from knowledge.records import (
    Basis,
    Block,
    BlockKind,
    Document,
    Found,
    Layout,
    Link,
    Problem,
    ProblemKind,
    Span,
)


@dataclass(slots=True)
class Assembly:
    """A document while it is put together: its head is told apart first, then its body."""

    name: str
    """The file name."""
    decoded: Decoded
    """The text of the file."""
    header: Header
    """What the header says; nothing where there is none."""
    layout: Layout
    """A release has a header, a read-out none."""
    lines: list[Line]
    """The text in lines, the given title first."""
    pieces: list[Piece] = field(default_factory=list)
    """What has been told apart so far."""
    begin: int = 0
    """With which line the body begins."""
    page: Page = field(default_factory=lambda: Page([]))
    """What the page says beside its lines."""

    @classmethod
    def of(cls, name: str, decoded: Decoded, header: Header | None, page: Page) -> "Assembly":
        """A document of which nothing has been told apart."""
        layout = Layout.READOUT if header is None else Layout.RELEASE
        header = header or Header()
        return cls(name, decoded, header, layout, _titled(page, header), page=page)

    def tell_head(self) -> None:
        """Tell the lines above the text apart."""
        self.pieces, self.begin = read_head(self.lines)

    def tell_body(self) -> None:
        """Tell the text itself apart."""
        self.pieces += Body(self.lines, self.begin).read()

    def document(self) -> Document:
        """The document, with every block and link in its place in one text."""
        name, header, page = self.name, self.header, self.page
        text, starts = _laid_out(self.lines)
        blocks = _blocks(self.pieces, starts)
        title = _title(text, blocks, name)
        told = [header.published, page.published, _date_in(title), _date_in_lead(text, blocks)]
        given = _datelines(self.pieces, starts, text)
        published, doubts = decide(name, self.decoded.text, given, told)
        if any(problem.kind is ProblemKind.BAD_DATE for problem in header.problems):
            doubts = tuple(doubt for doubt in doubts if doubt.kind is not ProblemKind.NO_DATE)
        missing = _missing_text(name, self.lines)
        return Document(
            name=name,
            layout=self.layout,
            text=text,
            blocks=blocks,
            title=title,
            published=published,
            url=header.url or page.url,
            ministers=header.ministers,
            portfolios=header.portfolios,
            extra=header.extra,
            links=_links(self.lines, starts),
            problems=(*self.decoded.problems, *header.problems, *doubts, *missing),
            fingerprint=fingerprint(text, blocks),
        )


def _blocks(pieces: Sequence[Piece], starts: Sequence[int]) -> tuple[Block, ...]:
    """Pieces of lines as blocks of the text."""
    return tuple(
        [
            Block(
                piece.kind,
                Span(starts[piece.line] + piece.start, starts[piece.line] + piece.end),
                piece.number,
            )
            for piece in pieces
            if piece.start < piece.end
        ]
    )


def _titled(page: Page, header: Header) -> list[Line]:
    """The lines, under the title that header or page gives; a heading that repeats it is then no title."""
    given = header.title or page.title
    if not given:
        return page.lines
    rest = [
        Line(line.text, line.indent, line.gap, BlockKind.HEADING, line.links)
        if line.hint is BlockKind.TITLE
        else line
        for line in page.lines
    ]
    if rest:
        first = rest[0]
        rest[0] = Line(first.text, first.indent, True, first.hint, first.links)
    return [Line(given, hint=BlockKind.TITLE), *rest]


def _laid_out(lines: list[Line]) -> tuple[str, list[int]]:
    """The whole text, and where each line starts in it."""
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for line in lines:
        if parts:
            between = "\n\n" if line.gap else "\n"
            parts.append(between)
            at += len(between)
        starts.append(at)
        parts.append(line.text)
        at += len(line.text)
    return "".join(parts), starts


def _links(lines: list[Line], starts: list[int]) -> tuple[Link, ...]:
    return tuple(
        [
            Link(Span(start + at, start + min(end, len(line.text))), url)
            for line, start in zip(lines, starts, strict=True)
            for at, end, url in line.links
            if at < end
        ]
    )


def _title(text: str, blocks: tuple[Block, ...], name: str) -> Found[str]:
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            return Found(text[block.span.start : block.span.end], block.span)
    return make_title(text, blocks, name)


def _missing_text(name: str, lines: list[Line]) -> tuple[Problem, ...]:
    if any(line.hint is not BlockKind.TITLE for line in lines):
        return ()
    message = "There is no text in this record; please put it below the header."
    return (Problem(name, None, ProblemKind.EMPTY, message),)


def _datelines(pieces: list[Piece], starts: list[int], text: str) -> list[GivenDate]:
    given = []
    for piece in pieces:
        if piece.date:
            at = starts[piece.line]
            span = Span(at + piece.date.start, at + piece.date.end)
            given.append(GivenDate(piece.date.reading, span, text[span.start : span.end]))
    return given


def _date_in_lead(text: str, blocks: tuple[Block, ...]) -> Found[DateSpan] | None:
    """`MANILA 17 January 2021 — Secretary Locsin received …`."""
    lead = next((block.span for block in blocks if block.kind is BlockKind.LEAD), None)
    dated = inline_dateline(text[lead.start : lead.end]) if lead else None
    if dated is None or dated.reading.span is None or lead is None:
        return None
    span = Span(lead.start + dated.start, lead.start + dated.end)
    return Found(dated.reading.span, span, dated.reading.basis)


def _date_in(title: Found[str]) -> Found[DateSpan] | None:
    """`PM call with President Zelenskyy: 26 May 2024`."""
    dated = date_at_end(title.value) if title.basis is Basis.STATED and title.span else None
    if dated is None or dated.reading.span is None or title.span is None:
        return None
    start = title.span.start
    return Found(dated.reading.span, Span(start + dated.start, start + dated.end), Basis.INFERRED)
