"""The peer: what one would write in an afternoon, with the same libraries; it finds names and dates, and no meetings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import frontmatter
from rapidfuzz import fuzz, process

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAME = re.compile(
    r"\b(?:Minister|President|Mr\.|Ms\.) ((?:[A-Z][\w’'-]+ ?){1,3})"
    r"|\b([A-Z][\w’'-]+ [A-Z][\w’'-]+)\b"
)
_DATE = re.compile(
    r"\b\d{4}-\d\d-\d\d\b"
    rf"|\b\d{{1,2}} (?:{_MONTHS}) \d{{4}}|\b(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?"
)
_WORD = re.compile(r"\w+")
_NEAR_ENOUGH = 80
_MOST = 20


@dataclass(frozen=True, slots=True)
class Note:
    """What the naive reader keeps of a record."""

    file: str
    text: str
    names: tuple[str, ...]
    dates: tuple[str, ...]


def read_note(path: Path) -> Note:
    """Open, front matter, one regular expression for names and one for dates."""
    with open(path, encoding="utf-8") as file:
        post = frontmatter.loads(file.read())
    names = (one or two for one, two in _NAME.findall(post.content))
    dates = (str(post.get("date", "")), *_DATE.findall(post.content))
    return Note(path.name, post.content, tuple(dict.fromkeys(n.strip() for n in names)), dates)


class NaiveBot:
    """WRatio over every name, then a walk over every record."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self.notes = notes
        self.names = sorted({name for note in notes for name in note.names})

    def ask(self, question: str) -> str:
        """The sentences that name whom the question names, or its longest words."""
        near = process.extract(question, self.names, scorer=fuzz.WRatio, limit=2, score_cutoff=_NEAR_ENOUGH)  # fmt: skip
        sought = [name for name, _, _ in near] or sorted(_WORD.findall(question), key=len)[-2:]
        years = re.findall(r"\b(?:19|20)\d\d\b", question)
        found = [note for note in self.notes if any(name in note.text for name in sought)]
        if years:
            found = [note for note in found if any(y in d for y in years for d in note.dates)]
        return "\n".join(_quoted(note, sought) for note in found[:_MOST])


def _quoted(note: Note, sought: Sequence[str]) -> str:
    """The first sentence that names what is sought, with its file."""
    sentences = re.split(r"(?<=[.!?])\s", note.text)
    said = next((s for s in sentences if any(name in s for name in sought)), "")
    return f"{said} [{note.file}]"
