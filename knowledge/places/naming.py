"""One key for the many spellings of a town or venue, so that `Ha Noi` in a record and `hanoi` in a question meet."""

from functools import lru_cache

from knowledge.places.folding import folded_name
from knowledge.places.question_lexicon import asked_names


@lru_cache(maxsize=50_000)
def place_key(name: str) -> str:
    """The usual name of a place without case, marks and spaces; a place that we do not list keeps its own."""
    folded = folded_name(name)
    known = asked_names().get(folded)
    usual = folded_name(known.entry.name) if known else folded
    return "".join(char for char in usual if char.isalnum())
