"""Words and marks of a text; abbreviations, initials and possessives are told apart."""

import re
from collections.abc import Iterator
from itertools import chain

from knowledge.extract.word import APOSTROPHES

ABBREVIATIONS = "Messrs Mrs Mr Ms Dr Prof Hon Rt Gen Lt Sra St Sta Sto Ste Amb Adm Col Maj Brig Engr Eng Atty Smt Mme Rev Sen".split()
"""Words before or inside a name whose full stop ends no sentence."""
_LETTERS = rf"[^\W\d_]*(?:[-{APOSTROPHES}][^\W\d_]+)*"
_TOKEN = re.compile(
    # The usual words first, which need none of the trials below: in small letters, or with no full stop behind.
    rf"[a-z]+{_LETTERS}|(?>[A-Z][a-z]+{_LETTERS})(?!\.)|"
    rf"(?:[A-Z]\.){{2,}}|Ph\.D\.?|(?:{'|'.join(ABBREVIATIONS)}|Sr|Jr)\.|"
    r"[A-Z]\.(?=\s?[^\W\d_])|"
    rf"[^\W\d_]+(?:[-{APOSTROPHES}][^\W\d_]+)*|"
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|"
    r"\S"
)
_POSSESSIVE = re.compile(f"[{APOSTROPHES}]s")


def tokenise(text: str) -> list[str]:
    """Tokens of a text in order, as printed; nothing but white space stands between them."""
    found: list[str] = _TOKEN.findall(text)
    return list(chain.from_iterable(map(_parts, found))) if _POSSESSIVE.search(text) else found


def _parts(token: str) -> tuple[str, ...]:
    """A token, its possessive ending told apart."""
    ends = len(token) > 2 and token[-1] == "s" and token[-2] in APOSTROPHES
    return (token[:-2], token[-2:]) if ends else (token,)


def starts_of(tokens: list[str], text: str, start: int) -> Iterator[int]:
    """Where each of the tokens begins in a text, from a place on."""
    for token in tokens:
        start = text.index(token, start)
        yield start
        start += len(token)
