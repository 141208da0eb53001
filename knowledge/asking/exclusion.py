"""What a question leaves out: the names, places and times behind `not`, `except` and the like."""

import re

from msgspec import Struct

from knowledge.asking.phrasing import remembered
from knowledge.asking.slots import Skeleton, Slot
from knowledge.patterns import lazy

_NOT = lazy(
    r"\b(?:but not|and not|not(?! (?:yet|only|just))|(?<=.)no|neither(?: of)?|except(?:ing)?(?: for)?|excluding|without|other than|besides|apart from|nor|anyone but|everyone but|everything but|anybody but|all but)\b"
)
_TO_FIRST = lazy(
    r"^(?:[\s,:]|the|in|at|with|by|on|from|to|of|for|during|since|about|those|any|meetings?|ones?|talks?|anything|including|involving|president|prime|minister|foreign|mr|ms)*$"
)
_BETWEEN = lazy(r"^(?:'s|[\s,/–-]|and|or|nor|the|with|president|prime|minister|foreign)*$")

_PAIR = lazy(r"C ?[-–/] ?C")


class Exclusion(Struct, frozen=True, gc=False):
    """What is left out."""

    slots: tuple[Slot, ...]
    """Names, places and times."""
    words: str
    """The words behind the first `not`, in which a mode may stand."""
    together: bool
    """True for countries with a hyphen between them: only their meetings with each other are left out."""
    rest: str
    """The skeleton without those words."""


def find_exclusion(skeleton: Skeleton) -> Exclusion:
    """Slots behind `not` up to the first words that do not go on with the list."""
    numbers, spoken, together, rest = _left_out(skeleton.text)
    slots = tuple(skeleton.slots[k] for k in numbers if k < len(skeleton.slots))
    return Exclusion(slots, spoken, together, rest)


@remembered
def _left_out(text: str) -> tuple[tuple[int, ...], str, bool, str]:
    """Which slots, by number, which words, whether of countries as a pair, and the text without the words."""
    left_out: list[int] = []
    spoken, rest = "", text
    for match in _NOT.finditer(text):
        at, pattern = match.end(), _TO_FIRST
        for capital in re.finditer(r"[A-Z]", text[match.end() :]):
            place = match.end() + capital.start()
            if not pattern.match(text[at:place]):
                break
            left_out.append(sum(map(str.isupper, text[:place])))
            at, pattern = place + 1, _BETWEEN
        if not spoken:
            spoken = text[match.end() : max(at, _end_of_phrase(text, match.end()))]
            rest = text[: match.start()] + text[match.end() + len(spoken) :]
    return tuple(left_out), spoken, bool(_PAIR.search(spoken)), rest


def _end_of_phrase(text: str, start: int) -> int:
    """Where the words end that `not` may stand for: at a comma, at most thirty characters on."""
    comma = text.find(",", start, start + 30)
    return min(len(text), start + 30) if comma < 0 else comma
