"""A stretch of a document as words, with the countries and bodies in it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from knowledge.extract.tokens import starts_of, tokenise
from knowledge.extract.word import Vocabulary, Word

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


def line_of(
    text: str, start: int, end: int, places: Sequence[tuple[int, int, str, str | None]]
) -> Line:
    """A stretch of a text as words; places come as start, end, kind and country, at their characters in the text."""
    tokens = tokenise(text[start:end])
    words = list(map(_WORDS.__getitem__, tokens))
    starts = list(starts_of(tokens, text, start))
    lows = [*(word.low for word in words), *_PAST_THE_END]
    spots = _spots(words, starts, places) if places else {}
    told = not COUNTERPARTS.isdisjoint(lows)
    return Line(text, start, end, words, starts, lows, spots, told)


def _spots(
    words: Sequence[Word], starts: Sequence[int], places: Sequence[tuple[int, int, str, str | None]]
) -> dict[int, Spot]:
    """What place begins at which word; one that begins inside a word is none."""
    at = {start: index for index, start in enumerate(starts)}
    spots: dict[int, Spot] = {}
    for start, end, kind, code in places:
        first = at.get(start)
        if first is not None:
            last = first
            while last + 1 < len(words) and starts[last + 1] + len(words[last + 1].text) <= end:
                last += 1
            spots[first] = (last + 1, kind, code)
    return spots
