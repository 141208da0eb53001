"""Saved web pages, through Beautiful Soup: the same lines that a text record has, plus what the page says of itself."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from knowledge.dates.span import DateSpan
from knowledge.patterns import lazy
from knowledge.reading.dateline import read_field
from knowledge.reading.decoding import tidy
from knowledge.reading.lines import Line, lines_of
from knowledge.reading.numbering import marker_of
from knowledge.reading.page import Page
from knowledge.reading.wording import EVENT, folded, is_navigation
from knowledge.records import BlockKind, Found

_ANY_TAG = lazy(r"<[^<>]{0,500}>")
_BLOCKS = frozenset(
    "p div li ul ol h1 h2 h3 h4 h5 h6 table tr section article main header footer blockquote dl dt dd "
    "figure figcaption pre hr address body html center time title".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DROPPED = frozenset(
    "script style nav noscript template svg iframe form button select head object video audio textarea".split()
)
_DROPPED_CLASS = lazy(
    r"(?:^|[-_ ])(?:skip|nav|navi|navigation|breadcrumbs?|menu|gnb|lnb|sns|share|sharing|social|pagination|"
    r"sr-only|visually-hidden|cookie|topic-?path)(?:$|[-_ ])",
    re.IGNORECASE,
)
_TITLE_END = lazy(r"\s*(?:\||::|»|\s[-–—]\s).*")
_META_DATES = (
    "article:published_time", "dcterms.date", "dc.date", "dcterms.issued", "dc.date.issued", "date", "pubdate",
    "publish_date", "publication_date", "citation_date", "og:published_time", "datepublished", "dcterms.created",
)  # fmt: skip


def read_page(text: str) -> Page:
    """Read a page; mark-up that no parser takes is cut away and the words are read as plain text."""
    try:
        soup = BeautifulSoup(text, "html.parser")
    except ParserRejectedMarkup:
        return Page(lines_of(_ANY_TAG.sub(" ", text)))
    lines = _Walk().read(soup)
    named = _words_of(soup.title) if soup.title else ""
    lines, found = _with_title(lines, _TITLE_END.sub("", named))
    title = None if found else _TITLE_END.sub("", named) or None
    return Page(lines, title, _address(soup), _date(soup))


def _with_title(lines: list[Line], named: str) -> tuple[list[Line], bool]:
    """Mark the heading that is the title: the one that `<title>` repeats, or the first that tells of an event."""
    headings = [at for at, line in enumerate(lines) if line.hint is BlockKind.HEADING]
    free = [at for at in headings if not is_navigation(lines[at].text)]
    same = [at for at in headings if named and folded(lines[at].text) == folded(named)]
    telling = [at for at in free[:3] if EVENT.search(lines[at].text)]
    chosen = (same or telling or ([] if named else free))[:1]
    if not chosen:
        return lines, False
    line = lines[chosen[0]]
    marked = Line(line.text, line.indent, line.gap, BlockKind.TITLE, line.links)
    return [*lines[: chosen[0]], marked, *lines[chosen[0] + 1 :]], True


def _words_of(tag: Tag) -> str:
    return tidy(" ".join(tag.get_text().split()))


def _attribute(tag: Tag, key: str) -> str:
    value = tag.get(key)
    return (value if isinstance(value, str) else " ".join(value or ())).strip()


def _address(soup: BeautifulSoup) -> str | None:
    links = [_attribute(tag, "href") for tag in soup.find_all("link", rel="canonical")]
    links += [_attribute(tag, "content") for tag in soup.find_all("meta", property="og:url")]
    return next((link for link in links if link.lower().startswith(("http://", "https://"))), None)


def _date(soup: BeautifulSoup) -> Found[DateSpan] | None:
    words = [_attribute(tag, "datetime") for tag in soup.find_all("time", limit=3)]
    metas = {
        (
            _attribute(tag, "property") or _attribute(tag, "name") or _attribute(tag, "itemprop")
        ).lower(): tag
        for tag in soup.find_all("meta", limit=200)
    }
    words += [_attribute(metas[key], "content") for key in _META_DATES if key in metas]
    for value in words:
        reading = read_field(value)
        if reading and reading.span:
            return Found(reading.span, None, reading.basis)
    return None


class _Walk:
    """Goes through a page from top to bottom, without recursion: pages nest as deeply as they like."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._text = ""
        self._gap = False
        self._hints: list[BlockKind] = []
        self._footers = 0
        self._lists: list[int | None] = []
        self._prefix = ""
        self._links: list[tuple[int, int, str]] = []
        self._link_starts: list[int] = []

    def read(self, soup: BeautifulSoup) -> list[Line]:
        """The lines of the page."""
        stack: list[tuple[Iterator[object], Tag | None]] = [(iter(soup.contents), None)]
        while stack:
            children, tag = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if tag is not None:
                    self._close(tag)
            elif isinstance(child, Tag):
                if not _is_dropped(child):
                    self._open(child)
                    stack.append((iter(child.contents), child))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._say(str(child))
        self._flush(gap=True)
        return self._lines

    def _say(self, words: str) -> None:
        """Add words, with white space as a browser shows it."""
        words = tidy(words)
        said = " ".join(words.split())
        if not said:
            said = " " if words else ""
        else:
            said = (" " if words[0].isspace() else "") + said + (" " if words[-1].isspace() else "")
        self._text += said.lstrip(" ") if not self._text or self._text.endswith(" ") else said

    def _open(self, tag: Tag) -> None:
        if tag.name == "br":
            self._flush(gap=False)
        elif tag.name == "img":
            self._picture(_attribute(tag, "alt"))
        elif tag.name in {"td", "th"}:
            self._say(" ")
        elif tag.name == "a":
            self._link_starts.append(len(self._text))
        elif tag.name in _BLOCKS:
            self._flush(gap=True)
            self._enter(tag)

    def _enter(self, tag: Tag) -> None:
        if tag.name in {"ol", "ul"}:
            start = _attribute(tag, "start")
            self._lists.append(
                (int(start) if start.isdecimal() else 1) if tag.name == "ol" else None
            )
        elif tag.name == "li":
            self._count()
            self._hints.append(BlockKind.POINT)
        elif tag.name in _HEADINGS:
            self._hints.append(BlockKind.HEADING)
        elif tag.name == "figcaption":
            self._hints.append(BlockKind.CAPTION)
        elif tag.name == "footer":
            self._hints.append(BlockKind.FOOTER)
            self._footers += 1

    def _count(self) -> None:
        """Numbers that a browser would print are part of the record."""
        number = self._lists[-1] if self._lists else None
        self._prefix = "" if number is None else f"{number}. "
        if number is not None:
            self._lists[-1] = number + 1

    def _close(self, tag: Tag) -> None:
        if tag.name == "a" and self._link_starts:
            start, url = self._link_starts.pop(), _attribute(tag, "href")
            if url and not url.startswith(("#", "javascript:")) and start < len(self._text):
                self._links.append((start, len(self._text.rstrip()), url))
        elif tag.name in _BLOCKS:
            self._flush(gap=True)
            if tag.name in {"ol", "ul"} and self._lists:
                self._lists.pop()
            elif tag.name in _HEADINGS or tag.name in {"li", "figcaption", "footer"}:
                self._hints.pop()
                self._footers -= tag.name == "footer"

    def _picture(self, alt: str) -> None:
        alt = tidy(" ".join(alt.split()))
        if len(alt) > 3 and not self._text:
            self._lines.append(Line(alt, 0, self._gap, BlockKind.CAPTION))

    def _flush(self, *, gap: bool) -> None:
        """End the line; a heading inside a footer stays the footer's."""
        text = self._text.strip()
        if text:
            prefix = (
                ""
                if self._prefix and (found := marker_of(text)) and found.style == "1."
                else self._prefix
            )
            hint = self._hints[-1] if self._hints else None
            hint = BlockKind.FOOTER if self._footers else hint
            links = tuple(
                (at + len(prefix), end + len(prefix), url)
                for at, end, url in self._links
                if at < end
            )
            indent = 2 * max(len(self._lists) - 1, 0) + (2 if self._lists else 0)
            self._lines.append(Line(prefix + text, indent, self._gap, hint, links))
            self._prefix = ""
            self._gap = False
        self._text, self._links = "", []
        self._link_starts = [0] * len(self._link_starts)
        self._gap = self._gap or gap


def _is_dropped(tag: Tag) -> bool:
    """Scripts, menus and links to skip them are no part of the record."""
    if tag.name in _DROPPED:
        return tag.name != "form" or len(tag.find_all("p", limit=3)) < 3
    if tag.name in {"body", "html", "main", "article"}:
        return False
    if _attribute(tag, "role") in {"navigation", "search", "menu"}:
        return True
    names = f"{_attribute(tag, 'class')} {_attribute(tag, 'id')}"
    return bool(
        names.strip() and _DROPPED_CLASS.search(names) and len(tag.find_all("p", limit=3)) < 3
    )
