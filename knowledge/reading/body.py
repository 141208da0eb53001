"""The text itself: lead, headings, points, paragraphs; and the footer below it."""

from knowledge.patterns import lazy
from knowledge.reading.dateline import Dateline, read_date, read_dateline
from knowledge.reading.lines import Line
from knowledge.reading.numbering import Marker, Numbers, marker_of
from knowledge.reading.pieces import Piece
from knowledge.reading.wording import (
    ends_sentence,
    is_caption,
    is_footer,
    is_furniture,
    is_navigation,
)
from knowledge.records import BlockKind

_INLINE = lazy(r"(?P<head>[A-Z][^–—\n]{2,70}?)(?:\s*[–—]+|\s+-{1,2})\s+(?=[A-Z“\"0-9])")
_BARE_PLACE = lazy(r"[A-Z][A-Z.,'’() -]+")
_CITY = lazy(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
_LAST_LINES = 6


class Body:
    """Reads a text from top to bottom, remembering the numbers that are open."""

    def __init__(self, lines: list[Line], begin: int) -> None:
        self._lines = lines
        self._at = begin
        self._numbers = Numbers()
        self._pieces: list[Piece] = []
        self._waiting: str | None = None
        self._has_lead = False

    def read(self) -> list[Piece]:
        """Tell every line of the text apart."""
        ended = False
        for at in range(self._at, len(self._lines)):
            self._at = at
            line = self._lines[at]
            ended = (
                ended or line.hint is BlockKind.FOOTER or (self._has_lead and is_footer(line.text))
            )
            if self._is_last_dateline(line):
                self._add(BlockKind.DATELINE, date=read_dateline(line.text))
            elif ended and (
                line.hint is BlockKind.FOOTER or is_footer(line.text) or is_furniture(line.text)
            ):
                self._add(BlockKind.FOOTER)
            elif line.hint is BlockKind.CAPTION or is_caption(line.text):
                self._add(BlockKind.CAPTION)
            else:
                self._read_text(line)
        self._sign_off()
        return self._pieces

    def _read_text(self, line: Line) -> None:
        marker = marker_of(line.text)
        if marker and not self._numbers.trusts(marker):
            marker = None
        if marker is None:
            self._read_unnumbered(line)
            return
        inner = marker_of(line.text[marker.end :])
        if inner and (inner.style == "1" or inner.style == marker.style):
            inner = None
        start = marker.end + (inner.end if inner else 0)
        number = self._numbers.place(marker, line.indent, inner)
        if start >= len(line.text):
            self._waiting = number  # Old pages put the number on a line of its own.
            return
        self._add(self._kind_of_numbered(line, marker, start), start, number=number)

    def _kind_of_numbered(self, line: Line, marker: Marker, start: int) -> BlockKind:
        words = line.text[start:]
        if self._could_head(words) and not self._has_sibling(line, marker):
            return BlockKind.HEADING
        if not self._has_lead and marker.style != "•" and not _is_short(words):
            self._has_lead = True
            return BlockKind.LEAD
        return BlockKind.POINT

    def _read_unnumbered(self, line: Line) -> None:
        number, self._waiting = self._waiting, None
        if number is not None:
            heading = self._could_head(line.text)
            kind = (
                BlockKind.HEADING
                if heading
                else BlockKind.POINT
                if self._has_lead
                else BlockKind.LEAD
            )
            self._has_lead = self._has_lead or kind is BlockKind.LEAD
            self._add(kind, number=number)
        elif line.hint is BlockKind.HEADING or (self._could_head(line.text) and line.hint is None):
            self._add(BlockKind.HEADING)
        elif line.hint is BlockKind.POINT and self._has_lead:
            self._add(BlockKind.POINT)
        elif self._has_lead:
            self._add(BlockKind.PARAGRAPH)
        else:
            self._has_lead = True
            self._add_lead(line)

    def _add_lead(self, line: Line) -> None:
        """A lead may open with where and when it was given: `WASHINGTON, May 26, 2024 – The …`."""
        found = _INLINE.match(line.text)
        head = found["head"] if found else ""
        date = read_dateline(head) or _date_after_place(head)
        if found and (date or (_BARE_PLACE.fullmatch(head) and len(head.split()) <= 5)):
            self._add(BlockKind.DATELINE, 0, len(found[0].rstrip()), date=date)
            self._add(BlockKind.LEAD, found.end())
        else:
            self._add(BlockKind.LEAD)

    def _add(
        self,
        kind: BlockKind,
        start: int = 0,
        end: int | None = None,
        number: str = "",
        date: Dateline | None = None,
    ) -> None:
        stop = len(self._lines[self._at].text) if end is None else end
        self._pieces.append(Piece(kind, self._at, start, stop, number, date))

    def _could_head(self, words: str) -> bool:
        """Short, without a full stop, and with something to stand over."""
        if not _is_short(words) or not (words[0].isupper() or words[0].isdigit()):
            return False
        following = self._lines[self._at + 1 : self._at + 2]
        return (
            bool(following)
            and not is_footer(following[0].text)
            and following[0].hint is not BlockKind.FOOTER
        )

    def _has_sibling(self, line: Line, marker: Marker) -> bool:
        """Whether a point of the same kind comes directly before or after, so that short ones are a list."""
        if marker.style == "•":
            return True
        after = self._lines[self._at + 1]
        other = marker_of(after.text)
        if other and other.style == marker.style and other.value == marker.value + 1:
            return after.indent == line.indent
        last = self._pieces[-1] if self._pieces else None
        return bool(
            last and last.kind is BlockKind.POINT and _is_short(self._lines[last.line].text)
        )

    def _sign_off(self) -> None:
        """The office and the city in which a record ends are no headings."""
        for index in range(len(self._pieces) - 1, max(len(self._pieces) - _LAST_LINES, 0), -1):
            piece = self._pieces[index]
            if piece.kind in {BlockKind.FOOTER, BlockKind.DATELINE}:
                continue
            words = self._lines[piece.line].text
            signs = is_navigation(words) or words.isupper() or _CITY.fullmatch(words)
            if (
                piece.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH}
                or piece.number
                or not signs
            ):
                return
            self._pieces[index] = Piece(BlockKind.FOOTER, piece.line, piece.start, piece.end)

    def _is_last_dateline(self, line: Line) -> bool:
        """Indian and Singaporean records give place and date below the text."""
        if not self._has_lead or self._at < len(self._lines) - _LAST_LINES or len(line.text) > 60:
            return False
        return read_dateline(line.text) is not None


def _is_short(words: str) -> bool:
    if words.endswith((":", "：")) and len(words.split()) > 5:
        return False  # `Minister Kono said that:` opens a list.
    return (
        len(words) <= 100
        and len(words.split()) <= 14
        and not ends_sentence(words)
        and words[-1:] != ","
    )


def _date_after_place(head: str) -> Dateline | None:
    """`Ottawa, Ontario, May 26, 2024`: the date is what remains behind some comma."""
    for comma in (index for index, char in enumerate(head) if char in ",("):
        start = comma + 1 + (head[comma + 1 : comma + 2] == " ")
        if reading := read_date(head[start:].rstrip(") ")):
            return Dateline(reading, start, len(head.rstrip(") ")))
    return None
