"""Paragraphs that can be quoted, each with its number and those whose words it gives."""

import re
from collections.abc import Mapping, Sequence

from knowledge.extract.roster import Named, Roster, named_within
from knowledge.names.order import ease_capitals
from knowledge.patterns import any_of, lazy
from knowledge.places.scanning import PlaceMention
from knowledge.records import Block, BlockKind, Document, Passage

BODY = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.POINT)
"""Blocks that a record says something in."""
_SAYING = (
    *"said says say stated states told expressed explained mentioned noted added stressed emphasised emphasized".split(),
    *"conveyed commended welcomed reiterated referred replied answered responded requested asked thanked".split(),
    *"appreciated hoped wanted urged raised pointed condemned congratulated promised agreed underlined".split(),
    *"underscored highlighted announced wished mourned wants commented remarked reaffirmed confirmed".split(),
    *("took up", "spoke of"),
)
_SAYS = lazy(rf"[^.“”\"]{{0,60}}?\b{any_of(_SAYING)}\b")
_SAID = lazy(
    r"(?:said|says|added|adds|stated|noted|commented|explained|remarked)(?: (?:the|Mr|Ms|Mrs|Dr)\.?)? ?$"
)
_QUOTED = lazy(r"^[“\"]|[“\"][^”\"]{20,}")


def find_passages(
    document: Document,
    roster: Roster,
    protagonist: int | None,
    places: Mapping[int, Sequence[PlaceMention]],
) -> tuple[tuple[Passage, ...], dict[int, int]]:
    """Passages, and for each block that opens in quotation marks the entry who says `I` in it."""
    passages: list[Passage] = []
    speaking: dict[int, int] = {}
    body = [block for block in document.blocks if block.kind in BODY]
    named = {block.span.start: speakers_of(document, block, roster.places) for block in body}
    current = protagonist
    for number, block in enumerate(body, 1):
        text = document.said(block.span)
        speakers = named[block.span.start]
        if ("“" in text or '"' in text) and _QUOTED.search(text):
            current = _first(
                _quoted_by(document, block, roster.places), _following(body, number, named, current)
            )
            if current is not None:
                speaking[block.span.start] = current
                speakers = (current, *speakers)
        names = tuple(dict.fromkeys([ease_capitals(roster.entries[k].name) for k in speakers]))
        lands = countries_of(places[block.span.start])
        passages.append(Passage(number, block.number, block.span, names, lands))
    return tuple(passages), speaking


def countries_of(places: Sequence[PlaceMention]) -> tuple[str, ...]:
    """Countries among the places of a block, in order of first mention."""
    if not places:
        return ()
    named = [place.code for place in places if place.code and place.kind in ("country", "demonym")]
    return tuple(dict.fromkeys(named))


def speakers_of(document: Document, block: Block, places: Sequence[Named]) -> tuple[int, ...]:
    """Entries whose words or views a block reports, in order."""
    text, start, end = document.text, block.span.start, block.span.end
    found = [
        place.entry
        for place in named_within(places, start, end)
        if _SAYS.match(text[place.end : min(end, place.end + _BEHIND)])
        or _SAID.search(text, max(start, place.start - _LONGEST_SAID), place.start)
    ]
    return tuple(dict.fromkeys(found))


_BEHIND = 120
"""Characters behind a name in which the words may stand that somebody said something."""
_LONGEST_SAID = 40
"""Characters of `commented Mr. ` and its like, which stand right before a name, at most."""


def _quoted_by(document: Document, block: Block, places: Sequence[Named]) -> int | None:
    """Who is named as the speaker of the quotation itself: `…,” Helen Clark said.`"""
    for place in named_within(places, block.span.start, block.span.end):
        before = document.text[block.span.start : place.start].rstrip()
        after = document.text[place.end : place.end + 12]
        if re.search(r"[”\"],?(?: (?:said|says|added|adds|commented))?$", before) or _SAID.search(
            before + " "
        ):
            return place.entry
        if re.match(r" (?:said|says|added|commented)", after) and not before:
            return place.entry
    return None


def _first(one: int | None, two: int | None) -> int | None:
    """The first of two that is known."""
    return one if one is not None else two


def _following(
    body: Sequence[Block], number: int, named: dict[int, tuple[int, ...]], current: int | None
) -> int | None:
    """The speaker of a quotation that goes on: as before, else as the next attribution has it."""
    if current is not None:
        return current
    return next(
        (named[block.span.start][0] for block in body[number:] if named[block.span.start]), None
    )
