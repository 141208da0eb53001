"""Where a printed name begins and ends: capitals, initials, particles, suffixes and a native form in brackets."""

from msgspec import Struct

from knowledge.extract.lexicon import (
    HEADS,
    HONORIFIC_WORDS,
    NAME_SUFFIXES,
    NOT_NAMES,
    PARTICLES,
    POST_NOMINALS,
)
from knowledge.extract.line import Line
from knowledge.extract.word import Word
from knowledge.patterns import lazy

LONGEST = 7
"""Words of a name, at most."""


_INITIALS = lazy(r"(?:[A-Z]\.){2,3}")


class PrintedName(Struct, frozen=True, gc=False):
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
    index, words = start, line.words
    last = min(start + LONGEST, len(words))
    if not sure and not (start + 1 < last and words[start].joins and words[start + 1].joins):
        return None
    while index < last:
        if (
            (sure and _okina(line, index))
            or (_name_word(line, index) and not (index > start and _opens_office(line, index)))
            or _particle(line, index, first=index == start)
        ):
            index += 1
            continue
        if index > start:
            index += _suffix(line, index)
        break
    if index == start or (not sure and index - start < 2):
        return None
    index = _comma_form(line, start, index)
    after, native = _after_name(line, index)
    return PrintedName(start, index, after, native)


def _suffix(line: Line, index: int) -> int:
    """How many tokens make an ending of a name here: `Jr.`, `, Jr.`."""
    if line.lows[index] in NAME_SUFFIXES:
        return 1
    return 2 * (line.lows[index] == "," and line.lows[index + 1] in ("jr.", "jr", "sr.", "iii"))


def _name_word(line: Line, index: int) -> bool:
    """Whether a token can be part of a name."""
    if index >= len(line.words):
        return False
    word = line.words[index]
    if not word.named or (word.dotted and not _initials(line, index)):
        return False
    place = line.places.get(index)
    return place is None or _is_rather_name(line, index, place)


def _initials(line: Line, index: int) -> bool:
    """Whether a token is two or three initials before a name: `D.N. Dhungyel`."""
    token, name = line.words[index], line.words[index + 1 : index + 2]
    apart = token.low in HONORIFIC_WORDS or line.places.get(index) is not None
    return (
        _INITIALS.fullmatch(token.text) is not None
        and not apart
        and bool(
            name
            and name[0].capital
            and name[0].low not in NOT_NAMES
            and line.places.get(index + 1) is None
        )
    )


def _okina(line: Line, index: int) -> bool:
    """Whether a mark is the first letter of a Polynesian name, written together with it: `‘Aisake`."""
    if line.words[index].text not in "‘ʻ’" or index + 1 >= len(line.words):
        return False
    return line.end_of(index) == line.starts[index + 1] and _name_word(line, index + 1)


def _is_rather_name(line: Line, index: int, place: tuple[int, str, str | None]) -> bool:
    """Whether a place is a family name here: it stands alone after a given name, or before one."""
    if (
        place[1] in ("demonym", "organisation", "region", "water", "country")
        or place[0] - index > 1
    ):
        return False
    previous = line.words[index - 1] if index else None
    return bool(
        previous and previous.capital and previous.word and previous.low not in _NO_GIVEN_NAMES
    )


_NO_GIVEN_NAMES = NOT_NAMES | HEADS


def _opens_office(line: Line, index: int) -> bool:
    """Whether a capitalised word inside a row of capitals begins an office: `Wong Foreign Minister`."""
    return line.lows[index] in _OPENS_OFFICE


_OPENS_OFFICE = HEADS - {"king", "prince", "pope", "marshal", "chair", "major"}


def _particle(line: Line, index: int, *, first: bool) -> bool:
    """Whether a small word joins two parts of a name: `del Rosario`, `von der Leyen`, `bin Salman`."""
    token = line.words[index]
    if token.low not in PARTICLES or (first and token.capital):
        return False
    step = index + 1
    while line.lows[step] in PARTICLES and step < index + 3:
        step += 1
    return _name_word(line, step) and (token.low not in ("y", "e", "la", "al") or not first)


def _comma_form(line: Line, start: int, index: int) -> int:
    """`Kang, Kyung-wha`: a family name, a comma and a hyphenated given name are one name."""
    alone = index - start == 1 and line.lows[index] == "," and index + 1 < len(line.words)
    if not alone:
        return index
    given: Word = line.words[index + 1]
    hyphenated = "-" in given.text and given.capital and given.text.split("-")[1][:1].islower()
    if hyphenated and line.places.get(index + 1) is None:
        return index + 2
    return _after_shouted(line, start, index)


def _after_shouted(line: Line, start: int, index: int) -> int:
    """`LAVROV, Sergey Viktorovich,`: a family name in capitals, then the given names up to the next comma."""
    family = line.words[start].text
    if not (family.isupper() and len(family) > 2 and family.isalpha()):
        return index
    step = index + 1
    while (
        step < min(index + 4, len(line.words))
        and _given(line.words[step])
        and _name_word(line, step)
    ):
        step += 1
    return step if step > index + 1 and line.lows[step] in (",", "(") else index


def _given(token: Word) -> bool:
    """Whether a token looks like a given name: a capital and small letters."""
    return token.text[:1].isupper() and token.text[1:2].islower()


def _after_name(line: Line, index: int) -> tuple[int, str | None]:
    """What still belongs to a name: a native form in brackets, a party in brackets, letters after the name."""
    native: str | None = None
    while line.lows[index] in _MAY_FOLLOW:
        if line.lows[index] == "(":
            closed = next(
                (k for k in range(index, min(index + 8, len(line.words))) if line.lows[k] == ")"),
                None,
            )
            if closed is None:
                break
            inner = line.text[line.end_of(index) : line.starts[closed]].strip()
            if not _is_native(inner):
                break
            native, index = inner, closed + 1
        elif line.lows[index] in POST_NOMINALS:
            index += 1
        elif line.lows[index] == "," and line.lows[index + 1] in POST_NOMINALS:
            index += 2
        else:
            break
    return index, native


_MAY_FOLLOW = POST_NOMINALS | {"(", ","}


def _is_native(text: str) -> bool:
    """Whether a bracket holds a name in another script."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(ord(c) > 0x24F and not 0x1E00 <= ord(c) <= 0x1EFF for c in letters)
