"""What a page holds, and by what a text is known to be one; reading it is for `html_page`, whose parser is slow to import."""

import re

from msgspec import Struct

from knowledge.dates.span import DateSpan
from knowledge.patterns import lazy
from knowledge.reading.lines import Line
from knowledge.records import Found

_WHOLE_PAGE = lazy(r"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
_BLOCK_TAG = lazy(
    r"</?(?:p|div|li|ul|ol|h[1-6]|table|tr|td|br|section|article|blockquote)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_LOOK_AT = 20_000
_ENOUGH_TAGS = 4


class Page(Struct, frozen=True):
    """What a page holds."""

    lines: list[Line]
    """Its text, line by line."""
    title: str | None = None
    """From `<title>`, where no heading of the page gives it."""
    url: str | None = None
    """The address that the page gives for itself."""
    published: Found[DateSpan] | None = None
    """From `<time>` or a meta tag; a dateline in the text goes before it."""


def is_page(text: str) -> bool:
    """Whether a text is HTML, whatever its file is called."""
    if "<" not in text:
        return False
    top = text[:_LOOK_AT]
    if _WHOLE_PAGE.search(top[:2000]):
        return True
    return sum(1 for _ in _BLOCK_TAG.finditer(top)) >= _ENOUGH_TAGS
