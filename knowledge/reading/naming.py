"""A title for records that have none: from a caption, the lead, the navigation, or at last the file name."""

import re
from pathlib import PurePosixPath

from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.reading.wording import EVENT, is_pose
from knowledge.records import Basis, Block, BlockKind, Found, Span

_BEFORE = lazy(
    r"\W*(?:photos?|photographs?|images?|pictures?|videos?)?\s*\d*\s*[)\]:：】.–-]*\s*"
    r"(?:photo )?(?:session )?(?:(?:of|before|at|during|after|from)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_PHOTO = lazy(r"\W*(?:photo|image|picture|video)", re.IGNORECASE)
_AFTER = lazy(r"\s*(?:\(\s*photo[^()]*\)|\(\d{1,2}\)|[.\s])+$", re.IGNORECASE)
_KIND = (
    r"(?:Summit Telephone Talk|Telephone (?:Talk|Call|Conversation)|Video (?:Conference|Meeting)|Summit Meeting|"
    r"Working (?:Lunch(?:eon)?|Dinner|Breakfast)|Courtesy Call|Phone Call|Meeting|Talks?|Summit|Consultations?|"
    r"Dialogue|Conversation|Conference|Luncheon|Lunch|Dinner|Breakfast|Ceremony|Forum|Reception)"
)
_HELD = lazy(
    r"\b(?:held|had|hold|holds|attended|hosted|co-hosted|convened|chaired|paid|received|took part in|"
    r"participated in|will hold|will attend|will have)\s+(?:an?\s+|the\s+|his\s+|her\s+)?"
    rf"(?P<phrase>(?:(?!with\b|and\b|by\b)[\w'’.&\"“”-]+\s+(?:\([A-Z.]{{2,8}}\)\s+)?){{0,9}}?{_KIND})\b",
    re.IGNORECASE,
)
_TOOK_PLACE = lazy(
    r"(?:^|, )(?:the|an?)\s+(?P<phrase>(?:[\w'’.&\"“”-]+\s+){0,9}?(?:Meeting|Summit|Talks|Dialogue|Conference|"
    r"Consultations?|Forum))\s+(?:took place|was held|were held|will be held)\b",
    re.IGNORECASE,
)
_BY_PHONE = lazy(
    r"\b(?:by (?:tele)?phone|on the (?:tele)?phone|over the phone|telephone)\b", re.IGNORECASE
)
_PAIR = lazy(r"[A-Z][\w.]+(?: [\w.]+)*[-–][A-Z]")
_RELATIONS = lazy(r"\s+Relations(?: \([^)]*\))?$")
_SEARCHED = 600


class _Words(Struct, frozen=True):
    """Words with their place."""

    text: str
    span: Span


def make_title(text: str, blocks: tuple[Block, ...], name: str) -> Found[str]:
    """Make the title that a person would give the record, and say that it was made."""
    nation = _relations(text, blocks)
    for kind, maker in ((BlockKind.CAPTION, _from_caption), (BlockKind.LEAD, _from_lead)):
        for block in blocks:
            if block.kind is kind and (made := maker(text, block.span)):
                return _with_nations(made, nation)
    if nation:
        return Found(nation.text, nation.span, Basis.INFERRED)
    for block in blocks:
        if block.kind in {BlockKind.HEADING, BlockKind.CAPTION}:
            return Found(text[block.span.start : block.span.end], block.span, Basis.INFERRED)
    return Found(file_title(name), None, Basis.INFERRED)


def file_title(name: str) -> str:
    """The file name without its ending, when there is nothing better."""
    return PurePosixPath(name).stem or name


def _with_nations(made: _Words, nation: _Words | None) -> Found[str]:
    """`meeting` under `Japan-Australia Relations` is a Japan-Australia meeting."""
    words = made.text
    if nation and not _PAIR.search(words) and len(words.split()) <= 3 and "-" in nation.text:
        words = f"{_RELATIONS.sub('', nation.text)} {words}"
    return Found(words[:1].upper() + words[1:], made.span, Basis.INFERRED)


def _from_caption(text: str, span: Span) -> _Words | None:
    words = text[span.start : span.end]
    before = _BEFORE.match(words) if _PHOTO.match(words) else None
    start = before.end() if before else 0
    after = _AFTER.search(words)
    end = after.start() if after and after.start() > start else len(words)
    kept = words[start:end]
    if len(kept.split()) < 2 or not EVENT.search(kept) or is_pose(kept):
        return None
    return _Words(kept, Span(span.start + start, span.start + end))


def _from_lead(text: str, span: Span) -> _Words | None:
    words = text[span.start : min(span.end, span.start + _SEARCHED)]
    found = _HELD.search(words) or _TOOK_PLACE.search(words)
    if found:
        start, end = found.span("phrase")
        return _Words(found["phrase"], Span(span.start + start, span.start + end))
    if phone := _BY_PHONE.search(words):
        return _Words("telephone talk", Span(span.start + phone.start(), span.start + phone.end()))
    return None


def _relations(text: str, blocks: tuple[Block, ...]) -> _Words | None:
    """The section that names two countries; `Press Releases` tells nothing."""
    for block in blocks:
        words = text[block.span.start : block.span.end]
        if block.kind is BlockKind.NAVIGATION and _RELATIONS.search(words):
            return _Words(words, block.span)
    return None
