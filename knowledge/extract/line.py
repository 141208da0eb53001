"""A stretch of a document as words, with the countries and bodies in it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, compress, count, pairwise
from operator import attrgetter

from msgspec import Struct

from knowledge.extract.word import (
    DATES,
    HALF,
    NUMBER,
    OPENS,
    TIMED,
    Run,
    Vocabulary,
    Word,
    before_letter,
)
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
_OPENING, _DATING = (bytes(kind & code for code in range(256)) for kind in (OPENS, DATES))
"""Of the kinds of words those alone that are asked for."""
_CLOCK = bytes(
    ord("t" if kind & TIMED else "d" if kind & NUMBER else "h" if kind & HALF else " ")
    for kind in range(256)
)
"""What kinds of words have to do with hours, a letter each."""


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
    kinds: bytearray
    """What may begin at each word, as `Run.kinds` has it; a naming may at any place, too."""
    places: Mapping[int, Spot]
    """What place begins at which word."""
    tells_counterparts: bool
    """Whether it speaks of somebody who holds the same office elsewhere."""

    def openings(self) -> list[int]:
        """Words with which a naming may begin, as far as they tell: capitals, small words that open one, places."""
        return list(compress(count(), self.kinds.translate(_OPENING)))

    def datings(self) -> list[int]:
        """Words with which a date may begin, as far as they tell."""
        return list(compress(count(), self.kinds.translate(_DATING)))

    def may_tell_clock(self) -> bool:
        """Whether it has what hours and lengths of time have: a word for them, or a digit before `p.m.` and its like."""
        clock = self.kinds.translate(_CLOCK)
        return b"t" in clock or b"dh" in clock

    def end_of(self, index: int) -> int:
        """One past the last character of a word."""
        return self.starts[index] + len(self.words[index].text)


def line_of(text: str, start: int, end: int, places: Sequence[PlaceMention]) -> Line:
    """A stretch of a text as words, with the places in it, at their characters in the text."""
    said = text[start:end]
    runs = said.split()
    told = list(map(_RUNS.__getitem__, runs))
    spaced_once = " ".join(runs) == said
    begins = None if spaced_once else _begins(runs, text, start)
    if any(map(_LIKE_INITIAL, told)):
        _read_initials(told, runs, begins)
    words, lows, steps, kinds, _ = zip(*told, strict=True) if told else _NOTHING
    low = list(chain.from_iterable(lows))
    low += _PAST_THE_END
    told_of = not COUNTERPARTS.isdisjoint(low)
    starts = _starts(steps, begins, start)
    printed = list(chain.from_iterable(words))
    spots = _spots(printed, starts, places) if places else {}
    begin = bytearray().join(kinds)
    for index in spots:
        begin[index] |= OPENS
    return Line(text, start, end, printed, starts, low, begin, spots, told_of)


_NOTHING: tuple[tuple[()], ...] = ((), (), (), (), ())
_LIKE_INITIAL = attrgetter("initial")


def _begins(runs: Sequence[str], text: str, start: int) -> list[int]:
    """Where runs begin in a text between which any white space stands."""
    begins, at = list[int](), start
    for run in runs:
        at = text.index(run, at)
        begins.append(at)
        at += len(run)
    return begins


def _starts(
    steps: Sequence[tuple[int, ...]], begins: Sequence[int] | None, start: int
) -> list[int]:
    """Where each word begins, by the words of each run; single spaces stand between them, as in nearly all text, where no places are given."""
    if begins is not None:
        pairs = zip(begins, steps, strict=True)
        return [at for begin, each in pairs for at in accumulate(each[:-1], initial=begin)]
    starts = list(accumulate(chain.from_iterable(steps), initial=start))
    starts.pop()
    return starts


def _read_initials(told: list[Run], runs: Sequence[str], begins: Sequence[int] | None) -> None:
    """Leave their full stop to initials that one space parts from a letter: `J. Smith`."""
    for k, (run, following) in enumerate(pairwise(runs)):
        alone = begins is None or begins[k + 1] == begins[k] + len(run) + 1
        if told[k].initial and alone and following[0].isalnum() and not following[0].isdecimal():
            told[k] = before_letter(run)


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
