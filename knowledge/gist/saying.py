"""Under which words a meeting is looked up: what it is called, and the meals that its record speaks of."""

import re

_MEAL = re.compile(r"lunch|dinner|breakfast|aside", re.IGNORECASE)
_MEALS = ("lunch", "dinner", "breakfast", "aside")
_ODD = "İıſ\N{KELVIN SIGN}"
"""Letters that a pattern without case takes for i, s and k, and small letters do not."""


def kind_key(word: str) -> str:
    """One key for the singular and the plural."""
    return word.removesuffix("s")


def meals_in(text: str) -> tuple[str, ...]:
    """Meals that a text speaks of."""
    if any(letter in text for letter in _ODD):
        return tuple(dict.fromkeys(_MEAL.findall(text)))
    small = text.lower()
    return tuple(meal for meal in _MEALS if meal in small)
