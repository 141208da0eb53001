"""The lines that a text is made of, marks off, before anybody asks what they are."""

import re

from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.reading.markup import Labels, only_image, plain
from knowledge.reading.wrapping import unwrap
from knowledge.records import BlockKind

_RULE = lazy(r"\s*(?:[-_*=~.…]\s*){3,}")
_RULES = frozenset("-_*=~.…")
"""Signs of which rules are drawn."""
_UNDERLINE = lazy(r"={3,}\s*")
_HEADING = lazy(r"\s{0,3}(?:[-*]\s)?#{1,6}\s+(?P<words>[^#\s].*?)\s*#*\s*")
_BOLD = lazy(r"\s*(\*\*|__)(?P<words>[^*_]{2,100}?)[:：]?(\*\*|__)[:：]?\s*")
_QUOTE = lazy(r"\s{0,3}(?:>\s?)+")
_SPACES = lazy(r" {2,}")
_DASHES = lazy(r"\s*[-–—]{1,2}\s*(?:30|end|ends)\s*[-–—]{1,2}\s*", re.IGNORECASE)


class Line(Struct, frozen=True):
    """One line of the text to be."""

    text: str
    """Its words, without indent and mark-up."""
    indent: int = 0
    """How far it was indented."""
    gap: bool = False
    """Whether a blank line stood before it."""
    hint: BlockKind | None = None
    """What the mark-up says that it is."""
    links: Labels = ()
    """Links, by their place in the words."""


def lines_of(text: str) -> list[Line]:
    """Read plain text or Markdown into lines."""
    lines: list[Line] = []
    gap = False
    for raw in unwrap(_without_rules(text.split("\n"))):
        if not raw.strip():
            gap = True
        elif line := _line(raw, gap=gap):
            lines.append(line)
            gap = False
    return lines


def _without_rules(raws: list[str]) -> list[str]:
    """Rules drawn across the text become blank lines; `=====` makes a heading of the line above."""
    out: list[str] = []
    for raw in raws:
        first = raw.lstrip()[:1]
        if first not in _RULES or not _RULE.fullmatch(raw) or _DASHES.fullmatch(raw):
            out.append(_QUOTE.sub("", raw) if first == ">" else raw)
            continue
        if _UNDERLINE.fullmatch(raw) and out and out[-1].strip():
            out[-1] = f"# {out[-1].strip()}"
        out.append("")
    return out


def _marked_heading(raw: str) -> re.Match[str] | None:
    """A heading marked by `#` or in bold."""
    if "#" in raw and (found := _HEADING.fullmatch(raw)):
        return found
    return _BOLD.fullmatch(raw) if "**" in raw or "__" in raw else None


def _line(raw: str, *, gap: bool) -> Line | None:
    hint: BlockKind | None = None
    if (alt := only_image(raw)) is not None:
        raw, hint = alt, BlockKind.CAPTION
    elif found := _marked_heading(raw):
        raw, hint = found["words"], BlockKind.HEADING
    bare = raw.lstrip(" ")
    if "  " in bare:
        bare = _SPACES.sub(" ", bare)
    words, links = plain(bare)
    stripped = words.strip()
    if not stripped:
        return None
    away = len(words) - len(words.lstrip())
    if links and (away or len(stripped) < len(words)):
        links = tuple(
            (max(start - away, 0), min(end - away, len(stripped)), url) for start, end, url in links
        )
    return Line(stripped, len(raw) - len(raw.lstrip(" ")), gap, hint, links)
