"""Numbers and bullets in front of points, and how they nest."""

import re
from dataclasses import dataclass

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("1.1", re.compile(r"(?P<label>\d{1,2}(?:[.-]\d{1,2}){1,3})[.．]?(?=\s+[A-Z(“\"])")),
    ("1.", re.compile(r"(?P<label>[0-9０-９]{1,2})[.．、](?=\s|[(（]|$|[A-Z][a-z])")),
    ("1)", re.compile(r"(?P<label>\d{1,2}\))(?=\s|$)")),
    ("(1)", re.compile(r"(?P<label>[(（][0-9０-９]{1,2}[)）])(?=\s*\S|$)")),
    ("(a)", re.compile(r"(?P<label>[(（][A-Za-z][)）]|\((?:i{1,3}|iv|vi{0,3}|ix)\))(?=\s|$)")),
    ("a)", re.compile(r"(?P<label>[a-z]\))(?=\s)")),
    ("I.", re.compile(r"(?P<label>(?:I{1,3}|IV|VI{0,3}|IX|X))\.(?=\s+[A-Z])")),
    ("①", re.compile(r"(?P<label>[①-⑳㉠-㉭])")),
    ("1", re.compile(r"(?P<label>\d{1,2})(?=\s+[A-Z(“\"])")),
)
_BULLET = re.compile(r"(?:[-–—*+•·∙○◦●▪■□◇◆➢‣⁃►※ㅇ]|o(?=\s{1,4}[A-Z]))\s+(?=\S)|[•○◦●▪■□◇◆➢‣►※①-⑳](?=\S)")
_STARTERS = frozenset("0123456789０１２３４５６７８９(（abcdefghijklmnopqrstuvwxyzIVX①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉠㉡㉢㉣㉤㉥㉦㉧㉨")
_BULLETS = frozenset("-–—*+•·∙○◦●▪■□◇◆➢‣⁃►※ㅇo")
_UNSURE = frozenset(("1", "I."))
"""Styles that are also the beginning of a sentence, or an initial, unless they count on."""
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_MOST = 40


@dataclass(frozen=True, slots=True)
class Marker:
    """A number or bullet at the start of a line."""

    style: str
    """`1.`, `1`, `(1)`, `(a)`, `a)`, `1)`, `①`, `I.`, `1.1`, or `•` for any bullet."""
    label: str
    """As it is quoted: `1`, `(1)`, `①`; empty for a bullet."""
    value: int
    """Its place in the count, from 1; 0 for a bullet."""
    end: int
    """Where the words begin."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A numbered point under which others may stand."""

    style: str
    indent: int
    value: int
    label: str


def marker_of(text: str) -> Marker | None:
    """The number or bullet in front of a line; None when it begins with words."""
    first = text[:1]
    if first in _BULLETS and (found := _BULLET.match(text)):
        return Marker("•", "", 0, found.end())
    if first not in _STARTERS:
        return None
    for style, form in _FORMS:
        found = form.match(text)
        if found and (value := _value(style, found["label"])) <= _MOST:
            end = found.end()
            while end < len(text) and text[end] == " ":
                end += 1
            return Marker(style, found["label"], value, end)
    return None


def _value(style: str, label: str) -> int:
    core = label.strip("()（）")
    if style == "I.":
        return _ROMAN[core]
    if style == "1.1":
        return int(re.split(r"[.-]", core)[-1])
    if core.isdecimal():
        return int(core)
    return 1 + (ord(core[0].lower()) - ord("①" if style == "①" else "a")) % 32


class Numbers:
    """The points that are open while a text is read from top to bottom."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def trusts(self, marker: Marker, indent: int) -> bool:
        """Whether a marker that may be mere words counts on from what came before."""
        if marker.style not in _UNSURE or marker.value == 1:
            return True
        before = (point for point in self._open if point.style == marker.style)
        return any(point.value + 1 == marker.value for point in before)

    def place(self, marker: Marker, indent: int, inner: Marker | None = None) -> str:
        """Open a point, and say its number with those of the points that it stands under."""
        if marker.style == "•":
            return ""
        self._close(marker, indent)
        # `2. (2)` under a heading is a list number that the page added to the record's own.
        if inner and inner.value == marker.value and self._open:
            self._open.append(_Open(inner.style, indent, inner.value, inner.label))
            return self._joined()
        self._open.append(_Open(marker.style, indent, marker.value, marker.label))
        if inner and inner.style != "•":
            self._open.append(_Open(inner.style, indent + 1, inner.value, inner.label))
        return self._joined()

    def _joined(self) -> str:
        if self._open[-1].style == "1.1":
            return self._open[-1].label
        return " ".join(point.label for point in self._open)

    def _close(self, marker: Marker, indent: int) -> None:
        """Close the points that this one does not stand under."""
        if marker.style == "1.1":
            self._open.clear()
            return
        while self._open:
            top = self._open[-1]
            same_style = any(point.style == marker.style for point in self._open)
            if same_style and (top.style != marker.style or top.indent >= indent):
                sibling = top.style == marker.style
                if sibling and top.indent == indent:
                    self._open.pop()
                    return
                if not sibling and not self._older(marker, indent):
                    return
                self._open.pop()
                continue
            if top.indent > indent and top.style != marker.style:
                self._open.pop()
                continue
            return

    def _older(self, marker: Marker, indent: int) -> bool:
        """Whether a point of this style, at this indent or further out in the count, is still open below the top."""
        return any(
            point.style == marker.style and (point.indent >= indent or point.value + 1 == marker.value)
            for point in self._open
        )
