"""What a run of records has to search, worked out of those records alone: several processes can each do some."""

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.records import Record
from knowledge.search.keys import Keys
from knowledge.search.lists import Lists, Numbers, distinct, is_among, smallest
from knowledge.search.printed import read_printed
from knowledge.search.stems import country_key, stems_of

_OPENINGS = ("leaders", "ministers", "they", "the leaders", "the ministers", "the they")
_BOTH = re.compile(
    r"\b(?:the two|both) (?:leaders|sides|countries|presidents|secretaries|(?:prime |foreign )?ministers)\b"
    r"|^(?:the )?(?:leaders|ministers|they)\b"
)
"""Words that give a passage to all who met."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Passages of records by key; a row is a passage, counted from the first of the first record."""

    keys: Keys
    """Stems and countries, sorted."""
    rows: Lists
    """For each key the rows that hold it, ascending."""
    titled: Lists
    """Of those the rows whose record has the key in its title."""
    sequence: Lists
    """For each row its stems in the order of the text."""
    voices: Lists
    """For each row the figures whose words it gives, by their position in their record."""
    titles: Lists
    """For each record the stems of its title."""
    passages: Numbers
    """How many passages each record has."""
    figures: Numbers
    """How many figures each record has."""


def terms_of(records: Iterable[Record]) -> Terms:
    """What these records have to search; those of an archive are best taken a few thousand at a time."""
    drawer = _Drawer()
    for record in records:
        drawer.add(record)
    return drawer.terms()


class _Column:
    """Lists that grow at their end."""

    def __init__(self) -> None:
        self._numbers, self._lengths = array("i"), array("i")

    def add(self, numbers: Sequence[int]) -> None:
        """One list more."""
        self._lengths.append(len(numbers))
        if numbers:
            self._numbers.extend(numbers)

    def lists(self) -> Lists:
        """All of them."""
        return Lists.of(np.array(self._lengths, np.int32), np.array(self._numbers, np.int32))


class _Drawer:
    """Collects what records hold, one after the other."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._titles: list[str] = []
        self._numbers: dict[str, int] = {}
        self._countries, self._voices = _Column(), _Column()
        self._passages, self._figures = array("i"), array("i")

    def add(self, record: Record) -> None:
        """One record more."""
        text = record.document.text
        self._titles.append(record.document.title.value)
        places = {figure.name: k for k, figure in enumerate(record.figures)}
        met = [f.name for m in record.meetings[:1] for f in m.participants]
        for passage in record.passages:
            said = text[passage.span.start : passage.span.end]
            self._said.append(said)
            self._countries.add([self._number(country_key(code)) for code in passage.countries])
            names = (*passage.speakers, *met) if met and _is_of_both(said) else passage.speakers
            self._voices.add([places[name] for name in dict.fromkeys(names) if name in places])
        self._passages.append(len(record.passages))
        self._figures.append(len(record.figures))

    def _number(self, key: str) -> int:
        """The number of a key; a new one gets the next."""
        return self._numbers.setdefault(key, len(self._numbers))

    def _stems(self) -> tuple[Lists, Lists]:
        """Stems of every passage and of every title, in the order of the text."""
        printed = read_printed([*self._said, *self._titles])
        column = _Column()
        for word in printed.words:
            column.add([self._number(found) for found in stems_of(word)])
        stems = printed.texts.through(column.lists())
        count = len(self._said)
        return stems.between(0, count), stems.between(count, len(stems))

    def terms(self) -> Terms:
        """All of it, keys sorted."""
        lists = (*self._stems(), self._countries.lists())
        keys, ranks = _sorted(self._numbers)
        sequence, titles, countries = (_ranked(each, ranks) for each in lists)
        held = distinct(np.concatenate((_pairs(sequence), _pairs(countries))))
        passages = np.array(self._passages, np.int32)
        record_of = np.repeat(np.arange(len(passages)), passages)
        in_title = is_among(held & ~_ROW | record_of[held & _ROW], np.sort(_pairs(titles)))
        rows, titled = (by_key(pairs, len(keys)) for pairs in (held, held[in_title]))
        figures = np.array(self._figures, np.int32)
        return Terms(keys, rows, titled, sequence, self._voices.lists(), titles, passages, figures)


_ROW = 0xFFFFFFFF
"""The lower half of a pair of key and row, kept in one number so that pairs are sorted fast."""


def _pairs(lists: Lists) -> Numbers:
    """Each number of lists with the list that holds it, as a pair."""
    return lists.numbers.astype(np.int64) << 32 | np.repeat(np.arange(len(lists)), lists.lengths)


def by_key(pairs: Numbers, count: int) -> Lists:
    """For each key its rows, of sorted pairs."""
    return Lists.of(np.bincount(pairs >> 32, minlength=count), (pairs & _ROW).astype(np.int32))


def _sorted(numbers: dict[str, int]) -> tuple[Keys, Numbers]:
    """Keys in their order, and at the number of each its place in that order."""
    keys = {key.encode("utf-8", "surrogatepass"): number for key, number in numbers.items()}
    ordered = sorted(keys)
    ranks = np.empty(len(ordered), np.int32)
    ranks[[keys[key] for key in ordered]] = np.arange(len(ordered))
    return Keys.of(ordered), ranks


def _ranked(lists: Lists, ranks: Numbers) -> Lists:
    """Numbers of keys made into their places."""
    return Lists(lists.starts, smallest(ranks[lists.numbers], len(ranks)))


def _is_of_both(said: str) -> bool:
    """Whether a passage gives the words of all who met."""
    folded = said.lower()
    likely = "the two " in folded or "both " in folded or folded.startswith(_OPENINGS)
    return likely and bool(_BOTH.search(folded))
