"""Which of `he` and `she` a form of address allows: `Mr Peters` is no `she`."""

import re

from knowledge.extract.roster import Roster

_HE = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|Emperor|Sultan|Shri|Herr|Monsieur|Señor|Senhor|Messrs|Father)\.? (?:[A-Z][\w.’-]* ){0,2}$"
)
_SHE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Madam|Madame|Mme|Queen|Princess|Empress|Smt|Shrimati|Frau|Señora|Senhora)\.? (?:[A-Z][\w.’-]* ){0,2}$"
)
_REACH = 30


def pronouns_of(text: str, roster: Roster) -> dict[int, str]:
    """The pronoun of each entry that the text anywhere addresses as a man or a woman."""
    found: dict[int, str] = {}
    for number, entry in enumerate(roster.entries):
        for span in entry.spans:
            before = text[max(0, span.start - _REACH) : span.start]
            pronoun = "he" if _HE.search(before) else "she" if _SHE.search(before) else None
            if pronoun is not None:
                found.setdefault(number, pronoun)
    return found
