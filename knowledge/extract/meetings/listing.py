"""Lists of people met: `conversed with the following ministers:` and a point for each of them."""

from dataclasses import dataclass

from knowledge.extract import cues
from knowledge.extract.company import Company
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import Block, BlockKind

_OPENS = lazy(r"\b(?:met|meet|meetings?|talks|conversed|spoke|calls?)\b[^.;]{0,60}\bfollowing\b")
_COLON = lazy(
    r"\b(?:met|meets?|saw|talks|meetings?|calls?|spoke|received|conversed)\b[^.;]{0,80}: ?$"
)
_BEGINS = lazy(r"[^\ue000-\ue3ff]{0,70}?(?P<person>[\ue000-\ue3ff])")


@dataclass(slots=True)
class Listing:
    """A list that is being read."""

    opening: Sentence | None = None
    """The sentence that opened it."""
    last: Block | None = None
    """The point or heading read last; what is said of a heading stands in the paragraph below it."""

    def member(self, sentence: Sentence, company: Company) -> int | None:
        """The person whom a sentence adds to the list, if it is a point of one that begins with a name."""
        if _opens(sentence):
            self.opening = sentence
            return None
        if (
            sentence.block.kind is BlockKind.PARAGRAPH
            and self.last
            and self.last.kind is BlockKind.POINT
        ):
            self.opening = self.last = None
        point = sentence.block.kind in (BlockKind.POINT, BlockKind.HEADING)
        if self.opening is None or not point or sentence.block == self.last:
            return None
        begins = _BEGINS.match(sentence.marked)
        if begins is None:
            return None
        self.last = sentence.block
        return company.entries(sentence, (begins.start("person"),))[0]


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence opens a list of people met."""
    if sentence.cues & cues.FOLLOWING and _OPENS.search(sentence.marked):
        return True
    return sentence.marked.endswith((":", ": ")) and bool(_COLON.search(sentence.marked))
