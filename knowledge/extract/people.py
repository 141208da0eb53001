"""Every person named in a text, with honorifics, office and native form: the chunks that clauses are read from."""

from knowledge.extract.bare_names import (
    bracketed_at,
    counterpart_at,
    listed_at,
    possessed_at,
    stands_for_person,
    with_origin,
)
from knowledge.extract.honorifics_in_text import skip_honorifics
from knowledge.extract.lexicon import MODIFIERS, PARTICLES
from knowledge.extract.line import Line
from knowledge.extract.names_in_text import read_name
from knowledge.extract.naming import (
    Naming,
    begun_at,
    has_office_of_its_own,
    is_no_name,
    naming_of,
    office_behind,
)
from knowledge.extract.offices import office_before


def find_people(line: Line) -> list[Naming]:
    """People whom an office, an honorific or their company gives away; other bare names are found by the roster."""
    found: list[Naming] = []
    index, after = 0, 0
    while index < len(line.tokens):
        before = (found[-1], after) if found else None
        chunk = _person_at(line, index) or listed_at(line, index, before)
        if chunk is None:
            index += 1
            continue
        naming, index = chunk
        after = index
        found.append(naming)
    return found


_OPENERS = MODIFIERS | PARTICLES | {"the", "his", "her"}
"""Words in small letters with which a naming may begin."""


def _person_at(line: Line, index: int) -> tuple[Naming, int] | None:
    """A person whose office, honorific or name begins at a token, and the token after."""
    token = line.tokens[index]
    if not (token.capital or token.low in _OPENERS or line.place(index) is not None):
        return None
    if not token.word or (index and line.tokens[index - 1].text == "-" and not token.capital):
        return None
    chunk = _office_first(line, index) or _honorific_first(line, index)
    if chunk is not None:
        return with_origin(line, index, chunk[0]), chunk[1]
    bare = next(
        (
            found
            for read in (counterpart_at, possessed_at, bracketed_at)
            if (found := read(line, index))
        ),
        None,
    )
    return bare or _name_first(line, index)


def _office_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`Japanese Trade Minister Nishimura Yasutoshi`, `Minister for X (…), Goto Shigeyuki`."""
    if line.low(index) in ("the", "his", "her", "their", "our", "my"):
        return None
    office = office_before(line, index)
    if office is None or _is_senator(line, index):
        return None
    after = office.end
    comma = line.low(after) == ","
    bracketed = line.low(after - 1) == ")"
    named_at = skip_honorifics(line, after + 1 if comma else after)
    plain = comma and not bracketed and named_at == after + 1
    if plain and not (
        line.low(index - 1) == "the" or "'s" in {t.low for t in line.tokens[index:after]}
    ):
        return None
    name = read_name(line, named_at, sure=not plain)
    if name is None or is_no_name(line, name) or (plain and has_office_of_its_own(line, name)):
        return None
    return naming_of(line, index, name, (office,))


def _is_senator(line: Line, index: int) -> bool:
    """Whether `Senator` is an honorific: `Senator the Hon Penny Wong`."""
    return line.low(index) == "senator" and line.low(index + 1) == "the"


def _honorific_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`H.E. Mr. YOON Suk Yeol`, with or without an office after it."""
    named_at = skip_honorifics(line, index)
    if named_at == index:
        return None
    if (later := _office_first(line, named_at)) is not None:
        naming, after = later
        return begun_at(naming, line.tokens[index].start), after
    name = read_name(line, named_at, sure=True)
    if name is None or is_no_name(line, name):
        return None
    return naming_of(line, index, name, ())


def _name_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`Yoon Suk Yeol, President of the Republic of Korea`: a bare name that an office follows."""
    opens = line.tokens[index].capital or line.low(index) in ("de", "al")
    name = read_name(line, index, sure=False) if opens else None
    if name is None:
        return None
    if office_behind(line, name) is None and name.native is None:
        if not stands_for_person(line, name):
            return None
    return naming_of(line, index, name, ())
