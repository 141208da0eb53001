"""Whose record it is: the one whom `he`, `I` and `the Minister` mean where nobody else is named."""

from knowledge.extract.passages import BODY
from knowledge.extract.roster import Roster
from knowledge.patterns import lazy, lowered
from knowledge.records import BlockKind, Document


def protagonist_of(document: Document, roster: Roster) -> int | None:
    """Whose record it is: the front-matter minister whom the text names, else who signs it, else the first named in it."""
    for k, entry in enumerate(roster.entries):
        if entry.minister and entry.spans:
            return k
    if (byline := _byline(document, roster)) is not None:
        return byline
    ministers = [k for k, entry in enumerate(roster.entries) if entry.minister]
    start = next((b.span.start for b in document.blocks if b.kind in BODY), 0)
    return (
        ministers[0]
        if ministers
        else next((p.entry for p in roster.places if p.start >= start), None)
    )


def _byline(document: Document, roster: Roster) -> int | None:
    """Who signs a record over its text: a person named in a short line of the heading; no spokesperson does."""
    if "attributable to" in lowered(document.text[:1500]):
        return None
    short = [b for b in document.blocks if b.kind in _HEADS and b.span.end - b.span.start < 200]
    if any(b.kind is BlockKind.CAPTION for b in short) and not _says_i(document):
        short = [b for b in short if b.kind is not BlockKind.CAPTION]
    spans = [b.span for b in short]
    return next(
        (p.entry for p in roster.places if any(s.start <= p.start < s.end for s in spans)), None
    )


_HEADS = (BlockKind.NAVIGATION, BlockKind.DATELINE, BlockKind.CAPTION)
"""Blocks in which a record may be signed, captions only of one whose writer says `I`."""


def _says_i(document: Document) -> bool:
    """Whether the writer of a record speaks of himself or herself, outside what stands in quotation marks."""
    body = "\n".join(document.said(b.span) for b in document.blocks if b.kind in BODY)
    return "I" in body and _I.search(_QUOTED.sub("", body)) is not None


_I = lazy(r"(?<![\w.] )(?<!part )\bI (?:also )?[a-z]{2,}\b")
_QUOTED = lazy(r"[“\"][^”\"\n]*(?:[”\"]|\n|$)")
