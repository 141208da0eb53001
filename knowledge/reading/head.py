"""The lines above the text: navigation, title, dateline, captions; and where the text begins.

No single layout is assumed: each line is asked what it looks like, then the title is picked among the rest.
"""

import re

from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.reading.dateline import Dateline, read_dateline
from knowledge.reading.lines import Line
from knowledge.reading.numbering import marker_of
from knowledge.reading.pieces import Piece
from knowledge.reading.wording import (
    EVENT,
    ends_sentence,
    folded,
    has_role,
    is_caption,
    is_footer,
    is_navigation,
    is_pose,
    is_prose,
)
from knowledge.records import BlockKind

_LONGEST_HEAD = 40
_COUNTED = lazy(r"\(\d{1,2}\)$|\b\d$")
_ADDRESSED = lazy(
    r"(?i:(?:the |senator )*(?:rt\.? |right )?(?:hon\.?|honou?rable)) [A-ZÀ-Ý][\w.’'-]*"
    r"(?: (?:(?:de|van|von|der|le|la) )*[A-ZÀ-Ý][\w.’'-]*){0,4}"
    r"(?i: (?:mp|kc|qc|am|ao))*"
)
"""A name with its form of address, which signs a record and is no title."""
_PLACE = lazy(r"[A-Z][\w.’'()-]*(?:,? [A-Za-z][\w.’'()-]*){0,5}")
_SENDER_LABEL = lazy(r"(?:from|by|issued by|author)\s*[:：]", re.IGNORECASE)


class _Seen(Struct):
    """A line of the head while it is being judged; no kind yet means that it may be the title."""

    at: int
    line: Line
    kind: BlockKind | None
    date: Dateline | None = None


def read_head(lines: list[Line]) -> tuple[list[Piece], int]:
    """Tell the lines above the text apart, and say with which line the text begins."""
    begin = _text_begins(lines)
    seen = [_look(at, line) for at, line in enumerate(lines[:begin])]
    _find_senders(seen)
    _find_places(seen)
    _name_the_rest(seen, _pick_title(seen))
    pieces = [
        Piece(one.kind or BlockKind.CAPTION, one.at, 0, len(one.line.text), date=one.date)
        for one in seen
    ]
    return pieces, begin


def _text_begins(lines: list[Line]) -> int:
    """The first line that is a sentence, or the first numbered heading."""
    top = lines[:_LONGEST_HEAD]
    for at, line in enumerate(top):
        if line.hint is BlockKind.TITLE or line.hint is BlockKind.CAPTION:
            continue
        if _starts_text(at, line, top):
            return at
    return _fallback(top)


def _starts_text(at: int, line: Line, top: list[Line]) -> bool:
    text = line.text
    if is_navigation(text) or is_caption(text) or read_dateline(text):
        return False
    if is_pose(text) and _has_prose_after(at, top):
        return False
    if line.hint is BlockKind.HEADING:
        return at > 0 and not _is_still_head(at, top) and not _repeats_title(at, top)
    marker = marker_of(text)
    if marker and marker.label and marker.value == 1 and marker.style not in {"1", "I."}:
        return True
    return is_prose(text) and not is_footer(text) and not (at and _is_standfirst(at, top))


def _is_standfirst(at: int, top: list[Line]) -> bool:
    """A sentence between title and dateline is a summary: on GOV.UK the text comes after the date."""
    for index, line in enumerate(top[at + 1 : at + 6], at + 1):
        if is_prose(line.text):
            return False
        if read_dateline(line.text):
            return any(is_prose(after.text) for after in top[index + 1 : index + 6])
    return False


def _repeats_title(at: int, top: list[Line]) -> bool:
    said = folded(top[at].text)
    return any(line.hint is BlockKind.TITLE and folded(line.text) == said for line in top[:at])


def _has_prose_after(at: int, top: list[Line]) -> bool:
    return any(is_prose(line.text) and not is_pose(line.text) for line in top[at + 1 : at + 6])


def _is_still_head(at: int, top: list[Line]) -> bool:
    """A marked heading is the title, or stands above it or above the dateline, when those are still to come."""
    if not any(line.hint in {BlockKind.TITLE, BlockKind.HEADING} for line in top[:at]):
        return not any(is_prose(line.text) for line in top[:at])
    after = top[at + 1 : at + 5]
    return any(line.hint is BlockKind.TITLE or read_dateline(line.text) for line in after)


