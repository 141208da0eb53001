"""Slips in the words of a question mended: `minster hayashi`, `wher did they meet`."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.asking.slots import Known
from knowledge.asking.words import KEYWORDS, PLAIN
from knowledge.lookup.index import NameIndex
from knowledge.lookup.ordinary import is_ordinary
from knowledge.patterns import lazy
from knowledge.places.question_lexicon import asked_names

_WORD = lazy(r"(?<![\w'’@#/-])[A-Za-z]{4,20}(?![\w'’/-])")
_MOST = 40
"""Words of a question that are looked at, so that a long text stays cheap."""
_TARGETS = sorted(word for word in KEYWORDS if len(word) > 3 and word.isascii())


def mend(text: str, names: NameIndex, known: Known) -> tuple[str, tuple[str, ...]]:
    """The question with slips in its plain words put right, and what was put right."""
    notes: list[str] = []
    mended, at = "", 0
    for match in list(_WORD.finditer(text))[:_MOST]:
        word = match.group()
        meant = _meant(word.lower())
        if meant is None or _stands(word, names, known):
            continue
        notes.append(f"Read “{word}” as {meant}")
        mended += text[at : match.start()] + meant
        at = match.end()
    return mended + text[at:], tuple(notes)


@lru_cache(maxsize=4096)  # questions share most of their words
def _meant(word: str) -> str | None:
    """The one plain word that a slip stands for; None where none or several are as near."""
    if word in PLAIN or is_ordinary(word):
        return None
    most = 1 if len(word) < 8 else 2
    near = process.extract(word, _TARGETS, scorer=OSA.distance, score_cutoff=most, limit=2)
    if not near or (len(near) > 1 and near[1][1] == near[0][1]):
        return None
    meant = str(near[0][0])
    return meant if meant[0] == word[0] or sorted(meant[:2]) == sorted(word[:2]) else None


def _stands(word: str, names: NameIndex, known: Known) -> bool:
    """Whether a word is right as it is: the texts hold it, or it names a place or somebody."""
    if word.lower() in asked_names() or known(word):
        return True
    found = names.find(word, guess=False)
    return bool(found) and not (found[0].corrected and word.islower())
