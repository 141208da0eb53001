"""Which of `he` and `she` a form of address allows: `Mr Peters` is no `she`."""

from knowledge.extract.roster import Roster
from knowledge.patterns import lazy

_MEN = (
    "Mr Sir Lord King Prince Emperor Sultan Shri Herr Monsieur Señor Senhor Messrs Father".split()
)
_WOMEN = (
    "Mrs Ms Miss Dame Lady Baroness Madam Madame Mme Queen Princess Empress Smt Shrimati Frau Señora Senhora"
).split()
_HE, _SHE = (
    lazy(rf"\b(?:{'|'.join(words)})\.? (?:[A-Z][\w.’-]* ){{0,2}}$") for words in (_MEN, _WOMEN)
)
_FORMS, _WORD = frozenset((*_MEN, *_WOMEN)), lazy(r"\w+")
"""What is quickly looked for, since few names have a form of address."""
_REACH = 30


def pronouns_of(text: str, roster: Roster) -> dict[int, str]:
    """The pronoun of each entry that the text anywhere addresses as a man or a woman."""
    found: dict[int, str] = {}
    for number, entry in enumerate(roster.entries):
        for span in entry.spans:
            before = text[max(0, span.start - _REACH) : span.start]
            if before[-1:] != " " or _FORMS.isdisjoint(_WORD.findall(before)):
                continue
            pronoun = "he" if _HE.search(before) else "she" if _SHE.search(before) else None
            if pronoun is not None:
                found.setdefault(number, pronoun)
    return found
