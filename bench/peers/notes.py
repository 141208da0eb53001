"""A straightforward reader of files: front matter, one regular expression for names and one for dates."""

import re
from dataclasses import dataclass
from pathlib import Path

import frontmatter

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAME = re.compile(
    r"\b(?:Minister|President|Mr\.|Ms\.) ((?:[A-Z][\w’'-]+ ?){1,3})"
    r"|\b([A-Z][\w’'-]+ [A-Z][\w’'-]+)\b"
)
_DATE = re.compile(
    r"\b\d{4}-\d\d-\d\d\b"
    rf"|\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}|\b(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?"
)


@dataclass(frozen=True, slots=True)
class Note:
    """What it keeps of a record."""

    file: str
    text: str
    names: tuple[str, ...]
    dates: tuple[str, ...]


def read_note(path: Path) -> Note:
    """Open, front matter, names, dates; it finds no meetings."""
    post = frontmatter.loads(path.read_text(encoding="utf-8"))
    names = (one or two for one, two in _NAME.findall(post.content))
    dates = (str(post.get("date", "")), *_DATE.findall(post.content))
    return Note(path.name, post.content, tuple(dict.fromkeys(n.strip() for n in names)), dates)
