"""Whose record it is: the one whom `he`, `I` and `the Minister` mean where nobody else is named."""

import re

from knowledge.extract.passages import BODY
from knowledge.extract.roster import Roster
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
    if re.search(r"attributable to", document.text[:1500], re.IGNORECASE):
        return None
    kinds = [BlockKind.NAVIGATION, BlockKind.DATELINE]
    if re.search(r"(?<![\w.] )(?<!part )\bI (?:also )?[a-z]{2,}\b", _unquoted(document)):
        kinds.append(BlockKind.CAPTION)
    spans = [b.span for b in document.blocks if b.kind in kinds and b.span.end - b.span.start < 200]
    return next(
        (p.entry for p in roster.places if any(s.start <= p.start < s.end for s in spans)), None
    )


def _unquoted(document: Document) -> str:
    """The body without what stands in quotation marks."""
    body = "\n".join(document.said(b.span) for b in document.blocks if b.kind in BODY)
    return re.sub(r"[“\"][^”\"\n]*(?:[”\"]|\n|$)", "", body)
