"""Full text: the passages that speak of something, by an inverted index over word stems, rarest words weighing most."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.names.folding import words
from knowledge.records import Passage, Record


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that speaks of what was asked."""

    record: int
    """Position of the record."""
    passage: Passage
    """The passage."""
    score: float
    """For sorting only."""
    found: frozenset[str]
    """Stems of the question that it contains."""


def stem(word: str) -> str:
    """A word without its commonest English endings, so that `taxes` finds `tax`."""
    for ending, put, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: len(word) - len(ending)] + put
    return word


_ENDINGS = (
    ("ies", "y", 2), ("sses", "ss", 2), ("xes", "x", 2), ("ches", "ch", 2), ("shes", "sh", 2), ("ations", "ate", 4), ("ation", "ate", 4),
    ("ings", "", 4), ("ing", "", 4), ("ed", "", 4), ("ss", "ss", 1), ("us", "us", 2), ("s", "", 3),
)  # fmt: skip
_STOP = frozenset(
    "a an the of in on at to for and or by with about from as is are was were be it its that this what did do does say said who when where how her his "
    "their our my your any anything something regarding concerning".split()
)


class TextIndex:
    """Passages and titles of an archive by stem; built once, only read afterwards."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Index every passage; a record's title counts as part of each of its passages, at less weight."""
        self._rows: list[tuple[int, Passage]] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._titles: dict[str, set[int]] = defaultdict(set)
        for position, record in enumerate(records):
            for word in words(record.document.title.value):
                self._titles[stem(word)].add(position)
            for passage in record.passages:
                row = len(self._rows)
                self._rows.append((position, passage))
                for each in {
                    stem(w)
                    for w in words(re.sub(r"[^\w\s'’-]", " ", record.document.said(passage.span)))
                }:
                    self._postings[each].append(row)

    def find(self, asked: Sequence[str]) -> list[Hit]:
        """Passages that hold the words asked, those with most and rarest words first."""
        stems = [
            s
            for s in dict.fromkeys(stem(w) for word in asked for w in words(word))
            if s not in _STOP and len(s) > 1
        ]
        scores: dict[int, float] = defaultdict(float)
        found: dict[int, set[str]] = defaultdict(set)
        for each in stems:
            rows = self._postings.get(each, [])
            weight = math.log(1 + len(self._rows) / (1 + len(rows)))
            for row in rows:
                scores[row] += weight + (
                    0.3 if self._rows[row][0] in self._titles.get(each, ()) else 0
                )
                found[row].add(each)
        most = max((len(f) for f in found.values()), default=0)
        hits = [
            Hit(self._rows[row][0], self._rows[row][1], score, frozenset(found[row]))
            for row, score in scores.items()
            if len(found[row]) == most
        ]
        return sorted(hits, key=lambda hit: (-hit.score, hit.record, hit.passage.number))

    def knows(self, word: str) -> bool:
        """Whether any passage holds a word."""
        return stem("".join(words(word)[:1])) in self._postings
