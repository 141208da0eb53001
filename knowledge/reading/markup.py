"""Taking Markdown off a line: links, emphasis and entities go, the words stay where they can be pointed at."""

import re
from html import unescape

from knowledge.patterns import lazy

_LINK = lazy(
    r"(?<![\\!])\[(?P<label>[^\[\]]{1,300})\]\(\s*<?(?P<url>(?:[^\s()<>]|\([^\s()]{0,200}\)){0,2000})>?(?:\s+[\"'][^\"']{0,200}[\"'])?\s*\)"
)
_IMAGE = lazy(r"!\[(?P<alt>[^\[\]]{0,300})\]\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,200})?\)")
_AUTOLINK = lazy(r"<(?P<url>https?://[^\s<>]{1,2000})>")
_TAG = lazy(
    r"</?(?:p|br|b|i|u|em|strong|span|div|sup|sub|small|font|a)\b[^<>]{0,300}>", re.IGNORECASE
)
_ESCAPE = lazy(r"\\(?=[\\`*_{}\[\]()#+.!>~|-])")
_EMPHASIS = (
    lazy(r"(?<!\\)(\*{2,3})(?=\S)[^*]{1,600}(?<=[^\s\\])(\*{2,3})"),
    lazy(r"(?<![\w\\])(_{2,3})(?=\S)[^_]{1,600}(?<=\S)(_{2,3})(?!\w)"),
    lazy(r"(?<![\w*\\])(\*)(?=[^\s*])[^*]{1,600}(?<=[^\s\\])(\*)(?![\w*])"),
    lazy(r"(?<![\w\\])(_)(?=[^\s_])[^_]{1,600}(?<=\S)(_)(?!\w)"),
    lazy(r"(?<!`)(`)[^`]{1,300}(`)(?!`)"),
)
_MARKS = lazy(r"[\[*_<\\`]")
_ENTITY = lazy(r"&(?:#\d|#[xX]|[A-Za-z])\w{0,30};")

Labels = tuple[tuple[int, int, str], ...]
"""Links of a line: where the label starts and ends, and where it leads."""


def plain(line: str) -> tuple[str, Labels]:
    """The words of a line, and its links by their place in them."""
    if "&" in line:
        line = _ENTITY.sub(lambda found: " ".join(unescape(found[0]).split()) or " ", line)
    if not _MARKS.search(line):
        return line, ()
    gone, labels = _links(line)
    masked = _masked(line, gone)
    gone += [found.span() for found in _TAG.finditer(masked)]
    for form in _EMPHASIS:
        for found in form.finditer(masked):
            gone += [found.span(1), found.span(2)]
        masked = _masked(masked, gone)
    gone += [found.span() for found in _ESCAPE.finditer(masked)]
    return _without(line, gone, labels)


def only_image(line: str) -> str | None:
    """The description of a picture that stands alone on its line; None for any other line."""
    if "![" not in line:
        return None
    found = _IMAGE.fullmatch(line.strip())
    return found["alt"].strip() if found else None


def _links(line: str) -> tuple[list[tuple[int, int]], list[tuple[int, int, str]]]:
    """What to take away for links and pictures, and the labels that stay."""
    gone = [found.span() for found in _IMAGE.finditer(line)]
    labels = []
    for found in _LINK.finditer(line):
        gone += [(found.start(), found.start("label")), (found.end("label"), found.end())]
        labels.append((*found.span("label"), found["url"]))
    for found in _AUTOLINK.finditer(_masked(line, gone) if gone else line):
        gone += [(found.start(), found.start() + 1), (found.end() - 1, found.end())]
        labels.append((*found.span("url"), found["url"]))
    return gone, labels


def _masked(line: str, gone: list[tuple[int, int]]) -> str:
    """The line with what goes blanked out, so that underscores in addresses are no emphasis."""
    chars = list(line)
    for start, end in gone:
        chars[start:end] = "\x00" * (end - start)
    return "".join(chars)


def _without(
    line: str, gone: list[tuple[int, int]], labels: list[tuple[int, int, str]]
) -> tuple[str, Labels]:
    """Cut, and move the labels to where their words have come to stand."""
    cuts = _merged(gone)
    kept: list[str] = []
    at = 0
    for start, end in cuts:
        kept.append(line[at:start])
        at = end
    kept.append(line[at:])
    links = tuple(
        (_moved(start, cuts), _moved(end, cuts), url) for start, end, url in labels if url
    )
    return "".join(kept), links


def _merged(gone: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts in order, without overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(gone):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _moved(place: int, cuts: list[tuple[int, int]]) -> int:
    """Where a place comes to stand when all before it is cut."""
    return place - sum(min(end, place) - start for start, end in cuts if start < place)
