"""Full text: the passages that speak of something, by an inverted index over word stems, rarest words weighing most."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import overload

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.names.folding import fold, words
from knowledge.places.asking import find_asked_places
from knowledge.places.scanning import find_places
from knowledge.records import Passage, Record


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that speaks of what was asked."""

    row: int
    """Position among all passages."""
    record: int
    """Position of the record."""
    passage: Passage
    """The passage."""


class Hits(Sequence[Hit]):
    """Hits that are made when they are looked at, as there may be very many of a common word."""

    def __init__(self, rows: Sequence[tuple[int, Passage]], found: Sequence[int]) -> None:
        self._rows, self._found = rows, found

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Hit]: ...
    def __getitem__(self, at: int | slice) -> Hit | Sequence[Hit]:
        if isinstance(at, slice):
            return [Hit(row, *self._rows[row]) for row in self._found[at]]
        row = self._found[at]
        return Hit(row, *self._rows[row])

    def of_records(self, records: Sequence[int]) -> list[Hit]:
        """The best hit of each of these records, in their order."""
        best: dict[int, int] = {}
        for row in self._found:
            best.setdefault(self._rows[row][0], row)
        return [Hit(best[k], *self._rows[best[k]]) for k in records]

    @property
    def records(self) -> list[int]:
        """Positions of the records, that of the best hit first, each once."""
        return list(dict.fromkeys(self._rows[row][0] for row in self._found))


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    hits: Hits
    """Passages that hold most of the words, best first."""
    notes: tuple[str, ...] = ()
    """Words read otherwise than typed."""
    share: float = 1.0
    """Which part of the words asked the best passages hold, 0 to 1."""


_ENDINGS = (
    ("ies", "y", 2), ("sses", "ss", 2), ("xes", "x", 2), ("ches", "ch", 2), ("shes", "sh", 2), ("ations", "ate", 4), ("ation", "ate", 4),
    ("ings", "", 4), ("ing", "", 4), ("ed", "", 4), ("ss", "ss", 1), ("us", "us", 2), ("s", "", 3),
)  # fmt: skip
_SPELLING = re.compile(r"iz(?=e|ing|ation)")
_BOTH = re.compile(
    r"\b(?:the two|both) (?:leaders|ministers|sides|prime ministers|presidents|foreign ministers|secretaries|countries)\b|^(?:the )?(?:leaders|ministers|they)\b",
    re.IGNORECASE,
)
"""Words that give a passage to all who met."""
_STOP = frozenset(
    "a an the of in on at to for and or by with about from as is are was were be it its that this what did do does say said who when where how her his "
    "their our my your any anything something regarding concerning".split()
)
_TITLE_WEIGHT = 0.3
_PHRASE_WEIGHT = 2.0
_MOST_PHRASES = 300
"""Passages looked at for whether the words stand together; the others come after them."""
_SHORTEST_MENDED = 5
_SHORTEST_MENDED_NAME = 7


def stem(word: str) -> str:
    """A word without its commonest English endings and in one spelling, so that `taxes` finds `tax`."""
    word = _SPELLING.sub("is", word)
    for ending, put, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: len(word) - len(ending)] + put
            break
    if word.endswith("tre") and len(word) > 4:
        return f"{word[:-2]}er"
    return f"{word[:-3]}or" if word.endswith("our") and len(word) > 5 else word


