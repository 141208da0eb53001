"""Joining lines that a mail program or an editor broke at some width; paragraphs of one line stay as they are."""

from itertools import pairwise

from knowledge.patterns import lazy
from knowledge.reading.dateline import read_dateline
from knowledge.reading.numbering import marker_of
from knowledge.reading.wording import ends_sentence, is_caption, is_footer, is_navigation

_NARROW, _WIDE = 50, 110
_DANGLING = lazy(
    r"\b(?:and|or|of|the|a|an|with|for|to|in|on|at|by|from|between|as|that|than|about|approximately|"
    r"Mr|Ms|Mrs|Dr|Hon)\.?,?$|,$"
)
_MONTH_AT_END = lazy(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)


def unwrap(lines: list[str]) -> list[str]:
    """Join each broken paragraph into one line."""
    joined: list[str] = []
    group: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            group.append(line.rstrip())
            continue
        joined += _of_group(group) if len(group) > 1 else group
        joined.append("")
        group = []
    return joined[:-1]


def _of_group(group: list[str]) -> list[str]:
    width = max(map(len, group))
    # Lines wider than any editor breaks them are whole paragraphs, one a line.
    wrapped = width <= _WIDE and _has_broken_sentence(group, width)
    out = [group[0]]
    last = group[0]
    for line in group[1:]:
        if _continues(last, line, width if wrapped else 0):
            out[-1] = f"{out[-1]} {line.strip()}"
        else:
            out.append(line)
        last = line
    return out


def _has_broken_sentence(group: list[str], width: int) -> bool:
    """Whether some line was clearly cut: full, no end, and the next in lower case; or all are full."""
    if width < _NARROW:
        return False
    full = [(last, line) for last, line in pairwise(group) if _is_full(last, line, width)]
    return any(_is_cut(last, line) for last, line in full) or 2 <= len(full) == len(group) - 1


def _is_cut(last: str, line: str) -> bool:
    return not ends_sentence(last) and (line.lstrip()[:1].islower() or bool(_DANGLING.search(last)))


def _is_full(last: str, line: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    first = line.split(None, 1)[0]
    return len(last) >= _NARROW - 10 and len(last) + 1 + len(first) >= width - 1


def _continues(last: str, line: str, width: int) -> bool:
    """Whether a line goes on with the sentence or the paragraph of the line before it."""
    words = line.strip()
    if marker_of(words):
        # `on July` / `12. The ministers …`
        return len(last) >= _NARROW - 10 and words[0].isdigit() and bool(_MONTH_AT_END.search(last))
    if is_caption(last) or is_caption(words) or is_footer(words) or is_footer(last.strip()):
        return False
    if read_dateline(words) or read_dateline(last.strip()) or is_navigation(last.strip()):
        return False
    if width:
        return _is_full(last, line, width) or _is_cut(last, line)
    return 30 <= len(last) <= _WIDE and len(words) <= _WIDE and _is_cut(last, line)
