"""Words to the keys under which they are looked up: stems, and countries by their code."""

import re
from functools import lru_cache

from knowledge.names.folding import words

STOP = frozenset(
    "a an the of in on at to for and or by with about from as is are was were be it its that this what did do does say said "
    "who when where how her his their our my your any anything something regarding concerning".split()
)
"""Words that say nothing of what is asked for."""
_ENDINGS = (
    ("ies", "y", 2), ("sses", "ss", 2), ("xes", "x", 2), ("ches", "ch", 2), ("shes", "sh", 2), ("ations", "ate", 4),
    ("ation", "ate", 4), ("ings", "", 4), ("ing", "", 4), ("ed", "", 4), ("ss", "ss", 1), ("us", "us", 2), ("s", "", 3),
)  # fmt: skip
_SPELLING = re.compile(r"iz(?=e|ing|ation)")


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


@lru_cache(maxsize=1 << 16)  # a text repeats its words; rare ones may be worked out again
def stems_of(printed: str) -> tuple[str, ...]:
    """Stems of what stands between two spaces of a text: one mostly, two of `COVID-19`, none of a dash."""
    return tuple(map(stem, words(printed)))


def country_key(code: str) -> str:
    """How a country stands among the stems; no word has such a sign."""
    return f"@{code}"
