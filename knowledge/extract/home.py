"""Which government publishes a record, and which two countries its heading names."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from msgspec import Struct

from knowledge.patterns import lazy, lowered
from knowledge.places.scanning import PlaceMention, find_places
from knowledge.records import BlockKind, Document, Found, Place, Span

_GOVERNMENT = lazy(r"(?:^|\.)(?:gov|govt|go|gob|gub|gouv|gc)\.(?P<land>[a-z]{2})$")
"""How governments name their hosts under the domain of their country: `mofa.go.jp`, `www.beehive.govt.nz`."""
_OTHER_HOSTS = {
    "canada.ca": "CA",
    "state.gov": "US",
    "whitehouse.gov": "US",
    "auswaertiges-amt.de": "DE",
}
"""Hosts of governments that do not."""


class _Mark(Struct, frozen=True, gc=False):
    """A mark of layout that gives a ministry away."""

    cues: tuple[str, ...]
    """Words in small letters without one of which it cannot stand in a text."""
    pattern: re.Pattern[str]
    """The mark itself."""
    country: str
    """Whose ministry it gives away."""


def _mark(pattern: str, country: str, *cues: str) -> _Mark:
    return _Mark(cues, lazy(pattern, re.IGNORECASE | re.MULTILINE), country)


_LAYOUTS = (
    _mark(r"^\W*hits?\s*:?\s*\d+\s*$", "KR", "hit"),
    _mark(r"^\s*\[?\(?provisional translation\)?\]?\s*$", "JP", "provisional translation"),
    _mark(r"^\s*(?:back to|go back to) japan-", "JP", "back to japan-"),
    _mark(
        r"cabinet public affairs office|japan time\b|\bjst\)",
        "JP",
        "cabinet public affairs office",
        "japan time",
        "jst)",
    ),
    _mark(
        r"attributable to (?:the )?(?:deputy |principal deputy |department )?spokesperson|office of the spokesperson",
        "US",
        "spokesperson",
    ),
    _mark(r"prime minister’s office of canada|global affairs canada", "CA", "canada"),
    _mark(
        r"ministry of external affairs|^new delhi$",
        "IN",
        "ministry of external affairs",
        "new delhi",
    ),
    _mark(r"^mfa (?:press statement|spokesperson)", "SG", "mfa "),
    _mark(
        r"10 downing street|foreign, commonwealth (?:&|and) development office",
        "GB",
        "10 downing street",
        "development office",
    ),
    _mark(r"^(?:senator )?the hon\.? [a-z]|^senator the hon", "AU", "the hon"),
    _mark(r"\bcommencing at (?:around |about |approximately )?(?:\d|noon)", "JP", "commencing at"),
)
"""The hit counter of the Korean ministry, the translation note of the Japanese one, and the like."""
_CUES = tuple((cue, mark) for mark in _LAYOUTS for cue in mark.cues)


def home_of(document: Document) -> str | None:
    """The publishing government's country, from address, layout, dateline, the headings or the guest it receives."""
    if document.url and (country := _host_country(document.url)):
        return country
    low = lowered(document.text)
    for cue, mark in _CUES:
        if cue in low and mark.pattern.search(document.text):
            return mark.country
    return (
        _dateline_country(document)
        or next(iter(pair_of(document)), None)
        or _leading(document)
        or _host_of(document)
    )


def _host_country(url: str) -> str | None:
    """The country whose government an address belongs to."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    if found := _GOVERNMENT.search(host):
        land = found["land"].upper()
        return "GB" if land == "UK" else land
    return next(
        (land for name, land in _OTHER_HOSTS.items() if f".{host}".endswith(f".{name}")), None
    )


def _leading(document: Document) -> str | None:
    """The country that every heading of a pair begins with: `1. Japan-Mexico …`, `2. Japan-Oman …`."""
    heads = [document.said(b.span) for b in document.blocks if b.kind is BlockKind.HEADING]
    first = {pair[0] for text in heads if (pair := _pair_in(text))}
    return first.pop() if len(first) == 1 else None


_BY = lazy(r" (?:by|of)\b")
_TITLE = lazy(r"\bvisit to (?:the )?$", re.IGNORECASE)
_GUEST = lazy(
    r"\b(?:received|courtesy call|hosted|welcomed)\b.*\b(?:is|was|are|were) (?:staying in|visiting|on (?:a|an) (?:\w+ ){0,2}visit to) (?:the )?$",
    re.IGNORECASE | re.DOTALL,
)


def _host_of(document: Document) -> str | None:
    """The country that the guest of a record is said to visit: `Visit to Japan by …`, `received … who is visiting Japan`."""
    title = document.title.value
    for place in find_places(title) if "visit to" in lowered(title) else ():
        by = _BY.match(title, place.end)
        if place.kind == "country" and by and _TITLE.search(title[: place.start]):
            return place.code
    for block in document.blocks[:6]:
        text = document.said(block.span)[:1200]
        if not _tells_of_guest(lowered(text)):
            continue
        for place in find_places(text):
            if place.kind == "country" and _GUEST.search(text[: place.start]):
                return place.code
    return None


def _tells_of_guest(low: str) -> bool:
    """Whether a text in small letters has the words without which it cannot say whom a country receives."""
    comes = "staying in" in low or "visiting" in low or "visit to" in low
    return comes and any(
        word in low for word in ("received", "courtesy call", "hosted", "welcomed")
    )


def pair_of(document: Document) -> tuple[str, ...]:
    """Countries of the heading, the publisher's first by custom: `Japan-Republic of Korea Relations`."""
    heads = [
        b
        for b in document.blocks
        if b.kind in (BlockKind.NAVIGATION, BlockKind.TITLE, BlockKind.CAPTION, BlockKind.FOOTER)
    ]
    for text in (document.title.value, *(document.said(b.span) for b in heads)):
        joined = _pair_in(text)
        if len(joined) > 1:
            return joined
    return ()


_JOINT = lazy(r" ?[-–—/] ?")


def _pair_in(text: str) -> tuple[str, ...]:
    """Countries that a line joins; most lines have nothing that could join them."""
    joins = any(mark in text for mark in "-–—/")
    return _joined(text, find_places(text)) if joins else ()


def _joined(text: str, places: Sequence[PlaceMention]) -> tuple[str, ...]:
    """Countries that hyphens or dashes join."""
    found: list[str] = []
    for first, second in zip(places, places[1:], strict=False):
        if first.code and second.code and _JOINT.fullmatch(text, first.end, second.start):
            found.extend(code for code in (first.code, second.code) if code not in found)
    return tuple(found)


def dateline_abroad(document: Document) -> Found[Place] | None:
    """A town that stands with its country over the text, as datelines of journeys do: `Rome, Italy`."""
    for span, places in _datelines(document):
        if len(places) > 1 and places[1].kind == "country" and places[1].code == places[0].code:
            return Found(Place(None, places[0].name, places[0].code), span)
    return None


def _dateline_country(document: Document) -> str | None:
    """The country of the city that stands by itself, or with its province, over the text: `Ottawa, Ontario`."""
    for _, places in _datelines(document):
        if not any(place.kind == "country" for place in places):
            return places[0].code
    return None


def _datelines(document: Document) -> Iterator[tuple[Span, list[PlaceMention]]]:
    """Short lines over the text that begin with a town, and their places."""
    for block in document.blocks[:8]:
        if block.kind in (BlockKind.NAVIGATION, BlockKind.DATELINE, BlockKind.CAPTION):
            text = document.said(block.span)
            places = find_places(text) if len(text) < 60 else []
            if places and places[0].start == 0 and places[0].kind == "city":
                yield block.span, places
