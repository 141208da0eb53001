"""A hash of what a record says, whatever page it stands on."""

import re
from hashlib import blake2b
from unicodedata import normalize

from knowledge.records import Block, BlockKind

_BODY = frozenset((BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.POINT, BlockKind.HEADING))
_NO_LETTER = re.compile(r"[\W_]+")


def fingerprint(text: str, blocks: tuple[Block, ...]) -> str:
    """Hash the body without case, spaces and signs, so that a record published twice is known again."""
    said = " ".join(
        text[block.span.start : block.span.end] for block in blocks if block.kind in _BODY
    )
    folded = said if said.isascii() else normalize("NFKC", said)
    letters = _NO_LETTER.sub("", folded.casefold())
    return blake2b(letters.encode(), digest_size=16).hexdigest() if letters else ""
