"""Words and marks of a text with their places; abbreviations, initials and possessives are told apart."""

import re
from dataclasses import dataclass

_APOSTROPHES = "’'‘ʻ`ʼ"
ABBREVIATIONS = "Messrs Mrs Mr Ms Dr Prof Hon Rt Gen Lt Sra St Sta Sto Ste Amb Adm Col Maj Brig Engr Eng Atty Smt Mme Rev Sen".split()
"""Words before or inside a name whose full stop ends no sentence."""
_TOKEN = re.compile(
    rf"(?:[A-Z]\.){{2,}}|Ph\.D\.?|(?:{'|'.join(ABBREVIATIONS)}|Sr|Jr)\.|"
    r"[A-Z]\.(?=\s?[^\W\d_])|"
    rf"[^\W\d_]+(?:[-{_APOSTROPHES}][^\W\d_]+)*|"
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|"
    r"\S"
)
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark."""

    text: str
    """As printed, a possessive ending taken off."""
    start: int
    """First character."""
    end: int
    """One past the last character, the possessive ending not included."""
    low: str
    """In lower case."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """Whether it is a word of capitals, as family names are in many read-outs."""
        return len(self.text) > 1 and self.text.isupper() and "." not in self.text

    @property
    def word(self) -> bool:
        """Whether it is a word and no mark or number."""
        return self.text[0].isalpha()


def tokenise(text: str) -> list[Token]:
    """Tokens of a text in order."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        bare = _POSSESSIVE.sub("", word) or word
        start = match.start()
        found.append(Token(bare, start, start + len(bare), bare.lower()))
        if bare != word:
            found.append(Token(word[len(bare) :], start + len(bare), match.end(), "'s"))
    return found
