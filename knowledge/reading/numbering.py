"""Numbers and bullets in front of points, and how they nest."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from knowledge.patterns import lazy

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("1.1", lazy(r"(?P<label>\d{1,2}(?:[.-]\d{1,2}){1,3})[.．]?(?=\s+[A-Z(“\"])")),
    ("1.", lazy(r"(?P<label>[0-9０-９]{1,2})[.．、](?=\s|[(（]|$|[A-Z][a-z])")),
    ("1)", lazy(r"(?P<label>\d{1,2}\))(?=\s|$)")),
    ("(1)", lazy(r"(?P<label>[(（][0-9０-９]{1,2}[)）])(?=\s*\S|$)")),
    ("(a)", lazy(r"(?P<label>[(（][A-Za-z][)）]|\((?:i{1,3}|iv|vi{0,3}|ix)\))(?=\s|$)")),
    ("a)", lazy(r"(?P<label>[a-z]\))(?=\s)")),
    ("I.", lazy(r"(?P<label>(?:I{1,3}|IV|VI{0,3}|IX|X))\.(?=\s+[A-Z])")),
    ("①", lazy(r"(?P<label>[①-⑳㉠-㉭])")),
    ("1", lazy(r"(?P<label>\d{1,2})(?=\s+[A-Z(“\"]|$)")),
)
_BULLET = lazy(r"(?:[-–—*+•·∙○◦●▪■□◇◆➢‣⁃►※ㅇ]|o(?=\s{1,4}[A-Z]))\s+(?=\S)|[•○◦●▪■□◇◆➢‣►※①-⑳](?=\S)")
_STARTERS = frozenset(
    "0123456789０１２３４５６７８９(（abcdefghijklmnopqrstuvwxyzIVX①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉠㉡㉢㉣㉤㉥㉦㉧㉨"
)
_BULLETS = frozenset("-–—*+•·∙○◦●▪■□◇◆➢‣⁃►※ㅇo")
_UNSURE = frozenset(("1", "I."))
"""Styles that are also the beginning of a sentence, or an initial, unless they count on."""
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
}
_MOST = 40
"""Higher numbers are no numbering."""
_DEEPEST = 6
"""No record nests further; only damaged pages do."""


class Marker(Struct, frozen=True):
    """A number or bullet at the start of a line."""

    style: str
    """`1.`, `1`, `(1)`, `(a)`, `a)`, `1)`, `①`, `I.`, `1.1`, or `•` for any bullet."""
    label: str
    """As it is quoted: `1`, `(1)`, `①`; empty for a bullet."""
    value: int
    """Its place in the count, from 1; 0 for a bullet."""
    end: int
    """Where the words begin."""


class _Open(Struct, frozen=True):
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
    for style, form in _forms_of(first):
        found = form.match(text)
        if found and (value := _value(style, found["label"])) <= _MOST:
            end = found.end()
            while end < len(text) and text[end] == " ":
                end += 1
            return Marker(style, found["label"], value, end)
    return None


@cache
def _forms_of(first: str) -> Sequence[tuple[str, re.Pattern[str]]]:
    """The forms that may begin with a character, so that few are tried; there are some ninety characters."""
    if first.isdecimal():
        styles: tuple[str, ...] = ("1.1", "1.", "1)", "1")
    elif first in "(（":
        styles = ("(1)", "(a)")
    else:
        styles = ("a)", "I.", "①")
    return [form for form in _FORMS if form[0] in styles]


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

    def trusts(self, marker: Marker) -> bool:
        """Whether a marker that may be mere words begins a count or goes on with one."""
        return marker.style not in _UNSURE or marker.value == 1 or self._counts_on(marker)

    def place(self, marker: Marker, indent: int, inner: Marker | None = None) -> str:
        """Open a point, and say its number with those of the points that it stands under."""
        if marker.style == "•":
            return ""
        if inner and inner.style == "•":
            inner = None
        if inner and self._added_by_the_page(marker, inner, indent):
            marker, inner = inner, None
        self._close(marker, indent)
        del self._open[_DEEPEST:]
        self._open.append(_Open(marker.style, indent, marker.value, marker.label))
        if inner:
            self._open.append(_Open(inner.style, indent + 1, inner.value, inner.label))
        return " ".join(point.label for point in self._open)

    def _counts_on(self, marker: Marker) -> bool:
        return any(
            point.style == marker.style and point.value + 1 == marker.value for point in self._open
        )

    def _added_by_the_page(self, marker: Marker, inner: Marker, indent: int) -> bool:
        """Whether `2. (2)` under a heading is the record's (2) with a list number of the page before it."""
        if inner.value != marker.value or not self._open:
            return False
        under = indent > self._open[0].indent or self._open[-1].value == marker.value
        return self._counts_on(inner) or (inner.value == 1 and under)

    def _close(self, marker: Marker, indent: int) -> None:
        """Close the point that this one follows, and all under it; one of a new style stands under the last."""
        if marker.style == "1.1":
            self._open.clear()  # The label holds the numbers above it already.
            return
        alike = [at for at, point in enumerate(self._open) if point.style == marker.style]
        same = [at for at in alike if self._open[at].indent == indent]
        further_in = [at for at in alike if self._open[at].indent > indent]
        counting = [at for at in alike if self._open[at].value + 1 == marker.value]
        if same or further_in or counting:
            del self._open[(same[-1:] or further_in[:1] or counting[-1:])[0] :]