class TextIndex:
    """Passages of an archive by stem, country and speaker; built once, only read afterwards."""

    def __init__(self, records: Sequence[Record], who: Mapping[tuple[int, str], int]) -> None:
        """Index every passage; a record's title counts a little for each of its passages."""
        self._rows: list[tuple[int, Passage]] = []
        self._speakers: list[tuple[int, ...]] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._titles: dict[str, set[int]] = defaultdict(set)
        self._of_speaker: dict[int, list[int]] = defaultdict(list)
        for position, record in enumerate(records):
            for word in words(record.document.title.value):
                self._titles[stem(word)].add(position)
            for passage in record.passages:
                self._add(position, record, passage, who)
        # Questions return to the same passages; those most lately looked at stay folded.
        self._folded = lru_cache(maxsize=4096)(partial(_folded, records, self._rows))
        self._vocabulary = [w for w in self._postings if w.isalpha() and len(w) >= 4]

    def _add(
        self, position: int, record: Record, passage: Passage, who: Mapping[tuple[int, str], int]
    ) -> None:
        row, text = len(self._rows), record.document.said(passage.span)
        self._rows.append((position, passage))
        for key in {*map(stem, words(text)), *_codes_in(text)}:
            self._postings[key].append(row)
        names = [*passage.speakers]
        if _BOTH.search(text) and record.meetings:
            names += [figure.name for figure in record.meetings[0].participants]
        found = (who.get((position, name)) for name in names)
        speakers = tuple(dict.fromkeys(key for key in found if key is not None))
        self._speakers.append(speakers)
        for person in speakers:
            self._of_speaker[person].append(row)

    def speakers_of(self, hit: Hit) -> tuple[int, ...]:
        """Persons whose words a passage gives."""
        return self._speakers[hit.row]

    def knows(self, word: str) -> bool:
        """Whether any passage or title holds a word."""
        stems = [stem(part) for part in words(word)]
        return bool(stems) and all(s in self._postings or s in self._titles for s in stems)

    def find(self, asked: Sequence[str], speakers: frozenset[int]) -> Found:
        """Passages that hold the words asked, of the speakers asked for where some are."""
        keys, notes = self._keys(asked)
        allowed = {row for person in speakers for row in self._of_speaker.get(person, ())}
        if not keys:
            return Found(Hits(self._rows, [] if asked else sorted(allowed)), notes)
        rows, held = self._holding(keys, allowed if speakers else None)
        scores = self._scored(keys, rows)
        best = sorted(rows, key=lambda row: (-scores[row], row))
        if len(keys) > 1:
            whole = fold(" ".join(asked))
            best[:_MOST_PHRASES] = sorted(
                best[:_MOST_PHRASES], key=lambda row: (-scores[row] - self._phrase(row, whole), row)
            )
        return Found(Hits(self._rows, best), notes, held / len(keys))

    def _holding(self, keys: Sequence[str], allowed: set[int] | None) -> tuple[set[int], int]:
        """Passages that hold all of the words, or else as many as any does, and how many that are."""
        postings = sorted((self._postings.get(key, []) for key in keys), key=len)
        rows = set(postings[0])
        for posting in postings[1:]:
            rows.intersection_update(posting)
        if allowed is not None:
            rows &= allowed
        if rows:
            return rows, len(keys)
        held = Counter(row for posting in postings for row in posting)
        if allowed is not None:
            held = Counter({row: count for row, count in held.items() if row in allowed})
        most = max(held.values(), default=0)
        return {row for row, count in held.items() if count == most}, most

    def _scored(self, keys: Sequence[str], rows: set[int]) -> dict[int, float]:
        """For each passage the weight of the words that it holds, its record's title counting a little."""
        scores = dict.fromkeys(rows, 0.0)
        for key in keys:
            posting = self._postings.get(key, [])
            weight = math.log(1 + len(self._rows) / (1 + len(posting)))
            titles = self._titles.get(key) or frozenset[int]()
            for row in rows.intersection(posting) if len(keys) > 1 else rows:
                scores[row] += weight + _TITLE_WEIGHT * (self._rows[row][0] in titles)
        return scores

    def _phrase(self, row: int, whole: str) -> float:
        """Extra weight where several words stand together as asked."""
        return _PHRASE_WEIGHT if whole in self._folded(row) else 0.0

    def _keys(self, asked: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
        """What to look up: a country by its code under whatever name, a word by its stem, a slip mended."""
        keys: list[str] = []
        notes: list[str] = []
        for phrase in asked:
            codes = [_key(p.code) for p in find_asked_places(phrase) if p.code and p.kind in ("country", "demonym") and len(p.typed) == len(phrase)]  # fmt: skip
            if codes:
                keys += codes
                continue
            for word in words(phrase):
                if word in _STOP or (len(word) < 2 and not word.isdigit()):
                    continue
                key = stem(word)
                if key not in self._postings and key not in self._titles:
                    meant = self._mended(word, capital=phrase[:1].isupper())
                    if meant:
                        notes.append(f"Read “{phrase}” as {meant}")
                    key = stem(meant) if meant else key
                keys.append(key)
        return list(dict.fromkeys(keys)), tuple(notes)

    def _mended(self, word: str, *, capital: bool) -> str | None:
        """The one word of the archive that a slip stands for; an unknown name is not made into another."""
        least = _SHORTEST_MENDED_NAME if capital else _SHORTEST_MENDED
        if len(word) < least or not word.isalpha():
            return None
        most = 1 if len(word) < 8 or capital else 2
        near = process.extract(
            word, self._vocabulary, scorer=OSA.distance, score_cutoff=most, limit=4
        )
        near = [each for each in near if each[0][0] == word[0]]
        if not near or (len(near) > 1 and near[1][1] == near[0][1]):
            return None
        return str(near[0][0])


def _folded(records: Sequence[Record], rows: Sequence[tuple[int, Passage]], row: int) -> str:
    """The words of a passage, folded."""
    record, passage = rows[row]
    return fold(records[record].document.said(passage.span))


def _key(code: str) -> str:
    """How a country stands among the stems; no word has such a sign."""
    return f"@{code}"


def _codes_in(text: str) -> set[str]:
    """Keys of the countries that a passage names."""
    found = find_places(text)
    return {_key(p.code) for p in found if p.code and p.kind in ("country", "demonym")}