def _fallback(top: list[Line]) -> int:
    """Where no line is a whole sentence: behind title and dateline, the first line that runs on like one."""
    for at, line in enumerate(top):
        words = line.text.split()
        small = sum(word[0].islower() for word in words)
        if (
            at
            and line.hint is None
            and len(words) >= 6
            and small * 2 >= len(words)
            and _is_free(line.text)
        ):
            return at
    return len(top)


def _is_free(text: str) -> bool:
    return not (is_caption(text) or is_navigation(text) or is_footer(text) or read_dateline(text))


def _look(at: int, line: Line) -> _Seen:
    """What a line says of itself; what says nothing may be the title."""
    if line.hint is BlockKind.TITLE or line.hint is BlockKind.CAPTION:
        return _Seen(at, line, line.hint)
    date = read_dateline(line.text)
    if date:
        return _Seen(at, line, BlockKind.DATELINE, date)
    if is_caption(line.text):
        return _Seen(at, line, BlockKind.CAPTION)
    if _ADDRESSED.fullmatch(line.text):
        return _Seen(at, line, BlockKind.NAVIGATION)
    if line.hint is not BlockKind.HEADING and (is_navigation(line.text) or is_footer(line.text)):
        return _Seen(at, line, BlockKind.NAVIGATION)
    if is_navigation(line.text) and not EVENT.search(line.text):
        return _Seen(at, line, BlockKind.NAVIGATION)
    return _Seen(at, line, None)


def _find_senders(seen: list[_Seen]) -> None:
    """The line below `From:` says who sends the record."""
    for label, one in zip(seen, seen[1:], strict=False):
        if _SENDER_LABEL.fullmatch(label.line.text) and one.date is None:
            one.kind = BlockKind.NAVIGATION


def _find_places(seen: list[_Seen]) -> None:
    """`Ottawa, Ontario` next to a date belongs to the dateline."""
    for one, before, after in zip(seen, [None, *seen], [*seen[1:], None], strict=False):
        beside = after if after and after.date else before
        near = [other for other in (before, after) if other and other.date]
        if (
            one.kind is None
            and near
            and beside
            and _is_place(one.line.text, follows=beside is before)
        ):
            one.kind = BlockKind.DATELINE


def _is_place(text: str, *, follows: bool) -> bool:
    if len(text) > 50 or EVENT.search(text) or has_role(text) or not _PLACE.fullmatch(text):
        return False
    if ends_sentence(text) and "." in text.split()[-1][:-1]:
        return False
    # Above the date a lone word may be a section; below it, it is where the text was given.
    return "," in text or (follows and len(text.split()) <= 3)


def _pick_title(seen: list[_Seen]) -> _Seen | None:
    """The line that a person would call the title, if there is one."""
    marked = [one for one in seen if one.line.hint is BlockKind.TITLE]
    if marked:
        return marked[0]
    dated = next((one.at for one in seen if one.date), len(seen))
    free = [
        one
        for one in seen
        if one.kind is None
        and not _COUNTED.search(one.line.text)
        and not _ADDRESSED.fullmatch(one.line.text)
    ]
    headed = [one for one in free if one.line.hint is BlockKind.HEADING]
    before = [one for one in free if one.at < dated]
    for choice in (headed, [one for one in before if _tells(one)], before):
        if choice:
            return choice[0] if _is_enough(choice[0]) else None
    first = all(one.kind is BlockKind.NAVIGATION for one in seen[:dated])
    after = [one for one in free if one.at > dated and _tells(one) and _stands_alone(one, seen)]
    return after[0] if after and first else None


def _stands_alone(one: _Seen, seen: list[_Seen]) -> bool:
    """Captions stand right under the date; a title below it has a blank line, or a second date after it."""
    return one.line.gap or seen[0].date is not None or any(other.date for other in seen[one.at :])


def _tells(one: _Seen) -> bool:
    return bool(EVENT.search(one.line.text)) and not is_pose(one.line.text)


def _is_enough(one: _Seen) -> bool:
    """One or two words without an event (`India`) are the name of a section."""
    return _tells(one) or one.line.hint is BlockKind.HEADING or len(one.line.text.split()) > 2


def _name_the_rest(seen: list[_Seen], title: _Seen | None) -> None:
    """Above the title stands navigation, below it captions; the title said twice is navigation."""
    for one in seen:
        if title and one is not title and folded(one.line.text) == folded(title.line.text):
            one.kind = BlockKind.NAVIGATION
        elif one is title:
            one.kind = BlockKind.TITLE
        elif one.kind is None or one.kind is BlockKind.TITLE:
            above = title is not None and one.at < title.at
            lone = title is None and not _is_enough(one)
            one.kind = BlockKind.NAVIGATION if above or lone else BlockKind.CAPTION
