"""A stretch of a document as words, with the countries and bodies in it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, count
from operator import add

from msgspec import Struct

from knowledge.extract.word import Vocabulary, Word
from knowledge.patterns import lazy
from knowledge.places.scanning import PlaceMention

Spot = tuple[int, str, str | None]
"""A place among words: one past its last word, its kind, its country."""
_PAST_THE_END = ("",) * 8
"""Empty words behind the last; a look just before the first, which Python takes for one from the end, meets them too."""
COUNTERPARTS = frozenset(
    "counterpart counterparts colleague colleagues homologue predecessor successor".split()
)
"""Words for somebody who holds the same office elsewhere."""
_RUNS = Vocabulary()


class Line(Struct, gc=False):
    """A stretch of a document as words, with the countries and bodies in it."""

    text: str
    """The whole text of the document."""
    start: int
    """Where the stretch begins in it."""
    end: int
    """One past its last character."""
    words: Sequence[Word]
    """Its words and marks."""
    starts: Sequence[int]
    """Where each begins in the document."""
    lows: Sequence[str]
    """Its words in lower case, with empty ones behind, so that a look just outside finds nothing."""
    places: Mapping[int, Spot]
    """What place begins at which word."""
    tells_counterparts: bool
    """Whether it speaks of somebody who holds the same office elsewhere."""

    def end_of(self, index: int) -> int:
        """One past the last character of a word."""
        return self.starts[index] + len(self.words[index].text)


def line_of(text: str, start: int, end: int, places: Sequence[PlaceMention]) -> Line:
    """A stretch of a text as words, with the places in it, at their characters in the text."""
    said = text[start:end]
    runs = said.split()
    if " ".join(runs) == said and not _INITIAL.search(said):
        words, starts = _spaced_once(runs, start)
    else:
        words, starts = _spaced_anyhow(runs, text, start, end)
    lows = [word.low for word in words]
    lows += _PAST_THE_END
    told_of = not COUNTERPARTS.isdisjoint(lows)
    spots = _spots(words, starts, places) if places else {}
    return Line(text, start, end, words, starts, lows, spots, told_of)


_INITIAL = lazy(r"[A-Z]\.\s")
"""An initial perhaps, whose full stop belongs to it where a letter follows."""


def _spaced_once(runs: list[str], start: int) -> tuple[list[Word], list[int]]:
    """The words of runs between which single spaces stand, and where each begins; as nearly all text is printed."""
    told = list(map(_RUNS.__getitem__, runs))
    # The spaces before a run are as many as the runs before it.
    begin = map(add, accumulate(map(len, runs), initial=start), count())
    starts = [at + off for at, run in zip(begin, told, strict=False) for off in run.offsets]
    return [word for run in told for word in run.words], starts


def _spaced_anyhow(
    runs: list[str], text: str, start: int, end: int
) -> tuple[list[Word], list[int]]:
    """The words of any runs, and where each begins."""
    words, starts = list[Word](), list[int]()
    at = start
    for run in runs:
        at = text.index(run, at)
        initial = run[-1] == "." and _before_letter(text, at + len(run), end)
        told = _RUNS.before_letter(run) if initial else _RUNS[run]
        words += told.words
        starts += [at + off for off in told.offsets]
        at += len(run)
    return words, starts


def _before_letter(text: str, at: int, end: int) -> bool:
    """Whether a full stop stands behind a capital and before white space and a letter, as it does in an initial."""
    if at + 1 >= end or not "A" <= text[at - 2] <= "Z":
        return False
    return text[at + 1].isalnum() and not text[at + 1].isdecimal()


def _spots(
    words: Sequence[Word], starts: Sequence[int], places: Sequence[PlaceMention]
) -> dict[int, Spot]:
    """What place begins at which word; one that begins inside a word is none."""
    spots: dict[int, Spot] = {}
    for place in places:
        first = bisect_left(starts, place.start)
        if first < len(starts) and starts[first] == place.start:
            last = first
            while (
                last + 1 < len(words) and starts[last + 1] + len(words[last + 1].text) <= place.end
            ):
                last += 1
            spots[first] = (last + 1, place.kind, place.code)
    return spots
