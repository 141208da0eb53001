"""A stretch of a document as words, with the countries and bodies in it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct

from knowledge.extract.tokens import starts_of, tokenise
from knowledge.extract.word import Vocabulary, Word
from knowledge.places.scanning import PlaceMention

Spot = tuple[int, str, str | None]
"""A place among words: one past its last word, its kind, its country."""
_PAST_THE_END = ("",) * 8
"""Empty words behind the last; a look just before the first, which Python takes for one from the end, meets them too."""
COUNTERPARTS = frozenset(
    "counterpart counterparts colleague colleagues homologue predecessor successor".split()
)
"""Words for somebody who holds the same office elsewhere."""
_WORDS = Vocabulary()


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
    tokens = tokenise(text[start:end])
    words = list(map(_WORDS.__getitem__, tokens))
    starts = list(starts_of(tokens, text, start))
    lows = [*(word.low for word in words), *_PAST_THE_END]
    spots = _spots(words, starts, places) if places else {}
    told = not COUNTERPARTS.isdisjoint(lows)
    return Line(text, start, end, words, starts, lows, spots, told)


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
