"""A hash of what a record says, whatever page it stands on."""

from hashlib import blake2b
from unicodedata import normalize

from knowledge.patterns import lazy
from knowledge.records import Block, BlockKind

_BODY = frozenset((BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.POINT, BlockKind.HEADING))
_FOREIGN_SIGNS = lazy(r"[^\w\x00-\x7f]+")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())


def fingerprint(text: str, blocks: tuple[Block, ...]) -> str:
    """Hash the body without case, spaces and signs, so that a record published twice is known again."""
    said = " ".join(
        text[block.span.start : block.span.end] for block in blocks if block.kind in _BODY
    )
    if not said.isascii():
        said = _without_quotes(said)
    if not said.isascii():
        said = _FOREIGN_SIGNS.sub("", normalize("NFKC", said))
    # Deleting bytes is many times faster than a pattern, and most of every record is ASCII.
    letters = said.casefold().encode("utf-8", "replace").translate(None, _SIGNS)
    return blake2b(letters, digest_size=16).hexdigest() if letters else ""


def _without_quotes(said: str) -> str:
    """A text without the signs that alone keep most from being ASCII; as it was where that is not all."""
    bare = said
    for sign in "’“”–—‘":
        bare = bare.replace(sign, "")
    return bare if bare.isascii() else said
