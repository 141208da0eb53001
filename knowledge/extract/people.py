"""Every person named in a text, with honorifics, office and native form: the chunks that clauses are read from."""

from knowledge.extract.bare_names import (
    bracketed_at,
    counterpart_at,
    goes_on_list,
    listed_at,
    possessed_at,
    stands_for_person,
    with_origin,
)
from knowledge.extract.honorifics_in_text import opens_honorific, skip_honorifics
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
    after = 0
    for index in line.openings():
        if index < after:
            continue
        chunk = _person_at(line, index)
        if chunk is None and found and goes_on_list(line, index, after):
            chunk = listed_at(line, index, (found[-1], after))
        if chunk is not None:
            naming, after = chunk
            found.append(naming)
    return found


def _person_at(line: Line, index: int) -> tuple[Naming, int] | None:
    """A person whose office, honorific or name begins at a token, and the token after."""
    word = line.words[index]
    if not word.word or (index and line.lows[index - 1] == "-" and not word.capital):
        return None
    chunk = _office_first(line, index) if word.office or index in line.places else None
    if chunk is None and word.honours and opens_honorific(line, index):
        chunk = _honorific_first(line, index)
    if chunk is not None:
        return with_origin(line, index, chunk[0]), chunk[1]
    if line.tells_counterparts or line.lows[index - 1] == "'s":
        bare = counterpart_at(line, index) or possessed_at(line, index)
        if bare := bare or bracketed_at(line, index):
            return bare
    return _name_first(line, index) if word.joins else None


def _office_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`Japanese Trade Minister Nishimura Yasutoshi`, `Minister for X (…), Goto Shigeyuki`."""
    if line.lows[index] in _NO_OFFICE:
        return None
    office = office_before(line, index)
    if office is None or _is_senator(line, index):
        return None
    after = office.end
    comma = line.lows[after] == ","
    bracketed = line.lows[after - 1] == ")"
    named_at = skip_honorifics(line, after + 1 if comma else after)
    plain = comma and not bracketed and named_at == after + 1
    if plain and not (line.lows[index - 1] == "the" or "'s" in line.lows[index:after]):
        return None
    name = read_name(line, named_at, sure=not plain)
    if name is None or is_no_name(line, name) or (plain and has_office_of_its_own(line, name)):
        return None
    return naming_of(line, index, name, (office,))


def _may_open(line: Line, index: int) -> bool:
    """Whether an office may begin at a token, as far as the token tells."""
    return index < len(line.words) and (line.words[index].office or index in line.places)


_NO_OFFICE = frozenset("the his her their our my".split())
"""Words before an office that are no part of it."""


def _is_senator(line: Line, index: int) -> bool:
    """Whether `Senator` is an honorific: `Senator the Hon Penny Wong`."""
    return line.lows[index] == "senator" and line.lows[index + 1] == "the"


def _honorific_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`H.E. Mr. YOON Suk Yeol`, with or without an office after it."""
    named_at = skip_honorifics(line, index)
    if named_at == index:
        return None
    if _may_open(line, named_at) and (later := _office_first(line, named_at)) is not None:
        naming, after = later
        return begun_at(naming, line.starts[index]), after
    name = read_name(line, named_at, sure=True)
    if name is None or is_no_name(line, name):
        return None
    return naming_of(line, index, name, ())


def _name_first(line: Line, index: int) -> tuple[Naming, int] | None:
    """`Yoon Suk Yeol, President of the Republic of Korea`: a bare name that an office follows."""
    opens = line.words[index].capital or line.lows[index] in ("de", "al")
    name = read_name(line, index, sure=False) if opens else None
    if name is None:
        return None
    if office_behind(line, name) is None and name.native is None:
        if not stands_for_person(line, name):
            return None
    return naming_of(line, index, name, ())
