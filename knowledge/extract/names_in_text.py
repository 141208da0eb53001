"""Where a printed name begins and ends: capitals, initials, particles, suffixes and a native form in brackets."""

import re
from dataclasses import dataclass

from knowledge.extract.lexicon import (
    HEADS,
    HONORIFIC_WORDS,
    NAME_SUFFIXES,
    NOT_NAMES,
    PARTICLES,
    POST_NOMINALS,
)
from knowledge.extract.line import Line
from knowledge.extract.tokens import Token

LONGEST = 7
"""Words of a name, at most."""


_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_ARTICLE = re.compile(r"(?:al|el|ad|as|an|at|ash|ar|az|ul|bin|ben|d|l)[-’'][A-ZÀ-Ý]")
"""Arabic and French articles that are written together with a name: `al-Mutlaq`, `d’Estaing`."""


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name in a row of tokens."""

    start: int
    """First token of the name, honorifics not included."""
    end: int
    """One past its last token, brackets and letters after the name not included."""
    after: int
    """One past everything that belongs to it."""
    native: str | None
    """Its native form, where one stands in brackets."""


def read_name(line: Line, start: int, *, sure: bool) -> PrintedName | None:
    """A name that begins at a token; `sure` where an office or an honorific before it says that one must."""
    index = start
    while index < min(start + LONGEST, len(line.tokens)):
        token = line.tokens[index]
        if sure and _okina(line, index):
            index += 1
        elif (_name_word(line, index) and not (index > start and _opens_office(line, index))) or (
            _particle(line, index, first=index == start)
        ):
            index += 1
        elif index > start and token.low in NAME_SUFFIXES:
            index += 1
            break
        elif (
            index > start
            and token.text == ","
            and line.low(index + 1) in ("jr.", "jr", "sr.", "iii")
        ):
            index += 2
            break
        else:
            break
    if index == start or (not sure and index - start < 2):
        return None
    index = _comma_form(line, start, index)
    after, native = _after_name(line, index)
    return PrintedName(start, index, after, native)


def _name_word(line: Line, index: int) -> bool:
    """Whether a token can be part of a name."""
    if index >= len(line.tokens):
        return False
    token = line.tokens[index]
    named = token.capital or _ARTICLE.match(token.text) is not None
    if not (token.word and named) or token.low in NOT_NAMES or token.low in POST_NOMINALS:
        return False
    if (
        "." in token.text
        and len(token.text) != 2
        and not (token.low in _SAINTS or _initials(line, index))
    ):
        return False
    place = line.place(index)
    return place is None or _is_rather_name(line, index, place)


_SAINTS = frozenset({"sta.", "sto.", "st.", "ste."})
"""Abbreviations inside a name: `Jose Santiago Sta. Romana`."""


def _initials(line: Line, index: int) -> bool:
    """Whether a token is two or three initials before a name: `D.N. Dhungyel`."""
    token, name = line.tokens[index], line.tokens[index + 1 : index + 2]
    apart = token.low in HONORIFIC_WORDS or line.place(index) is not None
    return (
        _INITIALS.fullmatch(token.text) is not None
        and not apart
        and bool(
            name
            and name[0].capital
            and name[0].low not in NOT_NAMES
            and line.place(index + 1) is None
        )
    )


def _okina(line: Line, index: int) -> bool:
    """Whether a mark is the first letter of a Polynesian name, written together with it: `‘Aisake`."""
    if line.tokens[index].text not in "‘ʻ’" or index + 1 >= len(line.tokens):
        return False
    return line.tokens[index].end == line.tokens[index + 1].start and _name_word(line, index + 1)


def _is_rather_name(line: Line, index: int, place: tuple[int, str, str | None]) -> bool:
    """Whether a place is a family name here: it stands alone after a given name, or before one."""
    if (
        place[1] in ("demonym", "organisation", "region", "water", "country")
        or place[0] - index > 1
    ):
        return False
    previous = line.tokens[index - 1] if index else None
    return bool(
        previous and previous.capital and previous.word and previous.low not in NOT_NAMES | HEADS
    )


def _opens_office(line: Line, index: int) -> bool:
    """Whether a capitalised word inside a row of capitals begins an office: `Wong Foreign Minister`."""
    return line.low(index) in HEADS and line.low(index) not in (
        "king",
        "prince",
        "pope",
        "marshal",
        "chair",
        "major",
    )


def _particle(line: Line, index: int, *, first: bool) -> bool:
    """Whether a small word joins two parts of a name: `del Rosario`, `von der Leyen`, `bin Salman`."""
    token = line.tokens[index]
    if token.low not in PARTICLES or (first and token.capital):
        return False
    step = index + 1
    while line.low(step) in PARTICLES and step < index + 3:
        step += 1
    return _name_word(line, step) and (token.low not in ("y", "e", "la", "al") or not first)


def _comma_form(line: Line, start: int, index: int) -> int:
    """`Kang, Kyung-wha`: a family name, a comma and a hyphenated given name are one name."""
    alone = index - start == 1 and line.low(index) == "," and index + 1 < len(line.tokens)
    if not alone:
        return index
    given: Token = line.tokens[index + 1]
    hyphenated = "-" in given.text and given.capital and given.text.split("-")[1][:1].islower()
    if hyphenated and line.place(index + 1) is None:
        return index + 2
    return _after_shouted(line, start, index)


def _after_shouted(line: Line, start: int, index: int) -> int:
    """`LAVROV, Sergey Viktorovich,`: a family name in capitals, then the given names up to the next comma."""
    family = line.tokens[start].text
    if not (family.isupper() and len(family) > 2 and family.isalpha()):
        return index
    step = index + 1
    while (
        step < min(index + 4, len(line.tokens))
        and _given(line.tokens[step])
        and _name_word(line, step)
    ):
        step += 1
    return step if step > index + 1 and line.low(step) in (",", "(") else index


def _given(token: Token) -> bool:
    """Whether a token looks like a given name: a capital and small letters."""
    return token.text[:1].isupper() and token.text[1:2].islower()


def _after_name(line: Line, index: int) -> tuple[int, str | None]:
    """What still belongs to a name: a native form in brackets, a party in brackets, letters after the name."""
    native: str | None = None
    while index < len(line.tokens):
        if line.tokens[index].text == "(":
            closed = next(
                (k for k in range(index, min(index + 8, len(line.tokens))) if line.low(k) == ")"),
                None,
            )
            if closed is None:
                break
            inner = line.text[line.tokens[index].end : line.tokens[closed].start].strip()
            if not _is_native(inner):
                break
            native, index = inner, closed + 1
        elif line.low(index) in POST_NOMINALS:
            index += 1
        elif line.low(index) == "," and line.low(index + 1) in POST_NOMINALS:
            index += 2
        else:
            break
    return index, native


def _is_native(text: str) -> bool:
    """Whether a bracket holds a name in another script."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(ord(c) > 0x24F and not 0x1E00 <= ord(c) <= 0x1EFF for c in letters)
