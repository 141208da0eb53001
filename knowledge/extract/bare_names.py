"""Names without office or honorific that their company gives away: `met A B`, `his Indian counterpart, A B`."""

from msgspec.structs import replace

from knowledge.extract.lexicon import HEADS, PORTFOLIO
from knowledge.extract.line import COUNTERPARTS, Line
from knowledge.extract.names_in_text import PrintedName, read_name
from knowledge.extract.naming import Naming, begun_at, is_no_name, naming_of
from knowledge.records import Role

_MEETS = frozenset(
    "met meet meets meeting welcomed greeted phoned hosted received telephoned".split()
)
"""Verbs whose object is a person."""
_TALKS = frozenset(
    "met meet meets talks spoke call meeting meetings spoken discussions lunch dinner".split()
)
"""Words whose `with` or `to` leads to a person."""


def stands_for_person(line: Line, name: PrintedName) -> bool:
    """Whether a bare name stands where only a person can: `met Edmund Hartley`."""
    before, second = line.lows[name.start - 1], line.lows[name.start - 2]
    led = before in _MEETS or (second in _TALKS and before in ("with", "to"))
    return led and _OF_OFFICES.isdisjoint(line.lows[name.start : name.end])


_OF_OFFICES = PORTFOLIO | HEADS
"""Words that stand in offices."""


def possessed_at(line: Line, index: int) -> tuple[Naming, int] | None:
    """`…, including India’s A B and Canada’s C D`: a bare name of a list of those met, with its country before it."""
    if line.lows[index - 1] != "'s":
        return None
    country = _country_ending_at(line, index - 1)
    listed = not _INCLUDING.isdisjoint(line.lows[max(0, index - 14) : index])
    if country is None or not listed:
        return None
    name = read_name(line, index, sure=False)
    if name is None or name.end - name.start > 3 or line.lows[name.after] not in _ENDS:
        return None
    if not _OF_OFFICES.isdisjoint(line.lows[name.start : name.end]):
        return None
    naming, after = naming_of(line, index, name, (), country)
    land = _origin_before(line, index - 1)
    return begun_at(naming, line.starts[index if land is None else land]), after


_INCLUDING = frozenset(("including", "with"))
_ENDS = frozenset((",", ".", ";", "and", "in", "at", "on", "today", "yesterday", ""))
"""What may follow the name of a person in a list."""


def bracketed_at(line: Line, index: int) -> tuple[Naming, int] | None:
    """`counterparts from Viet Nam (A B), Thailand (C D)`: a bare name in brackets behind its country."""
    land = _origin_before(line, index - 1) if line.lows[index - 1] == "(" else None
    if land is None or COUNTERPARTS.isdisjoint(line.lows[max(0, index - 30) : index]):
        return None
    name = read_name(line, index, sure=False)
    if name is None or line.lows[name.after] != ")":
        return None
    naming, after = naming_of(line, index, name, (), line.places[land][2])
    naming.start, naming.end = line.starts[land], line.end_of(after)
    return naming, after + 1


def counterpart_at(line: Line, index: int) -> tuple[Naming, int] | None:
    """`Indian counterpart, A B`, `counterparts from Argentina, A B`: the name and the country that the words give."""
    if not _follows_counterpart(line, index):
        return None
    name = read_name(line, index, sure=False)
    if name is None or is_no_name(line, name):
        return None
    naming, after = naming_of(line, index, name, (), _origin_of(line, index))
    word = line.lows[_before_origin(line, _before_mark(line, index))]
    naming.shared = word in ("counterparts", "colleagues")
    return naming, after


def with_origin(line: Line, index: int, naming: Naming) -> Naming:
    """A naming with the country that `his Indian counterpart` before it tells."""
    if naming.country is None and not (naming.role and naming.role.country):
        if _follows_counterpart(line, index):
            naming.country = _origin_of(line, index)
    return naming


def _follows_counterpart(line: Line, index: int) -> bool:
    """Whether `counterpart`, with or without its country behind it, stands before a token."""
    if not line.tells_counterparts:
        return False
    return line.lows[_before_origin(line, _before_mark(line, index))] in COUNTERPARTS


def _origin_of(line: Line, index: int) -> str | None:
    """The country that stands before or behind the word `counterpart`."""
    previous = _before_mark(line, index)
    word = _before_origin(line, previous)
    return _country_ending_at(line, previous) or _country_ending_at(line, word)


def _before_mark(line: Line, index: int) -> int:
    """The token itself, or a comma, dash or colon right before it."""
    return index - 1 if line.lows[index - 1] in (",", "–", ":") else index


def goes_on_list(line: Line, index: int, after: int) -> bool:
    """Whether a capitalised word stands where a list of people may go on whose last member ends before a token."""
    near = 0 < index - after <= 5 and line.words[index].capital
    return near and line.lows[after] in (",", ";", "and")


def listed_at(line: Line, index: int, before: tuple[Naming, int]) -> tuple[Naming, int] | None:
    """A bare name that goes on a list of people and has its country by it: `…; Mexico, A B; and C D of Chile`."""
    previous, after = before
    between = line.lows[after:index]
    name = read_name(line, index, sure=False)
    if name is None or is_no_name(line, name):
        return None
    land = _origin_before(line, index - 1) if between[-1] == "," else None
    naming, end = naming_of(
        line, index, name, (), line.places[land][2] if land is not None else None
    )
    alone = _JOINTS.issuperset(between)
    if previous.shared and alone:
        same = naming.country or (previous.country if previous.role is None else None)
        role = naming.role or _likewise(previous, naming)
        naming.role, naming.country, naming.shared = role, same, True
        return naming, end
    if naming.country is None or (land is None and not alone):
        return None
    return begun_at(naming, line.starts[index if land is None else land]), end


_JOINTS = frozenset((",", ";", "and", "the"))
"""Words that join the members of a list."""


def _likewise(previous: Naming, naming: Naming) -> Role | None:
    """The office of one named beside another who holds the like: that one's, the country left out."""
    role = previous.role
    return replace(role, country=naming.country) if role else None


def _before_origin(line: Line, index: int) -> int:
    """The token before `from Argentina`, if those words end at a token, else the one just before it."""
    for start in range(max(0, index - 5), index):
        place = line.places.get(start)
        if place is not None and place[0] == index and place[1] == "country":
            back = start - 1 if line.lows[start - 1] != "the" else start - 2
            return back - 1 if line.lows[back] in ("from", "of", "in") else index - 1
    return index - 1


def _country_ending_at(line: Line, index: int) -> str | None:
    """The country whose name or demonym ends right before a token."""
    start = _origin_before(line, index)
    return None if start is None else line.places[start][2]


def _origin_before(line: Line, index: int) -> int | None:
    """The first token of the country name or demonym that ends right before a token."""
    for start in range(max(0, index - 5), index):
        place = line.places.get(start)
        if place is not None and place[0] == index and place[1] in ("country", "demonym"):
            return start
    return None
