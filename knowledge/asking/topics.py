"""What a question is about beside names, places and times: the words that no slot took."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from knowledge.asking.filters import without_amounts
from knowledge.asking.slots import WIDE, Slot, left_over
from knowledge.asking.words import NATIVE, PLAIN
from knowledge.patterns import lazy
from knowledge.places.asking import AskedPlace

_WORD = lazy(r"[^\W_]+(?:['’‘.&-][^\W_]+)*")
_NATIVE = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_AMOUNT = lazy(r"\b2 ?\+ ?2\b|\b\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?")
_MOST = 12


def find_topic(text: str, slots: Sequence[Slot], offices: Iterable[str]) -> tuple[str, ...]:
    """Words to be searched for, as typed; regions and bodies are spoken of, so they are words too."""
    taken = {word for office in offices for word in office.replace("'s", "").split()}
    left = without_amounts(left_over(text, slots))
    if any(map(str.isdigit, left)):
        left = _AMOUNT.sub(" ", left)
    found = [
        (match.start(), word)
        for match in _WORD.finditer(left)
        for word in _content(match.group())
        if word.lower() not in taken and word.lower().removesuffix("s") not in taken
    ]
    wide = [
        (slot.start, slot.value.typed)
        for slot in slots
        if slot.letter == WIDE and isinstance(slot.value, AskedPlace)
    ]
    return tuple(word for _, word in sorted((*found, *wide)))[:_MOST]


@lru_cache(maxsize=4096)  # questions share most of their words
def _content(word: str) -> tuple[str, ...]:
    """The word if it is none of those that questions are made of; Japanese and Korean without their endings."""
    if _NATIVE.search(word):
        for plain in NATIVE:
            word = word.replace(plain, " ")
        return tuple(part for part in word.split() if len(part) > 1)
    low = word.lower().replace("’", "'").replace("‘", "'")
    bare = low.removesuffix("'s").removesuffix("'")
    if low in PLAIN or bare in PLAIN or (len(bare) < 2 and not bare.isdigit()):
        return ()
    return (word.removesuffix("'s").removesuffix("’s"),)
