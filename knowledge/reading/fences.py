"""Where the header of a release begins and ends, fences missing or misspelt included."""

from msgspec import Struct

from knowledge.patterns import lazy

KNOWN_KEYS = frozenset(
    "title headline date published url link source minister ministers author authors portfolio portfolios".split()
)
FIELD = lazy(r"\s{0,3}[\"']?(?P<key>[A-Za-z][\w -]{0,30}?)[\"']?\s*:(?:\s+(?P<value>.*)|$)")
ITEM = lazy(r"\s*[-*•]\s+(?P<item>.*)")
_OPENING = lazy(r"(?:-{2,}|—+)\s*")
_CLOSING = lazy(r"(?:-{2,}|—+|\.{3,})\s*")
_FAR = 200
"""No header has more lines than this."""


class Fenced(Struct, frozen=True):
    """A file cut into header and body."""

    header: list[str]
    """Lines of the header, without the fences."""
    first: int
    """Line in the file, from 1, on which the header begins."""
    body: str
    """Everything after it."""
    flaw: str = ""
    """What is wrong with the fences, in words; empty when nothing is."""
    flaw_line: int = 0
    """The line of the flaw."""


def cut(text: str) -> Fenced | None:
    """Cut the header off; None for a file that has none."""
    if not text.lstrip(" \n").startswith(("--", "—", *"tTdDuU\"'")):
        return None
    lines = text.split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if not _OPENING.fullmatch(lines[start]):
        return _without_opening(lines, start)
    begin = start + 1
    while begin < len(lines) and not lines[begin].strip():
        begin += 1
    top = lines[begin : begin + 2]
    if not any(_belongs(line, known_only=bool(at)) for at, line in enumerate(top)):
        return None
    return _cut_at(lines, begin, *_end(lines, begin))


def is_known(key: str) -> bool:
    """Whether this is one of the header fields that diplo reads."""
    return key.strip().lower().replace(" ", "_") in KNOWN_KEYS


def _without_opening(lines: list[str], start: int) -> Fenced | None:
    """Two known fields at the very top are a header whose first fence was lost."""
    top = [FIELD.match(line) for line in lines[start : start + 2]]
    if len(top) < 2 or not all(found and is_known(found["key"]) for found in top):
        return None
    cut_off = _cut_at(lines, start, *_end(lines, start))
    flaw = "The header has no opening line of three hyphens; please put `---` above it."
    return Fenced(cut_off.header, cut_off.first, cut_off.body, flaw, start + 1)


def _cut_at(lines: list[str], begin: int, end: int, after: int) -> Fenced:
    flaw = ""
    if after == end:
        flaw = "The header has no closing line of three hyphens; please put `---` below it."
    elif not lines[end].startswith(("---", "...")):
        flaw = "The line that closes the header is not three hyphens; please write `---`."
    return Fenced(lines[begin:end], begin + 1, "\n".join(lines[after:]), flaw, end + 1)


def _end(lines: list[str], begin: int) -> tuple[int, int]:
    """Where the header stops, and where the body starts: behind the fence, where there is one."""
    for index in range(begin, min(len(lines), begin + _FAR)):
        line = lines[index]
        if _CLOSING.fullmatch(line):
            return index, index + 1
        if not line.strip():
            if not _goes_on(lines, index):
                return index, index
        elif not _belongs(line, known_only=False) and not _fence_near(lines, index):
            return index, index
    return min(len(lines), begin + _FAR), min(len(lines), begin + _FAR)


def _goes_on(lines: list[str], blank: int) -> bool:
    """Whether the header continues after a blank line."""
    following = next((line for line in lines[blank : blank + 4] if line.strip()), "")
    return bool(_CLOSING.fullmatch(following)) or _belongs(following, known_only=True)


def _fence_near(lines: list[str], index: int) -> bool:
    """Whether a fence follows before the next blank line, so that a strange line is the header's."""
    for line in lines[index : index + 40]:
        if not line.strip():
            return False
        if _CLOSING.fullmatch(line):
            return True
    return False


def _belongs(line: str, *, known_only: bool) -> bool:
    """Whether a line looks like a part of a header."""
    if is_known(line):
        return True
    if found := FIELD.match(line):
        return (
            is_known(found["key"])
            if known_only
            else " " not in found["key"] or is_known(found["key"])
        )
    if known_only:
        return False
    return line.startswith((" ", "\t", "#")) or bool(ITEM.match(line))
